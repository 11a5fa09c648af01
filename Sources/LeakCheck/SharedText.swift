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

  /// What of `site.yaml` allows it.
  var offered: OfferedEntry {
    OfferedEntry(
      list: .shared, item: "{text-of: \(hidden.asListedValue), may-appear-in: \(published.asListedValue)}")
  }
}
