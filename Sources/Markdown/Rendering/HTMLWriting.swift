extension [UInt8] {
  mutating func append(_ html: StaticString) {
    html.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Ends the line, unless it is ended already.
  mutating func endLine() {
    if let last, last != 0x0A { append(0x0A) }
  }

  /// A byte of text, escaped if it has to be.
  mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): append("&amp;")
    case UInt8(ascii: "<"): append("&lt;")
    case UInt8(ascii: ">"): append("&gt;")
    case UInt8(ascii: "\""): append("&quot;")
    default: append(byte)
    }
  }

  mutating func appendEscaped(_ text: some Sequence<UInt8>) {
    for byte in text { appendEscaped(byte) }
  }

  /// An address for an attribute: what a URL cannot hold is percent-encoded, and what HTML cannot is escaped.
  mutating func appendEscaped(address: some Sequence<UInt8>) {
    let digits: StaticString = "0123456789ABCDEF"
    for byte in address {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      case let byte where byte.isASCIILetter || byte.isASCIIDigit: append(byte)
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "!"),
        UInt8(ascii: "*"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "%"),
        UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "?"), UInt8(ascii: "="), UInt8(ascii: ";"),
        UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "$"), UInt8(ascii: "~"):
        append(byte)
      default:
        append(UInt8(ascii: "%"))
        digits.withUTF8Buffer {
          append($0[Int(byte >> 4)])
          append($0[Int(byte & 15)])
        }
      }
    }
  }

  /// - Parameter title: escaped HTML.
  mutating func appendLinkStart(address: some Sequence<UInt8>, title: String?) {
    append("<a href=\"")
    appendEscaped(address: address)
    append("\"")
    appendTitle(title)
    append(">")
  }

  /// - Parameters:
  ///   - alternative: escaped HTML.
  ///   - title: escaped HTML.
  mutating func appendImage(address: some Sequence<UInt8>, alternative: some Sequence<UInt8>, title: String?) {
    append("<img src=\"")
    appendEscaped(address: address)
    append("\" alt=\"")
    append(contentsOf: alternative)
    append("\"")
    appendTitle(title)
    append(">")
  }

  private mutating func appendTitle(_ title: String?) {
    guard let title else { return }
    append(" title=\"")
    append(contentsOf: title.utf8)
    append("\"")
  }
}
