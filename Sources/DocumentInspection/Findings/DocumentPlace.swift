/// A place in a document, as a person finds it who has the document open.
public indirect enum DocumentPlace: Hashable, Sendable, Codable {
  /// The document as a whole.
  case whole
  /// One of its properties, such as `Author`.
  case property(String)
  /// A page, counted from 1.
  case page(Int)
  /// A paragraph of the text, counted from 1.
  case paragraph(Int)
  /// A part beside the text, such as a header or the comments.
  case part(String)
  /// A sheet of a workbook.
  case sheet(String)
  /// A cell or a range of cells, such as `B7` or `rows 5 to 9`, of a sheet.
  case range(String, sheet: String)
  /// A slide of a presentation, counted from 1.
  case slide(Int)
  /// A file that lies within the document, such as a picture.
  case inner(String)
  /// A place in a file that lies within the document.
  case within(DocumentPlace, file: String)
}

extension DocumentPlace: CustomStringConvertible {
  /// The place in words that follow "in this document:".
  public var description: String {
    switch self {
    case .whole: "the whole document"
    case .property(let name): "the property '\(name)'"
    case .page(let number): "page \(number)"
    case .paragraph(let number): "paragraph \(number)"
    case .part(let name): name
    case .sheet(let name): "sheet '\(name)'"
    case .range(let range, let sheet): "sheet '\(sheet)', \(range)"
    case .slide(let number): "slide \(number)"
    case .inner(let name), .within(.whole, let name): "the file '\(name)' within it"
    case .within(let place, let name): "\(place) of the file '\(name)' within it"
    }
  }
}
