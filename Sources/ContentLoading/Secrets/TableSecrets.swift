import CSV
import Diagnostics
import Platform
import Records
import SystemPackage

/// What the public may not read of a table: columns about people, columns that are left out, rows that are not public,
/// and names of private persons.
struct TableSecrets: Sendable {
  let file: ContentFile
  let kind: OpenContentFile.Kind

  private let path: FilePath
  private let mapping: ColumnMapping
  private let rules: Rules
  /// The lines on which rows begin that are not public.
  private let hiddenLines: Set<Int>
  /// The lines on which rows begin that name a private person.
  private let personalLines: Set<Int>
  /// What rows say that are not public.
  private let hiddenTexts: [SourceText]

  /// What a header means in a kind of table.
  private struct Rules: Sendable {
    let holdsPeople: @Sendable (String) -> Bool
    let isRead: @Sendable (String) -> Bool
    let isRecipient: @Sendable (String) -> Bool

    init<Column: TableColumn>(_ columns: Column.Type, recipient: Column?, mapping: ColumnMapping) {
      holdsPeople = { TableHeaders<Column>.holdsPeople($0, mapping: mapping) }
      isRead = { TableHeaders<Column>.column(of: $0, mapping: mapping) != nil }
      isRecipient = { recipient != nil && TableHeaders<Column>.column(of: $0, mapping: mapping) == recipient }
    }
  }

  /// All tables of a content folder.
  static func all(of records: OfficeRecords, in tree: ContentTree, on day: CalendarDate) -> [TableSecrets] {
    let register = TableFolder("contracts", of: tree, columns: ContractColumn.self)
    let spend = TableFolder("spend", of: tree, columns: PaymentColumn.self)
    let hidden = Dictionary(
      grouping: records.contracts.filter { !$0.isPublic(on: day) }, by: \.source.file.path)
    let personal = Dictionary(
      grouping: records.payments.all.lazy.filter { $0.recipient == nil },
      by: { records.payments.files[Int($0.file)].path })
    return register.sources.map { file in
      let mapping = register.mapping(of: file)
      let rows = hidden[file.path] ?? []
      return TableSecrets(
        file: file, kind: .register, path: tree.filePath(of: file), mapping: mapping,
        rules: Rules(ContractColumn.self, recipient: nil, mapping: mapping),
        hiddenLines: Set(rows.map(\.source.line)), personalLines: [], hiddenTexts: rows.flatMap(Self.texts))
    }
      + spend.sources.map { file in
        let mapping = spend.mapping(of: file)
        return TableSecrets(
          file: file, kind: .payments, path: tree.filePath(of: file), mapping: mapping,
          rules: Rules(PaymentColumn.self, recipient: .supplier, mapping: mapping),
          hiddenLines: [], personalLines: Set((personal[file.path] ?? []).map { Int($0.line) }), hiddenTexts: [])
      }
  }

  private static func texts(of contract: Contract) -> [SourceText] {
    let line = contract.source.line
    let reason = contract.blankReason
    var texts = [contract.description, reason?.text, reason?.publicInterestTest].compactMap(\.self).map {
      SourceText(text: $0, line: line, extent: .anyPassage)
    }
    let isTelling = contract.title.split(separator: " ").count >= 4
    texts.append(SourceText(text: contract.title, line: line, extent: isTelling ? .title : .anyPassage))
    return texts
  }
}

extension TableSecrets {
  /// What the table hides, each kind by itself.
  func secrets() -> [HiddenSource] {
    var columns: Set<SourceText> = []
    var recipients: Set<SourceText> = []
    forEachRow { row, headers in
      for cell in headers.unread {
        columns.formUnion(Self.texts(of: row.text(at: cell), line: row.line, isPerson: headers.people.contains(cell)))
      }
      guard personalLines.contains(row.line), let cell = headers.recipient else { return }
      let name = row.text(at: cell)
      if PersonName.hasTwoWords(name) {
        recipients.insert(SourceText(text: name, line: row.line, extent: .whole))
      }
    }
    return [
      secret(.rows, hiddenTexts), secret(.columns, Self.distinct(columns)),
      secret(.recipients, Self.distinct(recipients)),
    ]
  }

  /// What the public may read: the cells of columns that are read, without the names of private persons.
  func publicTexts() -> [SourceText] {
    guard !mapping.isDraft else { return [] }
    var texts: [SourceText] = []
    forEachRow(evenIfNothingIsHidden: true) { row, headers in
      guard !hiddenLines.contains(row.line) else { return }
      let isPersonal = personalLines.contains(row.line)
      let cells = headers.read.filter { !(isPersonal && $0 == headers.recipient) }
      texts.append(
        SourceText(
          text: cells.map { row.text(at: $0) }.joined(separator: "\n"), line: row.line, extent: .anyPassage))
    }
    return texts
  }

  private func secret(_ reason: HiddenSource.Reason, _ texts: [SourceText]) -> HiddenSource {
    HiddenSource(reason: reason, file: file, texts: texts, relatives: [])
  }

  /// Each text once, where it stands first.
  private static func distinct(_ texts: Set<SourceText>) -> [SourceText] {
    var known: Set<String> = []
    return texts.sorted { ($0.line, $0.text) < ($1.line, $1.text) }.filter { known.insert($0.text).inserted }
  }

  private static func texts(of cell: String, line: Int, isPerson: Bool) -> [SourceText] {
    guard cell.utf8.count > 4 else { return [] }
    if isPerson, PersonName.isLikely(cell) { return [SourceText(text: cell, line: line, extent: .whole)] }
    let words = cell.split { !$0.isLetter && !$0.isNumber }.count
    // An address is known by all of it.
    if isPerson, words >= 4 { return [SourceText(text: cell, line: line, extent: .whole)] }
    return words >= 8 ? [SourceText(text: cell, line: line, extent: .anyPassage)] : []
  }

  /// The columns of a file by what becomes of them.
  private struct Headers {
    var read: [Int] = []
    var unread: [Int] = []
    var people: Set<Int> = []
    var recipient: Int?
  }

  private func forEachRow(evenIfNothingIsHidden: Bool = false, _ body: (CSVRow, Headers) -> Void) {
    guard let file = try? OpenFile(path) else { return }
    var reader = CSVReader(
      separator: mapping.separator, encoding: mapping.encoding, limits: CSVLimits(file: 1 << 30)
    ) { try file.readPiece($0) }
    var row = CSVRow()
    var headers: Headers?
    // A table that cannot be read to its end is an error of its own.
    while (try? reader.read(into: &row)) == true {
      guard !row.isBlank else { continue }
      guard let headers else {
        let found = self.headers(in: row)
        guard evenIfNothingIsHidden || !found.unread.isEmpty || !personalLines.isEmpty else { return }
        headers = found
        continue
      }
      body(row, headers)
    }
  }

  private func headers(in row: CSVRow) -> Headers {
    var headers = Headers()
    for (index, text) in row.texts.map(\.withSingleSpaces).enumerated() {
      if rules.isRead(text) { headers.read.append(index) } else { headers.unread.append(index) }
      if rules.holdsPeople(text) { headers.people.insert(index) }
      if rules.isRecipient(text) { headers.recipient = index }
    }
    return headers
  }
}
