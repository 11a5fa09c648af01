/// What kind of file an attachment is, as readers know it.
///
/// Pictures that can hold scripts (SVG) are not among them: they would run at the office's own address.
public enum FileFormat: String, CaseIterable, Hashable, Sendable {
  case csv, docx, gif, jpeg, json, odp, ods, odt, pdf, png, pptx, rtf, txt, webp, xlsx, zip

  /// The format that a file's extension promises, or `nil` for one that is not published.
  public init?(fileExtension: String) {
    switch fileExtension.lowercased() {
    case "jpg": self = .jpeg
    case let other: self.init(rawValue: other)
    }
  }

  /// The abbreviation that is shown beside a link, for example `PDF`.
  public var abbreviation: String { rawValue.uppercased() }

  /// Whether a browser shows it as a picture.
  public var isImage: Bool { [.gif, .jpeg, .png, .webp].contains(self) }

  /// Whether a file that begins with these bytes can be of this format.
  public func matches(firstBytes: some Collection<UInt8>) -> Bool {
    signatures.isEmpty ? !firstBytes.contains(0) : signatures.contains { firstBytes.starts(with: $0) }
  }

  /// The ways in which such a file begins; none for text, which has no mark.
  private var signatures: [[UInt8]] {
    switch self {
    case .pdf: [Array("%PDF-".utf8)]
    case .docx, .xlsx, .pptx, .odt, .ods, .odp, .zip: [[0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06]]
    case .png: [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]]
    case .jpeg: [[0xFF, 0xD8, 0xFF]]
    case .gif: [Array("GIF87a".utf8), Array("GIF89a".utf8)]
    case .webp: [Array("RIFF".utf8)]
    case .rtf: [Array("{\\rtf".utf8)]
    case .csv, .json, .txt: []
    }
  }
}
