extension String {
  /// The text as a value in YAML: as it stands where nothing in it means anything there, else in quotation marks.
  ///
  /// - Precondition: there is no line break and no other control character in it.
  public var yamlScalar: String {
    let isPlain = utf8.first.map(Self.beginsPlainly) == true && utf8.allSatisfy(Self.isPlain) && utf8.last != 0x20
    return isPlain ? self : "'" + replacing("'", with: "''") + "'"
  }

  private static func beginsPlainly(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      true
    default: false
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    if beginsPlainly(byte) { return true }
    return [
      UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: ")"),
    ]
    .contains(byte)
  }
}
