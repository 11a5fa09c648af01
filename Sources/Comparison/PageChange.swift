/// One thing that a page would say otherwise than it does now.
public enum PageChange: Hashable, Sendable {
  /// The title.
  case title(from: String, to: String)
  /// What the office calls the record.
  case reference(from: String, to: String)
  /// What has become of the record, in the site's words.
  case status(from: String, to: String)
  /// A fact at the head of the page; `nil` where the page does not have it.
  case fact(label: String, from: String?, to: String?)
  /// The text below a heading; no heading means what stands outside of all sections, such as below the title.
  case section(heading: String?, LineChanges)
  /// A heading with its text, which is new.
  case newSection(heading: String, lines: Int)
  /// A heading with its text, which is gone.
  case removedSection(heading: String, lines: Int)
  /// A document, by its title or the name of its file.
  case document(String, DocumentChange)

  /// What became of a document.
  public enum DocumentChange: String, Hashable, Sendable {
    /// It is published for the first time.
    case added
    /// It is no longer public.
    case removed
    /// Another file is in its place.
    case replaced
    /// Only what the page says of it is another.
    case described
  }
}
