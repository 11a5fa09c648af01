/// Everything that an office keeps, as it was read: drafts and embargoed records too, because a link to one of them is
/// not a link to nothing.
public struct OfficeRecords: Sendable {
  /// The records of decisions.
  public var decisions: [Decision] = []
  /// The pages that are not records.
  public var pages: [FreePage] = []
  /// The contracts of all registers.
  public var contracts: [Contract] = []
  /// What is planned to be bought.
  public var procurements: [Procurement] = []
  /// What `suppliers.yaml` says.
  public var suppliers: [SupplierEntry] = []
  /// The payments.
  public var payments = Payments()
  /// What was changed in payments after publication.
  public var paymentCorrections: [PaymentCorrection] = []
  /// The figures that the office states.
  public var performance: [DeclaredPerformance] = []
  /// The policies.
  public var policies: [Policy] = []
  /// What the office says of the numbers of its decisions.
  public var numbers = DeclaredNumbers()
  /// The requests for information.
  public var informationRequests: [InformationRequest] = []
  /// What was ever published, or `nil` when no build has recorded it.
  public var ledger: Ledger?
  /// What has become of addresses that nothing else explains.
  public var formerAddresses: [FormerAddress] = []
  /// What the office has undertaken to publish.
  public var publicationScheme: PublicationScheme?
  /// The files and the rows of which there is no telling what was meant.
  public var unreadable: [UnreadableRecord] = []

  /// No records.
  public init() {}
}

extension OfficeRecords {
  /// What cannot be understood in a folder, such as `decisions/`.
  public func unreadable(below folder: String) -> [UnreadableRecord] {
    unreadable.filter { $0.source.path.utf8.starts(with: folder.utf8) }
  }

  /// The day on which the last embargo ends, or `nil` when no record states a day; drafts never end by themselves.
  public var lastEmbargoEnd: CalendarDate? {
    var ends = decisions.filter { $0.status != .draft }.compactMap(\.published)
    ends += pages.filter { $0.status != .draft }.compactMap(\.published)
    ends += contracts.filter { !$0.isDraft }.compactMap(\.published)
    ends += procurements.filter { $0.status != .draft }.compactMap(\.published)
    ends += informationRequests.filter { $0.status == .closed && !$0.hasNoAnswer }.compactMap(\.published)
    ends += policies.filter { $0.status != .draft }.compactMap(\.published)
    return ends.max()
  }
}
