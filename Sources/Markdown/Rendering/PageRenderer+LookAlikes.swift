import Clibcmark
import Diagnostics

/// Words that a reader takes for a redaction mark, and that are none.
extension PageRenderer {
  static let wayOutOfMalformedMark =
    "write it like '[redacted s.40(2)]', and make sure that nothing is left which must not be read"

  private static let wayOutOfRemark = "if it is withheld, write a mark like '[redacted s.40(2)]' in its place"

  /// Reports words between tildes, which some programs strike out. Here they are published as they stand.
  ///
  /// - Parameter start: where a tilde stands, in bytes of the node's literal.
  mutating func checkStruckOut(_ node: Node, at start: Int) {
    let tilde = UInt8(ascii: "~")
    guard let bytes = node.literal?.bytes, bytes[start + 1] == tilde, bytes[start + 2] != tilde,
      start == 0 || bytes[start - 1] == 0x20 || bytes[start - 1] == UInt8(ascii: "("),
      !bytes[start + 2].isASCIISpace
    else { return }
    let text = Self.window(of: bytes + start + 2)
    let isClosed = text.indices.dropFirst().contains { text[$0...].starts(with: [tilde, tilde]) }
    guard isClosed || text.isEmpty && node.next != nil else { return }
    let place = BracketSearch.Place(node: node, offset: start)
    diagnostics.append(
      .warning(
        .malformedRedaction, at: location(of: place, bracket: "~"),
        "words between '~~' are not struck out: they are published as they stand, with the tildes",
        suggestion: "take the words out; if they are withheld, write a mark like '[redacted s.40(2)]' in their place"))
  }

  /// Whether a text is the word "redacted" and nothing else, and is all that its paragraph or cell says.
  private func isAlone(_ node: Node) -> Bool {
    guard let text = node.literal?.buffer, text.count < 16 else { return false }
    let word = String(decoding: text, as: UTF8.self).lowercased().split { $0 == " " || $0 == "." }
    return word == ["redacted"] && Self.block(ofWhole: node) != nil
  }

  private enum TextBlock {
    case paragraph, cell
  }

  /// The paragraph or the cell of which a text is all, but for emphasis; `nil` when it says more or is another block.
  private static func block(ofWhole text: Node) -> TextBlock? {
    var node = text
    while node.previous == nil, node.next == nil, let parent = node.parent {
      if parent.kind == CMARK_NODE_PARAGRAPH { return .paragraph }
      if let part = TableNode(parent), case .cell = part { return .cell }
      guard parent.kind == CMARK_NODE_EMPH || parent.kind == CMARK_NODE_STRONG else { return nil }
      node = parent
    }
    return nil
  }

  /// Reports a section in round brackets where a paragraph or a cell says nothing else: "(s.40(2))". In a sentence it names
  /// its ground. A cell may belong to a column of grounds, so that there it is a warning.
  mutating func checkLoneSection(_ node: Node) {
    guard let text = node.literal?.buffer, text.count < TakenOutWords.longest else { return }
    var words = Array(text)[...]
    while let last = words.last, last.isASCIISpace || last == UInt8(ascii: ".") { words.removeLast() }
    guard words.last == UInt8(ascii: ")"), RedactionMark.isExemption(words.dropFirst().dropLast()),
      let block = Self.block(ofWhole: node)
    else { return }
    let place = BracketSearch.Place(node: node, offset: 0)
    switch block {
    case .paragraph:
      reportLookAlike(at: place, bracket: "(", "a section by itself in round brackets is no redaction mark")
    case .cell:
      diagnostics.append(
        .warning(
          .malformedRedaction, at: location(of: place, bracket: "("),
          "this section by itself looks as if something was taken out here, and is no redaction mark",
          suggestion: Self.wayOutOfRemark))
    }
  }

  /// Reports "redacted" or "redaction" between brackets, unless a right mark was read there, and "REDACTED" by itself.
  ///
  /// - Parameter start: where a word may begin, in bytes of the node's literal.
  mutating func checkWord(_ node: Node, at start: Int) {
    guard let bytes = node.literal?.bytes, start == 0 || !bytes[start - 1].isASCIILetter,
      RedactionMark.isWord(CString(bytes + start).prefix(9))
    else { return }
    let search = BracketSearch(word: BracketSearch.Place(node: node, offset: start))
    if let opening = search.opening {
      guard opening != lastMalformedMark else { return }
      lastMalformedMark = opening
      reportLookAlike(
        at: opening, bracket: "[",
        search.isClosed
          ? "these words in square brackets look like a redaction mark and are none"
          : "this redaction mark has no closing bracket on its line or the next")
    } else if let wrong = wrongBracket(before: start, of: node) {
      reportLookAlike(
        at: wrong.place, bracket: wrong.bracket.mark,
        "a redaction mark has square brackets, and these are \(wrong.bracket.shape)")
    } else if search.isClosed, isFollowedBySection(node, wordAt: start) {
      reportLookAlike(at: search.word, bracket: "r", "this redaction mark has no opening bracket")
    } else if isInCapitals(node, wordAt: start) {
      reportLookAlike(
        at: search.word, bracket: "r", "'REDACTED' without square brackets and a section is no redaction mark")
    } else if isAlone(node) {
      diagnostics.append(
        .warning(
          .malformedRedaction, at: location(of: search.word, bracket: "r"),
          "this word by itself looks as if something was taken out here, and does not say under which section",
          suggestion: Self.wayOutOfRemark))
    } else if linkDepth == 0, isBareMark(bytes, wordAt: start) {
      reportLookAlike(at: search.word, bracket: "r", "this redaction mark has no square brackets")
    }
  }

