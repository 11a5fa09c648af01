/// How a file writes its characters.
public enum TextEncoding: Hashable, Sendable {
  /// UTF-8. A file that is plainly UTF-16 is read as that.
  case utf8
  /// The Western European encoding of Windows.
  case windows1252
  /// UTF-16 in the order that its first bytes show.
  case utf16
}

/// Turns the bytes of a file, piece by piece, into UTF-8.
struct Transcoder: Sendable {
  /// A byte that is in no UTF-8, in place of what is no character in UTF-16 either.
  private static let noCharacter: UInt8 = 0xFF

  private enum Form: Sendable { case utf8, windows1252, utf16(isBigEndian: Bool) }

  private let form: Form
  /// Bytes of a character whose rest comes with the next piece.
  private var pending: [UInt8] = []

  /// A transcoder for a file that begins with `bytes`.
  ///
  /// - Parameter bytes: the first piece, from which the mark of the byte order is taken away.
  init(_ encoding: TextEncoding, beginningWith bytes: inout [UInt8]) {
    let marks: [([UInt8], Form)] = [
      ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE], .utf16(isBigEndian: false)),
      ([0xFE, 0xFF], .utf16(isBigEndian: true)),
    ]
    if let (mark, form) = marks.first(where: { bytes.starts(with: $0.0) }) {
      bytes.removeFirst(mark.count)
      self.form = form
      return
    }
    switch encoding {
    case .windows1252: form = .windows1252
    case .utf16: form = .utf16(isBigEndian: Self.isBigEndian(bytes) ?? false)
    case .utf8: form = Self.isBigEndian(bytes).map(Form.utf16) ?? .utf8
    }
  }

  /// Whether the file is UTF-16.
  var isUTF16: Bool { if case .utf16 = form { true } else { false } }

  /// Whether the bytes look like UTF-16, and in which order: Western text then has a zero in every other place.
  private static func isBigEndian(_ bytes: [UInt8]) -> Bool? {
    let pairs = min(bytes.count, 128) / 2
    guard pairs > 1 else { return nil }
    let first = (0..<pairs).count { bytes[2 * $0] == 0 }
    let second = (0..<pairs).count { bytes[2 * $0 + 1] == 0 }
    // A letter such as `Ā` has its zero in the other place.
    if first * 8 < second, second * 2 >= pairs { return false }
    if second * 8 < first, first * 2 >= pairs { return true }
    return nil
  }

  /// A piece of the file as UTF-8.
  ///
  /// - Parameter isLast: whether no other piece follows.
  mutating func utf8(_ bytes: [UInt8], isLast: Bool) -> [UInt8] {
    switch form {
    case .utf8: bytes
    case .windows1252: Self.fromWindows1252(bytes)
    case .utf16(let isBigEndian): fromUTF16(bytes, isBigEndian: isBigEndian, isLast: isLast)
    }
  }

  /// A text as the file writes its characters; those that its encoding lacks become question marks.
  func encoded(_ text: String) -> [UInt8] {
    switch form {
    case .utf8: Array(text.utf8)
    case .windows1252: text.unicodeScalars.map { Windows1252.byte(for: $0) ?? UInt8(ascii: "?") }
    case .utf16(let isBigEndian):
      text.utf16.flatMap { unit in
        let (high, low) = (UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit))
        return isBigEndian ? [high, low] : [low, high]
      }
    }
  }

  private static func fromWindows1252(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
      } else {
        result.append(contentsOf: Windows1252.scalar(for: byte).utf8Bytes)
      }
    }
    return result
  }

  private mutating func fromUTF16(_ bytes: [UInt8], isBigEndian: Bool, isLast: Bool) -> [UInt8] {
    let all = pending + bytes
    var usable = all.count & ~1
    func unit(_ index: Int) -> UInt16 {
      isBigEndian
        ? UInt16(all[index]) << 8 | UInt16(all[index + 1]) : UInt16(all[index + 1]) << 8 | UInt16(all[index])
    }
    // The first half of a character waits for the second.
    if !isLast, usable >= 2, UTF16.isLeadSurrogate(unit(usable - 2)) { usable -= 2 }
    pending = isLast ? [] : Array(all[usable...])
    var result: [UInt8] = []
    result.reserveCapacity(usable)
    var index = 0
    while index < usable {
      let lead = unit(index)
      index += 2
      if let scalar = Unicode.Scalar(lead) {
        result.append(contentsOf: scalar.utf8Bytes)
      } else if UTF16.isLeadSurrogate(lead), index < usable, UTF16.isTrailSurrogate(unit(index)) {
        let value = 0x10000 + (UInt32(lead) - 0xD800) << 10 + (UInt32(unit(index)) - 0xDC00)
        index += 2
        result.append(contentsOf: (Unicode.Scalar(value) ?? .replacement).utf8Bytes)
      } else {
        result.append(Self.noCharacter)
      }
    }
    if isLast, !all.count.isMultiple(of: 2) {
      result.append(Self.noCharacter)
    }
    return result
  }
}

extension Unicode.Scalar {
  static let replacement: Unicode.Scalar = "\u{FFFD}"

  var utf8Bytes: UTF8.EncodedScalar {
    UTF8.encode(self) ?? UTF8.encodedReplacementCharacter
  }
}
