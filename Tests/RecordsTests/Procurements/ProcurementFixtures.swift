import Diagnostics
import Records

extension OfficeLedger {
  /// A procurement of which nothing is wrong, as `change` leaves it. Its file is `content/procurements/<id>.md`.
  mutating func procurement(
    _ id: String, _ status: Procurement.Status = .planned, _ change: (inout Procurement) -> Void = { _ in }
  ) {
    let source = ContentFile(path: "procurements/\(id).md", displayPath: "content/procurements/\(id).md")
    var procurement = Procurement(
      source: source, id: id, title: id, status: status, buyer: Located("office", at: place(in: source, line: 4)))
    change(&procurement)
    records.procurements.append(procurement)
  }
}

extension Procurement {
  /// A step, in the line that follows the one before: the first stands in line 20.
  mutating func gateway(
    _ name: String, planned: String? = nil, passed: String? = nil, decision: String? = nil
  ) {
    let place = place(in: source, line: 20 + gateways.count)
    gateways.append(
      Gateway(
        name: Located(name, at: place), summary: "Gate \(name)", planned: planned.map(month), passed: passed.map(day),
        decision: decision.map { Located(DecisionReference($0), at: place) }))
  }

  /// A reference to a contract, where such a record states it.
  func contract(_ reference: String, line: Int = 8) -> Located<ContractReference> {
    Located(ContractReference(reference), at: place(in: source, line: line))
  }
}

/// A month that a test names.
func month(_ text: String) -> CalendarMonth {
  guard let month = CalendarMonth(text) else { preconditionFailure("a test names the month '\(text)'") }
  return month
}
