import Diagnostics
import Records
import TypedYAML

/// Makes what the office has undertaken to publish of `publication-scheme.yaml`.
struct PublicationSchemeReader: Sendable {
  let tree: ContentTree

  /// The scheme in a file, and what is wrong with it.
  func scheme(reading mapping: YAMLMapping, in source: ContentFile, diagnostics: inout [Diagnostic])
    -> PublicationScheme
  {
    var reader = MappingReader(mapping)
    let introduction = reader.text("introduction")?.value
    let items = reader.groups("items") { item(reading: &$0, in: source) }
    reader.refuseRepeated(items.map(\.id))
    let faults = reader.finish()
    diagnostics += faults + mapping.redactionFaults()
    return PublicationScheme(
      source: source, introduction: introduction, items: items, isMisread: faults.hasErrors)
  }

  private func item(reading reader: inout MappingReader, in source: ContentFile) -> SchemeItem? {
    let id = reader.locatedIdentifier("id")
    let title = reader.requiredText("title")
    let informationClass = reader.requiredChoice("class", of: InformationClass.self)
    let paragraphs = reader.orderParagraphs()
    let provision = provision(reading: &reader, title: title?.value ?? "", in: source)
    let frequency =
      provision.isNotHeld
      ? reader.choice("frequency", of: PublicationFrequency.self)
      : reader.requiredChoice("frequency", of: PublicationFrequency.self)
    let evidence = reader.evidence(of: provision)
    let statement = reader.text("statement")?.value
    guard let id, let title, let informationClass else { return nil }
    return SchemeItem(
      id: id, title: title.value, informationClass: informationClass, paragraphs: paragraphs, provision: provision,
      frequency: frequency, evidence: evidence, statement: statement)
  }

  /// Where an item is found, which is one place or none.
  private func provision(
    reading reader: inout MappingReader, title: String, in source: ContentFile
  ) -> SchemeProvision {
    let page = reader.pageAddress("page")
    let file = reader.text("file")
    let address = reader.address("url")
    let reason = reader.text("not-held")
    reader.refuseSecond(of: ["page", "file", "url", "not-held"], "one place is enough; keep one of them")
    if let page { return .page(page) }
    if let file {
      // The document that is not there is an error by itself.
      return document(file, title: title, of: source, diagnostics: &reader.diagnostics).map { .document($0) }
        ?? .unstated
    }
    if let address { return .elsewhere(address) }
    return reason.map { .notHeld(reason: $0.value) } ?? .unstated
  }

  private func document(
    _ file: Located<String>, title: String, of source: ContentFile, diagnostics: inout [Diagnostic]
  ) -> Attachment? {
    tree.document(file, of: source, diagnostics: &diagnostics).map { document in
      Attachment(
        file: document.file, location: file.location, title: title, kind: .other, format: document.format,
        size: document.size)
    }
  }
}

extension MappingReader {
  fileprivate mutating func orderParagraphs() -> [Located<OrderParagraph>] {
    let paragraphs = texts("order").compactMap {
      parsed($0, as: .invalidValue, expecting: "a paragraph of the Order such as 3(g) or 7A", OrderParagraph.init)
    }
    return paragraphs.filter { paragraph in
      guard let others = paragraph.value.othersOfItsNumber else { return true }
      diagnostics.append(
        .error(
          .invalidValue, at: paragraph.location, "the Order has no paragraph '\(paragraph.value.text)'",
          suggestion: "choose from \(others.map(\.text).joined(separator: ", "))"))
      return false
    }
  }

  /// The address of a page of this site.
  fileprivate mutating func pageAddress(_ key: String) -> Located<String>? {
    parsed(key, expecting: "the address of a page of this site, which begins with '/' like /spend/") {
      (text: String) -> String? in
      text.hasPrefix("/") && !text.hasPrefix("//") && text.utf8.allSatisfy { $0 > 0x20 } ? text : nil
    }
  }

  /// How it is known when an item was last met.
  fileprivate mutating func evidence(of provision: SchemeProvision) -> SchemeEvidence? {
    let records = choice("records", of: SchemeRecords.self)
    let covered = parsed(
      "covers", as: .invalidDate,
      expecting: "a financial year, a month or a day that has been covered, like 2026/27, 2026-04 or 2026-04-30"
    ) { (text: String) -> CalendarDate? in Self.coveredDay(text) }
    let met = locatedDate("last-met")
    refuseSecond(of: ["records", "covers", "last-met"], "one of them says when the item was last met; keep that one")
    if provision.isNotHeld {
      refuseSecond(
        of: ["not-held", "records", "covers", "last-met"], "what is not held was never met; keep one of them")
    }
    if let records { return .records(records) }
    if let covered { return .stated(.covers(through: covered.value)) }
    return met.map { .stated(.updated(on: $0.value)) }
  }

  /// The last day of a financial year, of a month, or the day itself.
  private static func coveredDay(_ text: String) -> CalendarDate? {
    // A financial year needs its slash here: 2010-11 is a month too.
    if text.contains("/") { return FinancialYear(text)?.lastDay }
    return CalendarDate(text) ?? CalendarMonth(text)?.lastDay
  }

  /// Reports a second one of keys of which an item has one.
  fileprivate mutating func refuseSecond(of keys: [String], _ suggestion: String) {
    let given = keys.compactMap { key in value(key).map { Located(key, at: $0.location) } }
    guard given.count > 1, let first = given.first else { return }
    for second in given.dropFirst() {
      diagnostics.append(
        .error(
          .contradiction, at: second.location, "'\(second.value)' stands beside '\(first.value)'",
          suggestion: suggestion))
    }
  }

  /// Reports short names that are given twice.
  fileprivate mutating func refuseRepeated(_ ids: [Located<String>]) {
    var known: Set<String> = []
    for id in ids where !known.insert(id.value).inserted {
      diagnostics.append(
        .error(
          .duplicateKey, at: id.location, "the id '\(id.value)' is given twice under 'items'",
          suggestion: "give one of the two another id"))
    }
  }
}

extension SchemeProvision {
  /// Whether the office has nothing to publish.
  fileprivate var isNotHeld: Bool { if case .notHeld = self { true } else { false } }
}
