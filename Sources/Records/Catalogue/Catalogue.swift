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
  public internal(set) var decisions: RecordList<Decision>
  /// The public pages that are not records, in order of their files.
  public internal(set) var pages: [FreePage]
  /// What was loaded and may not be known to the public yet: only for telling a link to it from a link to nothing.
  public let unpublished: Unpublished
  /// The contracts register.
  public let register: ContractRegister
  /// What is planned to be bought and was, by planned start; those without one come last.
  public internal(set) var procurements: [Procurement]
  /// What falls due.
  public let plan: ContractsPlan
  /// What contracts say of social value, added up.
  public let socialValue: SocialValueSummary
  /// Everybody whom the office has a contract with or has paid.
  public let suppliers: SupplierRegister
  /// The payments.
  public let spending: Spending
  /// What was changed in the payments of months that are public.
  let paymentCorrections: [PaymentCorrection]
  /// How well procurement did, newest year first.
  public let performance: [YearPerformance]
  /// The policies, by title.
  public internal(set) var policies: [Policy]
  /// The responses to requests for information, and figures on the requests.
  public internal(set) var disclosureLog: DisclosureLog
  /// What the office has undertaken to publish; how it stands is `schemeStanding`.
  public let publicationScheme: PublicationScheme?
  /// Every number of the series of decisions.
  public let numbers: NumberLog
  let names: DecisionNames
  /// What has become of addresses that no record explains.
  public let formerAddresses: [FormerAddress]
  /// What builds have recorded of everything published; `nil` when none has.
  public let ledger: Ledger?
  /// The decisions that were published and are gone.
  let vanished: VanishedDecisions
  let relations: [[DecisionRelation: [Int]]]
  let procurementPositions: [String: Int]
  let contractLinks: ContractLinks

  /// Puts together what is public of the records on a day, and says everything that is wrong with them.
  ///
  /// - Parameters:
  ///   - records: every record found, drafts and embargoed ones too.
  ///   - day: the day as of which the site is made.
  public init(
    configuration: SiteConfiguration, records: OfficeRecords, asOf day: CalendarDate, diagnostics: inout [Diagnostic]
  ) {
    var faults: [Diagnostic] = []
    self.init(configuration: configuration, records: records, asOf: day, for: .everybody, diagnostics: &faults)
    diagnostics += faults + self.faults(in: records)
  }

  /// Puts together what somebody may read, without looking at each record for what is wrong with it.
  ///
  /// - Parameters:
  ///   - readership: who is to read it. What is not for everybody is never to be published.
  ///   - diagnostics: gains what does not fit together.
  public init(
    configuration: SiteConfiguration, records: OfficeRecords, asOf day: CalendarDate, for readership: Readership,
    diagnostics: inout [Diagnostic]
  ) {
    self.configuration = configuration
    asOf = day
    publicationScheme = records.publicationScheme
    formerAddresses = records.formerAddresses
    ledger = records.ledger
    pages = records.pages.filter { readership.mayRead($0, on: day) }
    decisions = RecordList(records.decisions.newestFirst(among: readership, on: day))
    register = ContractRegister(
      records.contracts, endingSoon: configuration.contracts.endingSoon, asOf: day, for: readership)
    procurements = records.procurements.filter { readership.mayRead($0, on: day) }.sorted(by: Procurement.startsEarlier)
    policies = records.policies.filter { readership.mayRead($0, on: day) }.inAlphabeticalOrder
    disclosureLog = DisclosureLog(
      records.informationRequests, counting: configuration.workingDays, asOf: day, for: readership)
    let numbering = DecisionNumbering(configuration)
    unpublished = Unpublished(records, numbering: numbering, asOf: day, for: readership)
    numbers = NumberLog(decisions, numbering: numbering, declared: records.numbers, asOf: day)
    names = DecisionNames(of: decisions, numbering: numbering, declared: records.numbers)
    procurementPositions = Dictionary(
      procurements.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    vanished = VanishedDecisions(records.ledger, among: records, numbering: numbering, asOf: day)
    let links = DecisionLinks(
      among: decisions, names: names, loaded: records.decisions, misread: unpublished.misread, vanished: vanished,
      asOf: day)
    relations = links.relations
    diagnostics += links.faults
    contractLinks = ContractLinks(
      decisions: decisions, at: names.positions, register: register, procurements: procurements,
      at: procurementPositions)
    let paid = PublicPayments(
      records.payments, register: register, hidden: unpublished.contracts, configuration: configuration, asOf: day)
    let suppliers = SupplierRegister(
      entries: records.suppliers, register: register, payments: paid.payments, diagnostics: &diagnostics)
    spending = Spending(paid.payments, suppliers: suppliers, contracts: register)
    let months = Set(spending.years.lazy.flatMap(\.months).map(\.month))
    paymentCorrections = records.paymentCorrections.filter { months.contains($0.month.value) }
    diagnostics += records.paymentCorrections.flatMap { $0.faults(among: months, asOf: day) }
    self.suppliers = suppliers.paid(in: spending)
    diagnostics += paid.faults
    plan = ContractsPlan(
      register: register, procurements: procurements, successors: contractLinks.successorsOfContract,
      settings: configuration.contracts, asOf: day)
    socialValue = SocialValueSummary(
      register, priorities: configuration.priorities, settings: configuration.contracts)
    performance = YearPerformance.years(
      declared: records.performance, spending: spending, register: register, suppliers: suppliers,
      settings: configuration.contracts, asOf: day, diagnostics: &diagnostics)
  }
}

