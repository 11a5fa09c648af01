import PageReading

/// Holds what a page would say against what it says now.
struct PageComparison {
  /// Whether a reader would notice nothing, though the bytes are others.
  let saysTheSame: Bool
  /// What a reader would notice, in the order of the page. Documents are left to those who know the files.
  let changes: [PageChange]

  /// Compares two pages.
  ///
  /// - Parameter addresses: where the page stands now and where it would stand.
  init(_ before: ReadablePage, _ after: ReadablePage, at addresses: (before: String, after: String)) {
    guard before != after else {
      changes = []
      saysTheSame = true
      return
    }
    var changes = Self.headChanges(before, after) + Self.factChanges(before.facts, after.facts)
    changes += SectionComparison(before, after, except: addresses).changes
    // Where nothing else changes, what names the address is news after all, such as another host.
    if changes.isEmpty { changes = SectionComparison(before, after, except: nil).changes }
    self.changes = changes
    saysTheSame = changes.isEmpty && before.documents == after.documents
  }

  /// Reference and status as structured data give them. Where only one of the pages gives them, nothing is said: the page
  /// may well have said the same in its text.
  private static func headChanges(_ before: ReadablePage, _ after: ReadablePage) -> [PageChange] {
    var changes: [PageChange] = []
    if before.title != after.title { changes.append(.title(from: before.title, to: after.title)) }
    if let from = before.reference, let to = after.reference, from != to {
      changes.append(.reference(from: from, to: to))
    }
    if let from = before.status, let to = after.status, from != to { changes.append(.status(from: from, to: to)) }
    return changes
  }

  /// Facts in the order in which they would stand, then those that are gone. Facts of one name count as they follow.
  private static func factChanges(_ before: [ReadablePage.Fact], _ after: [ReadablePage.Fact]) -> [PageChange] {
    var former: [String: [String]] = [:]
    for fact in before.reversed() { former[fact.label, default: []].append(fact.value) }
    var changes: [PageChange] = []
    for fact in after {
      let value = former[fact.label]?.popLast()
      if value != fact.value { changes.append(.fact(label: fact.label, from: value, to: fact.value)) }
    }
    for fact in before {
      guard let value = former[fact.label]?.popLast() else { continue }
      changes.append(.fact(label: fact.label, from: value, to: nil))
    }
    return changes
  }
}

/// The sections of a page before and after.
private struct SectionComparison {
  private let before: ReadablePage
  private let after: ReadablePage
  private let addresses: (before: String, after: String)?
  /// References and statuses, which stand below the title too.
  private let told: [String]

  /// - Parameter addresses: where the page stands now and where it would stand. Lines that name them, such as a citation,
  ///   repeat what is compared by itself, and are left out.
  init(_ before: ReadablePage, _ after: ReadablePage, except addresses: (before: String, after: String)?) {
    var told: [String] = []
    if let from = before.reference, let to = after.reference, from != to { told += [from, to] }
    if let from = before.status, let to = after.status, from != to { told += [from, to] }
    self.before = before
    self.after = after
    self.addresses = addresses
    self.told = told
  }

  var changes: [PageChange] {
    var former: [String?: [ReadablePage.Section]] = [:]
    for section in before.sections.reversed() { former[section.heading, default: []].append(section) }
    var changes: [PageChange] = []
    for section in after.sections {
      if let earlier = former[section.heading]?.popLast() {
        changes += lineChanges(from: earlier, to: section)
      } else {
        let lines = news(in: section, except: addresses?.after).count
        if let heading = section.heading, lines > 0 { changes.append(.newSection(heading: heading, lines: lines)) }
      }
    }
    for section in before.sections {
      guard let heading = section.heading, let gone = former[heading]?.popLast() else { continue }
      let lines = news(in: gone, except: addresses?.before).count
      if lines > 0 { changes.append(.removedSection(heading: heading, lines: lines)) }
    }
    return changes
  }

  private func lineChanges(from earlier: ReadablePage.Section, to section: ReadablePage.Section) -> [PageChange] {
    // Most sections stay as they are, and are not looked at more closely.
    guard earlier.lines != section.lines else { return [] }
    let lines = LineChanges(
      from: news(in: earlier, except: addresses?.before), to: news(in: section, except: addresses?.after))
    return lines.isEmpty ? [] : [.section(heading: section.heading, lines)]
  }

  /// The lines of a section without what is told by itself: those that name the page's address, and below the title the
  /// reference and the status.
  private func news(in section: ReadablePage.Section, except address: String?) -> [String] {
    var lines = section.lines
    if let address, address != "/" { lines.removeAll { $0.utf8.contains(address.utf8) } }
    guard section.heading == nil, !told.isEmpty else { return lines }
    return lines.map { line in told.reduce(line) { $0.replacing($1, with: "…") } }
  }
}
