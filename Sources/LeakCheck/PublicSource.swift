/// A file from which the site is made and which the public may read. It is opened to see whether words of a hidden text
/// stand there by right.
public struct PublicSource: Sendable {
  /// What kind of file it is.
  public enum Kind: Hashable, Sendable {
    /// A record or a page, which somebody writes.
    case record
    /// A register of contracts.
    case register
    /// Payments.
    case payments
    /// What stands on many pages: words and templates.
    case frame
    /// What the office says of itself on many pages: `site.yaml`.
    case settings
  }

  /// What is known of whether the public has read it before.
  public enum Publication: Hashable, Sendable {
    /// It was published before as it is now.
    case asItIs
    /// It is new, or not as it was published.
    case notYet
    /// Nobody remembers what was published.
    case unknown
  }

  /// The file, as messages name it.
  public let file: String
  /// What kind of file it is.
  public let kind: Kind
  /// What is known of whether the public has read it before.
  public let publication: Publication
  /// What the public may read of it.
  public let parts: @Sendable () -> [TextPart]

  /// A file that the public may read.
  public init(
    file: String, kind: Kind, publication: Publication = .unknown, parts: @Sendable @escaping () -> [TextPart]
  ) {
    self.file = file
    self.kind = kind
    self.publication = publication
    self.parts = parts
  }
}
