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
    bytes.append(UInt8(ascii: "\""))
    if string.utf8.contains(where: \.needsEscapeInJSON) {
      for scalar in string.unicodeScalars { write(scalar, to: &bytes) }
    } else {
      bytes.append(contentsOf: string.utf8)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func write(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar {
    case "\"": bytes.append(contentsOf: "\\\"".utf8)
    case "\\": bytes.append(contentsOf: "\\\\".utf8)
    case "\n": bytes.append(contentsOf: "\\n".utf8)
    // `</script>` and `<!--` would end or confuse the element.
    case "<", ">", "&", "\u{2028}", "\u{2029}", "\0"..<" ": bytes.append(contentsOf: escaped(scalar).utf8)
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
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
