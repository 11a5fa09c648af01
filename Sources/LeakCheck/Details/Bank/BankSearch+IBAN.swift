// The numbers of bank accounts that ISO 13616 describes.
extension BankSearch {
  /// The IBAN whose first letter stands at a byte, in one or in groups of four.
  func iban(at start: Int) -> FoundDetail? {
    guard !view[start - 1].isLetterOrDigit, view[start - 1] != UInt8(ascii: "-"), view[start - 1] != UInt8(ascii: "/"),
      let length = Self.ibanLengths[view.text(start..<(start + 2))]
    else { return nil }
    var characters: [UInt8] = []
    var index = start
    while characters.count < length {
      let byte = view[index]
      if byte.isDigit || byte.isLetter {
        characters.append(byte.lowercased)
      } else if !(Self.dividesIBAN(byte) && characters.count % 4 == 0 && !Self.dividesIBAN(view[index - 1])) {
        return nil
      }
      index += 1
    }
    guard !view[index].isLetterOrDigit, Self.remainder(of: characters) == 1 else { return nil }
    return found(.iban, characters, at: start)
  }

  private static func dividesIBAN(_ byte: UInt8) -> Bool {
    byte.isSpace || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  /// The remainder that ISO/IEC 7064 asks for: 1 for a number without a slip.
  private static func remainder(of characters: [UInt8]) -> Int {
    (characters[4...] + characters[..<4]).reduce(0) { rest, byte in
      byte.isDigit ? (rest * 10 + Int(byte - 0x30)) % 97 : (rest * 100 + Int(byte - 0x61) + 10) % 97
    }
  }

  /// How long the numbers of countries are with which offices deal.
  private static let ibanLengths: [String: Int] = [
    "ad": 24, "at": 20, "be": 16, "bg": 22, "ch": 21, "cy": 28, "cz": 24, "de": 22, "dk": 18, "ee": 20, "es": 24,
    "fi": 18, "fr": 27, "gb": 22, "gi": 23, "gr": 27, "hr": 21, "hu": 28, "ie": 22, "im": 22, "is": 26, "it": 27,
    "lt": 20, "lu": 20, "lv": 21, "mt": 31, "nl": 18, "no": 15, "pl": 28, "pt": 25, "ro": 24, "se": 24, "si": 19,
    "sk": 24,
  ]
}
