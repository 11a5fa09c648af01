/// Finds redaction marks that Markdown takes for link definitions: `[redacted s.40(2)]: …` vanishes with its line.
struct MarkDefinitions {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(in bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Where the brackets open whose text speaks of a redaction, at the start of a line and with a colon behind them.
  ///
  /// Whether libcmark read them as definitions has still to be found out.
  func candidates() -> [Int] {
    var candidates: [Int] = []
    var index = 0
    let brackets = SIMD32<UInt8>(repeating: UInt8(ascii: "]"))
    while index < bytes.count {
      let end = min(index + 32, bytes.count)
      if end - index == 32 {
        let chunk = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: SIMD32<UInt8>.self)
        guard any(chunk .== brackets) else {
          index = end
          continue
        }
      }
      for place in index..<end where bytes[place] == UInt8(ascii: "]") {
        if let opening = opening(before: place) { candidates.append(opening) }
      }
      index = end
    }
    return candidates
  }

  /// The text behind the colon up to the next space, without angle brackets.
  func address(behind opening: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    var rest = bytes[opening...].drop { $0 != UInt8(ascii: "]") }.dropFirst(2).drop(while: \.isASCIISpace)
    let isInAngles = rest.first == UInt8(ascii: "<")
    if isInAngles { rest = rest.dropFirst() }
    return rest.prefix { isInAngles ? $0 != UInt8(ascii: ">") : !$0.isASCIISpace }
  }

  private func opening(before closing: Int) -> Int? {
    guard closing + 1 < bytes.count, bytes[closing + 1] == UInt8(ascii: ":") else { return nil }
    var place = closing
    while place > 0, closing - place < RedactionMark.longest {
      place -= 1
      if bytes[place] == UInt8(ascii: "[") { break }
      guard bytes[place] != UInt8(ascii: "]"), bytes[place] != 0x0A else { return nil }
    }
    guard bytes[place] == UInt8(ascii: "["), RedactionMark.isMentioned(in: bytes[place + 1..<closing]) else {
      return nil
    }
    var start = place
    while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D {
      start -= 1
      switch bytes[start] {
      case 0x20, 0x09, UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "."),
        UInt8(ascii: ")"):
        break
      case let byte where byte.isASCIIDigit: break
      default: return nil
      }
    }
    return place
  }
}
