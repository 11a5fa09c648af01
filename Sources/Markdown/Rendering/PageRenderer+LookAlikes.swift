import Clibcmark
import Diagnostics

/// Words that a reader takes for a redaction mark, and that are none.
extension PageRenderer {
  static let wayOutOfMalformedMark =
    "write it like '[redacted s.40(2)]', and make sure that nothing is left which must not be read"

  /// Reports "redacted" or "redaction" between brackets, unless a right mark was read there.
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
    }
  }

  private mutating func reportLookAlike(at place: BracketSearch.Place, bracket: StaticString, _ message: String) {
    let text = place.node.literal.map { CString($0.bytes + place.offset + 1) }
    let location = places.location(of: place.node, advancedBy: place.offset, mark: bracket, text: text)
    diagnostics.append(
      .error(.malformedRedaction, at: location, message, suggestion: Self.wayOutOfMalformedMark))
  }

  /// Brackets in which no mark stands.
  private struct WrongBracket {
    let sign: UInt8
    let mark: StaticString
    let shape: String
    /// Whether prose stands in them too, so that only a section behind the word makes it a mark.
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
      !bracket.mayHoldProse || isFollowedBySection(node, wordAt: word)
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
