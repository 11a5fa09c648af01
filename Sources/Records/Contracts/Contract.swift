import Diagnostics
import SystemPackage

/// A contract of the register, in the fields of the Local Government Association's contracts schema and in ours.
public struct Contract: Sendable {
  /// The row of the register from which it comes.
  public var source: TableRow
  /// What the register calls it.
  public var reference: Located<ContractReference>
  /// What it is for, in a few words.
  public var title: String
  /// What it is for, in full.
  public var description: String?
  /// What kind of contract it is.
  public var kind: ContractKind?
  /// The organisation that buys.
  public var buyer: Located<String>
  /// The buyer's unit that answers for it.
  public var unit: String?
  /// The service that it belongs to, by which the register can be narrowed down.
  public var category: String?
  /// Whether it is for goods, services or works.
  public var nature: ProcurementNature?
  /// What is bought, by the Common Procurement Vocabulary.
  public var cpv: [Located<CPVCode>]
  /// What the vocabulary calls it, as the register has it.
  public var cpvLabel: String?
  /// Its days: start, end, extensions, break, review.
  public var term: ContractTerm
  /// What it is worth over its term, without what cannot yet be known.
  public var value: Money?
  /// What it is worth in a year.
  public var annualValue: Money?
  /// Whether the price is fixed.
  public var isFixedCost: Bool?
  /// Value added tax that the buyer cannot recover.
  public var irrecoverableVAT: Money?
  /// Who supplies; several for a framework.
  public var suppliers: [ContractSupplier]
  /// How the supplier was found: the route to market.
  public var process: String?
  /// The framework under which it was called off.
  public var framework: String?
  /// With whom it was bought together.
  public var collaborationPartners: [String]
  /// Where the supplier is based, as `site.yaml` names areas.
  public var areaOfSupplier: String?
  /// The area that it serves.
  public var areaServed: String?
  /// How much of the quality score social value had.
  public var socialValueWeighting: Located<Percentage>?
  /// What the supplier has promised and delivered beyond the contract.
  public var socialValue: [SocialValueCommitment]
  /// The priorities of the Police and Crime Plan that it serves.
  public var priorities: [Located<String>]
  /// The decisions that authorised it.
  public var decisions: [Located<DecisionReference>]
  /// Its documents, published with it.
  public var documents: [ContractDocument]
  /// Notices and documents elsewhere, by whole address.
  public var notices: [ContractNotice]
  /// The identifier of the contracting process in the Open Contracting Data Standard.
  public var openContractingID: String?
  /// Why fields are blank, where the office says so.
  public var blankReason: BlankReason?
  /// What was changed after publication.
  public var corrections: [Correction]
  /// The day from which it may be known.
  public var published: CalendarDate?
  /// Whether its register is still being written.
  public var isDraft = false
  /// Whether something in the row could not be understood. What the row seems to lack is then told already.
  public var isMisread = false

  /// A contract of which nothing is known but what no contract can be without.
  public init(source: TableRow, reference: Located<ContractReference>, title: String, buyer: Located<String>) {
    self.source = source
    self.reference = reference
    self.title = title
    self.buyer = buyer
    cpv = []
    term = ContractTerm()
    suppliers = []
    collaborationPartners = []
    socialValue = []
    priorities = []
    decisions = []
    documents = []
    notices = []
    corrections = []
  }

  /// Whether the public may know of it on a day.
  public func isPublic(on day: CalendarDate) -> Bool {
    guard !isDraft else { return false }
    guard let published else { return true }
    return published <= day
  }

  /// The last day on which the published row changed, or `nil` when it states none.
  public var modified: CalendarDate? { ([published].compactMap(\.self) + corrections.map(\.date)).max() }
}

/// What kind of contract it is, in the words of the contracts schema.
public enum ContractKind: String, CaseIterable, Hashable, Sendable {
  case singleAward = "Single award contract"
  case multipleAward = "Multiple award contract"
  case framework = "Framework agreement"
  case dynamicPurchasing = "Dynamic purchasing system"
  case grant = "Grant agreement"
  case other = "Other"
}

/// What is bought.
public enum ProcurementNature: String, CaseIterable, Hashable, Sendable {
  case goods, services, works
}

/// A supplier as a contract names it.
public struct ContractSupplier: Hashable, Sendable {
  /// The name as the register has it.
  public var name: Located<String>
  /// The numbers in official registers.
  public var identifiers: [OfficialIdentifier]
  /// Whether it is a small or medium-sized enterprise.
  public var isSmallOrMedium: Bool?
  /// Whether it is a voluntary, community or social enterprise.
  public var isVoluntary: Bool?

  /// A supplier as a contract names it.
  public init(
    name: Located<String>, identifiers: [OfficialIdentifier] = [], isSmallOrMedium: Bool? = nil,
    isVoluntary: Bool? = nil
  ) {
    self.name = name
    self.identifiers = identifiers
    self.isSmallOrMedium = isSmallOrMedium
    self.isVoluntary = isVoluntary
  }
}

/// A document of a contract that lies in the content folder.
public struct ContractDocument: Hashable, Sendable {
  /// What the document is to the contract.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case contract, tender, performance
  }
  /// What it is.
  public let kind: Kind
  /// The file, where the register names it.
  public let file: Located<FilePath>
  /// What kind of file it is.
  public let format: FileFormat
  /// Its size in bytes.
  public let size: Int64

  /// A document of a contract.
  public init(kind: Kind, file: Located<FilePath>, format: FileFormat, size: Int64) {
    self.kind = kind
    self.file = file
    self.format = format
    self.size = size
  }
}

/// A notice or document of a contract that is published elsewhere.
public struct ContractNotice: Hashable, Sendable {
  /// What it is; `nil` for an address in one of the schema's own columns, which says it by `kind`.
  public let label: String?
  /// Which of the schema's columns it comes from; `nil` for a notice.
  public let kind: ContractDocument.Kind?
  /// The whole address, beginning with `https://` or `http://`.
  public let url: String

  /// A notice or document elsewhere.
  public init(label: String?, kind: ContractDocument.Kind?, url: String) {
    self.label = label
    self.kind = kind
    self.url = url
  }
}
