import Diagnostics

/// Holds references to records of one kind against those that there are.
struct ReferenceCheck<Reference: Hashable & CustomStringConvertible> {
  private let everything: () -> Set<Reference>
  private let misread: Set<Reference>
  private let isPublic: (Reference) -> Bool
  private let ambiguity: (Located<Reference>) -> Diagnostic?
  private let absence: (Reference) -> String
  private let vanished: (Reference) -> LedgerEntry?
  /// Asked for only when a reference leads to nothing public, which is seldom.
  private lazy var known = everything()
  private var spellings: [Reference: String?] = [:]

  /// Looking for the nearest spelling takes a look at every record, so that it is done for the first few only.
  private static var mostSpellings: Int { 20 }

  /// - Parameters:
  ///   - known: the references of all records, drafts and embargoed ones too.
  ///   - misread: those of records that could not be understood, about which nothing is said.
  ///   - isPublic: whether the public may know of the record.
  ///   - ambiguity: that several records have the reference, where they may.
  ///   - absence: that there is no such record, in words.
  ///   - vanished: what the ledger remembers of the record, where it was published and is gone.
  init(
    known: @escaping () -> Set<Reference>, misread: Set<Reference>, isPublic: @escaping (Reference) -> Bool,
    ambiguity: @escaping (Located<Reference>) -> Diagnostic? = { _ in nil }, absence: @escaping (Reference) -> String,
    vanished: @escaping (Reference) -> LedgerEntry? = { _ in nil }
  ) {
    everything = known
    self.misread = misread
    self.isPublic = isPublic
    self.ambiguity = ambiguity
    self.absence = absence
    self.vanished = vanished
  }

  /// What is wrong with a reference: it leads to nothing, or to no one knows which of several, which are errors, or from a
  /// public record to one that is not, which is a warning.
  mutating func fault(of target: Located<Reference>, inPublicRecord isInPublicRecord: Bool) -> Diagnostic? {
    if isPublic(target.value) || misread.contains(target.value) { return nil }
    if let fault = ambiguity(target) { return fault }
    guard known.contains(target.value) else {
      if let entry = vanished(target.value) { return Self.fault(of: target, to: entry) }
      return .error(
        .unknownReference, at: target.location, absence(target.value), suggestion: spelling(of: target.value))
    }
    guard isInPublicRecord else { return nil }
    return .warning(
      .linkToUnpublished, at: target.location, "'\(target.value)' is a draft or under embargo",
      suggestion: "the link is left out until that record is published")
  }

  /// A reference to what was published and is gone is right: no other spelling is meant.
  private static func fault(of target: Located<Reference>, to entry: LedgerEntry) -> Diagnostic {
    entry.goneFault(of: .unknownReference, at: target.location, suggestingThat: "the reference is right then")
  }

  private mutating func spelling(of reference: Reference) -> String? {
    if let found = spellings[reference] { return found }
    guard spellings.count < Self.mostSpellings else { return nil }
    let found = didYouMean("\(reference)", in: known.lazy.map { "\($0)" })
    spellings[reference] = .some(found)
    return found
  }
}

extension LedgerEntry {
  /// That somebody names or links to what was published and is gone.
  fileprivate func goneFault(
    of identifier: DiagnosticIdentifier, at location: SourceLocation, suggestingThat result: String
  ) -> Diagnostic {
    .error(
      identifier, at: location, "\(name(for: "the")) was published on \(firstPublished.iso8601) and is gone",
      suggestion: "put it back, or put a withdrawn record in its place; \(result)")
  }
}

extension Catalogue {
  /// What is wrong with a link to a decision that was published and is gone; `nil` when the ledger knows of none.
  public func fault(ofLinkToVanished target: Located<DecisionReference>) -> Diagnostic? {
    vanished[target.value]?.goneFault(of: .brokenLink, at: target.location, suggestingThat: "the link is right then")
  }
}

extension ReferenceCheck<DecisionReference> {
  /// For references to decisions.
  init(
    decisions: [Decision], names: DecisionNames, misread: Set<DecisionReference>, vanished: VanishedDecisions
  ) {
    self.init(
      known: { Set(decisions.flatMap(names.numbering.names)) }, misread: misread,
      isPublic: { names.positions[$0] != nil }, ambiguity: names.fault,
      absence: { "no decision has the reference '\($0)'" }, vanished: { vanished[$0] })
  }
}
