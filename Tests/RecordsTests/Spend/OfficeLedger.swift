import Diagnostics
import Records

/// The contracts and payments of a small office, row by row, and what it says of its suppliers and figures.
struct OfficeLedger {
  var records = OfficeRecords()
  var configuration = RecordsTests.configuration()

  /// A contract in the next row of a register.
  mutating func contract(
    _ reference: String, with suppliers: [String] = [], in file: String = "2016",
    _ change: (inout Contract) -> Void = { _ in }
  ) {
    let rows = records.contracts.count { $0.source.file.path == "contracts/\(file).csv" } + 2
    let source = TableRow(file: Self.file("contracts/\(file).csv"), number: rows, line: rows)
    var contract = Contract(
      source: source, reference: Located(ContractReference(reference), at: source.location), title: reference,
      buyer: Located("office", at: source.location))
    contract.suppliers = suppliers.map { ContractSupplier(name: Located($0, at: source.location)) }
    change(&contract)
    records.contracts.append(contract)
  }

  /// A payment in the next row of a file; no name for a person who is not named.
  mutating func pay(
    _ name: String?, _ amount: String, on date: String, for category: String? = nil, under contract: String? = nil,
    by buyer: String = "office", in file: String = "2016"
  ) {
    guard let money = Money(amount) else { preconditionFailure("a test pays the amount '\(amount)'") }
    let file = Self.file("spend/\(file).csv")
    let row = records.payments.all.count { records.payments.files[Int($0.file)] == file } + 2
    let payment = Payment(
      date: day(date), recipient: name.map { Self.position(of: $0, in: &records.payments.names) }, amount: money,
      purpose: nil, category: category.map { Self.position(of: $0, in: &records.payments.categories) },
      buyer: Self.position(of: buyer, in: &records.payments.buyers),
      contract: contract.map { Self.position(of: ContractReference($0), in: &records.payments.contracts) },
      transaction: nil, file: Self.position(of: file, in: &records.payments.files), row: Int32(row), line: Int32(row))
    records.payments.all.append(payment)
  }

  /// An entry in the next line of `suppliers.yaml`.
  mutating func supplier(
    _ name: String, also: [String] = [], number: String? = nil, isSmallOrMedium: Bool? = nil, area: String? = nil
  ) {
    let line = records.suppliers.count + 2
    func located(_ text: String) -> Located<String> {
      Located(text, at: SourceLocation(file: "content/suppliers.yaml", line: line))
    }
    records.suppliers.append(
      SupplierEntry(
        name: located(name), otherNames: also.map(located),
        identifiers: number.map { [OfficialIdentifier(scheme: "GB-COH", id: $0)] } ?? [],
        isSmallOrMedium: isSmallOrMedium, isVoluntary: nil, area: area))
  }

  /// The figures that the office states for a year, each in the next line.
  mutating func declare(
    _ year: String, in file: String? = nil,
    _ figures: [(measure: PerformanceMeasure, value: PerformanceValue, precision: DeclaredFigure.Precision)]
  ) {
    guard let financialYear = FinancialYear(year) else { preconditionFailure("a test states figures of '\(year)'") }
    let source = Self.file("performance/\(file ?? financialYear.text).yaml")
    records.performance.append(
      DeclaredPerformance(
        source: source, year: Located(financialYear, at: SourceLocation(file: source.displayPath, line: 1, column: 17)),
        figures: figures.enumerated().map { index, figure in
          DeclaredFigure(
            measure: Located(
              figure.measure, at: SourceLocation(file: source.displayPath, line: index + 3, column: 15)),
            value: figure.value, precision: figure.precision, source: "Yearly report")
        }, note: nil))
  }

  /// The catalogue as of a day, and what is wrong, as lines.
  func catalogue(asOf date: String = "2018-11-20") -> (catalogue: Catalogue, faults: [String]) {
    RecordsTests.catalogue(of: records, under: configuration, asOf: day(date))
  }

  private static func file(_ path: String) -> ContentFile {
    ContentFile(path: path, displayPath: "content/\(path)")
  }

  private static func position<Word: Equatable>(of word: Word, in words: inout [Word]) -> Int32 {
    if let position = words.firstIndex(of: word) { return Int32(position) }
    words.append(word)
    return Int32(words.count - 1)
  }
}

extension Catalogue {
  /// The supplier with a spelling of its name.
  func supplier(_ name: String) -> Supplier? {
    suppliers.position(of: name).map { suppliers.suppliers[$0] }
  }
}

/// An amount that a test names.
func pounds(_ text: String) -> Money {
  guard let money = Money(text) else { preconditionFailure("a test names the amount '\(text)'") }
  return money
}

/// A share that a test names.
func share(_ text: String) -> Percentage {
  guard let share = Percentage(text) else { preconditionFailure("a test names the share '\(text)'") }
  return share
}
