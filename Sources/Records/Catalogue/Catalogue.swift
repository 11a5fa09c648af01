import Diagnostics
import SystemPackage

/// Everything that an office may publish on one day, immutable and cross-linked.
///
/// Drafts and records under embargo are not in it, so that nothing made from it can hold them. What pages need to know
/// is asked here; a page works nothing out by itself.
public struct Catalogue: Sendable {
  /// What the office says of itself and of its site.
  public let configuration: SiteConfiguration
  /// The day for which all this is true.
  public let asOf: CalendarDate
  /// The public decisions, newest first; those without any date come last.
  public let decisions: [Decision]
  /// The public pages that are not records, in order of their files.
  public let pages: [FreePage]
  /// What was loaded and may not be known to the public yet: only for telling a link to it from a link to nothing.
  public let unpublished: Unpublished
  /// The contracts register.
  public let register: ContractRegister
  /// What is planned to be bought and was, by planned start; those without one come last.
  public let procurements: [Procurement]
  /// What falls due.
  public let plan: ContractsPlan
  /// Everybody whom the office has a contract with or has paid.
  public let suppliers: SupplierRegister
  /// The payments.
  public let spending: Spending
  /// How well procurement did, newest year first.
  public let performance: [YearPerformance]
  /// The policies, by title.
  public let policies: [Policy]
  let positions: [DecisionReference: Int]
  let relations: [[DecisionRelation: [Int]]]

  /// Puts together what was loaded, and says what does not fit together.
  ///
  /// - Parameters:
  ///   - records: every record found, drafts and embargoed ones too.
  ///   - day: the day as of which the site is made.
  public init(
    configuration: SiteConfiguration, records: OfficeRecords, asOf day: CalendarDate, diagnostics: inout [Diagnostic]
  ) {
    let decisions = records.decisions
    let pages = records.pages
    self.configuration = configuration
    asOf = day
    self.pages = pages.filter { $0.isPublic(on: day) }
    self.decisions = decisions.filter { $0.isPublic(on: day) }.sorted(by: Decision.isNewer)
    unpublished = Unpublished(decisions: decisions, pages: pages, unreadable: records.unreadable, asOf: day)
    diagnostics += foreignFiles(
      in: self.decisions.filter(\.hasPublicText).flatMap(\.documentFiles)
        + self.pages.flatMap { $0.linkedFiles.map { Located($0.file, at: $0.location) } },
      ownedBy: decisions.filter { !$0.isPublic(on: day) || !$0.hasPublicText })
    for decision in decisions { diagnostics += decision.faults(under: configuration, asOf: day) }
    diagnostics += duplicateReferences(among: decisions)
    positions = Dictionary(
      self.decisions.enumerated().compactMap { position, decision in
        decision.reference.map { ($0.value, position) }
      }, uniquingKeysWith: { first, _ in first })
    let links = DecisionLinks(
      among: self.decisions, at: positions, loaded: decisions, misread: unpublished.misread, asOf: day)
    relations = links.relations
    diagnostics += links.faults
    register = ContractRegister(records.contracts, endingSoon: configuration.contracts.endingSoon, asOf: day)
    procurements = records.procurements.filter { $0.isPublic(on: day) }
    suppliers = SupplierRegister(entries: records.suppliers, register: register, payments: records.payments)
    spending = Spending(records.payments, suppliers: suppliers)
    plan = ContractsPlan(register: register, procurements: procurements, settings: configuration.contracts, asOf: day)
    performance = YearPerformance.years(
      declared: records.performance, spending: spending, register: register, suppliers: suppliers,
      settings: configuration.contracts)
    policies = records.policies.filter { $0.isPublic(on: day) }
  }
}

extension Decision {
  /// Newest first; those without a date last; then by reference and by file, so that the order never depends on the
  /// order of loading.
  static func isNewer(_ left: Decision, _ right: Decision) -> Bool {
    if left.filingDate != right.filingDate {
      guard let leftDate = left.filingDate else { return false }
      guard let rightDate = right.filingDate else { return true }
      return leftDate > rightDate
    }
    let references = (left.reference?.value.text ?? "", right.reference?.value.text ?? "")
    if references.0 != references.1 { return references.0 > references.1 }
    return left.source.path < right.source.path
  }
}

