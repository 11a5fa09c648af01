import Records
import SystemPackage

/// What the public may not read of a file of the content.
public struct HiddenSource: Sendable {
  /// Why the public may not read it.
  public enum Reason: Hashable, Sendable {
    /// Its record may not be known yet.
    case unpublished(UnpublishedReason)
    /// The record is known and its text is not.
    case confidential
    /// The record was taken back.
    case withdrawn
    /// Rows of a table that may not be known yet.
    case rows
    /// Columns of a table that are never published.
    case columns
    /// Names of private persons who were paid.
    case recipients
  }

  /// Why the public may not read it.
  public let reason: Reason
  /// The file.
  public let file: ContentFile
  /// What it says.
  public let texts: [SourceText]
  /// Public files of records that name this one or that it names.
  public let relatives: Set<String>
}

/// A file that belongs to a record of which the public may not read the text.
public struct HiddenFile: Hashable, Sendable {
  /// The file.
  public let path: FilePath
  /// How many bytes it has.
  public let size: Int64
  /// The file of the record.
  public let owner: ContentFile
  /// Why the public may not read it.
  public let reason: HiddenSource.Reason
}

/// What the public may read of a file of the content. It is read when it is asked for.
public struct OpenContentFile: Sendable {
  /// What kind of file of the content it is.
  public enum Kind: Hashable, Sendable {
    /// What somebody writes.
    case text
    /// A register of contracts.
    case register
    /// Payments.
    case payments
  }

  /// The file.
  public let file: ContentFile
  /// What kind of file it is.
  public let kind: Kind
  /// What the public may read of it.
  public let texts: @Sendable () -> [SourceText]
}
