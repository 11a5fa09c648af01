/// A stretch of text in a file of the content.
public struct SourceText: Hashable, Sendable {
  /// What of it is telling.
  public enum Extent: Hashable, Sendable {
    /// Any few words of it that follow each other.
    case anyPassage
    /// All of it together, as of a name.
    case whole
    /// All of it together, and it is the title of a record.
    case title
  }

  /// The text, in Markdown or plain.
  public let text: String
  /// The line of the file on which it begins.
  public let line: Int
  /// The name of the document of the record in which it stands; `nil` when it stands in the record's own file.
  public let document: String?
  /// What of it is telling.
  public let extent: Extent

  /// A stretch of text.
  init(text: String, line: Int, extent: Extent, document: String? = nil) {
    self.text = text
    self.line = line
    self.extent = extent
    self.document = document
  }
}
