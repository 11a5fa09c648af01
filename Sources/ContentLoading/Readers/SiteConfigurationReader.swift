import Diagnostics
import Records
import TypedYAML

extension SiteConfiguration {
  /// Reads `site.yaml`.
  ///
  /// - Returns: `nil` with diagnostics when something without which no site can be made is missing.
  init?(reading mapping: YAMLMapping, diagnostics: inout [Diagnostic]) {
    var reader = MappingReader(mapping)
    let office = reader.requiredGroup("office", example: "{name: …}", Office.init(reading:))
    let baseURL = reader.requiredText("base-url").flatMap {
      reader.parsed(
        $0, as: .invalidValue, expecting: "an address such as https://www.example.org, without '?' or '#'",
        BaseURL.init)
    }
    let language = reader.requiredText("language").flatMap {
      reader.parsed($0, as: .invalidValue, expecting: "a language such as en or cy") { text in
        (2...8).contains(text.utf8.count) && text.utf8.allSatisfy(\.standsInAddress) ? text : nil
      }
    }
    let organisations = reader.groups("organisations", Organisation.init(reading:))
    let defaultOrganisation = reader.requiredText("default-organisation")
    let rest = OptionalParts(reading: &reader)
    // What is allowed to stand in files may look like a mark, and is not published from here.
    diagnostics += reader.finish() + mapping.redactionFaults(besides: ["leak-check"])
    guard let office, let baseURL, let language, let defaultOrganisation else { return nil }
    self.init(
      office: office, baseURL: baseURL.value, language: language.value, organisations: organisations,
      defaultOrganisation: defaultOrganisation.value)
    rest.apply(to: &self)
    diagnostics += identifierFaults(defaultOrganisation: defaultOrganisation, in: mapping)
  }

  private func identifierFaults(defaultOrganisation: Located<String>, in mapping: YAMLMapping) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    let ids = organisations.map(\.id)
    if !ids.contains(defaultOrganisation.value) {
      faults.append(
        .error(
          .unknownOrganisation, at: defaultOrganisation.location,
          "no organisation is called '\(defaultOrganisation.value)'",
          suggestion: didYouMean(defaultOrganisation.value, in: ids) ?? "add it to 'organisations:'"))
    }
    faults += references.compactMap(\.organisation).compactMap(fault(ofOrganisation:))
    for key in ["organisations", "priorities"] {
      faults += Self.repeatedIDs(under: key, in: mapping).map { id in
        .error(
          .duplicateKey, at: id.location, "the id '\(id.value)' is given twice under '\(key)'",
          suggestion: "give each its own")
      }
    }
    return faults
  }

  /// The ids that stand again in a list of groups, where they do.
  private static func repeatedIDs(under key: String, in mapping: YAMLMapping) -> [Located<String>] {
    guard case .list(let items, _) = mapping.entries.first(where: { $0.key.value == key })?.value else { return [] }
    var seen: Set<String> = []
    return items.compactMap { item in
      guard case .mapping(let group) = item,
        case .text(let id) = group.entries.first(where: { $0.key.value == "id" })?.value, !id.value.isEmpty
      else { return nil }
      return seen.insert(id.value).inserted ? nil : id
    }
  }

  /// What an office can leave unsaid.
  private struct OptionalParts {
    let demonstration: String?
    let priorities: [Priority]
    let navigation, footer: [NavigationLink]
    let contact: Contact?
    let freedomOfInformation: FreedomOfInformationContact?
    let licence: Licence?
    let copyright: String?
    let paths: SectionPaths?
    let accentColour: Located<Colour>?
    let pageSize: Int?
    let publicationTarget: Int?
    let decisionForm: DecisionForm?
    let contracts: ContractSettings?
    let references: [ReferenceSeries]
    let workingDays: WorkingDays
    let leakCheck: LeakCheckSettings
    let keptLedger: SourceLocation?
    let openContractingPrefix: OpenContractingPrefix?

    private enum Ledger: String, CaseIterable {
      case kept
    }

    init(reading reader: inout MappingReader) {
      demonstration = reader.text("demonstration")?.value
      priorities = reader.groups("priorities", Priority.init(reading:))
      navigation = reader.groups("navigation", NavigationLink.init(reading:))
      footer = reader.groups("footer", NavigationLink.init(reading:))
      contact = reader.group("contact", Contact.init(reading:))
      freedomOfInformation = reader.group("freedom-of-information", FreedomOfInformationContact.init(reading:))
      licence = reader.group("licence", Licence.init(reading:))
      copyright = reader.text("copyright")?.value
      paths = reader.group("paths", SectionPaths.init(reading:))
      accentColour = reader.parsed(
        "accent-colour", expecting: "a colour of six hexadecimal digits such as '#1d4f8c', in quotation marks",
        Colour.init)
      reader.refuseBlank("accent-colour", suggestion: "put the colour in quotation marks, as in '#1d4f8c'")
      pageSize = reader.number("page-size", in: 5...500)
      publicationTarget = reader.group("targets") { $0.number("publication-days", in: 0...3650) }
      decisionForm = reader.group("decision-form", DecisionForm.init(reading:))
      contracts = reader.group("contracts", ContractSettings.init(reading:))
      references = reader.groups("references", ReferenceSeries.init(reading:))
      workingDays = reader.workingDays()
      leakCheck = reader.leakCheckSettings()
      openContractingPrefix = reader.group("open-contracting") { reader -> OpenContractingPrefix? in
        reader.requiredText("ocid-prefix").flatMap {
          reader.parsed(
            $0, as: .invalidValue, expecting: "a registered prefix such as ocds-a1b2c3, in small letters",
            OpenContractingPrefix.init)
        }?.value
      }
      let ledger = reader.text("ledger")
      keptLedger = ledger.flatMap { reader.choice(in: $0, of: Ledger.self) == nil ? nil : $0.location }
    }

    func apply(to configuration: inout SiteConfiguration) {
      configuration.demonstration = demonstration
      configuration.priorities = priorities
      configuration.navigation = navigation
      configuration.footer = footer
      configuration.contact = contact
      configuration.freedomOfInformation = freedomOfInformation
      configuration.licence = licence
      configuration.copyright = copyright
      configuration.accentColour = accentColour
      configuration.publicationTarget = publicationTarget
      configuration.references = references
      configuration.workingDays = workingDays
      configuration.leakCheck = leakCheck
      configuration.keptLedger = keptLedger
      configuration.openContractingPrefix = openContractingPrefix
      if let paths { configuration.paths = paths }
      if let pageSize { configuration.pageSize = pageSize }
      if let decisionForm { configuration.decisionForm = decisionForm }
      if let contracts { configuration.contracts = contracts }
    }
  }
}

extension SiteConfiguration.Office {
  fileprivate init?(reading reader: inout MappingReader) {
    let name = reader.requiredText("name")?.value
    let shortName = reader.text("short-name")?.value
    let established = reader.date("established")
    let abolished = reader.date("abolished")
    guard let name else { return nil }
    self.init(name: name, shortName: shortName ?? name, established: established, abolished: abolished)
  }
}
