/// A stretch of a text that stands in a file of the content.
public struct TextPart: Sendable {
  /// How much of it has to be found.
  public enum Form: Hashable, Sendable {
    /// Any eight words of it that follow each other.
    case prose
    /// All its words, at least two.
    case phrase
  }

  /// The text, in Markdown or plain.
  public let text: String
  /// The line of the file on which it begins.
  public let line: Int
  /// The document of the record in which it stands, as a person names it with the place, such as `page 3 of terms.pdf`;
  /// `nil` when it stands in the file itself.
  public let document: String?
  /// How much of it has to be found.
  public let form: Form
  /// Whether it is the title of a record, which a message can name without a word of it.
  public let isTitle: Bool

  /// A stretch of text.
  public init(_ text: String, line: Int, form: Form, document: String? = nil, isTitle: Bool = false) {
    self.text = text
    self.line = line
    self.document = document
    self.form = form
    self.isTitle = isTitle
  }
}
