/// Words that stand in every text and help nobody to find one.
public enum IgnoredWords {
  /// Those of a language, in order.
  public static func words(language: String) -> [String] { ofLanguages[language] ?? [] }

  private static let ofLanguages = [
    "en": [
      "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "has", "have", "in", "is", "it", "its", "of",
      "on", "or", "that", "the", "this", "to", "was", "were", "which", "will", "with",
    ]
  ]
}
