/// A JSON text that can stand within a script element.
public struct JSONText: Sendable {
  /// The text as it is written.
  public let text: String

  /// An object with its members in the order given; those without a value are left out.
  public init(object members: KeyValuePairs<String, JSONText?>) {
    let parts = members.compactMap { name, value in value.map { "\(Self.quoted(name)):\($0.text)" } }
    text = "{\(parts.joined(separator: ","))}"
  }

  /// A list.
  public init(list: [JSONText]) { text = "[\(list.map(\.text).joined(separator: ","))]" }

  /// A text.
  public init(_ string: String) { text = Self.quoted(string) }

  /// A number, written as JSON writes numbers.
  public init(number: String) { text = number }

  /// Yes or no.
  public init(_ flag: Bool) { text = flag ? "true" : "false" }

  /// Nothing.
  public static let null = JSONText(number: "null")

  private static func quoted(_ string: String) -> String {
    guard string.utf8.contains(where: \.needsEscapeInJSON) else { return "\"\(string)\"" }
    var bytes: [UInt8] = []
    write(string, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes a text as it stands in JSON, with its quotation marks.
  public static func write(_ string: String, to bytes: inout [UInt8]) {
    var string = string
    bytes.append(UInt8(ascii: "\""))
    string.withUTF8 { text in
      var copied = 0
      for (index, byte) in text.enumerated() where byte.needsEscapeInJSON {
        guard let (escape, length) = escape(at: index, of: text) else { continue }
        bytes.append(contentsOf: text[copied..<index])
        bytes.append(contentsOf: escape.utf8)
        copied = index + length
      }
      bytes.append(contentsOf: text[copied...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// What stands for a character that needs an escape, and how many bytes it had; `nil` where only its first byte looked
  /// like that of one.
  private static func escape(at index: Int, of text: UnsafeBufferPointer<UInt8>) -> (String, Int)? {
    switch text[index] {
    case UInt8(ascii: "\""): ("\\\"", 1)
    case UInt8(ascii: "\\"): ("\\\\", 1)
    case UInt8(ascii: "\n"): ("\\n", 1)
    // The separators of lines and of paragraphs, which end a line in a script.
    case 0xE2:
      text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8 ? (escaped(0x2028 + Int(text[index + 2] & 1)), 3) : nil
    // `</script>` and `<!--` would end or confuse the element.
    case let byte: (escaped(Int(byte)), 1)
    }
  }

  private static func escaped(_ value: Int) -> String {
    let digits = String(value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

extension UInt8 {
  /// Whether a character that needs an escape may begin with this byte.
  fileprivate var needsEscapeInJSON: Bool {
    switch self {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"),
      0xE2:
      true
    default: false
    }
  }
}
