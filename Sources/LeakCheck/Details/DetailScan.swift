/// One pass over a text for details of people. Nearly all of its numbers are days, amounts and references, so that each
/// search is asked only where its first digits can stand.
struct DetailScan {
  private(set) var details: [FoundDetail] = []
  private let view: TextView

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { view = TextView(bytes: bytes) }

  /// The details in a text, in its order.
  static func details(in bytes: UnsafeBufferPointer<UInt8>) -> [FoundDetail] {
    var scan = DetailScan(bytes)
    scan.run()
    return scan.details
  }

  /// What a byte may begin.
  private enum Beginning: UInt8 {
    case nothing, number, sign, bracket, spokenSign
  }

  private static let beginnings: [UInt8] = (0...255).map { (byte: Int) -> UInt8 in
    let beginning: Beginning =
      switch UInt8(byte) {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): .number
      case UInt8(ascii: "@"): .sign
      case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "<"): .bracket
      case UInt8(ascii: "a"), UInt8(ascii: "A"): .spokenSign
      default: .nothing
      }
    return beginning.rawValue
  }

  private mutating func run() {
    let bytes = view.bytes
    let emails = EmailSearch(view: view)
    Self.beginnings.withUnsafeBufferPointer { beginnings in
      var position = 0
      while position < bytes.count {
        let beginning = beginnings[Int(bytes[position])]
        switch beginning {
        case Beginning.nothing.rawValue: break
        case Beginning.number.rawValue:
          position = readNumber(at: position)
          continue
        case Beginning.sign.rawValue: add(emails.address(at: position))
        case Beginning.bracket.rawValue: add(emails.writtenAddress(at: position))
        default: if view.isWordAt(position) { add(emails.spokenAddress(at: position)) }
        }
        position &+= 1
      }
    }
  }
}

extension DetailScan {
  /// Looks at a word by its first digit.
  ///
  /// - Returns: where the word ends.
  private mutating func readNumber(at digit: Int) -> Int {
    var end = digit + 1
    while view[end].isLetterOrDigit { end += 1 }
    guard view[digit - 1].isLetterOrDigit else {
      readDigits(from: digit, to: end)
      return end
    }
    let start = digit - 2
    let hasTwoLetters = view[start].isLetter && view[start + 1].isLetter && !view[start - 1].isLetterOrDigit
    if hasTwoLetters, view[digit + 1].isDigit {
      add(NationalInsuranceSearch(view: view).number(at: digit) ?? BankSearch(view: view).iban(at: start))
    }
    return end
  }

  private mutating func readDigits(from start: Int, to end: Int) {
    let first = view[start]
    if TelephoneSearch.mayBegin(with: first, view[start + 1]),
      let found = TelephoneSearch(view: view).number(at: start)
    {
      return add(found)
    }
    switch end - start {
    case 2:
      // What follows in pairs has a digit two bytes on.
      guard view[end + 1].isDigit else { return }
      add(NationalInsuranceSearch(view: view).number(at: start) ?? BankSearch(view: view).account(at: start))
    case 4:
      guard view[end + 1].isDigit else { return }
      add(BankSearch(view: view).card(at: start))
    case 6, 7:
      add(NationalInsuranceSearch(view: view).number(at: start) ?? BankSearch(view: view).sortCode(at: start))
    case 8: add(BankSearch(view: view).announcedAccount(at: start))
    case BankSearch.cardLengths: add(BankSearch(view: view).undividedCard(at: start, to: end))
    default: return
    }
  }

  private mutating func add(_ found: FoundDetail?) {
    guard let found else { return }
    // An account number was found already with the sort code before it.
    if found.detail.kind == .bankAccount, let last = details.last?.detail, last.kind == .bankAccount,
      last.value.hasSuffix(found.detail.value)
    {
      return
    }
    // Or it was found by itself, and the sort code is behind it.
    if found.detail.kind == .bankAccount, let last = details.last?.detail, last.kind == .bankAccount,
      found.detail.value.hasSuffix(last.value)
    {
      details.removeLast()
    }
    details.append(found)
  }
}

extension TextView {
  /// Whether the word "at" stands at a byte, by itself.
  @inline(__always)
  fileprivate func isWordAt(_ index: Int) -> Bool {
    self[index + 1] | 0x20 == UInt8(ascii: "t") && self[index - 1].isSpace && self[index + 2].isSpace
  }
}
