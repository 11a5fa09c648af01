import Diagnostics

/// What an office says of itself and of its site, in `content/site.yaml`.
public struct SiteConfiguration: Sendable {
  /// The office, by name and by dates.
  public struct Office: Sendable, Hashable {
    /// Its full name.
    public let name: String
    /// The name that stands in titles.
    public let shortName: String
    /// The first day of the office.
    public let established: CalendarDate?
    /// The last day of the office: functions pass to other bodies, and the site has to say so.
    public let abolished: CalendarDate?

    /// The office, by name and by dates.
    public init(name: String, shortName: String, established: CalendarDate?, abolished: CalendarDate?) {
      self.name = name
      self.shortName = shortName
      self.established = established
      self.abolished = abolished
    }
  }

  /// The office that publishes the site.
  public var office: Office
  /// What every page says when the site is a demonstration.
  public var demonstration: String?
  /// Where the site is published, without a slash at the end.
  public var baseURL: BaseURL
  /// The language of the site, as `en` or `cy`.
  public var language: String
  /// The organisation of a record that names none.
  public var defaultOrganisation: String
  /// The bodies for which records are published.
  public var organisations: [Organisation]
  /// The priorities of the Police and Crime Plan, in its order.
  public var priorities: [Priority]
  /// The links at the head of every page.
  public var navigation: [NavigationLink]
  /// The links at the foot of every page.
  public var footer: [NavigationLink]
  /// How to reach the office.
  public var contact: Contact?
  /// How to ask for information.
  public var freedomOfInformation: FreedomOfInformationContact?
  /// Under which licence the site may be used.
  public var licence: Licence?
  /// Whose copyright it is.
  public var copyright: String?
  /// Where the parts of the site are found.
  public var paths: SectionPaths
  /// The colour of links and of the site's head.
  public var accentColour: Located<Colour>?
  /// How many records a list shows on one page.
  public var pageSize: Int
  /// Within how many days of a decision its record should be published.
  public var publicationTarget: Int?
  /// What a decision record must hold.
  public var decisionForm: DecisionForm
  /// What holds for contracts, procurements and spending.
  public var contracts: ContractSettings
  /// How the office numbers its records; of two series of the same records, the present one comes first.
  public var references: [ReferenceSeries]
  /// What the check for leaks lets through.
  public var leakCheck = LeakCheckSettings()
  /// Where the office says that it keeps a ledger, so that there is no content without one.
  public var keptLedger: SourceLocation?

  /// The prefix of the office's contracting processes in the Open Contracting Data Standard; nothing is published in
  /// that standard without one.
  public var openContractingPrefix: OpenContractingPrefix?

  /// The days on which the time to answer a request for information runs.
  public var workingDays: WorkingDays

  /// A configuration with everything that an office can leave unsaid left unsaid.
  public init(
    office: Office, baseURL: BaseURL, language: String, organisations: [Organisation], defaultOrganisation: String
  ) {
    self.office = office
    self.baseURL = baseURL
    self.language = language
    self.organisations = organisations
    self.defaultOrganisation = defaultOrganisation
    demonstration = nil
    priorities = []
    navigation = []
    footer = []
    contact = nil
    freedomOfInformation = nil
    licence = nil
    copyright = nil
    paths = SectionPaths()
    accentColour = nil
    pageSize = 50
    publicationTarget = nil
    decisionForm = DecisionForm()
    contracts = ContractSettings()
    references = []
    workingDays = WorkingDays()
  }
}

/// A link at the head or the foot of every page.
public struct NavigationLink: Sendable, Hashable {
  /// What it says.
  public let label: String
  /// Where it leads: an address within the site or a whole URL; and where that was written.
  public let target: Located<String>

  /// A link at the head or the foot of every page.
  public init(label: String, target: Located<String>) {
    self.label = label
    self.target = target
  }
}

/// Where the parts of the site are found: folders below the site's own address, without slashes at either end.
public struct SectionPaths: Sendable, Hashable {
  /// The decision log.
  public var decisions = "decisions"
  /// The priorities.
  public var priorities = "priorities"
  /// The contracts register, with the plan and the performance page below it.
  public var contracts = "contracts"
  /// The suppliers.
  public var suppliers = "suppliers"
  /// The payments.
  public var spend = "spend"
  /// The policies.
  public var policies = "policies"
  /// The responses to requests for information.
  public var informationRequests = "foi"
  /// What was corrected or withdrawn after publication.
  public var corrections = "corrections"

  /// The usual places.
  public init() {}
}
