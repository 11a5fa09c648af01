import Publishing

extension SiteComparison {
  /// What the summary says beyond what matters most.
  public struct Extent: OptionSet, Sendable {
    /// One bit for each.
    public let rawValue: Int

    /// By bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Every record and every file, where long lists would be cut short otherwise.
    public static let everything = Extent(rawValue: 1 << 0)
    /// The lines that would change.
    public static let lines = Extent(rawValue: 1 << 1)
  }

  /// The summary for people, each line with its end. Empty when nothing would change.
  public func text(_ extent: Extent, _ style: TextStyle) -> String {
    var form = TextForm(extent: extent, style: style, common: CommonChanges(of: changed))
    form.addAll(of: self)
    return form.text
  }
}

/// Writes the summary. Every line about a record begins with fixed words or a dash, never with what an author wrote.
private struct TextForm {
  let extent: SiteComparison.Extent
  let style: TextStyle
  let common: CommonChanges
  private(set) var text = ""

  /// How many records of a kind of change the summary names.
  private static let shownRecords = 25
  /// How many tables the summary names.
  private static let shownTables = 10

  init(extent: SiteComparison.Extent, style: TextStyle, common: CommonChanges) {
    self.extent = extent
    self.style = style
    self.common = common
  }

  mutating func addAll(of comparison: SiteComparison) {
    // What leaves the public record comes first, and all of it.
    add(comparison.unpublished, "NO LONGER PUBLIC", .gone, atMost: nil)
    add(comparison.added, "New", .new, atMost: comparison.isFirst ? 0 : Self.shownRecords)
    add(comparison.moved, "Moved to another address", .other, atMost: Self.shownRecords)
    add(common)
    add(common.others, "Changed", .other, atMost: Self.shownRecords)
    add(comparison.tables)
    add(comparison.groups, "Other pages and files")
    addRestyled(comparison)
    if extent.contains(.everything) { add(comparison.files) }
  }

  private mutating func addHeading(_ heading: String, _ tone: TextStyle.Tone) {
    text += (text.isEmpty ? "" : "\n") + style.marked(heading, tone) + "\n"
  }

  private mutating func addLine(_ line: String, indent: Int) {
    // Titles and lines of pages may hold what steers a terminal.
    let printable = line.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : String($0) }.joined()
    text += String(repeating: " ", count: indent) + printable + "\n"
  }
}

extension TextForm {
  private mutating func add(
    _ records: [RecordAccount], _ heading: String, _ tone: TextStyle.Tone, atMost limit: Int?
  ) {
    guard !records.isEmpty else { return }
    addHeading("\(heading): \(kinds(of: records))", tone)
    let shown = shown(records, atMost: limit)
    for record in shown { add(record, isWhole: tone != .other) }
    let rest = records.count - shown.count
    if rest > 0, !shown.isEmpty { addLine("and \(rest) more; --all names them", indent: 2) }
  }

  /// The first of a list; all of it where nothing is to be cut short, or little would be.
  private func shown<Element>(_ list: [Element], atMost limit: Int?) -> ArraySlice<Element> {
    guard let limit, !extent.contains(.everything), list.count > limit + limit / 5 else { return list[...] }
    return list.prefix(limit)
  }

  private func kinds(of records: [RecordAccount]) -> String {
    var counts: [(kind: String, count: Int)] = []
    for record in records {
      if counts.last?.kind != record.kind { counts.append((record.kind, 0)) }
      counts[counts.endIndex - 1].count += 1
    }
    return counts.map { counted($0.count, $0.kind) }.joined(separator: ", ")
  }

  /// - Parameter isWhole: whether all of the record comes or goes, and its documents with it.
  private mutating func add(_ record: RecordAccount, isWhole: Bool) {
    let name = record.reference.map { "\(record.kind) \($0): " } ?? "\(record.kind): "
    addLine(name + record.title, indent: 2)
    if let reason = record.reason { addLine("- \(reason)", indent: 4) }
    addAddress(of: record)
    for change in record.changes { add(change, isWhole: isWhole) }
  }

  private mutating func addAddress(of record: RecordAccount) {
    if record.reason != nil {
      let end = record.redirect.map { "would lead to \($0)" } ?? "would lead nowhere"
      return addLine("- \(record.address) \(end)", indent: 4)
    }
    guard let former = record.formerFolder else { return addLine("- \(record.address)", indent: 4) }
    let end =
      record.redirect == nil
      ? "would lead nowhere; write it under 'redirect-from:' in the record to keep old links working"
      : "would lead there"
    addLine("- moved to \(record.address)", indent: 4)
    addLine("- the old address /\(former)/ \(end)", indent: 4)
  }
}

extension TextForm {
  private mutating func add(_ common: CommonChanges) {
    guard !common.changes.isEmpty else { return }
    addHeading("The same change on many records", .other)
    for (change, records) in common.changes {
      addLine(kinds(of: records), indent: 2)
      add(change, isWhole: false)
    }
  }

