/// Turns the bytes of a file into what they say, in one pass.
struct TextMaker<Trail: SourceTrail> {
  let source: UnsafeRawBufferPointer
  let syntax: TextSyntax
  private(set) var trail: Trail

  private var position = 0
  /// Whether a backslash begins an escape: in JSON, and in the scripts of a page.
  private var hasEscapes: Bool

  init(source: UnsafeRawBufferPointer, syntax: TextSyntax, trail: Trail) {
    self.source = source
    self.syntax = syntax
    self.trail = trail
    hasEscapes = syntax == .json
  }

  /// Reads the source to its end.
  mutating func run(body: inout TextBuffer, side: inout TextBuffer) {
    ByteKind.table.withUnsafeBufferPointer { kinds in
      let special = ByteKind.special(in: syntax)
      while position < source.count {
        let start = position
        while position < source.count, kinds[Int(source[position])] & special == 0 { position &+= 1 }
        if position > start {
          trail.mark(source: start, body: body.count, side: side.count)
          body.append(UnsafeRawBufferPointer(rebasing: source[start..<position]))
        }
        guard position < source.count else { return }
        trail.mark(source: position, body: body.count, side: side.count)
        let byte = source[position]
        if byte == UInt8(ascii: "<") {
          readTag(kinds, body: &body, side: &side)
        } else if byte == 0x0A {
          readLineEnd(into: &body)
        } else if byte == UInt8(ascii: "(") {
          readDestination(body: &body, side: &side)
        } else {
          readSign(into: &body, end: source.count)
          if syntax == .xml { readWrittenTag(kinds, body: &body, side: &side) }
        }
      }
    }
  }
}

extension TextMaker {
  private func byte(at index: Int) -> UInt8 { index < source.count ? source[index] : 0 }

  /// A line end in a table ends the row; in a calendar the line may go on behind it.
  private mutating func readLineEnd(into text: inout TextBuffer) {
    position += 1
    if syntax == .table {
      text.append(TextBuffer.breakByte)
    } else if byte(at: position) == 0x20 || byte(at: position) == 0x09 {
      position += 1
      if text.bytes.last == 0x0D { text.removeLast() }
    } else {
      text.append(0x0A)
    }
  }

  /// An entity, an escape, an escaped byte of an address or a character beyond ASCII.
  @inline(__always)
  private mutating func readSign(into text: inout TextBuffer, end: Int) {
    let byte = source[position]
    if byte >= 0x80 { return readCharacter(into: &text) }
    let rest = UnsafeRawBufferPointer(rebasing: source[position..<end])
    let decoded: (scalar: UInt32, length: Int)? =
      switch byte {
      case UInt8(ascii: "&"): Entity.decoded(rest)
      case UInt8(ascii: "\\"): hasEscapes ? Escape.decoded(rest) : nil
      case UInt8(ascii: "%"): Escape.percentDecoded(rest)
      default: nil
      }
    guard let decoded else {
      text.append(byte)
      position += 1
      return
    }
    position += decoded.length
    text.append(scalar: decoded.scalar)
  }

  private mutating func readCharacter(into text: inout TextBuffer) {
    let lead = source[position]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1
    guard length > 1, position + length <= source.count else {
      text.append(lead)
      position += 1
      return
    }
    var scalar = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for index in 1..<length { scalar = scalar << 6 | UInt32(source[position + index] & 0x3F) }
    position += length
    text.append(scalar: scalar)
  }
}

extension TextMaker {
  private mutating func readTag(
    _ kinds: UnsafeBufferPointer<UInt8>, body: inout TextBuffer, side: inout TextBuffer
  ) {
    let next = byte(at: position + 1)
    if next == UInt8(ascii: "!"), syntax != .markdown || byte(at: position + 2) == UInt8(ascii: "-") {
      return readDeclaration(body: &body, side: &side)
    }
    let isClosing = next == UInt8(ascii: "/")
    let nameStart = position + (isClosing ? 2 : 1)
    let name = TagName(in: source, at: nameStart)
    let isScript = name == .script
    // Within a script only its own end is a tag.
    guard name.length > 0 || next == UInt8(ascii: "?"), !(hasEscapes && syntax == .html) || (isScript && isClosing),
      let end = endOfTag(from: nameStart + name.length)
    else {
      body.append(source[position])
      position += 1
      return
    }
    position = nameStart + name.length
    if !name.isInline { body.breakOff() }
    readAttributes(kinds, into: &side, body: body.count, until: end)
    if syntax == .html { hasEscapes = isScript && !isClosing }
  }

