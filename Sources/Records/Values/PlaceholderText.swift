/// Words that messages offer in the place of a text that only a person can write.
///
/// Lines of a message can be copied as they stand. What they say for the office would then be published, so that a text
/// that is nothing but such words counts as one that is still to be written.
public enum PlaceholderText {
  /// In the place of a reason.
  public static let reason = "why"
  /// In the place of what a correction says was changed.
  public static let change = "what was changed"
  /// In the place of what an item says is withheld.
  public static let withheld = "what is withheld"

  /// Whether a text is only what a message offered.
  public static func isPlaceholder(_ text: String) -> Bool {
    let words = text.withSingleSpaces.lowercased()
    return [reason, change, withheld, "…", "..."].contains(words)
  }
}
