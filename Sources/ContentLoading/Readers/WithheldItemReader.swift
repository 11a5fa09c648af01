import Diagnostics
import Records
import TypedYAML

extension WithheldItem {
  /// Reads an item of `withheld`. What it owes for its ground and lacks is said when the record is checked.
  init?(reading reader: inout MappingReader) {
    let what = reader.requiredOwnWords("what")?.value
    let extent = reader.choice("covers", of: WithheldItem.Extent.self) ?? .part
    let reason = reader.ownWords("reason")?.value
    self.init(what, extent, reason: reason, reading: &reader)
  }

  /// Reads the rest of an item of which it is known what is withheld and why.
  init?(_ what: String?, _ extent: WithheldItem.Extent, reason: String?, reading reader: inout MappingReader) {
    let ground = reader.ground()
    let test = reader.ownWords("public-interest-test")?.value
    let review = reader.locatedDate("review")
    let expected = reader.parsed(
      "expected", as: .invalidDate, expecting: "a month such as 2026-07 or a day such as 2026-07-04",
      ExpectedPublication.init)
    guard let what, let ground else {
      if ground == nil { reader.reportOtherDebts(of: what, reason: reason) }
      return nil
    }
    self.init(what: what, under: ground, extent: extent, at: reader.location)
    self.reason = reason
    publicInterestTest = test
    self.review = review
    self.expected = expected
  }
}

extension MappingReader {
  /// The exemption or the exclusion under which something is withheld; exactly one of the two.
  fileprivate mutating func ground() -> WithholdingGround? {
    let exemption = text("exemption")
    let exclusion = text("exclusion")
    switch (exemption, exclusion) {
    case (let exemption?, nil):
      return parsed(
        exemption, as: .invalidValue, expecting: Self.expectation(inPlaceOf: exemption.value), ExemptionReference.init
      ).map { .exemption($0.value) }
    case (nil, let exclusion?): return choice(in: exclusion).map(WithholdingGround.exclusion)
    case (_?, let exclusion?):
      diagnostics.append(
        .error(
          .contradiction, at: exclusion.location,
          "the item names an exemption of the Act and an exclusion of the Order, and can be withheld under one of them",
          suggestion: "keep the one that applies; what is withheld under both is two items"))
    case (nil, nil): reportMissingGround()
    }
    return nil
  }

  /// What belongs under `exemption`, and where a provision belongs by which a request is refused as such.
  private static func expectation(inPlaceOf text: String) -> String {
    let exemptions =
      "a section of the Freedom of Information Act 2000 that holds an exemption, such as 43(2), or an exception of the "
      + "Environmental Information Regulations 2004 that protects information, such as r.12(5)(e)"
    let isRefusal = InformationLaw.allCases.contains { RefusalProvision(text, under: $0) != nil }
    return isRefusal ? exemptions + "; by it a request is refused as such, which is said under 'refusals:'" : exemptions
  }

  /// What else an item without a ground lacks. It is no item that could be checked later, and nobody should have to mend it
  /// twice.
  fileprivate mutating func reportOtherDebts(of what: String?, reason: String?) {
    let what = what.map { "'\($0)'" } ?? "it"
    if reason == nil, value("reason") == nil {
      diagnostics.append(
        .error(
          .incompleteWithholding, at: location, "nothing says why \(what) is withheld",
          suggestion: "add the line 'reason: …' to the item, in words that anyone understands"))
    }
    if value("review") == nil {
      diagnostics.append(
        .error(
          .incompleteWithholding, at: location,
          "the record does not say when the office will look again at \(what)",
          suggestion: "add the line 'review: …' to the item, with the day that was agreed"))
    }
  }

  private mutating func reportMissingGround() {
    // A value of another kind than text is a fault that has been reported.
    guard value("exemption") == nil, value("exclusion") == nil else { return }
    let exclusions = OrderExclusion.allCases.map(\.rawValue).joined(separator: ", ")
    diagnostics.append(
      .error(
        .missingKey, at: location, "the item does not say under which provision it is withheld",
        suggestion: "add the line 'exemption: 43(2)' with the section of the Freedom of Information Act 2000, or for "
          + "environmental information with the regulation, as in 'exemption: r.12(5)(e)', or 'exclusion: …' with "
          + "one of the Order's own: \(exclusions)"))
  }
}
