/// A character of a page that is written by its name or number, as `&#64;`.
enum Entity {
  /// The character at the beginning of `bytes`, which is an ampersand, and how many bytes it takes.
  static func decoded(_ bytes: UnsafeRawBufferPointer) -> (scalar: UInt32, length: Int)? {
    guard bytes.count > 2 else { return nil }
    return bytes[1] == UInt8(ascii: "#") ? number(bytes) : name(bytes)
  }

  private static func number(_ bytes: UnsafeRawBufferPointer) -> (scalar: UInt32, length: Int)? {
    let isHexadecimal = bytes[2] | 0x20 == UInt8(ascii: "x")
    let start = isHexadecimal ? 3 : 2
    var (index, value) = (start, UInt32(0))
    while index < min(bytes.count, 12), let digit = Escape.hexadecimal(bytes[index]), isHexadecimal || digit < 10 {
      value = value &* (isHexadecimal ? 16 : 10) &+ digit
      index += 1
    }
    guard index > start, value > 0 else { return nil }
    // Browsers take a number for the character even where the semicolon is missing.
    return (value, index < bytes.count && bytes[index] == UInt8(ascii: ";") ? index + 1 : index)
  }

  private static func name(_ bytes: UnsafeRawBufferPointer) -> (scalar: UInt32, length: Int)? {
    for (name, scalar) in names where bytes[1...].starts(with: name) { return (scalar, name.count + 1) }
    return nil
  }

  private static let names: [([UInt8], UInt32)] = [
    ("amp;", 0x26), ("lt;", 0x3C), ("gt;", 0x3E), ("quot;", 0x22), ("apos;", 0x27), ("nbsp;", 0xA0), ("shy;", 0xAD),
    ("commat;", 0x40), ("period;", 0x2E), ("plus;", 0x2B), ("lpar;", 0x28), ("rpar;", 0x29), ("lsqb;", 0x5B),
    ("rsqb;", 0x5D), ("num;", 0x23), ("colon;", 0x3A), ("sol;", 0x2F), ("lowbar;", 0x5F), ("hyphen;", 0x2010),
    ("ndash;", 0x2013), ("mdash;", 0x2014), ("lsquo;", 0x2018), ("rsquo;", 0x2019), ("ldquo;", 0x201C),
    ("rdquo;", 0x201D), ("ensp;", 0x2002), ("emsp;", 0x2003), ("thinsp;", 0x2009), ("zwj;", 0x200D),
    ("zwnj;", 0x200C), ("NoBreak;", 0x2060), ("pound;", 0xA3), ("middot;", 0xB7), ("Tab;", 0x09), ("NewLine;", 0x0A),
  ].map { (Array($0.0.utf8), $0.1) }
}
