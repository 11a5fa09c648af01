import CSV
import Diagnostics
import Records
import TypedYAML

/// How the files of a folder write what our columns hold, from its `columns.yaml`. Everything is said; nothing is
/// guessed.
struct ColumnMapping: Sendable {
  /// The name of the file.
  static let fileName = "columns.yaml"

  /// Whether no file of the folder may be published yet.
  var isDraft = false
  /// The name of our column for a header of the files, folded.
  private(set) var columns: [String: String] = [:]
  /// Headers, folded, that are known and not published. They hold against everything else.
  private(set) var ignored: Set<String> = []
  /// The forms of days, in the order in which they are tried.
  private(set) var dates = [DateForm.iso8601]
  private(set) var money = MoneyForm()
  private(set) var yes: Set<String> = ["yes", "true"]
  private(set) var no: Set<String> = ["no", "false"]
  /// What stands for nothing, by the name of our column; `*` for all.
  private(set) var noValue: [String: Set<String>] = [:]
  private(set) var decodesEntities = false
  private(set) var encoding = TextEncoding.utf8
  private(set) var separator = UInt8(ascii: ",")
  /// The value of a column that the files lack, by the name of our column.
  private(set) var defaults: [String: String] = [:]
  /// Words, folded, in place of the name of a person who was paid.
  private(set) var individuals: Set<String> = []

  /// What holds where there is no such file.
  init() {}

  /// Reads `columns.yaml`.
  init<Column: TableColumn>(
    reading mapping: YAMLMapping, for columns: Column.Type, diagnostics: inout [Diagnostic]
  ) {
    let known = Column.allCases.map(\.header)
    var reader = MappingReader(mapping)
    let status = reader.choice("status", of: FreePage.Status.self)
    isDraft = reader.has("status") && status != .published
    readColumns(from: &reader, for: columns)
    readForms(from: &reader)
    readWords(from: &reader)
    for (column, markers) in reader.textsByKey("no-value") {
      guard column.value == "*" || Self.check(column, among: known, diagnostics: &reader.diagnostics) else { continue }
      noValue[column.value] = Set(markers.map(\.value))
    }
    readDefaults(from: &reader, among: known)
    if known.contains(PaymentColumn.individual.header) {
      individuals = Set(reader.texts("individuals").map(\.value.foldedHeader))
    }
    diagnostics += reader.finish()
  }

  private static func check(
    _ column: Located<String>, among known: [String], diagnostics: inout [Diagnostic]
  ) -> Bool {
    guard !known.contains(column.value) else { return true }
    diagnostics.append(
      .error(
        .unknownColumn, at: column.location, "there is no column '\(column.value)'",
        suggestion: didYouMean(column.value, in: known) ?? "Documentation/content.md lists the columns"))
    return false
  }
}

extension ColumnMapping {
  private mutating func readColumns<Column: TableColumn>(from reader: inout MappingReader, for type: Column.Type) {
    let columns = reader.textsByKey("columns")
    let ignoredHeaders = reader.texts("ignore")
    ignored = Set(ignoredHeaders.map(\.value.foldedHeader))
    // Reading over these would publish what they keep back.
    let guards = [ContractColumn.published.header, PaymentColumn.individual.header].map(\.foldedHeader)
    for header in ignoredHeaders where guards.contains(header.value.foldedHeader) {
      reader.diagnostics.append(
        .error(
          .contradiction, at: header.location,
          "'\(header.value)' says what may not be published, and cannot be ignored",
          suggestion: "take it out of 'ignore:'"))
    }
    for (name, headers) in columns {
      let isKnown = Self.check(name, among: Column.allCases.map(\.header), diagnostics: &reader.diagnostics)
      guard isKnown, let column = Column(header: name.value) else { continue }
      for header in headers { map(header, to: column, diagnostics: &reader.diagnostics) }
    }
  }

