/// Kinds of bytes that end a plain stretch of text, as bits, since some mean something in one syntax only.
enum ByteKind {
  private static let beyondASCII: UInt8 = 1
  private static let tag: UInt8 = 2
  private static let ampersand: UInt8 = 4
  private static let backslash: UInt8 = 8
  private static let percent: UInt8 = 16
  private static let lineEnd: UInt8 = 32
  private static let quote: UInt8 = 64
  private static let bracket: UInt8 = 128

  /// What within a tag is more than itself.
  static let specialInTag: UInt8 = beyondASCII | ampersand | percent | quote

  /// What is more than itself in a syntax. Entities are looked for everywhere: what is exported from a system often has
  /// them in its cells.
  static func special(in syntax: TextSyntax) -> UInt8 {
    let everywhere = beyondASCII | ampersand
    return switch syntax {
    case .html, .xml: everywhere | tag | backslash
    case .markdown: everywhere | tag | bracket
    case .json: everywhere | backslash | percent
    case .table, .calendar: everywhere | percent | lineEnd
    case .plain, .database: everywhere | percent
    }
  }

  /// The kinds of all bytes.
  static let table: [UInt8] = (0...255).map { (byte: Int) -> UInt8 in
    switch UInt8(byte) {
    case 0x80...: beyondASCII
    case UInt8(ascii: "<"): tag
    case UInt8(ascii: "&"): ampersand
    case UInt8(ascii: "\\"): backslash
    case UInt8(ascii: "%"): percent
    case 0x0A: lineEnd
    case UInt8(ascii: "("): bracket
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ">"): quote
    default: 0
    }
  }
}
