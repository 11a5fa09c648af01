import Diagnostics
import SystemPackage

/// One file of the site: its address, what it holds, and what in the content it comes from.
public struct SiteFile: Sendable {
  /// What a file holds.
  public enum Body: Sendable {
    /// Bytes that are made when asked for.
    case rendered(@Sendable () -> [UInt8])
    /// Bytes that are made piece by piece when asked for: for files that grow with the records. Each time they are asked
    /// for they are made anew.
    case streamed(@Sendable () -> ByteStream)
    /// A copy of a file in the content folder; the path is already resolved and is not a symbolic link.
    case copied(FilePath)
  }

  /// Where the file is found.
  public let path: SitePath
  /// What it holds.
  public let body: Body
  /// The content or template that it comes from, for messages.
  public let origin: SourceLocation

  /// A file at an address.
  public init(path: SitePath, origin: SourceLocation, body: Body) {
    self.path = path
    self.origin = origin
    self.body = body
  }
}
