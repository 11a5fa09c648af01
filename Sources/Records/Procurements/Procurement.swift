import Diagnostics
import Markdown
import SystemPackage

/// Something that the office plans to buy.
public struct Procurement: Sendable {
  /// Whether it may be known, and what has become of it.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    /// Still being written; never published.
    case draft
    /// It is to come.
    case planned
    /// The market has been asked.
    case active
    /// A contract was awarded.
    case awarded
    /// It will not take place.
    case cancelled
  }

  /// The file it comes from.
  public var source: ContentFile
  /// The short name by which decisions refer to it, also used in its address: the name of its file or folder.
  public var id: String
  /// What the office calls it.
  public var reference: Located<String>?
  /// What it is about.
  public var title: String
  /// What it is about, in a sentence or two.
  public var summary: String?
  /// What has become of it.
  public var status: Status
  /// Why it was cancelled, and when.
  public var cancellation: Withdrawal?
  /// The day from which it may be known.
  public var published: CalendarDate?
  /// The organisation that buys.
  public var buyer: Located<String>
  /// The buyer's directorate.
  public var directorate: String?
  /// The service that it belongs to.
  public var category: String?
  /// Whether it is for goods, services or works.
  public var nature: ProcurementNature?
  /// What is to be bought, by the Common Procurement Vocabulary.
  public var cpv: [Located<CPVCode>]
  /// What it may be worth over its term.
  public var estimatedValue: Money?
  /// On what that estimate rests.
  public var valueBasis: String?
  /// The route to market.
  public var route: String?
  /// With whom it is bought together.
  public var collaborationPartners: [String]
  /// The contract that it replaces.
  public var currentContract: Located<ContractReference>?
  /// The contracts that were awarded.
  public var awardedContracts: [Located<ContractReference>]
  /// When the new contract is to start.
  public var plannedStart: CalendarMonth?
  /// How long it is to run.
  public var term: Term?
  /// After what time it may be left.
  public var breakAfter: Term?
  /// The options to extend.
  public var extensionOptions: [Term]
  /// How much of the quality score social value has.
  public var socialValueWeighting: Located<Percentage>?
  /// The post that answers for it; never a person's name.
  public var lead: String?
  /// The identifier of its contracting process in the Open Contracting Data Standard, where it states one.
  public var openContractingID: Located<String>?
  /// The decisions about it.
  public var decisions: [Located<DecisionReference>]
  /// The priorities of the Police and Crime Plan that it serves.
  public var priorities: [Located<String>]
  /// The steps at which somebody decides whether it goes on.
  public var gateways: [Gateway]
  /// Whether the office says that the timetable is indicative.
  public var isIndicative: Bool
  /// The documents published with it.
  public var attachments: [Attachment]
  /// What the public may not read of it.
  public var withheld: [WithheldItem]
  /// What was changed after publication.
  public var corrections: [Correction]
  /// Addresses at which it used to be found.
  public var redirects: [Located<String>]
  /// What the page says besides.
  public var text: MarkdownDocument
  /// The files to which the text links.
  public var linkedFiles: [LinkedFile]
  /// The folder that holds this record and nothing else but its documents.
  public var ownFolder: FilePath?
  /// Whether something in the record could not be understood. Nothing is then said of what it lacks: that would be the
  /// same fault a second time.
  public var isMisread: Bool

  /// A procurement of which nothing is known but what none can be without.
  public init(source: ContentFile, id: String, title: String, status: Status, buyer: Located<String>) {
    self.source = source
    self.id = id
    self.title = title
    self.status = status
    self.buyer = buyer
    cpv = []
    collaborationPartners = []
    awardedContracts = []
    extensionOptions = []
    decisions = []
    priorities = []
    gateways = []
    isIndicative = false
    attachments = []
    withheld = []
    corrections = []
    redirects = []
    text = .empty
    linkedFiles = []
    isMisread = false
  }

  /// Whether it is still to come or under way.
  public var isAhead: Bool { status == .planned || status == .active }

  /// Whether the public may know of it on a day.
  public func isPublic(on day: CalendarDate) -> Bool {
    guard status != .draft else { return false }
    guard let published else { return true }
    return published <= day
  }

  /// The last day on which the published record changed, or `nil` when it states none.
  public var modified: CalendarDate? { ([published].compactMap(\.self) + corrections.map(\.date)).max() }

  /// The decisions that the record names, those of its gateways among them.
  var namedDecisions: [Located<DecisionReference>] { decisions + gateways.compactMap(\.decision) }

  /// By planned start, those without one last; then by short name.
  static func startsEarlier(_ left: Procurement, _ right: Procurement) -> Bool {
    if left.plannedStart == right.plannedStart { return (left.id, left.source.path) < (right.id, right.source.path) }
    guard let leftStart = left.plannedStart else { return false }
    guard let rightStart = right.plannedStart else { return true }
    return leftStart < rightStart
  }

  /// The files on disk that the record brings with it, each where the record names it.
  public var documentFiles: [Located<FilePath>] {
    attachments.map { Located($0.file, at: $0.location) } + linkedFiles.map { Located($0.file, at: $0.location) }
  }
}

/// A step of a procurement at which somebody decides whether it goes on.
public struct Gateway: Hashable, Sendable {
  /// What the office calls it, as in `0` or `Gate 0`.
  public let name: Located<String>
  /// What happens.
  public let summary: String
  /// When it is planned.
  public let planned: CalendarMonth?
  /// When it was passed.
  public let passed: CalendarDate?
  /// The decision that passed it.
  public let decision: Located<DecisionReference>?

  /// A step of a procurement.
  public init(
    name: Located<String>, summary: String, planned: CalendarMonth?, passed: CalendarDate?,
    decision: Located<DecisionReference>?
  ) {
    self.name = name
    self.summary = summary
    self.planned = planned
    self.passed = passed
    self.decision = decision
  }
}
