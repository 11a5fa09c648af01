import Diagnostics
import Records

/// Reads payments.
struct PaymentReader {
  let tree: ContentTree
  let organisations: [Organisation]
  /// The organisation of a row that names none.
  let defaultOrganisation: String

  /// Reads a file.
  func payments(in source: ContentFile, mapping: ColumnMapping) -> Reading<Payments> {
    var collection = PaymentCollection(file: source)
    let file = TableFile<PaymentColumn>(source, at: tree.filePath(of: source), mapping: mapping)
    let diagnostics = file.forEachRow { read(&$0, mapping: mapping, into: &collection) }
    guard !mapping.isDraft else { return Reading(Payments(), diagnostics.map(\.asWarning)) }
    var payments = collection.payments
    payments.isMisread = diagnostics.hasErrors
    return Reading(payments, diagnostics)
  }

  private func read(
    _ cells: inout TableCells<PaymentColumn>, mapping: ColumnMapping, into collection: inout PaymentCollection
  ) {
    for column in [PaymentColumn.date, .amount, .supplier] where cells.isBlank(column) {
      cells.report(.missingCell, column, "the cell is blank", suggestion: "fill it in, or delete the row")
    }
    let (date, amount) = (cells.date(.date), cells.money(.amount))
    let name = cells.text(.supplier)
    let isIndividual = isIndividual(name, in: &cells, mapping: mapping)
    if !isIndividual, let name, Self.looksLikePerson(name) {
      cells.warn(
        .possibleIndividual, .supplier, "'\(shown(name))' looks like the name of a person, and will be published",
        suggestion: "say yes under 'Individual' if it is one; the name is then left out")
    }
    let buyer = cells.text(.buyer).map(organisations.shortName) ?? defaultOrganisation
    let (purpose, category) = (cells.text(.purpose), cells.text(.category))
    let (contract, transaction) = (cells.reference(.contract), cells.reference(.transaction))
    cells.reportMarks(
      in: [.purpose, .category, .buyer, .contract, .transaction] + (isIndividual ? [] : [.supplier]),
      wayOut: Self.wayOutOfMark)
    guard let date, let amount, name != nil else { return }
    // The name of a person goes no further than this line.
    collection.add(
      date: date, recipient: isIndividual ? nil : name, amount: amount, purpose: purpose, category: category,
      buyer: buyer, contract: contract, transaction: transaction, row: cells.row)
  }

  private static func wayOutOfMark(in column: PaymentColumn) -> String {
    guard column == .supplier else { return "leave it blank, or write here only what may be read" }
    return "for a private person, say yes under 'Individual', or name the words under 'individuals:' in columns.yaml; "
      + "the name is then left out"
  }

  private func isIndividual(
    _ name: String?, in cells: inout TableCells<PaymentColumn>, mapping: ColumnMapping
  ) -> Bool {
    // An answer that cannot be understood may have been yes. The error stops the build besides.
    let answer = cells.flag(.individual) ?? !cells.isBlank(.individual)
    guard !answer, !mapping.individuals.isEmpty else { return answer }
    return name.map { mapping.individuals.contains($0.foldedHeader) } ?? false
  }

  /// Whether a name begins as a person's does.
  private static func looksLikePerson(_ name: String) -> Bool {
    guard let end = name.utf8.prefix(6).firstIndex(of: UInt8(ascii: " ")) else { return false }
    return ["mr", "mrs", "ms", "miss", "mx", "dr"].contains(name[..<end].lowercased().filter { $0 != "." })
  }
}

/// Payments under way from a file into memory, with every word kept once.
struct PaymentCollection {
  private(set) var payments = Payments()
  private var names = Positions()
  private var purposes = Positions()
  private var categories = Positions()
  private var buyers = Positions()
  private var contracts = Positions()

  init(file: ContentFile) { payments.files = [file] }

  mutating func add(
    date: CalendarDate, recipient: String?, amount: Money, purpose: String?, category: String?, buyer: String,
    contract: String?, transaction: String?, row: TableRow
  ) {
    payments.all.append(
      Payment(
        date: date, recipient: names.position(of: recipient, in: &payments.names), amount: amount,
        purpose: purposes.position(of: purpose, in: &payments.purposes),
        category: categories.position(of: category, in: &payments.categories),
        buyer: buyers.position(of: buyer, in: &payments.buyers) ?? 0,
        contract: contracts.position(of: contract, in: &payments.contracts, ContractReference.init),
        transaction: transaction, file: Int32(payments.files.count - 1), row: Int32(clamping: row.number),
        line: Int32(clamping: row.line)))
  }

  /// Puts the payments of another file behind these.
  private mutating func append(_ other: Payments) {
    if other.isMisread { payments.isMisread = true }
    guard !other.all.isEmpty else { return }
    let base = Int32(payments.files.count)
    payments.files += other.files
    let names = other.names.map { self.names.position(of: $0, in: &payments.names) }
    let purposes = other.purposes.map { self.purposes.position(of: $0, in: &payments.purposes) }
    let categories = other.categories.map { self.categories.position(of: $0, in: &payments.categories) }
    let buyers = other.buyers.map { self.buyers.position(of: $0, in: &payments.buyers) ?? 0 }
    let contracts = other.contracts.map {
      self.contracts.position(of: $0.text, in: &payments.contracts, ContractReference.init)
    }
    func moved(_ position: Int32?, _ table: [Int32?]) -> Int32? { position.flatMap { table[Int($0)] } }
    for payment in other.all {
      payments.all.append(
        Payment(
          date: payment.date, recipient: moved(payment.recipient, names), amount: payment.amount,
          purpose: moved(payment.purpose, purposes), category: moved(payment.category, categories),
          buyer: buyers[Int(payment.buyer)], contract: moved(payment.contract, contracts),
          transaction: payment.transaction, file: base + payment.file, row: payment.row, line: payment.line))
    }
  }

  /// All payments of several files. Each part is let go as soon as it is taken over, for there may be millions.
  static func joining(_ parts: consuming [Payments]) -> Payments {
    var collection = PaymentCollection()
    collection.payments.all.reserveCapacity(parts.reduce(0) { $0 + $1.all.count })
    parts.reverse()
    while let part = parts.popLast() { collection.append(part) }
    return collection.payments
  }

  private init() {}

  /// Where words stand in a list without any of them twice.
  private struct Positions {
    private var known: [String: Int32] = [:]

    mutating func position(of word: String?, in words: inout [String]) -> Int32? {
      position(of: word, in: &words) { $0 }
    }

    mutating func position<Word>(of text: String?, in words: inout [Word], _ word: (String) -> Word) -> Int32? {
      guard let text else { return nil }
      if let position = known[text] { return position }
      let position = Int32(clamping: words.count)
      words.append(word(text))
      known[text] = position
      return position
    }
  }
}