  /// Reports "R E D A C T E D" outside of brackets. Within them it is what `checkBrackets` looks for.
  ///
  /// - Parameter start: where a word may begin, in bytes of the node's literal.
  mutating func checkSpacedWord(_ node: Node, at start: Int) {
    let word: StaticString = "r e d a c t e d"
    guard let bytes = node.literal?.bytes, start == 0 || !bytes[start - 1].isASCIILetter,
      CString(bytes + start).prefix(word.utf8CodeUnitCount).startsWithIgnoringCase(word),
      !bytes[start + word.utf8CodeUnitCount].isASCIILetter
    else { return }
    let search = BracketSearch(word: BracketSearch.Place(node: node, offset: start))
    guard search.opening == nil || search.opening != lastMalformedMark else { return }
    reportLookAlike(at: search.word, bracket: "r", "'R E D A C T E D' is no redaction mark")
  }

  /// Reports a mark in code, where it is shown as it is written and is not counted.
  mutating func checkCode(_ node: Node) {
    guard let literal = node.literal, let bytes = node.literal?.buffer else { return }
    let start = bytes.indices.first { index in
      bytes[index] == UInt8(ascii: "[") && RedactionMark.begins(bytes[(index + 1)...])
    }
    guard let start else { return }
    let location =
      node.kind == CMARK_NODE_CODE
      ? places.location(of: node, advancedBy: start, mark: "[", text: CString(literal.bytes + start + 1))
      : places.location(of: node)
    diagnostics.append(
      .warning(
        .malformedRedaction, at: location,
        "this redaction mark is read as code, so that it is shown as it is written and is not counted",
        suggestion: "take the backticks or the indentation away, and make sure that nothing is left which must not be "
          + "read; if the text only says what a mark looks like, describe it in words"))
  }

  private func isBareMark(_ bytes: UnsafePointer<UInt8>, wordAt start: Int) -> Bool {
    let length = min(start, BareMark.farthest)
    let before = UnsafeBufferPointer(start: bytes + start - length, count: length)
    return BareMark.isAtStart(of: Self.window(of: bytes + start), behind: before)
  }

  /// Reports square brackets whose words say that something was taken out, and that are no mark.
  ///
  /// - Parameter start: where the bracket opens. What stands behind it does not begin like a mark.
  mutating func checkBrackets(_ node: Node, at start: Int) {
    let place = BracketSearch.Place(node: node, offset: start)
    let text = BracketedText(behind: place)
    // What has an address behind it was to be a link.
    guard text.isClosed, text.next != UInt8(ascii: "(") else { return }
    if Self.isEllipsis(text.words) { return noteOmission(at: place) }
    guard let meaning = TakenOutWords(text.words), !isPartOfWord(text, at: place) else { return }
    lastMalformedMark = place
    switch meaning {
    case .mark:
      reportLookAlike(
        at: place, bracket: "[", "these words in square brackets look like a redaction mark and are none")
    case .remark:
      let remark = String(decoding: text.words, as: UTF8.self)
      let location = self.location(of: place, bracket: "[")
      diagnostics.append(
        .warning(
          .malformedRedaction, at: location,
          "'[\(remark)]' looks as if something was taken out here, and does not say under which section",
          suggestion: Self.wayOutOfRemark))
    }
  }

  /// Whether a single letter in brackets was only changed within a word, as quotations do: "[R]egister".
  private func isPartOfWord(_ text: BracketedText, at place: BracketSearch.Place) -> Bool {
    guard text.words.count == 1, let bytes = place.node.literal?.bytes else { return false }
    return text.next.isASCIILetter || place.offset > 0 && bytes[place.offset - 1].isASCIILetter
  }

  private static func isEllipsis(_ words: [UInt8]) -> Bool {
    let signs = String(decoding: words, as: UTF8.self).filter { !$0.isWhitespace }
    return ["…", "...", "....", "…."].contains(signs)
  }

  /// Keeps the place of an ellipsis. In a block quotation it says that the quotation was cut short.
  private mutating func noteOmission(at place: BracketSearch.Place) {
    var node = place.node
    while let parent = node.parent {
      if parent.kind == CMARK_NODE_BLOCK_QUOTE { return }
      node = parent
    }
    omissions.append(location(of: place, bracket: "["))
  }

