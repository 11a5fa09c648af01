/// The name of an element, by its first eight letters.
struct TagName: Equatable {
  /// How many bytes it has.
  let length: Int
  private let code: UInt64

  /// The name that begins at a byte; empty where none does.
  init(in source: UnsafeRawBufferPointer, at start: Int) {
    var (index, code) = (start, UInt64(0))
    while index < source.count, index - start < 32, Self.isNamePart(source[index], isFirst: index == start) {
      code = code << 8 | UInt64(source[index] | 0x20)
      index += 1
    }
    length = index - start
    self.code = code
  }

  private init(_ name: StaticString) {
    var code = UInt64(0)
    for index in 0..<name.utf8CodeUnitCount { code = code << 8 | UInt64(name.utf8Start[index]) }
    length = name.utf8CodeUnitCount
    self.code = code
  }

  private static func isNamePart(_ byte: UInt8, isFirst: Bool) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (!isFirst && ((0x30...0x39).contains(byte) || byte == UInt8(ascii: ":")))
  }

  static let script = TagName("script")

  /// Whether what stands before and behind the tag is one line to a reader, perhaps one word.
  var isInline: Bool {
    guard length <= 5 else { return length == 6 && self == Self.strong }
    return Self.inline.contains(code)
  }

  private static let strong = TagName("strong")
  private static let inline: [UInt64] = [
    "a", "span", "b", "i", "em", "abbr", "time", "wbr", "small", "sub", "sup", "mark", "u", "s", "q", "cite", "code",
    "data", "font", "bdi", "bdo", "var", "samp", "kbd", "ins", "del", "tspan", "label", "dfn", "big", "tt",
  ].map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } }
}
