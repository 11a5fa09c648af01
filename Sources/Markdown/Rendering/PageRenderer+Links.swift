import Clibcmark
import Diagnostics

extension PageRenderer {
  /// Writes the start of a link, or keeps a place for it.
  mutating func startLink(_ node: Node) -> Bool {
    linkDepth += 1
    // CommonMark lets an address in angle brackets stand in the text of a link, and HTML does not.
    if linkDepth > 1 { return true }
    openLink = .none
    guard let address = node.address?.buffer else { return true }
    checkTextOfLink(node)
    switch LinkTarget(address) {
    case .external:
      html.appendLinkStart(address: address, title: escapedTitle(of: node))
      openLink = .address
    case .anchor(let anchor):
      anchorLinks.append((anchor, location(ofLink: node)))
      html.appendLinkStart(address: address, title: escapedTitle(of: node))
      openLink = .address
    case .site(let destination):
      links.append(InternalLink(destination: destination, location: location(ofLink: node), isImage: false))
      let title = escapedTitle(of: node)
      slots.append(HTMLFragment.Slot(offset: html.count, kind: .linkStart(destination, title: title)))
      openLink = .slot
    case .unsafe:
      report(
        .warning, .unsafeLink, at: location(ofLink: node),
        "'\(shown(address))' is not an address to send readers to; only the link's text is published",
        suggestion: "use http:, https:, mailto: or tel:, a record such as decision:…, or the path of a file")
    case .incomplete:
      report(
        .error, .brokenLink, at: location(ofLink: node), "this link does not say where it leads: '\(shown(address))'",
        suggestion: "write the address between the parentheses")
    }
    return true
  }

  mutating func endLink() {
    linkDepth -= 1
    if linkDepth > 0 { return }
    switch openLink {
    case .none: break
    case .address: html.append("</a>")
    case .slot: slots.append(HTMLFragment.Slot(offset: html.count, kind: .linkEnd))
    }
    openLink = .none
  }

  /// Writes an image, keeps a place for it, or writes its description alone.
  mutating func writeImage(_ node: Node) {
    guard let address = node.address?.buffer else { return }
    let alternative = alternative(of: node)
    if alternative.allSatisfy(\.isASCIISpace) {
      report(
        .warning, .missingAltText, at: location(ofLink: node), "the image '\(shown(address))' has no description",
        suggestion: "say what it shows: ![…](\(shown(address)))")
    }
    switch LinkTarget(address) {
    case .site(let destination) where destination.isFileOrAddress:
      links.append(InternalLink(destination: destination, location: location(ofLink: node), isImage: true))
      let text = String(decoding: alternative, as: UTF8.self)
      let kind = HTMLFragment.Slot.Kind.image(destination, alternative: text, title: escapedTitle(of: node))
      slots.append(HTMLFragment.Slot(offset: html.count, kind: kind))
    case .external, .unsafe:
      html.append(contentsOf: alternative)
      report(
        .warning, .unsafeLink, at: location(ofLink: node),
        "the image '\(shown(address))' is not on this site; only its description is published",
        suggestion: "keep the image beside this file and name it by its path")
    case .site, .anchor, .incomplete:
      html.append(contentsOf: alternative)
      report(
        .error, .brokenLink, at: location(ofLink: node), "'\(shown(address))' is not an image",
        suggestion: "write the path of an image between the parentheses")
    }
  }

  /// Reports the links to headings that the document does not have.
  mutating func checkAnchorLinks() {
    for (anchor, location) in anchorLinks where !anchors.contains(anchor) {
      report(
        .error, .brokenLink, at: location, "no heading of this page has the anchor '\(anchor)'",
        suggestion: didYouMean(anchor, in: anchors.all))
    }
  }

  private mutating func report(
    _ severity: Diagnostic.Severity, _ identifier: DiagnosticIdentifier, at location: SourceLocation, _ message: String,
    suggestion: String?
  ) {
    diagnostics.append(Diagnostic(severity, identifier, at: location, message, suggestion: suggestion))
  }

  /// The text of a link must not be a redaction mark: somewhere `[redacted s.40(2)]` would name an address.
  private mutating func checkTextOfLink(_ node: Node) {
    guard let first = node.firstChild, first.kind == CMARK_NODE_TEXT, let text = first.literal?.buffer,
      RedactionMark.begins(text), RedactionMark(text.prefix(RedactionMark.longest)) != nil
    else { return }
    report(
      .error, .malformedRedaction, at: location(ofLink: node), "this redaction mark is read as a link",
      suggestion: "leave out the address behind it, or the link definition of the same name")
  }

  /// An image's description as escaped HTML.
  private mutating func alternative(of image: Node) -> [UInt8] {
    var outer: [UInt8] = []
    swap(&html, &outer)
    defer { swap(&html, &outer) }
    var current = image.firstChild
    while let inline = current {
      switch inline.kind {
      case CMARK_NODE_TEXT: writeText(inline, as: .attribute)
      case CMARK_NODE_CODE: if let code = inline.literal { html.appendEscaped(code.buffer) }
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: if writtenAhead?.node != inline { html.append(0x20) }
      case CMARK_NODE_HTML_INLINE: reportInlineHTML(inline)
      default: break
      }
      current = inline.firstChild ?? inline.following(within: image)
    }
    return html
  }

  private mutating func escapedTitle(of node: Node) -> String? {
    guard let title = node.title, !title.isEmpty else { return nil }
    if let bracket = title.buffer.firstIndex(of: UInt8(ascii: "[")),
      RedactionMark.begins(CString(title.bytes + bracket + 1).prefix(16))
        || RedactionMark.isMentioned(in: CString(title.bytes + bracket + 1).buffer)
    {
      report(
        .error, .malformedRedaction, at: location(ofLink: node),
        "a redaction mark in the title of a link cannot be shown as one",
        suggestion: "put the mark into the text")
    }
    var escaped: [UInt8] = []
    escaped.appendEscaped(title.buffer)
    return String(decoding: escaped, as: UTF8.self)
  }

  private mutating func location(ofLink node: Node) -> SourceLocation {
    let text = node.firstChild.flatMap { $0.kind == CMARK_NODE_TEXT ? $0.literal : nil }
    if node.kind == CMARK_NODE_IMAGE { return places.location(of: node, mark: "![", text: text) }
    let isAutolink = text.flatMap { node.address?.buffer.ends(with: $0.buffer) } ?? false
    return places.location(of: node, mark: isAutolink ? "<" : "[", text: text)
  }

  private func shown(_ address: UnsafeBufferPointer<UInt8>) -> String {
    let longest = 80
    let text = String(decoding: address.prefix(longest), as: UTF8.self)
    return address.count > longest ? text + "…" : text
  }
}

extension LinkDestination {
  fileprivate var isFileOrAddress: Bool {
    switch self {
    case .file, .address: true
    case .decision, .contract, .policy, .procurement, .informationRequest: false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func ends(with other: UnsafeBufferPointer<UInt8>) -> Bool {
    count >= other.count && suffix(other.count).elementsEqual(other)
  }
}
