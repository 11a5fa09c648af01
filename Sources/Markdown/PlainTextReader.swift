/// Reads the text out of HTML that this module wrote. Other HTML has more kinds of tags and entities.
struct PlainTextReader {
  private enum Separation: Int {
    case none, space, line
  }

  private var text: [UInt8] = []
  private var separation = Separation.none

  mutating func read(_ html: UnsafeBufferPointer<UInt8>) -> String {
    text.reserveCapacity(html.count)
    var index = 0
    while index < html.count {
      switch html[index] {
      case UInt8(ascii: "<"):
        let end = html[index...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1
        readTag(html[(index + 1)..<end])
        index = end + 1
      case UInt8(ascii: "&"):
        let end = html[index...].firstIndex(of: UInt8(ascii: ";")) ?? html.count - 1
        append(CollectionOfOne(Self.character(html[(index + 1)..<end])))
        index = end + 1
      case let byte where byte.isASCIISpace:
        separate(.space)
        index += 1
      default:
        let start = index
        while index < html.count, Self.isPlain(html[index]) || isSpaceBetweenWords(html, at: index) { index += 1 }
        append(UnsafeBufferPointer(rebasing: html[start..<index]))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte != UInt8(ascii: "<") && byte != UInt8(ascii: "&") && !byte.isASCIISpace
  }

  private func isSpaceBetweenWords(_ html: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    html[index] == 0x20 && index + 1 < html.count && Self.isPlain(html[index + 1])
  }

  private mutating func append(_ bytes: some Collection<UInt8>) {
    if !text.isEmpty {
      switch separation {
      case .none: break
      case .space: text.append(0x20)
      case .line: text.append(0x0A)
      }
    }
    separation = .none
    text.append(contentsOf: bytes)
  }

  private mutating func separate(_ kind: Separation) {
    if kind.rawValue > separation.rawValue { separation = kind }
  }

  private mutating func readTag(_ tag: Slice<UnsafeBufferPointer<UInt8>>) {
    let name = tag.drop { $0 == UInt8(ascii: "/") }
    let length = name.prefix { $0.isASCIILetter || $0.isASCIIDigit }.count
    func isNamed(_ names: StaticString...) -> Bool {
      names.contains { $0.utf8CodeUnitCount == length && name.startsWithIgnoringCase($0) }
    }
    if isNamed("td", "th") {
      separate(.space)
    } else if !isNamed("a", "em", "strong", "code", "span", "img") {
      separate(.line)
    }
  }

  private static func character(_ entity: Slice<UnsafeBufferPointer<UInt8>>) -> UInt8 {
    switch entity.first {
    case UInt8(ascii: "a"): UInt8(ascii: "&")
    case UInt8(ascii: "l"): UInt8(ascii: "<")
    case UInt8(ascii: "g"): UInt8(ascii: ">")
    default: UInt8(ascii: "\"")
    }
  }
}
