import ContentLoading
import Diagnostics
import Foundation
import Records
import TestSupport
import Testing

@Suite("The office's configuration is read key by key")
struct SiteConfigurationReaderTests {
  private func faults(_ text: String) async throws -> [String] { try await load(["site.yaml": text]).diagnostics.lines }

  private let complete = """
    office:
      name: Office of the West Midlands Police and Crime Commissioner
      short-name: West Midlands PCC
      established: 2012-11-22
      abolished: 2028-05-06
    demonstration: This is a demonstration
    base-url: https://www.example.org/records/
    language: cy
    organisations:
      - {id: office, name: Office, role: Elected local policing body, identifiers: [{scheme: GB-COH, id: 0123}]}
      - {id: force, name: Force}
    default-organisation: force
    priorities:
      - {id: pride, title: Pride in our police, summary: What it means}
      - {id: safer, title: Safer streets}
    navigation: [{label: Decisions, to: /decisions/}]
    footer: [{label: Contact, to: "https://www.example.org/contact"}]
    contact: {name: The office, email: office@example.org, telephone: 0121 496 0000, address: 1 Street}
    freedom-of-information: {email: foi@example.org, statement: You may ask}
    licence: {name: Open Government Licence, url: "https://www.example.org/licence", statement: You may use}
    copyright: © Office
    paths: {decisions: /transparency/record-of-decisions/, priorities: plan, contracts: buying, suppliers: who/we-pay, spend: money, policies: rules}
    accent-colour: "#1D4F8C"
    page-size: 25
    targets: {publication-days: 5}
    decision-form:
      required: [public-access, decision]
      synonyms: {financial-implications: [Value for money]}

    """