  private mutating func add(_ change: PageChange, isWhole: Bool) {
    switch change {
    case .title(let from, let to): addPair("title", from, to)
    case .reference(let from, let to): addPair("reference", from, to)
    case .status(let from, let to): addPair("status", from, to)
    case .fact(let label, let from, let to): addPair(label, from, to)
    case .section(let heading, let lines): add(lines, below: heading ?? "text outside the sections")
    case .newSection(let heading, let lines): addLine("- \(heading): new, \(counted(lines, "line"))", indent: 4)
    case .removedSection(let heading, let lines):
      addLine("- \(heading): removed, \(counted(lines, "line"))", indent: 4)
    case .document(let title, let change):
      let deed = isWhole ? "" : " " + change.words
      addLine("- document\(deed): \(title)", indent: 4)
    }
  }

  private mutating func addPair(_ label: String, _ from: String?, _ to: String?) {
    switch (from, to) {
    case (nil, let to?): addLine("- \(label): new, \(shortened(to))", indent: 4)
    case (let from?, nil): addLine("- \(label): removed, was \(shortened(from))", indent: 4)
    default: addLine("- \(label): \(shortened(from ?? "")) → \(shortened(to ?? ""))", indent: 4)
    }
  }

  private mutating func add(_ lines: LineChanges, below heading: String) {
    let counts = [(lines.changed, "changed"), (lines.added, "added"), (lines.removed, "removed")].filter { $0.0 > 0 }
    let words = counts.enumerated().map { $0 == 0 ? "\(counted($1.0, "line")) \($1.1)" : "\($1.0) \($1.1)" }
    addLine("- \(heading): \(words.joined(separator: ", "))", indent: 4)
    guard extent.contains(.lines) else { return }
    add(lines.before, of: lines.changed + lines.removed, mark: "<")
    add(lines.after, of: lines.changed + lines.added, mark: ">")
  }

  private mutating func add(_ lines: [String], of count: Int, mark: String) {
    for line in lines { addLine("\(mark) \(line)", indent: 8) }
    if count > lines.count { addLine("\(mark) … and \(count - lines.count) more", indent: 8) }
  }

  /// Enough of a fact to know it again.
  private func shortened(_ text: String) -> String {
    guard !extent.contains(.lines), text.count > 80 else { return text.isEmpty ? "(nothing)" : text }
    return text.prefix(80) + "…"
  }
}

extension TextForm {
  private mutating func add(_ tables: [TableAccount]) {
    let tables = tables.filter { $0.rows?.isEmpty != true }
    guard !tables.isEmpty else { return }
    addHeading("Tables with other rows: \(tables.count)", .minor)
    let shown = shown(tables, atMost: Self.shownTables)
    for table in shown { addLine("/\(table.file): \(table.rows?.words ?? "other than before")", indent: 2) }
    if tables.count > shown.count { addLine("and \(tables.count - shown.count) more; --all names them", indent: 2) }
  }

  private mutating func add(_ groups: [FileGroup], _ heading: String) {
    guard !groups.isEmpty else { return }
    addHeading(heading, .minor)
    for group in groups {
      let counts = [(group.added, "added"), (group.changed, "changed"), (group.removed, "removed")]
      addLine("\(group.name): " + counts.filter { $0.0 > 0 }.map { "\($0) \($1)" }.joined(separator: ", "), indent: 2)
    }
  }

  private mutating func addRestyled(_ comparison: SiteComparison) {
    guard comparison.restyled > 0 else { return }
    let number =
      comparison.restyled == comparison.pages ? "Every page" : "\(counted(comparison.restyled, "page"))"
    addHeading(
      "\(number): only the frame, the looks or hidden details change, not what \(comparison.restyled == 1 ? "it says" : "they say")",
      .minor)
  }

  private mutating func add(_ files: PublishedChanges) {
    guard !files.isEmpty else { return }
    addHeading("Files", .minor)
    for file in files.removed { addLine("removed  /\(file)", indent: 2) }
    for file in files.added { addLine("added    /\(file)", indent: 2) }
    for file in files.changed { addLine("changed  /\(file)", indent: 2) }
  }
}

private func counted(_ count: Int, _ noun: String) -> String {
  guard count != 1 else { return "1 \(noun)" }
  return "\(count) " + (noun == "policy" ? "policies" : noun + "s")
}

extension RowChanges {
  fileprivate var words: String {
    let counts = [(changed, "changed"), (added, "added"), (removed, "removed")].filter { $0.0 > 0 }
    return counts.enumerated().map { $0 == 0 ? "\(counted($1.0, "row")) \($1.1)" : "\($1.0) \($1.1)" }
      .joined(separator: ", ")
  }
}

extension PageChange.DocumentChange {
  fileprivate var words: String { self == .described ? "has another title" : rawValue }
}
