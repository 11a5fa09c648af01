/// Signs that people put where words were taken out: black boxes, and rows of the letter X.
enum PlaceHolders {
  /// The last bytes of the black boxes of Unicode that begin with `E2 96`: lower and full blocks, shades, squares and bars.
  private static let boxes: Set<UInt8> = [
    0x85, 0x86, 0x87, 0x88, 0x89, 0x8A, 0x8B, 0x92, 0x93, 0xA0, 0xAA, 0xAC, 0xAE,
  ]
  /// Fewer boxes than this may be a bullet, unless they are full blocks.
  private static let fewestBoxes = 2
  /// Fewer letters than this may be a number or a size.
  private static let fewestLetters = 4

  /// The last byte of the full block, which covers all of a letter's place and is no bullet.
  private static let fullBlock: UInt8 = 0x88

  /// How many bytes a row of black boxes takes, or `nil` when there is none.
  static func boxes(at bytes: UnsafePointer<UInt8>) -> Int? {
    var length = 0
    while let size = box(at: bytes + length) { length += size }
    guard length < fewestBoxes * 3 else { return length }
    return length > 0 && bytes[1] == 0x96 && bytes[2] == fullBlock ? length : nil
  }

  private static func box(at bytes: UnsafePointer<UInt8>) -> Int? {
    guard bytes[0] == 0xE2 else { return nil }
    if bytes[1] == 0x96, boxes.contains(bytes[2]) { return 3 }
    // The large black square and the medium one.
    if bytes[1] == 0xAC, bytes[2] == 0x9B { return 3 }
    return bytes[1] == 0x97 && bytes[2] == 0xBC ? 3 : nil
  }

  /// How many bytes a row of the letter X takes that stands by itself, or `nil` when there is none.
  ///
  /// - Parameter start: where it begins in the bytes of a text.
  static func letters(at start: Int, in bytes: UnsafePointer<UInt8>) -> Int? {
    if start > 0, isPartOfWord(bytes[start - 1]) { return nil }
    var length = 0
    while bytes[start + length] == bytes[start] { length += 1 }
    return length >= fewestLetters && !isPartOfWord(bytes[start + length]) ? length : nil
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit
  }
}
