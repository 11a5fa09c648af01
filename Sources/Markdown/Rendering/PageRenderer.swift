import Clibcmark
import Diagnostics

/// Writes a tree as the HTML of a page and says what is wrong with it.
///
/// The tree is walked with no recursion, so that no nesting can exhaust a thread's stack.
struct PageRenderer {
  /// The fragment that is being written.
  var html: [UInt8] = []
  /// The internal links in it.
  var slots: [HTMLFragment.Slot] = []

  var places: SourcePlaces
  var diagnostics: [Diagnostic] = []
  var links: [InternalLink] = []
  var redactions: [Redaction] = []
  /// Where `[…]` stands outside of block quotations.
  var omissions: [SourceLocation] = []

  var anchors = HeadingAnchors()
  /// Links to headings of this document, which may still follow.
  var anchorLinks: [(anchor: String, location: SourceLocation)] = []
  /// The level of the heading before; the page's title is of the first.
  var headingLevel = 1
  /// The anchor of the heading before.
  var headingAnchor: String?

  /// What the end of the outermost link that is open has to write.
  var openLink = OpenLink.none
  var linkDepth = 0
  /// The part of a redaction mark on a further line, which is written already.
  var writtenAhead: (node: Node, bytes: Int)?

  /// The opening bracket of the last mark that was reported: it may hold the word twice.
  var lastMalformedMark: BracketSearch.Place?
  /// The text in which black boxes were reported last: there may be several rows of them.
  var lastTextWithBoxes: Node?
  /// The last paragraph that was reported as a table that is none.
  var lastBrokenTable: Node?

  var tableCount = 0
  /// The heading that the last table without a caption is named after.
  var headingOfLastTable: String?
  /// The headings of the table that is being written, where a phone shows its rows as lists; else none.
  var cellLabels: [String] = []
  /// How many cells of its row are written.
  var cellCount = 0

  enum OpenLink {
    case none, address, slot
  }

  init(places: SourcePlaces, expectedLength: Int) {
    self.places = places
    html.reserveCapacity(expectedLength)
  }

  /// Writes the document.
  mutating func render(_ tree: borrowing SyntaxTree) -> MarkdownDocument {
    var preamble: HTMLFragment?
    var heading: MarkdownDocument.Heading?
    var sections: [MarkdownDocument.Section] = []
    var outline: [MarkdownDocument.OutlineEntry] = []
    func finish(_ fragment: HTMLFragment) {
      guard let heading else { return preamble = fragment }
      sections.append(MarkdownDocument.Section(heading: heading, body: fragment))
    }
    var current = tree.root.firstChild
    while let node = current {
      current = node.next
      guard node.kind == CMARK_NODE_HEADING else {
        render(node)
        continue
      }
      guard let found = readHeading(node) else { continue }
      let entry = MarkdownDocument.OutlineEntry(title: found.title, anchor: found.anchor, children: [])
      if found.level == 2 {
        finish(takeFragment())
        let title = HTMLFragment(found.html, slots: found.slots).html { _ in nil }
        heading = MarkdownDocument.Heading(
          title: found.title, titleHTML: title, anchor: found.anchor, location: places.location(of: node))
        outline.append(entry)
      } else {
        write(found)
        if found.level == 3, !outline.isEmpty { outline[outline.count - 1].children.append(entry) }
      }
    }
    finish(takeFragment())
    checkAnchorLinks()
    return MarkdownDocument(
      preamble: preamble ?? .empty, sections: sections, outline: outline, links: links, redactions: redactions,
      omissions: omissions)
  }

  private mutating func takeFragment() -> HTMLFragment {
    defer {
      html.removeAll(keepingCapacity: true)
      slots.removeAll(keepingCapacity: true)
    }
    return html.isEmpty && slots.isEmpty ? .empty : HTMLFragment(html, slots: slots)
  }

  /// Writes a node and everything below it.
  mutating func render(_ top: Node) {
    var node = top
    while true {
      if enter(node) {
        if let child = node.firstChild {
          node = child
          continue
        }
        leave(node)
      }
      while true {
        if node == top { return }
        if let next = node.next {
          node = next
          break
        }
        guard let parent = node.parent else { return }
        leave(parent)
        node = parent
      }
    }
  }

