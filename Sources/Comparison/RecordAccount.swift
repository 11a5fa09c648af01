import Diagnostics

/// A record whose pages or documents publishing would change.
public struct RecordAccount: Hashable, Sendable {
  /// What kind of record it is, such as `decision`.
  public let kind: String
  /// What the office calls it.
  public let reference: String?
  /// Its title; for a record that would go, the one that is public now.
  public let title: String
  /// The folder of its page below the output folder, without a slash at the end.
  public let folder: String
  /// Where the page is now, when that is another place.
  public internal(set) var formerFolder: String?
  /// Where the page's present address would lead on to, when that is no longer the record itself.
  public internal(set) var redirect: String?
  /// Why a record that is public now would no longer be, in plain words.
  public internal(set) var reason: String?
  /// What in the content the page comes from; `nil` for a record that would go.
  public internal(set) var origin: SourceLocation?
  /// What the page would say otherwise. Of a new record and of one that would go, its documents.
  public internal(set) var changes: [PageChange]

  /// The address of the page.
  public var address: String { "/" + folder + "/" }
}

extension RecordAccount: Comparable {
  /// By kind, then by address.
  public static func < (left: RecordAccount, right: RecordAccount) -> Bool {
    (left.kind, left.folder) < (right.kind, right.folder)
  }
}