  private mutating func map<Column: TableColumn>(
    _ header: Located<String>, to column: Column, diagnostics: inout [Diagnostic]
  ) {
    let folded = header.value.foldedHeader
    func report(_ message: String, _ suggestion: String) {
      diagnostics.append(.error(.contradiction, at: header.location, message, suggestion: suggestion))
    }
    if header.value.promisesContactDetails, column.use != .personal {
      report(
        "'\(header.value)' promises the name, address or number of a person, and none is ever published",
        "take it out; if the column holds something else, give it another header")
    } else if ignored.contains(folded) {
      report("'\(header.value)' is also named under 'ignore:'", "take it out here or there")
    } else if let other = columns[folded], other != column.header {
      report("'\(header.value)' is already given for '\(other)'", "a column of the file can be only one of ours")
    } else {
      columns[folded] = column.header
    }
  }

  private mutating func readDefaults(from reader: inout MappingReader, among known: [String]) {
    for (column, values) in reader.textsByKey("defaults") {
      guard Self.check(column, among: known, diagnostics: &reader.diagnostics) else { continue }
      defaults[column.value] = values.first?.value
      guard values.count > 1, let second = values.dropFirst().first else { continue }
      reader.diagnostics.append(
        .error(
          .wrongType, at: second.location, "a column has one value where the files lack it",
          suggestion: "put ';' between the items of a list"))
    }
  }

  private mutating func readWords(from reader: inout MappingReader) {
    let words = (yes: reader.texts("yes"), no: reader.texts("no"))
    if !words.yes.isEmpty { yes = Set(words.yes.map(\.value.foldedHeader)) }
    if !words.no.isEmpty { no = Set(words.no.map(\.value.foldedHeader)) }
    guard
      let both = (words.no + words.yes).first(where: { word in
        yes.contains(word.value.foldedHeader) && no.contains(word.value.foldedHeader)
      })
    else { return }
    reader.diagnostics.append(
      .error(
        .contradiction, at: both.location, "'\(both.value)' cannot mean both yes and no",
        suggestion: "name it under one of the two, and give the words for the other one too"))
  }
}

extension ColumnMapping {
  private mutating func readForms(from reader: inout MappingReader) {
    readDates(from: &reader)
    if let money = reader.group("money", MoneyForm.init(reading:)) { self.money = money }
    decodesEntities = reader.choice("html-entities", of: EntityHandling.self) == .decode
    switch reader.choice("encoding", of: EncodingName.self) {
    case .windows1252: encoding = .windows1252
    case .utf16: encoding = .utf16
    case .utf8, nil: break
    }
    switch reader.choice("separator", of: SeparatorName.self) {
    case .semicolon: separator = UInt8(ascii: ";")
    case .tab: separator = UInt8(ascii: "\t")
    case .comma, nil: break
    }
  }

  private mutating func readDates(from reader: inout MappingReader) {
    let forms = reader.texts("dates").compactMap { text in
      reader.parsed(
        text, as: .invalidValue, expecting: "a form of days such as dd/MM/yyyy, or 'excel-serial'", DateForm.init)
    }
    if !forms.isEmpty { dates = forms.map(\.value) }
    guard Set(forms.compactMap(\.value.putsDayFirst)).count > 1, let last = forms.last else { return }
    reader.diagnostics.append(
      .error(
        .contradiction, at: last.location, "days before months and months before days cannot both be right",
        suggestion: "name only the form that the files of this folder have; move the others to a folder of their own"))
  }

  private enum EntityHandling: String, CaseIterable { case decode, keep }

  private enum EncodingName: String, CaseIterable {
    case utf8 = "utf-8"
    case windows1252 = "windows-1252"
    case utf16 = "utf-16"
  }

  private enum SeparatorName: String, CaseIterable { case comma, semicolon, tab }
}

extension MoneyForm {
  fileprivate init?(reading reader: inout MappingReader) {
    self.init()
    sign = reader.text("sign")?.value
    thousands =
      reader.parsed("thousands", expecting: "a comma, an apostrophe or the word 'space', in quotation marks") { text in
        switch text {
        case ",", "'": text.first
        case "space": " "
        default: nil
        }
      }?.value
    if let negative = reader.choice("negative", of: Negative.self) { self.negative = negative }
  }
}
