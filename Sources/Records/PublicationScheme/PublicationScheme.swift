import Diagnostics
import SystemPackage

/// What an office has undertaken to publish: the information that the law and the Information Commissioner's model
/// scheme name, each item with the place where it is found and how often it is brought up to date.
///
/// A scheme is a duty under section 19 of the Freedom of Information Act 2000.
public struct PublicationScheme: Sendable {
  /// The file it comes from.
  public let source: ContentFile
  /// What the office says of its scheme.
  public let introduction: String?
  /// What it publishes, in the office's order.
  public let items: [SchemeItem]
  /// Whether something in the file could not be understood. Nothing is then said of what the scheme lacks: that would be
  /// the same fault a second time.
  public let isMisread: Bool

  /// A scheme.
  public init(source: ContentFile, introduction: String?, items: [SchemeItem], isMisread: Bool = false) {
    self.source = source
    self.introduction = introduction
    self.items = items
    self.isMisread = isMisread
  }
}

extension PublicationScheme {
  /// The documents that are published with it.
  public var documents: [Attachment] { items.compactMap(\.provision.document) }

  /// The files on disk that it brings with it, each where it names them.
  public var documentFiles: [Located<FilePath>] { documents.map { Located($0.file, at: $0.location) } }
}