  /// How far a tag reaches at most. Somebody who writes `x <y` or `<the supplier's name>` means no tag: in Markdown
  /// nothing is one that does not end in its paragraph, and an apostrophe opens no value that goes on behind it.
  private func endOfTag(from start: Int) -> Int? {
    guard syntax == .markdown else { return source.count }
    for index in start..<min(start + 1024, source.count) {
      if source[index] == UInt8(ascii: ">") { return index + 1 }
      if source[index] == 0x0A, byte(at: index + 1) == 0x0A || byte(at: index + 1) == 0x0D { return nil }
    }
    return nil
  }

  /// Copies what stands within a tag, each value by itself.
  private mutating func readAttributes(
    _ kinds: UnsafeBufferPointer<UInt8>, into side: inout TextBuffer, body: Int, until end: Int
  ) {
    var quote: UInt8 = 0
    while position < end {
      let start = position
      while position < end, kinds[Int(source[position])] & ByteKind.specialInTag == 0 { position &+= 1 }
      if position > start {
        trail.mark(source: start, body: body, side: side.count)
        side.append(UnsafeRawBufferPointer(rebasing: source[start..<position]))
      }
      guard position < end else { break }
      trail.mark(source: position, body: body, side: side.count)
      let byte = source[position]
      switch byte {
      case UInt8(ascii: ">") where quote == 0:
        position += 1
        side.breakOff()
        return
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        position += 1
        if quote == byte { quote = 0 } else if quote == 0 { quote = byte } else { side.append(byte); continue }
        side.breakOff()
      case UInt8(ascii: ">"):
        position += 1
        side.append(byte)
      default: readSign(into: &side, end: end)
      }
    }
    side.breakOff()
  }

  /// Where a link leads: a reader does not read it.
  private mutating func readDestination(body: inout TextBuffer, side: inout TextBuffer) {
    guard position > 0, source[position - 1] == UInt8(ascii: "]"),
      let end = source[position...].prefix(2048).firstIndex(where: { $0 == UInt8(ascii: ")") || $0 == 0x0A }),
      source[end] == UInt8(ascii: ")")
    else {
      body.append(source[position])
      position += 1
      return
    }
    while position < end {
      trail.mark(source: position, body: body.count, side: side.count)
      readSign(into: &side, end: end)
    }
    side.breakOff()
  }

  /// A comment, a section of characters or the type of the document.
  private mutating func readDeclaration(body: inout TextBuffer, side: inout TextBuffer) {
    let rest = source[position...]
    if rest.starts(with: "<![CDATA[".utf8) {
      position += 9
      return
    }
    let isComment = rest.starts(with: "<!--".utf8)
    position += isComment ? 4 : 2
    while position < source.count {
      let isEnd =
        source[position] == UInt8(ascii: ">")
        && (!isComment
          || (source[position - 1] == UInt8(ascii: "-") && source[position - 2] == UInt8(ascii: "-")))
      guard !isEnd else { break }
      trail.mark(source: position, body: body.count, side: side.count)
      readSign(into: &side, end: source.count)
    }
    position += 1
    side.breakOff()
  }

  /// Feeds hold pages as text: `&lt;b&gt;` is a tag to those who read them.
  private mutating func readWrittenTag(
    _ kinds: UnsafeBufferPointer<UInt8>, body: inout TextBuffer, side: inout TextBuffer
  ) {
    guard body.bytes.last == UInt8(ascii: "<") else { return }
    let isClosing = byte(at: position) == UInt8(ascii: "/")
    let name = TagName(in: source, at: position + (isClosing ? 1 : 0))
    guard name.length > 0, let end = endOfWrittenTag else { return }
    body.removeLast()
    if !name.isInline { body.breakOff() }
    position += name.length + (isClosing ? 1 : 0)
    readAttributes(kinds, into: &side, body: body.count, until: end)
    position = end + 4
  }

  /// Where the tag that is written with entities ends, if it is one.
  private var endOfWrittenTag: Int? {
    let limit = min(position + 1024, source.count - 3)
    var index = position
    while index < limit {
      if source[index] == UInt8(ascii: "&"), source[index...].starts(with: "&gt;".utf8) { return index }
      if source[index] == UInt8(ascii: "<") { return nil }
      index += 1
    }
    return nil
  }
}
