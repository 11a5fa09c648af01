import Records

extension ContractReader {
  /// Why cells of the row are blank; `nil` when none of the columns for it says anything.
  func blankReason(in cells: inout Cells) -> BlankReason? {
    let text = cells.text(.withheldReason)
    let ground = cells.parsed(
      .withheldExemption,
      expecting:
        "a section of the Freedom of Information Act 2000 that holds an exemption, such as 43(2), an exception of "
        + "the Environmental Information Regulations 2004, such as r.12(5)(e), or one of the Order's exclusions",
      WithholdingGround.init)
    let test = cells.text(.withheldTest)
    let review = cells.date(.withheldReview)
    let expected = cells.parsed(
      .withheldExpected, as: .invalidDate, expecting: "a month such as 2026-07 or a day such as 2026-07-04",
      ExpectedPublication.init)
    guard text != nil || ground != nil || test != nil || review != nil || expected != nil else { return nil }
    var reason = BlankReason(text ?? "", under: ground)
    if let ground, let text { reportOtherBasis(than: ground, in: text, &cells) }
    reason.publicInterestTest = test
    reason.review = review
    reason.expected = expected
    return reason
  }

  private func reportOtherBasis(than ground: WithholdingGround, in text: String, _ cells: inout Cells) {
    let basis = BlankReason(text).basis
    guard basis != .unstated, basis != .withheld(ground) else { return }
    cells.warn(
      .contradiction, .withheldReason,
      "the reason does not begin with '\(ground.text)', which the row states as the exemption",
      suggestion: "take out what stands in front of the colon, or correct 'WithheldExemption'")
  }

  private static let columnsOfDocuments: [ContractColumn] = [
    .contractDocument, .tenderDocument, .performanceInformation,
  ]

  /// Reports a row that says why something is withheld while all its facts can be read. Where a document is published
  /// with it, words of that may have been taken out.
  func reportNothingWithheld(by contract: Contract, for reason: BlankReason, in cells: inout Cells) {
    guard reason.ground != nil, !cells.isMisread, contract.missingFacts.isEmpty,
      Self.columnsOfDocuments.allSatisfy(cells.isBlank)
    else { return }
    let column = cells.isBlank(.withheldReason) ? ContractColumn.withheldExemption : .withheldReason
    cells.report(
      .contradiction, column,
      "the row says that something is withheld, and its supplier, value, first day and last day can all be read",
      suggestion:
        "clear the cell whose fact is withheld, such as 'ContractValue'; if words of a document are, publish the rest of "
        + "it under 'ContractDocumentURL'; if nothing is, clear the cells whose headers begin with 'Withheld'")
  }
}
