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
  /// Our column for a header of the files.
  var columns: [String: Located<String>] = [:]
  /// Headers that are known and not published.
  var ignored: Set<String> = []
  /// The forms of days, in the order in which they are tried.
  var dates = [DateForm.iso8601]
  var money = MoneyForm()
  var yes: Set<String> = ["yes", "true"]
  var no: Set<String> = ["no", "false"]
  /// What stands for nothing, by our column; `*` for all.
  var noValue: [String: Set<String>] = [:]
  var decodesEntities = false
  var encoding = TextEncoding.utf8
  var separator = UInt8(ascii: ",")
  /// The value of a column that the files lack.
  var defaults: [String: String] = [:]
  /// Words in place of the name of a person who was paid.
  var individuals: Set<String> = []

  /// What holds where there is no such file.
  init() {}

  /// Reads `columns.yaml`.
  init(reading mapping: YAMLMapping, columns known: [String], diagnostics: inout [Diagnostic]) {
    var reader = MappingReader(mapping)
    isDraft = reader.has("status") && reader.choice("status", of: FreePage.Status.self) != .published
    for (column, headers) in reader.textsByKey("columns") {
      guard Self.check(column, among: known, diagnostics: &reader.diagnostics) else { continue }
      for header in headers { columns[header.value.foldedHeader] = Located(column.value, at: header.location) }
    }
    ignored = Set(reader.texts("ignore").map(\.value.foldedHeader))
    readForms(from: &reader)
    for (column, markers) in reader.textsByKey("no-value") {
      guard column.value == "*" || Self.check(column, among: known, diagnostics: &reader.diagnostics) else { continue }
      noValue[column.value] = Set(markers.map(\.value))
    }
    for (column, values) in reader.textsByKey("defaults") {
      guard Self.check(column, among: known, diagnostics: &reader.diagnostics) else { continue }
      defaults[column.value] = values.first?.value
    }
    individuals = Set(reader.texts("individuals").map(\.value.foldedHeader))
    diagnostics += reader.finish()
  }

  private mutating func readForms(from reader: inout MappingReader) {
    let forms = reader.texts("dates").compactMap { text in
      reader.parsed(
        text, as: .invalidValue, expecting: "a form of days such as dd/MM/yyyy, or 'excel-serial'", DateForm.init)
    }
    if !forms.isEmpty { dates = forms.map(\.value) }
    if Set(forms.compactMap(\.value.putsDayFirst)).count > 1, let last = forms.last {
      reader.diagnostics.append(
        .error(
          .contradiction, at: last.location, "days before months and months before days cannot both be right",
          suggestion: "name only the form that the files of this folder have; move the others to a folder of their own")
      )
    }
    if let money = reader.group("money", MoneyForm.init(reading:)) { self.money = money }
    let (yes, no) = (reader.texts("yes"), reader.texts("no"))
    if !yes.isEmpty { self.yes = Set(yes.map(\.value.foldedHeader)) }
    if !no.isEmpty { self.no = Set(no.map(\.value.foldedHeader)) }
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

  private enum EntityHandling: String, CaseIterable { case decode, keep }

  private enum EncodingName: String, CaseIterable {
    case utf8 = "utf-8"
    case windows1252 = "windows-1252"
    case utf16 = "utf-16"
  }

  private enum SeparatorName: String, CaseIterable { case comma, semicolon, tab }

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

  /// Whether a text stands for nothing in a column.
  func isNoValue(_ text: String, in column: String) -> Bool {
    guard !noValue.isEmpty else { return false }
    return noValue[column]?.contains(text) == true || noValue["*"]?.contains(text) == true
  }
}

extension MoneyForm {
  fileprivate init?(reading reader: inout MappingReader) {
    self.init()
    sign = reader.text("sign")?.value
    thousands =
      reader.parsed("thousands", expecting: "a single sign such as ','") { text in
        text.count == 1 ? text.first : nil
      }?.value
    if let negative = reader.choice("negative", of: Negative.self) { self.negative = negative }
  }
}