extension Catalogue {
  /// What is wrong with each record by itself, and with several together.
  private func faults(in records: OfficeRecords) -> [Diagnostic] {
    var faults = ForeignFiles(of: records, asOf: asOf).faults(among: publishedFiles)
    faults += records.decisions.flatMap { $0.faults(under: configuration, asOf: asOf) }
    faults += records.contracts.flatMap { $0.faults(under: configuration, asOf: asOf) }.summedUp()
    faults += records.procurements.flatMap { $0.faults(under: configuration, asOf: asOf) }
    faults += records.procurements.sharedProcesses(under: configuration)
    faults += records.policies.flatMap { $0.faults(under: configuration, asOf: asOf) } + policyLinkFaults(in: records)
    faults += records.informationRequests.flatMap { $0.faults(under: configuration, asOf: asOf) }
    faults += formerAddresses.flatMap { $0.faults(asOf: asOf) }
    var links = ContractLinkCheck(records, in: self)
    faults += NumberCheck(records, in: self).faults + schemeFaults
    return faults + records.referenceClashes(numbering: names.numbering) + contractLinks.faults
      + links.faults(in: records, asOf: asOf)
  }

  /// The files on disk that public records bring with them, each where a record names it.
  private var publishedFiles: [Located<FilePath>] {
    var files = decisions.flatMap { $0.hasPublicText ? $0.documentFiles : [] }
    files += pages.flatMap(\.documentFiles)
    files += register.contracts.flatMap { $0.documents.map(\.file) }
    files += procurements.flatMap(\.documentFiles)
    files += policies.flatMap(\.documentFiles)
    files += disclosureLog.requests.flatMap { $0.hasPublicText ? $0.documentFiles : [] }
    files += publicationScheme?.documentFiles ?? []
    return files
  }
}

extension [Decision] {
  /// Those that somebody may read on a day, newest first; those without a date last; then by reference and by file, so
  /// that the order never depends on the order of loading.
  fileprivate func newestFirst(among readership: Readership, on day: CalendarDate) -> [Decision] {
    let days = map { $0.filingDate?.dayNumber ?? .min }
    // Positions are sorted rather than the records, which are large.
    let order = indices.filter { readership.mayRead(self[$0], on: day) }.sorted { left, right in
      if days[left] != days[right] { return days[left] > days[right] }
      let references = (self[left].reference?.value.text ?? "", self[right].reference?.value.text ?? "")
      if references.0 != references.1 { return references.0 > references.1 }
      return self[left].source.path < self[right].source.path
    }
    return order.map { self[$0] }
  }
}
