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
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      // `</script>` and `<!--` would end or confuse the element.
      case "<", ">", "&", "\u{2028}", "\u{2029}", "\0"..<" ": result += Self.escaped(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
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
