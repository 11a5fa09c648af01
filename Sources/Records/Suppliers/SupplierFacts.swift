import Diagnostics

/// What is known of a supplier: what `suppliers.yaml` says, else what the newest contract that says anything does.
struct SupplierFacts {
  /// Contracts that contradict each other about something of which `suppliers.yaml` says nothing.
  private(set) var faults: [Diagnostic] = []

  private let sighting: SupplierSighting
  private var entry: SupplierEntry? { sighting.entry }
  private var stated: [Fact: Statement] = [:]

  /// Something that a contract may say of a supplier.
  private enum Fact: Hashable {
    case isSmallOrMedium, isVoluntary, area
    case identifier(scheme: String)

    /// The column of the register that has it.
    var column: String {
      switch self {
      case .isSmallOrMedium: "SMESupplier"
      case .isVoluntary: "VCSESupplier"
      case .area: "AreaOfSupplier"
      case .identifier(scheme: "GB-COH"): "CompaniesHouseRegistrationNumber"
      case .identifier(scheme: "GB-CHC"): "CharityCommissionNumber"
      case .identifier: "OtherSupplierID"
      }
    }
  }

  /// What the newest contract says, as the register has it.
  private struct Statement {
    let text: String
    let row: TableRow
    var isContradicted = false
  }

  init(of sighting: SupplierSighting, register: ContractRegister) {
    self.sighting = sighting
    // The register begins with the newest contract.
    let shared = Set(sighting.sharedContracts)
    for position in sighting.contracts {
      add(register.contracts[position], isShared: shared.contains(position))
    }
  }

  private mutating func add(_ contract: Contract, isShared: Bool) {
    for supplier in contract.suppliers where sighting.isSpelt(supplier.name.value.withSingleSpaces) {
      state(.isSmallOrMedium, supplier.isSmallOrMedium.map(Self.word), in: contract.source)
      state(.isVoluntary, supplier.isVoluntary.map(Self.word), in: contract.source)
      for identifier in supplier.identifiers {
        state(.identifier(scheme: identifier.scheme), identifier.id, in: contract.source)
      }
    }
    // The register has one area for a contract; with several suppliers there is no telling whose it is.
    if !isShared { state(.area, contract.areaOfSupplier, in: contract.source) }
  }

  private mutating func state(_ fact: Fact, _ text: String?, in row: TableRow) {
    guard let text, !isSettled(fact) else { return }
    guard let newest = stated[fact] else {
      stated[fact] = Statement(text: text, row: row)
      return
    }
    guard newest.text != text, !newest.isContradicted else { return }
    stated[fact]?.isContradicted = true
    faults.append(
      row.fault(
        .warning, .contradiction, in: fact.column,
        "'\(sighting.name)' has '\(text)' here and '\(newest.text)' in \(newest.row.name)",
        suggestion: "say which holds in suppliers.yaml; until then it is what the contract that began last says"))
  }

  /// Whether `suppliers.yaml` says it.
  private func isSettled(_ fact: Fact) -> Bool {
    guard let entry else { return false }
    return switch fact {
    case .isSmallOrMedium: entry.isSmallOrMedium != nil
    case .isVoluntary: entry.isVoluntary != nil
    case .area: entry.area != nil
    case .identifier(let scheme): entry.identifiers.contains { $0.scheme == scheme }
    }
  }

  private static func word(_ answer: Bool) -> String { answer ? "yes" : "no" }
}

extension SupplierFacts {
  /// Whether it is a small or medium-sized enterprise.
  var isSmallOrMedium: Bool? { entry?.isSmallOrMedium ?? stated[.isSmallOrMedium].map { $0.text == Self.word(true) } }

  /// Whether it is a voluntary, community or social enterprise.
  var isVoluntary: Bool? { entry?.isVoluntary ?? stated[.isVoluntary].map { $0.text == Self.word(true) } }

  /// Where it is based.
  var area: String? { entry?.area ?? stated[.area]?.text }

  /// Its numbers: those of `suppliers.yaml`, then those of other registers that contracts have.
  var identifiers: [OfficialIdentifier] {
    let others = stated.compactMap { fact, statement -> OfficialIdentifier? in
      guard case .identifier(let scheme) = fact else { return nil }
      return OfficialIdentifier(scheme: scheme, id: statement.text)
    }
    return (entry?.identifiers ?? []) + others.sorted { $0.scheme < $1.scheme }
  }
}