  @Test("Every key is read into its field")
  func everyKey() async throws {
    let content = try await load(["site.yaml": complete])
    #expect(content.diagnostics.lines == [])
    let site = try #require(content.configuration)
    #expect(site.office.name == "Office of the West Midlands Police and Crime Commissioner")
    #expect(site.office.shortName == "West Midlands PCC")
    #expect(site.office.established == CalendarDate("2012-11-22"))
    #expect(site.office.abolished == CalendarDate("2028-05-06"))
    #expect(site.demonstration == "This is a demonstration")
    #expect(site.baseURL.text == "https://www.example.org/records")
    #expect(site.language == "cy")
    #expect(site.defaultOrganisation == "force")
    #expect(
      site.organisations == [
        Organisation(
          id: "office", name: "Office", role: "Elected local policing body",
          identifiers: [OfficialIdentifier(scheme: "GB-COH", id: "0123")]),
        Organisation(id: "force", name: "Force", role: nil, identifiers: []),
      ])
    #expect(
      site.priorities == [
        Priority(id: "pride", title: "Pride in our police", summary: "What it means"),
        Priority(id: "safer", title: "Safer streets", summary: nil),
      ])
  }

  @Test("What an office can leave unsaid is read when it is said")
  func optionalKeys() async throws {
    let site = try #require(try await load(["site.yaml": complete]).configuration)
    #expect(site.navigation.map(\.label) == ["Decisions"])
    #expect(site.navigation.map(\.target.value) == ["/decisions/"])
    #expect(site.footer.map(\.target.location.description) == ["content/site.yaml:17:31"])
    #expect(
      site.contact
        == Contact(name: "The office", email: "office@example.org", telephone: "0121 496 0000", address: "1 Street"))
    #expect(
      site.freedomOfInformation == FreedomOfInformationContact(email: "foi@example.org", statement: "You may ask"))
    #expect(
      site.licence
        == Licence(name: "Open Government Licence", url: "https://www.example.org/licence", statement: "You may use"))
    #expect(site.copyright == "© Office")
    #expect(site.paths.decisions == "transparency/record-of-decisions")
    #expect(site.paths.priorities == "plan")
    #expect(site.paths.contracts == "buying" && site.paths.suppliers == "who/we-pay")
    #expect(site.paths.spend == "money" && site.paths.policies == "rules")
    #expect(site.accentColour?.value == Colour("#1d4f8c"))
    #expect(site.pageSize == 25)
    #expect(site.publicationTarget == 5)
    #expect(site.decisionForm.required == [.decision, .publicAccess])
    #expect(site.decisionForm.part(under: "Value for money") == .financialImplications)
  }

  @Test("The prefix of contracting processes is read, and must be one that can be registered")
  func openContracting() async throws {
    let site = try await load(["site.yaml": complete + "open-contracting: {ocid-prefix: ocds-a1b2c3}\n"])
    #expect(site.diagnostics.lines == [])
    #expect(site.configuration?.openContractingPrefix == OpenContractingPrefix("ocds-a1b2c3"))
    for wrong in ["ocds-A1B2C3", "a1b2c3", "ocds-a1b2c3-"] {
      let lines = try await load(["site.yaml": complete + "open-contracting: {ocid-prefix: \(wrong)}\n"]).diagnostics
        .lines
      #expect(lines.count == 1)
      #expect(
        lines.first?.hasSuffix(
          "error: '\(wrong)' is not a registered prefix such as ocds-a1b2c3, in small letters [invalid-value]") == true)
    }
  }

  @Test("What an office leaves unsaid has the usual value or none")
  func smallest() async throws {
    let content = try await load([:])
    #expect(content.diagnostics.lines == [])
    let site = try #require(content.configuration)
    #expect(site.office.shortName == site.office.name)
    #expect(site.pageSize == 50)
    #expect(site.paths == SectionPaths())
    #expect(site.decisionForm == DecisionForm())
    #expect(site.contact == nil && site.licence == nil && site.accentColour == nil && site.publicationTarget == nil)
  }

  @Test("Without what every site needs there is none, and everything that is missing is said at once")
  func missing() async throws {
    let content = try await load(["site.yaml": "colour: red\n"])
    #expect(content.configuration == nil)
    #expect(
      content.diagnostics.lines == [
        "content/site.yaml:1:1: error: the key 'base-url' is missing; write 'base-url: …' here [missing-key]",
        "content/site.yaml:1:1: error: the key 'default-organisation' is missing; write 'default-organisation: …' here [missing-key]",
        "content/site.yaml:1:1: error: the key 'language' is missing; write 'language: …' here [missing-key]",
        "content/site.yaml:1:1: error: the key 'office' is missing; write 'office: {name: …}' here [missing-key]",
        "content/site.yaml:1:1: error: there is no key 'colour' here; the keys are accent-colour, base-url, contact, contracts, copyright, decision-form, default-organisation, demonstration, footer, freedom-of-information, language, leak-check, ledger, licence, navigation, office, open-contracting, organisations, page-size, paths, priorities, references, targets, working-days [unknown-key]",
      ])
  }

  @Test(
    "Whatever is wrong is said where it stands",
    arguments: [
      (
        "accent-color: '#1d4f8c'",
        "6:1: error: there is no key 'accent-color' here; did you mean 'accent-colour'? [unknown-key]"
      ),
      (
        "accent-colour: blue",
        "6:16: error: 'blue' is not a colour of six hexadecimal digits such as '#1d4f8c', in quotation marks [invalid-value]"
      ),
      ("page-size: 0", "6:12: error: '0' is not a whole number from 5 to 500 [invalid-value]"),
      ("page-size: many", "6:12: error: 'many' is not a whole number from 5 to 500 [invalid-value]"),
      ("targets: {publication-days: -1}", "6:29: error: '-1' is not a whole number from 0 to 3650 [invalid-value]"),
      ("targets: 5", "6:10: error: 'targets' takes keys with values, as in '{key: value}' [wrong-type]"),
      (
        "priorities: [{id: Pride, title: Pride}]",
        "6:19: error: 'Pride' is not a short name of small letters, digits and hyphens [invalid-value]"
      ),
      (
        "priorities: [{id: a, title: A}, {id: a, title: B}]",
        "6:38: error: the id 'a' is given twice under 'priorities'; give each its own [duplicate-key]"
      ),
      ("priorities: [{id: a}]", "6:14: error: the key 'title' is missing; write 'title: …' here [missing-key]"),
      (
        "paths: {decisions: ../decisions}",
        "6:20: error: '../decisions' is not a path such as transparency/decisions [invalid-value]"
      ),
      ("paths: {decisions: /}", "6:20: error: '/' is not a path such as transparency/decisions [invalid-value]"),
      ("paths: {decisions: a//b}", "6:20: error: 'a//b' is not a path such as transparency/decisions [invalid-value]"),
      (
        "licence: {name: A, url: www.example.org}",
        "6:25: error: 'www.example.org' is not an address that begins with https:// [invalid-value]"
      ),
      ("navigation: [{label: A}]", "6:14: error: the key 'to' is missing; write 'to: …' here [missing-key]"),
      ("contact: {email: a@example.org}", "6:10: error: the key 'name' is missing; write 'name: …' here [missing-key]"),
      (
        "decision-form: {required: [financial]}",
        "6:28: error: 'financial' is not one of executive-summary, decision, reasons, options-considered, facts-and-advice, background, financial-implications, legal-implications, risk-implications, equality-implications, consultation, background-papers, public-access [invalid-value]"
      ),
      (
        "decision-form: {synonyms: {reason: [Why]}}",
        "6:28: error: 'reason' is not one of executive-summary, decision, reasons, options-considered, facts-and-advice, background, financial-implications, legal-implications, risk-implications, equality-implications, consultation, background-papers, public-access; did you mean 'reasons'? [invalid-value]"
      ),
    ])
  func exactFaults(line: String, expected: String) async throws {
    let found = try await faults(smallestConfiguration + line + "\n")
    #expect(found == ["content/site.yaml:" + expected])
  }

  @Test(
    "A site's address without a scheme, and an office's impossible day, are errors",
    arguments: [
      (
        "https://www.example.org", "www.example.org",
        "2:11: error: 'www.example.org' is not an address such as https://www.example.org, without '?' or '#' [invalid-value]"
      ),
      (
        "default-organisation: office", "default-organisation: ofice",
        "5:23: error: no organisation is called 'ofice'; did you mean 'office'? [unknown-organisation]"
      ),
      (
        "default-organisation: office", "default-organisation: police",
        "5:23: error: no organisation is called 'police'; add it to 'organisations:' [unknown-organisation]"
      ),
      (
        "Commissioner}", "Commissioner, abolished: 2028-02-30}",
        "1:55: error: '2028-02-30' is not a day in the calendar, written as year, month and day like 2013-07-04 [invalid-date]"
      ),
      (
        "language: en", "language:",
        "3:1: error: the key 'language' has no value; write 'language: …' here [missing-key]"
      ),
    ])
  func changedLines(old: String, new: String, expected: String) async throws {
    let found = try await faults(smallestConfiguration.replacingOccurrences(of: old, with: new))
    #expect(
      found == [
        "content/site.yaml:" + expected
      ])
  }

  @Test(
    "A configuration that is empty, no text or no YAML gives no site",
    arguments: [
      ("", "content/site.yaml:1: error: the key 'base-url' is missing; write 'base-url: …' here [missing-key]"),
      (
        "office: [a",
        "content/site.yaml:1:9: error: the list that begins here is not closed, or lacks a comma; add the missing bracket or comma, or put the whole value in quotation marks [invalid-yaml]"
      ),
      (
        "ab\u{0}",
        "content/site.yaml:1:3: error: the invisible character U+0000 stands here, which no page can hold; delete it; it often comes with text that was pasted [control-character]"
      ),
    ])
  func broken(text: String, expected: String) async throws {
    let content = try await load(["site.yaml": text])
    #expect(content.configuration == nil)
    #expect(content.diagnostics.lines.first == expected)
  }
}
