/// The first place in a cell that is no character which a text can hold.
struct CharacterFault {
  /// What stands there.
  enum Kind {
    /// A byte that cannot be UTF-8.
    case invalid(byte: UInt8)
    /// A control character other than white space, or what Unicode keeps from being a character.
    case forbidden(Unicode.Scalar)
  }

  let kind: Kind
  /// Where it stands.
  let index: Int

  init?(in bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard !Self.isPlain(bytes[index]) else {
        index += 1
        continue
      }
      var decoder = UTF8()
      var rest = bytes[index...].prefix(4).makeIterator()
      guard case .scalarValue(let scalar) = decoder.decode(&rest) else {
        self.init(kind: .invalid(byte: bytes[index]), index: index)
        return
      }
      guard !Self.isForbidden(scalar) else {
        self.init(kind: .forbidden(scalar), index: index)
        return
      }
      index += UTF8.width(scalar)
    }
    return nil
  }

  private init(kind: Kind, index: Int) {
    self.kind = kind
    self.index = index
  }

  /// Whether a byte is a visible character or a space by itself.
  @inline(__always)
  static func isPlain(_ byte: UInt8) -> Bool { byte &- 0x20 < 0x5F }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: true
    case let value: value & 0xFFFE == 0xFFFE
    }
  }
}
