/// A supplier and where contracts and payments name it.
struct SupplierSighting {
  /// The name that pages show.
  let name: String
  /// What `suppliers.yaml` says of it.
  let entry: SupplierEntry?
  /// The spellings in use, each where it first stands.
  fileprivate(set) var spellings: [SupplierSpelling]
  /// The spelling that stands first in the files.
  fileprivate(set) var firstSpelling: SupplierSpelling
  /// Its contracts, by their positions in the register.
  fileprivate(set) var contracts: [Int] = []
  /// Those that have other suppliers too.
  fileprivate(set) var sharedContracts: [Int] = []
  /// The first day of its earliest contract or payment.
  fileprivate(set) var firstDay: CalendarDate?

  /// Whether a name is one of its spellings.
  func isSpelt(_ name: String) -> Bool { spellings.contains { $0.name == name } }

  fileprivate init(name: String, entry: SupplierEntry?, spelling: SupplierSpelling) {
    self.name = name
    self.entry = entry
    spellings = [spelling]
    firstSpelling = spelling
  }

  fileprivate mutating func see(as spelling: SupplierSpelling, on day: CalendarDate?) {
    if let day { firstDay = min(firstDay ?? day, day) }
    firstSpelling = min(firstSpelling, spelling)
    guard let index = spellings.firstIndex(where: { $0.name == spelling.name }) else {
      spellings.append(spelling)
      return
    }
    spellings[index] = min(spelling, spellings[index])
  }
}

/// A spelling of a supplier's name, and the row in which it first stands.
struct SupplierSpelling: Comparable {
  let name: String
  let row: TableRow

  /// By the rows.
  static func < (left: SupplierSpelling, right: SupplierSpelling) -> Bool {
    (left.row, left.name) < (right.row, right.name)
  }
}

/// All suppliers that contracts and payments name.
struct SupplierSightings {
  /// The suppliers, in no particular order.
  private(set) var all: [SupplierSighting] = []
  private var indices: [String: Int] = [:]
  private let spellings: SupplierSpellings

  init(_ spellings: SupplierSpellings, register: ContractRegister, payments: Payments) {
    self.spellings = spellings
    for (position, contract) in register.contracts.enumerated() { add(contract, at: position) }
    add(payments)
  }

  private mutating func add(_ contract: Contract, at position: Int) {
    var parties: [Int] = []
    for supplier in contract.suppliers {
      let index = see(supplier.name.value, in: contract.source, on: contract.term.start)
      if let index, !parties.contains(index) { parties.append(index) }
    }
    for index in parties {
      all[index].contracts.append(position)
      if parties.count > 1 { all[index].sharedContracts.append(position) }
    }
  }

  private mutating func add(_ payments: Payments) {
    var firsts = [Int?](repeating: nil, count: payments.names.count)
    var earliest = [CalendarDate?](repeating: nil, count: payments.names.count)
    for (position, payment) in payments.all.enumerated() {
      guard let recipient = payment.recipient.map(Int.init) else { continue }
      if firsts[recipient] == nil { firsts[recipient] = position }
      if let day = earliest[recipient], day <= payment.date { continue }
      earliest[recipient] = payment.date
    }
    for (name, first) in zip(payments.names.indices, firsts) {
      guard let first else { continue }
      _ = see(payments.names[name], in: payments.row(of: payments.all[first]), on: earliest[name])
    }
  }

  /// The supplier that is meant; `nil` for a name of nothing but spaces.
  private mutating func see(_ written: String, in row: TableRow, on day: CalendarDate?) -> Int? {
    let spelling = SupplierSpelling(name: written.withSingleSpaces, row: row)
    guard !spelling.name.isEmpty else { return nil }
    let index = indices[spelling.name] ?? newIndex(for: spelling)
    all[index].see(as: spelling, on: day)
    return index
  }

  private mutating func newIndex(for spelling: SupplierSpelling) -> Int {
    let entry = spellings.entry(for: spelling.name)
    let name = entry?.name.value.withSingleSpaces ?? spelling.name
    let index = indices[name] ?? all.count
    if index == all.count { all.append(SupplierSighting(name: name, entry: entry, spelling: spelling)) }
    indices[name] = index
    indices[spelling.name] = index
    return index
  }
}
