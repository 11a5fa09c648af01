/// One pass over a text: finds personal details, and windows of hidden texts.
struct TextScan {
  private(set) var details: [FoundDetail] = []
  /// Each with the position of its first byte.
  private(set) var windows: [(window: Int32, position: Int)] = []

  private let view: TextView
  private let index: PassageIndex

  init(_ bytes: UnsafeBufferPointer<UInt8>, index: PassageIndex) {
    view = TextView(bytes: bytes)
    self.index = index
  }

  /// Reads the text to its end.
  mutating func run() {
    index.passages.read { passages in
      index.phrases.read { phrases in
        Words.folded.withUnsafeBufferPointer { run($0, passages, phrases) }
      }
    }
  }

  private mutating func run(
    _ folded: UnsafeBufferPointer<UInt8>, _ passages: HashTable.Reader, _ phrases: HashTable.Reader
  ) {
    let bytes = view.bytes
    let (hasPassages, hasPhrases) = (!index.passages.isEmpty, !index.phrases.isEmpty)
    var words = PassageHash()
    var pair = PairHash()
    var lastStart = 0
    var position = 0
    while position < bytes.count {
      let letter = folded[Int(bytes[position])]
      guard letter != 0 else {
        if Self.isSign(bytes[position]) { readSign(at: position) }
        position &+= 1
        continue
      }
      let start = position
      var hash = Words.hash(Words.seed, letter)
      var hasDigit = letter <= 0x39
      position &+= 1
      while position < bytes.count, case let letter = folded[Int(bytes[position])], letter != 0 {
        hash = Words.hash(hash, letter)
        if letter <= 0x39 { hasDigit = true }
        position &+= 1
      }
      if hasDigit { readNumber(from: start, to: position) }
      if hasPhrases {
        pair.add(hash)
        if pair.isWhole { phrases.forEachValue(of: pair.value) { readPhrase($0, at: lastStart) } }
        lastStart = start
      }
      guard hasPassages, letter > 0x39 else { continue }
      words.add(hash, at: start)
      // Eight words have the same number as eight others once in more texts than there are.
      if words.isWhole { passages.forEachValue(of: words.value) { windows.append(($0, words.start)) } }
    }
  }

  /// Whether an address can stand round a byte.
  @inline(__always)
  private static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "@") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "(")
  }
}

extension TextScan {
  private mutating func readSign(at position: Int) {
    let search = EmailSearch(view: view)
    let found = view[position] == UInt8(ascii: "@") ? search.address(at: position) : search.writtenAddress(at: position)
    if let found { details.append(found) }
  }

  /// Looks at a word with digits in it. Nearly all of them are days, amounts and references, so that each search is
  /// asked only where its first digits can stand.
  private mutating func readNumber(from start: Int, to end: Int) {
    let first = view[start]
    guard first.isDigit else {
      guard view[start + 1].isLetter, view[start + 2].isDigit, view[start + 3].isDigit else { return }
      add(NationalInsuranceSearch(view: view).number(at: start + 2) ?? BankSearch(view: view).iban(at: start))
      return
    }
    if first == UInt8(ascii: "0") || (first == UInt8(ascii: "4") && view[start - 1] == UInt8(ascii: "+")),
      let found = TelephoneSearch(view: view).number(at: start)
    {
      return add(found)
    }
    let next = view[end]
    switch end - start {
    case 2 where next == UInt8(ascii: "-") || next.isSpace:
      guard view[end + 1].isDigit else { return }
      add(NationalInsuranceSearch(view: view).number(at: start) ?? BankSearch(view: view).account(at: start))
    case 4 where next == UInt8(ascii: "-") || next == 0x20:
      guard view[end + 1].isDigit else { return }
      add(BankSearch(view: view).card(at: start))
    case 6, 7: add(NationalInsuranceSearch(view: view).number(at: start))
    case 8: add(BankSearch(view: view).announcedAccount(at: start))
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
    details.append(found)
  }

  private mutating func readPhrase(_ window: Int32, at start: Int) {
    guard index.holds(phrase: window, in: view.bytes, from: start) else { return }
    windows.append((window, start))
  }
}
