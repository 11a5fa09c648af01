import Diagnostics
import Markdown
import SystemPackage

/// A page that is not a record: about the office, how to ask for information, the accessibility statement.
public struct FreePage: Sendable {
  /// Whether it may be read.
  public enum Status: String, CaseIterable, Sendable {
    /// Still being written; never published.
    case draft
    /// To be read by everybody.
    case published
  }

  /// The file it comes from.
  public let source: ContentFile
  /// Its title.
  public let title: String
  /// What it is about, in a sentence.
  public let description: String?
  /// Whether it may be read.
  public let status: Status
  /// The day from which it may be read.
  public let published: CalendarDate?
  /// Addresses at which it used to be found.
  public let redirects: [Located<String>]
  /// What it says.
  public let text: MarkdownDocument
  /// The files to which it links.
  public let linkedFiles: [LinkedFile]

  /// A page that is not a record.
  public init(
    source: ContentFile, title: String, description: String?, status: Status, published: CalendarDate?,
    redirects: [Located<String>], text: MarkdownDocument, linkedFiles: [LinkedFile]
  ) {
    self.source = source
    self.title = title
    self.description = description
    self.status = status
    self.published = published
    self.redirects = redirects
    self.text = text
    self.linkedFiles = linkedFiles
  }
}

extension FreePage {
  /// The files that are published with it, each where it names them.
  public var documentFiles: [Located<FilePath>] { linkedFiles.map { Located($0.file, at: $0.location) } }

  /// Whether the public may read it on a day.
  func isPublic(on day: CalendarDate) -> Bool {
    guard status == .published else { return false }
    guard let published else { return true }
    return published <= day
  }
}