  /// Writes what stands before a node's children.
  ///
  /// - Returns: whether the children are to be written; if not, the node is written whole.
  private mutating func enter(_ node: Node) -> Bool {
    switch node.kind {
    case CMARK_NODE_TEXT:
      writeText(node)
      return false
    case CMARK_NODE_SOFTBREAK:
      if writtenAhead?.node != node { html.append(0x0A) }
      return false
    case CMARK_NODE_LINEBREAK: html.append("<br>\n")
    case CMARK_NODE_CODE:
      checkCode(node)
      html.append("<code>")
      if let code = node.literal { html.appendEscaped(code.buffer) }
      html.append("</code>")
    case CMARK_NODE_EMPH: return open("<em>")
    case CMARK_NODE_STRONG: return open("<strong>")
    case CMARK_NODE_LINK: return startLink(node)
    case CMARK_NODE_IMAGE: writeImage(node)
    case CMARK_NODE_HTML_INLINE: reportInlineHTML(node)
    case CMARK_NODE_PARAGRAPH:
      checkParagraph(node)
      return node.isTight || openBlock("<p>")
    case CMARK_NODE_HEADING: if let heading = readHeading(node) { write(heading) }
    case CMARK_NODE_BLOCK_QUOTE: return openBlock("<blockquote>\n")
    case CMARK_NODE_LIST: return startList(node)
    case CMARK_NODE_ITEM: return openBlock("<li>")
    case CMARK_NODE_CODE_BLOCK: writeCodeBlock(node)
    case CMARK_NODE_THEMATIC_BREAK: return !openBlock("<hr>\n")
    case CMARK_NODE_HTML_BLOCK: reportHTMLBlock(node)
    case CMARK_NODE_CUSTOM_BLOCK, CMARK_NODE_CUSTOM_INLINE:
      if let part = TableNode(node) { startTablePart(part, node) }
      return true
    default: return true
    }
    return false
  }

  /// Writes what stands behind a node's children.
  private mutating func leave(_ node: Node) {
    switch node.kind {
    case CMARK_NODE_EMPH: html.append("</em>")
    case CMARK_NODE_STRONG: html.append("</strong>")
    case CMARK_NODE_LINK: endLink()
    case CMARK_NODE_PARAGRAPH: if !node.isTight { html.append("</p>\n") }
    case CMARK_NODE_BLOCK_QUOTE: openBlock("</blockquote>\n")
    case CMARK_NODE_LIST:
      html.append(cmark_node_get_list_type(node.pointer) == CMARK_BULLET_LIST ? "</ul>\n" : "</ol>\n")
    case CMARK_NODE_ITEM: html.append("</li>\n")
    case CMARK_NODE_CUSTOM_BLOCK, CMARK_NODE_CUSTOM_INLINE:
      if let part = TableNode(node) { endTablePart(part) }
    default: break
    }
  }

  private mutating func open(_ tag: StaticString) -> Bool {
    html.append(tag)
    return true
  }

  @discardableResult
  private mutating func openBlock(_ tag: StaticString) -> Bool {
    html.endLine()
    html.append(tag)
    return true
  }

  private mutating func startList(_ list: Node) -> Bool {
    html.endLine()
    let start = cmark_node_get_list_start(list.pointer)
    if cmark_node_get_list_type(list.pointer) == CMARK_BULLET_LIST {
      html.append("<ul>\n")
    } else if start == 1 {
      html.append("<ol>\n")
    } else {
      html.append(contentsOf: "<ol start=\"\(start)\">\n".utf8)
    }
    return true
  }

  private mutating func writeCodeBlock(_ node: Node) {
    checkCode(node)
    openBlock("<pre><code")
    if let info = cmark_node_get_fence_info(node.pointer).map(CString.init), !info.isEmpty {
      html.append(" class=\"language-")
      html.appendEscaped(info.buffer.prefix { !$0.isASCIISpace })
      html.append("\"")
    }
    html.append(">")
    if let code = node.literal { html.appendEscaped(code.buffer) }
    html.append("</code></pre>\n")
  }
}
