/// What an office allows: text of a hidden record may stand in a public one.
public struct SharedText: Hashable, Sendable {
  /// The file of the hidden record, below the content folder.
  public let hidden: String
  /// The public file, below the content folder.
  public let published: String

  /// Text of one file that may stand in another.
  public init(of hidden: String, in published: String) {
    self.hidden = hidden
    self.published = published
  }

  /// The line of `site.yaml` that allows it.
  var line: String {
    "'leak-check: {shared: [{text-of: \(hidden.asListedValue), may-appear-in: \(published.asListedValue)}]}'"
  }
}
