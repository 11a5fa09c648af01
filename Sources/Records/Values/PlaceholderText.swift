/// Words that hold the place of a text which only a person can write.
///
/// Lines of a message can be copied as they stand, and people write "TBC" themselves. What they say for the office would
/// then be published, so that a text that is nothing but such words counts as one that is still to be written.
public enum PlaceholderText {
  /// What messages offer in the place of a reason.
  public static let reason = "why"
  /// In the place of what a correction says was changed.
  public static let change = "what was changed"
  /// In the place of what an item says is withheld.
  public static let withheld = "what is withheld"

  /// What people write who do not know yet.
  private static let promises: Set<String> = [
    "tbc", "tbd", "tba", "to be confirmed", "to be decided", "to be added", "to follow", "todo", "to do",
  ]

  /// Whether a text is only what a message offered, or says that somebody has still to write it.
  public static func isPlaceholder(_ text: String) -> Bool {
    let words = text.withSingleSpaces.lowercased()
    guard !words.isEmpty else { return false }
    let said = words.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    return [reason, change, withheld].contains(said) || promises.contains(said) || isSign(said)
  }

  /// Whether nothing is left but marks such as dots, or a row of the letter x.
  private static func isSign(_ said: String) -> Bool {
    said.isEmpty || (said.count > 1 && said.allSatisfy { $0 == "x" })
  }
}
