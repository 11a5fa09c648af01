import MarkupReading

/// Gathers what a page says while its markup is read.
final class PageReader: MarkupListener {
  private(set) var page = ReadablePage()

  private var openElements: [String] = []
  /// Within how many elements that say nothing the reader is.
  private var skipped = 0
  private var isInMain = false
  private var line = LineOfText()
  private var documentTitle: String?
  /// The JSON of the structured data, while it is being read.
  private var structuredData: String?

  /// How many elements were open when the `section` began that the last heading stands in.
  private var sectionDepth: Int?
  /// Whether the first list of terms is still to come, is being read, or is over.
  private var factList = FactList.toCome
  private var term: String?

  private enum FactList: Equatable {
    case toCome
    case open(depth: Int)
    case over
  }

  func begin(_ element: String, _ attributes: MarkupAttributes) {
    defer { openElements.append(element) }
    if element == "meta" { readMeta(attributes) }
    if element == "script", attributes["type"] == "application/ld+json" { structuredData = "" }
    let kind = ElementKind(element)
    if kind == .skipped { skipped += 1 }
    guard skipped == 0 else { return }
    if element == "main" { isInMain = true }
    guard isInMain else { return }
    if kind == .block { endLine() }
    switch element {
    case "a": line.beginLink(to: attributes["href"] ?? "")
    case "br": line.add(isInFact ? ", " : " ")
    case "dl" where factList == .toCome: factList = .open(depth: openElements.count)
    default: break
    }
  }

  func end(_ element: String) {
    // The library closes elements in their order, those that were left open too.
    if openElements.last == element { openElements.removeLast() }
    let kind = ElementKind(element)
    if element == "script", let json = structuredData { readStructuredData(json) }
    if kind == .skipped {
      skipped -= 1
      return
    }
    guard skipped == 0 else { return }
    if element == "title", !isInMain { endDocumentTitle() }
    guard isInMain else { return }
    switch kind {
    case .block: endLine(of: element)
    case .cell: line.add(" | ")
    case .inline where element == "a": line.endLink()
    case .inline, .skipped: break
    }
    if case .open(openElements.count) = factList { factList = .over }
    if sectionDepth == openElements.count { sectionDepth = nil }
    if element == "main" { isInMain = false }
  }

  func text(_ text: String) {
    if structuredData != nil { structuredData?.append(text) }
    guard skipped == 0, isInMain || openElements.last == "title" else { return }
    line.add(text)
  }

  /// Ends the reading: a page without a heading of its own is called as the browser's window is.
  func finish() -> ReadablePage {
    endLine()
    if page.title.isEmpty { page.title = documentTitle ?? "" }
    return page
  }
}

extension PageReader {
  private var isInFact: Bool {
    guard case .open = factList else { return false }
    return true
  }

  private func readMeta(_ attributes: MarkupAttributes) {
    guard attributes["http-equiv"]?.lowercased() == "refresh", let content = attributes["content"] else { return }
    let parts = content.split(separator: "url=", maxSplits: 1, omittingEmptySubsequences: false)
    page.redirect = parts.count == 2 ? String(parts[1]) : nil
  }

  private func readStructuredData(_ json: String) {
    structuredData = nil
    guard let facts = StructuredFacts(json) else { return }
    page.reference = page.reference ?? facts.identifier
    page.status = page.status ?? facts.creativeWorkStatus
  }

  private func endDocumentTitle() {
    documentTitle = documentTitle ?? line.text
    line = LineOfText()
  }

  /// Puts the line where it belongs: by the innermost element that ends with it, or that it stands in.
  private func endLine(of element: String? = nil) {
    let finished = line
    line = LineOfText()
    if element == "dt" {
      beginTerm(finished.text)
      return
    }
    guard !finished.text.isEmpty else { return }
    if isInFact { return addToFact(finished.text) }
    switch element {
    case "h1" where page.title.isEmpty: page.title = finished.text
    case "h2":
      page.sections.append(ReadablePage.Section(heading: finished.text, lines: []))
      // Within a section, what comes after it no longer belongs to the heading.
      sectionDepth = openElements.lastIndex(of: "section") ?? 0
    default: add(finished, isItem: element == "li" || openElements.contains("li"))
    }
  }

  private func beginTerm(_ text: String) {
    guard isInFact else {
      term = text
      return
    }
    page.facts.append(ReadablePage.Fact(label: text, value: ""))
  }

  private func addToFact(_ text: String) {
    guard let last = page.facts.indices.last else { return }
    page.facts[last].value += (page.facts[last].value.isEmpty ? "" : ", ") + text
  }

  private func add(_ line: LineOfText, isItem: Bool) {
    if isItem, let link = line.linkedFile {
      page.documents.append(ReadablePage.Document(file: link.name, title: link.text, text: line.text))
      return
    }
    let section = sectionDepth == nil ? page.sections.startIndex : page.sections.endIndex - 1
    let text = term.map { "\($0): \(line.text)" } ?? line.text
    term = nil
    page.sections[section].lines.append(text)
  }
}

extension ReadablePage {
  /// Reads a page.
  ///
  /// - Parameter html: the bytes of a page, UTF-8.
  public init(reading html: [UInt8]) {
    let reader = PageReader()
    MarkupReader.read(html, telling: reader)
    self = reader.finish()
  }
}
