/// What kind of file a document is, as far as it matters for what can be hidden in it.
public enum DocumentFormat: String, CaseIterable, Hashable, Sendable {
  case docx, gif, jpeg, odp, ods, odt, pdf, png, pptx, rtf, webp, xlsx, zip

  /// The format that a file's extension promises, or `nil` for text, which hides nothing, and for what nobody publishes.
  public init?(fileExtension: String) {
    switch fileExtension.lowercased() {
    case "jpg": self = .jpeg
    case let other: self.init(rawValue: other)
    }
  }

  /// How people call it, for example `PDF`.
  public var abbreviation: String { rawValue.uppercased() }

  /// How it is looked into.
  var method: Method {
    switch self {
    case .pdf: .pdf
    case .docx, .pptx, .xlsx: .officeOpenXML
    case .odp, .ods, .odt: .openDocument
    case .gif, .jpeg, .png, .webp: .picture
    case .zip: .archive
    case .rtf: .none
    }
  }

  enum Method {
    case pdf, officeOpenXML, openDocument, picture, archive, none
  }
}
