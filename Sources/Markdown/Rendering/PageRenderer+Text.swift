import Clibcmark
import Diagnostics

extension PageRenderer {
  /// Where text is written to, which decides what a redaction mark looks like.
  enum TextForm {
    case page, attribute
  }

  /// Writes a text node, escaped, and looks for redaction marks and for links that are none.
  mutating func writeText(_ node: Node, as form: TextForm = .page) {
    guard let literal = node.literal else { return }
    let bytes = literal.bytes
    if mayBeMisread(bytes.pointee) { checkLineStart(node) }
    if bytes.pointee == UInt8(ascii: "(") { checkLoneSection(node) }
    var index = 0
    if let written = writtenAhead, node.previous == written.node {
      index = written.bytes
      writtenAhead = nil
    }
    var copied = index
    while true {
      let byte = bytes[index]
      switch byte {
      case 0, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""):
        html.append(contentsOf: UnsafeBufferPointer(start: bytes + copied, count: index - copied))
        if byte == 0 { return }
        html.appendEscaped(byte)
        index += 1
        copied = index
      case UInt8(ascii: "["):
        guard let end = readMark(node, at: index, as: form, from: copied) else {
          index += 1
          continue
        }
        index = end
        copied = end
      case UInt8(ascii: "]"):
        index += 1
        if bytes[index] == UInt8(ascii: "(") { checkUnreadLink(node, at: index) }
      case UInt8(ascii: "R"), UInt8(ascii: "r"):
        if bytes[index + 1] | 0x20 == UInt8(ascii: "e"), bytes[index + 2] | 0x20 == UInt8(ascii: "d") {
          checkWord(node, at: index)
        } else if bytes[index + 1] == 0x20, bytes[index + 2] | 0x20 == UInt8(ascii: "e") {
          checkSpacedWord(node, at: index)
        }
        index += 1
      case UInt8(ascii: "X"), UInt8(ascii: "x"): index += checkLetters(node, at: index)
      case 0xE2: index += checkBoxes(node, at: index)
      case UInt8(ascii: "~"):
        checkStruckOut(node, at: index)
        index += 1
      default: index += 1
      }
    }
  }

  /// Reads a redaction mark whose opening bracket stands at `start`, and writes it.
  ///
  /// - Parameter copied: where the text begins that is not written yet.
  /// - Returns: the place behind the mark, or `nil` when there is none, or none that is right.
  private mutating func readMark(_ node: Node, at start: Int, as form: TextForm, from copied: Int) -> Int? {
    guard let bytes = node.literal?.bytes else { return nil }
    guard RedactionMark.begins(CString(bytes + start + 1).prefix(16)) else {
      checkBrackets(node, at: start)
      return nil
    }
    var window = Self.window(of: bytes + start + 1)
    let firstLineLength = window.count
    let goesOn = Self.closingBracket(in: window) == nil && bytes[start + 1 + firstLineLength] == 0
    let nextLine = goesOn ? continuation(of: node) : nil
    if let nextLine {
      window.append(0x20)
      window += Self.window(of: nextLine.text)
    }
    guard let end = Self.closingBracket(in: window), let mark = RedactionMark(window[..<end]) else {
      reportMalformedMark(node, at: start, window)
      return nil
    }
    html.append(contentsOf: UnsafeBufferPointer(start: bytes + copied, count: start - copied))
    write(mark, as: form)
    let location = locationOfMark(in: node, at: start)
    redactions.append(Redaction(exemption: mark.exemption, location: location))
    let behind = nextLine.map { $0.text + end - firstLineLength } ?? bytes + start + 1 + end + 1
    checkText(behind: behind, markAt: location)
    guard let nextLine else { return start + 1 + end + 1 }
    writtenAhead = (nextLine.lineEnd, end - firstLineLength)
    return start + 1 + firstLineLength
  }

  /// Reports brackets right behind a mark, as a link has its address there, unless they are those of another mark.
  private mutating func checkText(behind text: UnsafePointer<UInt8>, markAt location: SourceLocation) {
    let isBracket = text[0] == UInt8(ascii: "[") || text[0] == UInt8(ascii: "(")
    guard isBracket, !RedactionMark.begins(CString(text + 1).prefix(16)) else { return }
    diagnostics.append(
      .error(
        .malformedRedaction, at: location, "something in brackets stands right behind this redaction mark",
        suggestion: "leave a space between them, or take the brackets out with what is in them if it must not be read"))
  }

  private mutating func write(_ mark: RedactionMark, as form: TextForm) {
    guard form == .page else { return html.appendEscaped(mark.words) }
    html.append("<span class=\"redaction\" data-exemption=\"")
    html.append(contentsOf: mark.exemption.utf8)
    html.append("\">")
    html.appendEscaped(mark.words)
    html.append("</span>")
  }

  /// The text on the next line of the same paragraph, if it goes on there without any markup between.
  func continuation(of node: Node) -> (lineEnd: Node, text: UnsafePointer<UInt8>)? {
    guard let lineEnd = node.next, lineEnd.kind == CMARK_NODE_SOFTBREAK, let next = lineEnd.next,
      next.kind == CMARK_NODE_TEXT, let text = next.literal
    else { return nil }
    return (lineEnd, text.bytes)
  }

  /// As much of the text as a mark or an address can be long.
  static func window(of text: UnsafePointer<UInt8>) -> [UInt8] {
    var window: [UInt8] = []
    while text[window.count] != 0, window.count < RedactionMark.longest { window.append(text[window.count]) }
    return window
  }

  private static func closingBracket(in window: [UInt8]) -> Int? {
    window.firstIndex(of: UInt8(ascii: "]"))
  }

  /// The bracket that closes a mark which opened before the window. One that opens within it closes first.
  private static func bracketClosingMark(in window: [UInt8]) -> Int? {
    var opened = 0
    for (index, byte) in window.enumerated() {
      if byte == UInt8(ascii: "[") { opened += 1 }
      guard byte == UInt8(ascii: "]") else { continue }
      if opened == 0 { return index }
      opened -= 1
    }
    return nil
  }

  private mutating func locationOfMark(in node: Node, at start: Int) -> SourceLocation {
    let text = node.literal.map { CString($0.bytes + start + 1) }
    return places.location(of: node, advancedBy: start, mark: "[", text: text)
  }

  private mutating func reportMalformedMark(_ node: Node, at start: Int, _ window: [UInt8]) {
    let location = locationOfMark(in: node, at: start)
    let end = Self.bracketClosingMark(in: window)
    lastMalformedMark = BracketSearch.Place(node: node, offset: start)
    diagnostics.append(
      .error(
        .malformedRedaction, at: location,
        end.map { RedactionMark.fault(of: window[..<$0]) }
          ?? "this redaction mark has no closing bracket on its line or the next",
        suggestion: Self.wayOutOfMalformedMark))
  }

  /// Reports `[text](decision:WMPCC 005/2013)`: an address with a space is none, unless it stands in angle brackets.
  ///
  /// - Parameter start: where the parenthesis opens.
  private mutating func checkUnreadLink(_ node: Node, at start: Int) {
    guard let bytes = node.literal?.bytes else { return }
    let text = Self.window(of: bytes + start + 1)
    guard let end = text.firstIndex(of: UInt8(ascii: ")")) else { return }
    let address = text[..<end]
    guard address.contains(0x20), Self.looksLikeAddress(address) else { return }
    let written = String(decoding: address, as: UTF8.self)
    let behind = CString(bytes + start + 1)
    let location = places.location(of: node, advancedBy: start - 1, mark: "](", text: behind)
    diagnostics.append(
      .error(
        .brokenLink, at: location, "this is not read as a link, because '\(written)' has a space in it",
        suggestion: "put angle brackets round it: (<\(written)>)"))
  }

  private static func looksLikeAddress(_ address: ArraySlice<UInt8>) -> Bool {
    let schemes: [StaticString] = [
      "decision:", "contract:", "policy:", "procurement:", "foi:", "http://", "https://", "mailto:", "/", "./", "../",
    ]
    if schemes.contains(where: address.startsWithIgnoringCase) { return true }
    // A file's name: what follows the last dot is short and has no space.
    guard let dot = address.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let ending = address[(dot + 1)...]
    return (2...5).contains(ending.count) && ending.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit }
  }
}
