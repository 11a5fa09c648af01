import Clibcmark
import Diagnostics

/// A heading that has been read and not yet written.
struct ReadHeading {
  var level: Int
  var title: String
  var html: [UInt8]
  var slots: [HTMLFragment.Slot]
  var anchor: String
}

extension PageRenderer {
  /// Reads a heading and gives it its anchor.
  ///
  /// - Returns: `nil` when it has no text, which leaves it out.
  mutating func readHeading(_ node: Node) -> ReadHeading? {
    var outerHTML: [UInt8] = []
    var outerSlots: [HTMLFragment.Slot] = []
    swap(&html, &outerHTML)
    swap(&slots, &outerSlots)
    var child = node.firstChild
    while let inline = child {
      render(inline)
      child = inline.next
    }
    swap(&html, &outerHTML)
    swap(&slots, &outerSlots)
    var title = HTMLFragment(outerHTML, slots: []).plainText
    if title.isEmpty { title = text(below: node) }
    guard !title.isEmpty else {
      report(.emptyHeading, at: node, "this heading has no text and is left out", suggestion: "write its text")
      return nil
    }
    let level = checkedLevel(of: node)
    let anchor = anchors.anchor(for: title)
    headingAnchor = anchor
    return ReadHeading(level: level, title: title, html: outerHTML, slots: outerSlots, anchor: anchor)
  }

  /// Writes a heading into the fragment.
  mutating func write(_ heading: ReadHeading) {
    html.endLine()
    let digit = UInt8(ascii: "0") + UInt8(heading.level)
    html.append("<h")
    html.append(digit)
    html.append(" id=\"")
    html.append(contentsOf: heading.anchor.utf8)
    html.append("\">")
    for slot in heading.slots { slots.append(HTMLFragment.Slot(offset: slot.offset + html.count, kind: slot.kind)) }
    html.append(contentsOf: heading.html)
    html.append("</h")
    html.append(digit)
    html.append(">\n")
  }

  private mutating func checkedLevel(of node: Node) -> Int {
    var level = Int(cmark_node_get_heading_level(node.pointer))
    if level == 1 {
      report(
        .firstLevelHeading, at: node,
        "a first-level heading in the text is published as a second-level one, because the page's title is the first",
        suggestion: "write '##'")
      level = 2
    }
    if level > headingLevel + 1 {
      let marks = String(repeating: "#", count: headingLevel + 1)
      report(
        .skippedHeadingLevel, at: node, "a heading of level \(level) follows one of level \(headingLevel)",
        suggestion: "write '\(marks)'")
    }
    headingLevel = level
    return level
  }

  /// The text of a node's inlines without any markup, images' descriptions among it.
  func text(below node: Node) -> String {
    var text: [UInt8] = []
    var current = node.firstChild
    while let inline = current {
      switch inline.kind {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE:
        if let literal = inline.literal { text.append(contentsOf: literal.buffer) }
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text.append(0x20)
      default: break
      }
      current = inline.firstChild ?? inline.following(within: node)
    }
    let isBlank = text.allSatisfy(\.isASCIISpace)
    return isBlank ? "" : String(decoding: text, as: UTF8.self)
  }

  mutating func report(_ identifier: DiagnosticIdentifier, at block: Node, _ message: String, suggestion: String?) {
    diagnostics.append(.warning(identifier, at: places.location(of: block), message, suggestion: suggestion))
  }
}
