import Diagnostics

/// A fact that every contract has. Where the register states none the page of the contract says so, which is how a row
/// withholds it. Of other cells a blank one says nothing: not every contract has a framework or a break.
public enum ContractFact: CaseIterable, Hashable, Sendable {
  case suppliers, value, start, end
}

extension Contract {
  /// The facts that the register does not state.
  public var missingFacts: [ContractFact] { ContractFact.allCases.filter(isMissing) }

  private func isMissing(_ fact: ContractFact) -> Bool {
    switch fact {
    case .suppliers: suppliers.isEmpty
    case .value: value == nil
    case .start: term.start == nil
    case .end: term.end == nil
    }
  }

  /// What the row withholds under a stated ground, with all that it says of it.
  ///
  /// - Parameter what: what it is, in words that do not give it away.
  /// - Returns: `nil` when it withholds nothing, or does not say under what.
  public func withheldItem(_ what: String) -> WithheldItem? {
    guard let blankReason, let ground = blankReason.ground else { return nil }
    var item = WithheldItem(what: what, under: ground, at: source.location)
    item.reason = blankReason.explanation.isEmpty ? nil : blankReason.explanation
    item.publicInterestTest = blankReason.publicInterestTest
    item.review = blankReason.review.map { Located($0, at: source.location) }
    item.expected = blankReason.expected.map { Located($0, at: source.location) }
    return item
  }

  /// What the row owes for what it withholds and does not say, and the reviews that are due. It owes what an item of a
  /// record does, though another system may have exported it.
  func withholdingFaults(asOf day: CalendarDate) -> [Diagnostic] {
    guard let blankReason else { return [] }
    guard let item = withheldItem("facts of the contract") else {
      return blankReason.basis == .unstated ? [missingGround] : []
    }
    let owed: [(column: String, isMissing: Bool, message: String, wayOut: String)] = [
      (
        "WithheldReason", item.reason == nil, "nothing says why facts of the contract are withheld",
        "write the reason in words that anyone understands"
      ),
      (
        "WithheldTest", item.ground.owesPublicInterestTest && item.publicInterestTest == nil,
        "facts of the contract are withheld under \(item.ground.name), and the row does not say how the public interest "
          + "was weighed", "write the reasons for publishing, those for withholding, and why these weigh more"
      ),
      (
        "WithheldReview", item.review == nil,
        "the row does not say when the office will look again at what it withholds",
        "write the day that was agreed, such as \(day.adding(Term(months: 12)).iso8601)"
      ),
      (
        "WithheldExpected", item.ground.owesPublicationDate && item.expected == nil,
        "what is withheld is to be published later, and the row does not say when", "write the month or the day"
      ),
    ]
    let missing = owed.filter(\.isMissing).map { owed in
      source.fault(.error, .incompleteWithholding, in: owed.column, owed.message, suggestion: owed.wayOut)
    }
    return missing + (isPublic(on: day) ? overdueFaults(of: item, asOf: day) : [])
  }

  /// A reason without its ground leaves open whether something is withheld or not known.
  private var missingGround: Diagnostic {
    source.fault(
      .error, .incompleteWithholding, in: "WithheldReason",
      "it does not say under which provision something is withheld, or that it is not known",
      suggestion:
        "write the section of the Freedom of Information Act 2000 under 'WithheldExemption', or begin with it, as in "
        + "'43(2): Prices that rivals could use', with one of the Order's exclusions, as in 'national-security: …', or "
        + "with '\(BlankReason.notRecordedWords):'")
  }

  private func overdueFaults(of item: WithheldItem, asOf day: CalendarDate) -> [Diagnostic] {
    var reviewed = item
    reviewed.expected = nil
    var promised = item
    promised.review = nil
    let name = reference.value.text
    return reviewed.overdueFaults(in: name, asOf: day).map { source.placing($0, in: "WithheldReview") }
      + promised.overdueFaults(in: name, asOf: day).map { source.placing($0, in: "WithheldExpected") }
  }
}
