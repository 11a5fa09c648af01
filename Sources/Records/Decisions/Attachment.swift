import Diagnostics
import Digests
import SystemPackage

/// A document that is published with a record.
public struct Attachment: Hashable, Sendable {
  /// What the document is to the record.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Part of the decision.
    case annex
    /// What the decision rests on.
    case report
    /// The minutes of the meeting at which it was taken.
    case minutes
    /// Added for information.
    case appendix
    /// Correspondence.
    case letter
    /// Anything else.
    case other
  }

  /// The file, without symbolic links, within the content folder.
  public let file: FilePath
  /// Where the record names it.
  public let location: SourceLocation
  /// The document's own title.
  public let title: String
  /// What it is to the record.
  public let kind: Kind
  /// What kind of file it is, read from its name and first bytes.
  public let format: FileFormat
  /// Its size in bytes.
  public let size: Int64
  /// The digest of its bytes; `nil` where nobody has read them.
  public let digest: Digest?

  /// A document that is published with a record.
  public init(
    file: FilePath, location: SourceLocation, title: String, kind: Kind, format: FileFormat, size: Int64,
    digest: Digest? = nil
  ) {
    self.file = file
    self.location = location
    self.title = title
    self.kind = kind
    self.format = format
    self.size = size
    self.digest = digest
  }
}
