/// Puts HTML into the four places of a page: before and after what its head holds, and before and after what its body
/// holds. Where a page has no such place, the HTML comes as near to it as can be.
struct PageInsertion {
  let beforeHead: OverlayHTML
  let afterHead: OverlayHTML
  let beforeContent: OverlayHTML
  let afterContent: OverlayHTML

  /// The page with everything put in.
  func applied(to page: [UInt8]) -> [UInt8] {
    let bodyEnd = page.last("</body>") ?? page.last("</html>") ?? page.endIndex
    let bodyStart = page.endOfTag("body", in: page.startIndex..<bodyEnd)
    let headEnd = page.first("</head>", in: page.startIndex..<(bodyStart ?? bodyEnd))
    let headStart = page.endOfTag("head", in: page.startIndex..<(headEnd ?? page.startIndex))
    // A page that says nothing of a head or a body has all of it in one.
    let contentStart = bodyStart ?? headEnd.map { $0 + "</head>".utf8.count } ?? bodyEnd
    let insertions = [
      (headStart ?? headEnd ?? contentStart, beforeHead), (headEnd ?? contentStart, afterHead),
      (contentStart, beforeContent),
      (bodyEnd, afterContent),
    ]
    var result: [UInt8] = []
    result.reserveCapacity(page.count + insertions.reduce(0) { $0 + $1.1.text.utf8.count })
    var position = page.startIndex
    for (place, html) in insertions {
      result += page[position..<place]
      result += html.text.utf8
      position = place
    }
    return result + page[position...]
  }
}

extension [UInt8] {
  /// Where a text first stands, its letters in either case.
  fileprivate func first(_ text: StaticString, in range: Range<Int>) -> Int? {
    guard range.count >= text.utf8CodeUnitCount else { return nil }
    return (range.lowerBound...(range.upperBound - text.utf8CodeUnitCount)).first { stands(text, at: $0) }
  }

  /// Where a text last stands, its letters in either case.
  fileprivate func last(_ text: StaticString) -> Int? {
    guard count >= text.utf8CodeUnitCount else { return nil }
    return (0...(count - text.utf8CodeUnitCount)).last { stands(text, at: $0) }
  }

  /// Where the first tag that opens an element ends.
  fileprivate func endOfTag(_ name: StaticString, in range: Range<Int>) -> Int? {
    let end = Swift.max(range.lowerBound, range.upperBound - name.utf8CodeUnitCount - 1)
    let start = (range.lowerBound..<end).first { position in
      guard self[position] == UInt8(ascii: "<"), stands(name, at: position + 1) else { return false }
      // Not <header>.
      return [UInt8(ascii: ">"), UInt8(ascii: " "), UInt8(ascii: "\n")].contains(
        self[position + 1 + name.utf8CodeUnitCount])
    }
    return start.flatMap { start in self[start..<range.upperBound].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } }
  }

  private func stands(_ text: StaticString, at position: Int) -> Bool {
    text.withUTF8Buffer { text in
      text.indices.allSatisfy { offset in
        let byte = self[position + offset]
        return byte == text[offset] || (byte | 0x20) == text[offset]
      }
    }
  }
}
