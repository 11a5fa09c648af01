import Diagnostics
import Digests
import SystemPackage

/// A file to which a text links and which is published with it, such as a picture.
public struct LinkedFile: Hashable, Sendable {
  /// The relative path as the text has it.
  public let path: String
  /// The file, without symbolic links, within the content folder.
  public let file: FilePath
  /// Where the text links to it.
  public let location: SourceLocation
  /// The digest of its bytes; `nil` where nobody has read them.
  public let digest: Digest?

  /// A file to which a text links.
  public init(writtenAs path: String, file: FilePath, location: SourceLocation, digest: Digest? = nil) {
    self.path = path
    self.file = file
    self.location = location
    self.digest = digest
  }
}