  /// Whether the word stands there in capitals, and neither in a link nor as a part of another word.
  private func isInCapitals(_ node: Node, wordAt start: Int) -> Bool {
    guard linkDepth == 0, let bytes = node.literal?.bytes,
      RedactionMark.isInCapitals(CString(bytes + start).prefix(10))
    else { return false }
    guard start > 0 else { return true }
    let joins: [UInt8] = [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/")]
    return !bytes[start - 1].isASCIIDigit && !joins.contains(bytes[start - 1])
  }

  private mutating func reportLookAlike(at place: BracketSearch.Place, bracket: StaticString, _ message: String) {
    let location = self.location(of: place, bracket: bracket)
    diagnostics.append(
      .error(.malformedRedaction, at: location, message, suggestion: Self.wayOutOfMalformedMark))
  }

  private mutating func location(of place: BracketSearch.Place, bracket: StaticString) -> SourceLocation {
    let text = place.node.literal.map { CString($0.bytes + place.offset + 1) }
    return places.location(of: place.node, advancedBy: place.offset, mark: bracket, text: text)
  }

  /// Brackets in which no mark stands.
  private struct WrongBracket {
    let sign: UInt8
    let mark: StaticString
    let shape: String
    /// Whether prose stands in them too, so that only a section behind the word, or the word alone, makes it a mark.
    let mayHoldProse: Bool
  }

  private static let wrongBrackets = [
    WrongBracket(sign: UInt8(ascii: "("), mark: "(", shape: "round", mayHoldProse: true),
    WrongBracket(sign: UInt8(ascii: "{"), mark: "{", shape: "curly", mayHoldProse: false),
    WrongBracket(sign: UInt8(ascii: "<"), mark: "<", shape: "pointed", mayHoldProse: false),
  ]

  private func wrongBracket(
    before word: Int, of node: Node
  ) -> (bracket: WrongBracket, place: BracketSearch.Place)? {
    guard let bytes = node.literal?.bytes else { return nil }
    let longestSpace = 16
    let places = stride(from: word - 1, through: max(0, word - longestSpace), by: -1)
    guard let place = places.first(where: { bytes[$0] != 0x20 }),
      let bracket = Self.wrongBrackets.first(where: { $0.sign == bytes[place] }),
      !bracket.mayHoldProse || RedactionMark.isWordAlone(Self.window(of: bytes + word), closedBy: UInt8(ascii: ")"))
        || isFollowedBySection(node, wordAt: word)
    else { return nil }
    return (bracket, BracketSearch.Place(node: node, offset: place))
  }

  private func isFollowedBySection(_ node: Node, wordAt start: Int) -> Bool {
    let word: StaticString = "redacted"
    guard let bytes = node.literal?.bytes, CString(bytes + start).prefix(9).startsWithIgnoringCase(word) else {
      return false
    }
    var text = Self.window(of: bytes + start + word.utf8CodeUnitCount)
    if bytes[start + word.utf8CodeUnitCount + text.count] == 0, let nextLine = continuation(of: node) {
      text.append(0x20)
      text += Self.window(of: nextLine.text)
    }
    return RedactionMark.isSection(text)
  }
}

/// Marks that Markdown takes for something else.
extension PageRenderer {
  /// Reports the redaction marks that were read as definitions of links which nothing uses.
  mutating func checkMarkDefinitions(in tree: borrowing SyntaxTree) {
    let definitions = MarkDefinitions(in: places.bytes)
    let candidates = definitions.candidates()
    guard !candidates.isEmpty else { return }
    let addresses = Self.addresses(in: tree)
    let readAsText = Set(
      redactions.map(\.location)
        + diagnostics.filter { $0.identifier == .malformedRedaction }.map(\.location))
    var unread = tree.leafBlocks().map(\.node).filter {
      $0.kind == CMARK_NODE_CODE_BLOCK || $0.kind == CMARK_NODE_HTML_BLOCK
    }[...]
    for opening in candidates {
      let location = places.location(at: opening)
      let line = places.lines.line(at: opening) + places.lineOffset
      unread = unread.drop { $0.endLine < line }
      if let block = unread.first, block.startLine <= line { continue }
      if readAsText.contains(location) || addresses.contains(Array(definitions.address(behind: opening))) { continue }
      diagnostics.append(
        .error(
          .malformedRedaction, at: location,
          "this redaction mark is read as the definition of a link, and its line is not published",
          suggestion: "take out the colon behind it, and make sure that nothing is left which must not be read"))
    }
  }

  private static func addresses(in tree: borrowing SyntaxTree) -> Set<[UInt8]> {
    var addresses: Set<[UInt8]> = []
    var current: Node? = tree.root
    while let node = current {
      if node.kind == CMARK_NODE_LINK || node.kind == CMARK_NODE_IMAGE, let address = node.address?.buffer {
        addresses.insert(Array(address))
      }
      current = node.firstChild ?? node.following(within: tree.root)
    }
    return addresses
  }
}
