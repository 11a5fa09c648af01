import Publishing

/// What publishing a site would change, as those who answer for its records want to know it.
public struct SiteComparison: Sendable {
  /// Every file that would be added, changed or removed.
  public let files: PublishedChanges
  /// Records that are public now and would no longer be, with their documents.
  public let unpublished: [RecordAccount]
  /// Records that would be public for the first time.
  public let added: [RecordAccount]
  /// Records whose page would have another address.
  public let moved: [RecordAccount]
  /// Records whose page would say something else at the same address, or whose documents would be others.
  public let changed: [RecordAccount]
  /// The other pages and files, by the parts of the site.
  public let groups: [FileGroup]
  /// The tables that would have other rows.
  public let tables: [TableAccount]
  /// How many pages would change in their frame, their markup or the files that they name, and say what they say now.
  public let restyled: Int
  /// How many pages the site would have.
  public let pages: Int

  /// Whether there is no site in the output folder yet.
  public var isFirst: Bool { files.changed.isEmpty && files.removed.isEmpty && files.unchanged == 0 }
}