/// Drafts and records under embargo, by name only.
public struct Unpublished: Sendable {
  /// Their references.
  public let references: Set<DecisionReference>
  /// Their files, below the content folder.
  public let sources: Set<String>

  /// The references of those that could not be understood. Whether a link to one leads to something public cannot be
  /// said, and has not to be: they are errors themselves.
  public let misread: Set<DecisionReference>
  /// The files of those that could not be understood, below the content folder.
  public let misreadSources: Set<String>

  init(decisions: [Decision], pages: [FreePage], unreadable: [UnreadableRecord], asOf day: CalendarDate) {
    let hidden = decisions.filter { !$0.isPublic(on: day) }
    references = Set(hidden.compactMap { $0.reference?.value })
    sources = Set(hidden.map(\.source.path) + pages.filter { !$0.isPublic(on: day) }.map(\.source.path))
    let misread = hidden.filter(\.isMisread)
    self.misread = Set(misread.compactMap { $0.reference?.value } + unreadable.compactMap(\.reference))
    misreadSources = Set(misread.map(\.source.path) + unreadable.map(\.source.path))
  }
}

/// A public text may not link to a file that belongs to a record which is not public: that would publish it.
///
/// What a record attaches or links to belongs to it; so does whatever lies in a folder of its own.
private func foreignFiles(in published: [Located<FilePath>], ownedBy hidden: [Decision]) -> [Diagnostic] {
  var owners: [FilePath: String] = [:]
  var folders: [FilePath: String] = [:]
  for decision in hidden.sorted(by: { $0.source.path > $1.source.path }) {
    for file in decision.documentFiles { owners[file.value] = decision.source.displayPath }
    if let folder = decision.ownFolder { folders[folder] = decision.source.displayPath }
  }
  return published.compactMap { file in
    let folder = file.value.removingLastComponent()
    guard let owner = owners[file.value] ?? folders[folder] else { return nil }
    return .error(
      .linkToUnpublished, at: file.location, "the file belongs to \(owner), which the public may not read",
      suggestion: "give this record a copy of its own if the file may be published")
  }
}

/// Two records with one reference are an error, unless one of them is a draft; with references that are easily taken for
/// each other, a warning.
private func duplicateReferences(among decisions: [Decision]) -> [Diagnostic] {
  typealias Use = (reference: Located<DecisionReference>, isDraft: Bool)
  let uses = decisions.compactMap { decision -> Use? in
    decision.reference.map { ($0, decision.status == .draft) }
  }
  var firstByReference: [DecisionReference: Use] = [:]
  var firstByConfusableForm: [String: Use] = [:]
  var faults: [Diagnostic] = []
  // Drafts come last: a published record is held against the other published ones, and a draft is what has to give way.
  let ordered = uses.sorted { left, right in
    left.isDraft == right.isDraft ? left.reference.location < right.reference.location : right.isDraft
  }
  for use in ordered {
    let reference = use.reference.value
    let form = reference.confusableForm
    if let first = firstByReference[reference] {
      let fault = Diagnostic.error(
        .duplicateReference, at: use.reference.location,
        "the reference '\(reference)' is already used by \(first.reference.location)",
        suggestion: "give one of the two another reference")
      faults.append(use.isDraft ? fault.asWarning : fault)
    } else if let first = firstByConfusableForm[form] {
      faults.append(
        .warning(
          .duplicateReference, at: use.reference.location,
          "the reference '\(reference)' is easily taken for '\(first.reference.value)' in \(first.reference.location)",
          suggestion: "check that these are two decisions"))
    }
    if firstByReference[reference] == nil { firstByReference[reference] = use }
    if firstByConfusableForm[form] == nil { firstByConfusableForm[form] = use }
  }
  return faults
}
