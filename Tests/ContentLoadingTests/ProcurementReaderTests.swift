import ContentLoading
import Diagnostics
import Records
import TestSupport
import Testing

@Suite("The record of a procurement is read key by key")
struct ProcurementReaderTests {
  private let complete: FileTree = [
    "procurements/iip/index.md": """
    ---
    reference: PROC 7
    title: Innovation and Integration Partner
    summary: A partner for new technology.
    status: active
    published: 2013-07-09
    buyer: force
    directorate: Commercial Services
    category: Technology
    nature: services
    cpv: [72222300-0, 72600000]
    estimated-value: 25000000
    value-basis: Outline business case
    route: Competitive dialogue
    collaboration: [Staffordshire Police, Warwickshire Police]
    current-contract: C 5
    contracts: C 12
    planned-start: 2014-02
    term: 5 years
    break-after: 2 years 6 months
    extension-options: [2 years, 12 months]
    social-value-weighting: 2.5%
    lead: Head of Commercial Services
    decisions: [WMPCC 005/2013]
    priorities: [pride]
    indicative: yes
    gateways:
      - {gate: "0", what: Contract notice, planned: 2013-07, passed: 2013-07-04, decision: WMPCC 012/2013}
      - {gate: Gate 1, what: Shortlist, planned: 2013-10}
    attachments: [{file: notice.pdf, title: Contract notice, kind: annex}]
    corrections: [{date: 2013-08-01, change: Term corrected}]
    redirect-from: [/old/]
    ---
    See [the timetable](timetable.csv).
    """,
    "procurements/iip/notice.pdf": "%PDF-1.4",
    "procurements/iip/timetable.csv": "gate,month\n",
  ]

  @Test("What is to be bought, and how, is read into its field")
  func subject() async throws {
    let content = try await load(complete)
    #expect(content.diagnostics.lines == [])
    let procurement = try #require(content.records.procurements.first)
    #expect(content.records.procurements.count == 1)
    #expect(procurement.id == "iip")
    #expect(procurement.reference?.value == "PROC 7")
    #expect(procurement.title == "Innovation and Integration Partner")
    #expect(procurement.summary == "A partner for new technology.")
    #expect(procurement.status == .active)
    #expect(procurement.published == CalendarDate("2013-07-09"))
    #expect(procurement.buyer.value == "force")
    #expect(procurement.directorate == "Commercial Services")
    #expect(procurement.category == "Technology")
    #expect(procurement.nature == .services)
    #expect(procurement.cpv.map(\.value.text) == ["72222300-0", "72600000"])
    #expect(procurement.estimatedValue == Money(pounds: 25_000_000))
    #expect(procurement.valueBasis == "Outline business case")
    #expect(procurement.route == "Competitive dialogue")
    #expect(procurement.collaborationPartners == ["Staffordshire Police", "Warwickshire Police"])
    #expect(procurement.socialValueWeighting?.value == Percentage(hundredths: 250))
    #expect(procurement.lead == "Head of Commercial Services")
  }

  @Test("Its timetable is read by months, days and lengths of time")
  func timetable() async throws {
    let procurement = try #require(try await load(complete).records.procurements.first)
    #expect(procurement.plannedStart == CalendarMonth(year: 2014, month: 2))
    #expect(procurement.term == Term(months: 60))
    #expect(procurement.breakAfter == Term(months: 30))
    #expect(procurement.extensionOptions == [Term(months: 24), Term(months: 12)])
    #expect(procurement.isIndicative)
    #expect(procurement.gateways.map(\.name.value) == ["0", "Gate 1"])
    let first = try #require(procurement.gateways.first)
    #expect(first.name.location.description == "content/procurements/iip/index.md:28:12")
    #expect(first.summary == "Contract notice")
    #expect(first.planned == CalendarMonth(year: 2013, month: 7))
    #expect(first.passed == CalendarDate("2013-07-04"))
    #expect(first.decision?.value == DecisionReference("WMPCC 012/2013"))
    #expect(procurement.gateways.last?.passed == nil && procurement.gateways.last?.decision == nil)
  }

  @Test("What it belongs to, and what is published with it, is read")
  func links() async throws {
    let procurement = try #require(try await load(complete).records.procurements.first)
    #expect(procurement.currentContract?.value == ContractReference("C 5"))
    #expect(procurement.awardedContracts.map(\.value) == [ContractReference("C 12")])
    #expect(procurement.decisions.map(\.value) == [DecisionReference("WMPCC 005/2013")])
    #expect(procurement.priorities.map(\.value) == ["pride"])
    #expect(procurement.attachments.map(\.title) == ["Contract notice"])
    #expect(procurement.corrections.map(\.change) == ["Term corrected"])
    #expect(procurement.redirects.map(\.value) == ["/old/"])
    #expect(procurement.linkedFiles.map(\.path) == ["timetable.csv"])
    #expect(procurement.ownFolder?.lastComponent?.string == "iip")
    #expect(!procurement.isMisread)
  }

  @Test("What a procurement does not say stays unsaid, and the office buys")
  func absent() async throws {
    let content = try await load(procurement: "")
    #expect(content.diagnostics.lines == [])
    let procurement = try #require(content.records.procurements.first)
    #expect(procurement.buyer.value == "office")
    #expect(procurement.published == nil && procurement.plannedStart == nil && procurement.term == nil)
    #expect(procurement.estimatedValue == nil && procurement.socialValueWeighting == nil && procurement.cpv.isEmpty)
    #expect(procurement.cancellation == nil && procurement.gateways.isEmpty && !procurement.isIndicative)
    #expect(procurement.ownFolder == nil)
  }

  @Test(
    "A procurement never becomes more public for what is missing or cannot be understood",
    arguments: [
      "title: a", "title: a\nstatus: plannd", "title: a\nstatus: [planned]", "title: a\nstatus: planned\npublished:",
      "title: a\nstatus: planned\npublished: 2013-02-30", "title: a\nstatus: awarded\npublished: [2030-01-01]",
    ])
  func keptBack(keys: String) async throws {
    let content = try await load(["procurements/a.md": "---\n\(keys)\n---\nText.\n"])
    let procurement = try #require(content.records.procurements.first)
    #expect(procurement.status == .draft)
    #expect(procurement.isMisread)
    #expect(content.diagnostics.errorCount == 1 && content.diagnostics.count == 1)
  }

  @Test("An embargo that has yet to be dated says how to go on")
  func blankEmbargo() async throws {
    #expect(
      try await load(procurement: "published:").diagnostics.lines == [
        "content/procurements/radios.md:4:1: error: the key 'published' has no value; write the day on which it may be "
          + "read, or take the key out [missing-key]"
      ])
  }

  @Test("What is wrong with a draft is a warning, and with a status that cannot be understood an error")
  func draft() async throws {
    let content = try await load([
      "procurements/A b.md": "---\nstatus: draft\nterm: 5\ncolour: red\n---\n[a](missing.pdf)\n",
      "procurements/c.md": "---\ntitle: C\nstatus: drat\n---\n",
    ])
    #expect(content.records.procurements.map(\.status) == [.draft, .draft])
    #expect(content.diagnostics.filter { $0.location.file.hasSuffix("A b.md") }.count == 5)
    #expect(
      content.diagnostics.lines.filter { $0.contains("error") } == [
        "content/procurements/c.md:3:9: error: 'drat' is not one of draft, planned, active, awarded, cancelled; did you "
          + "mean 'draft'? [invalid-value]"
      ])
  }

  @Test(
    "Whatever is wrong with a procurement is said where it stands",
    arguments: [
      (
        "planned-start: 2013-13",
        "4:16: error: '2013-13' is not a month of the calendar, written as year and month like 2013-07 [invalid-date]"
      ),
      (
        "planned-start: 2013-07-04",
        "4:16: error: '2013-07-04' is not a month of the calendar, written as year and month like 2013-07 [invalid-date]"
      ),
      ("term: 5", "4:7: error: '5' is not a length of time such as 5 years or 18 months [invalid-value]"),
      (
        "break-after: 0 months",
        "4:14: error: '0 months' is not a length of time such as 5 years or 18 months [invalid-value]"
      ),
      (
        "extension-options: [1 year, two years]",
        "4:29: error: 'two years' is not a length of time such as 5 years or 18 months [invalid-value]"
      ),
      (
        "social-value-weighting: 140 %",
        "4:25: error: '140 %' is not a share from 0 to 100 such as 2.5 or 2.5% [invalid-value]"
      ),
      (
        "social-value-weighting: 140%",
        "4:25: error: '140%' is not a share from 0 to 100 such as 2.5 or 2.5% [invalid-value]"
      ),
      (
        "estimated-value: £46.1M",
        "4:18: error: '£46.1M' is not an amount of pounds such as 797400 or 797400.50, without signs and commas [invalid-value]"
      ),
      (
        "estimated-value: 797,400",
        "4:18: error: '797,400' is not an amount of pounds such as 797400 or 797400.50, without signs and commas [invalid-value]"
      ),
      (
        "estimated-value: -3",
        "4:18: error: '-3' is not an amount of pounds such as 797400 or 797400.50, without signs and commas [invalid-value]"
      ),
      (
        "estimated-value: 1e9",
        "4:18: error: '1e9' is not an amount of pounds such as 797400 or 797400.50, without signs and commas [invalid-value]"
      ),
      ("cpv: 722223", "4:6: error: '722223' is not a CPV code such as 72222300-0 [invalid-value]"),
      (
        "cpv: 72222300-1",
        "4:6: warning: the check digit of '72222300-1' is usually 0; look the code up in the Common Procurement "
          + "Vocabulary; a few codes break the rule [check-digit]"
      ),
      (
        "nature: service",
        "4:9: error: 'service' is not one of goods, services, works; did you mean 'services'? [invalid-value]"
      ),
      ("indicative: perhaps", "4:13: error: 'perhaps' is not yes or no [invalid-value]"),
      (
        "corrections: [{date: 2013-02-30, change: a}]",
        "4:22: error: '2013-02-30' is not a day in the calendar, written as year, month and day like 2013-07-04 [invalid-date]"
      ),
      (
        "attachments: [{file: ../../secret.pdf, title: a, kind: annex}]",
        "4:22: error: '../../secret.pdf' lies outside the content folder; put the file beside the record and name it "
          + "without '/' or '..' in front [outside-content]"
      ),
      (
        "value: 5",
        "4:1: error: there is no key 'value' here; the keys are attachments, break-after, buyer, cancelled, category, "
          + "collaboration, contracts, corrections, cpv, current-contract, decisions, directorate, estimated-value, "
          + "extension-options, gateways, indicative, lead, nature, open-contracting-id, planned-start, priorities, published, redirect-from, "
          + "reference, route, social-value-weighting, status, summary, term, title, value-basis, withheld [unknown-key]"
      ),
      (
        "estimated-vale: 5",
        "4:1: error: there is no key 'estimated-vale' here; did you mean 'estimated-value'? [unknown-key]"
      ),
    ])
  func exactFaults(keys: String, expected: String) async throws {
    let content = try await load(procurement: keys)
    #expect(content.diagnostics.lines == ["content/procurements/radios.md:" + expected])
    #expect(content.records.procurements.first?.isMisread == content.diagnostics.hasErrors)
  }

  @Test(
    "A list of gateways says which of them is wrong",
    arguments: [
      ("gateways: Gate 0", "4:11: error: 'gateways' takes keys with values, as in '{key: value}' [wrong-type]"),
      ("gateways: [Gate 0]", "4:12: error: 'gateways' takes keys with values, as in '{key: value}' [wrong-type]"),
      (
        "gateways: [{what: Shortlist}]", "4:12: error: the key 'gate' is missing; write 'gate: …' here [missing-key]"
      ),
      ("gateways: [{gate: 0}]", "4:12: error: the key 'what' is missing; write 'what: …' here [missing-key]"),
      (
        "gateways: [{gate: 0, what: a, planned: 2013-13}]",
        "4:40: error: '2013-13' is not a month of the calendar, written as year and month like 2013-07 [invalid-date]"
      ),
      (
        "gateways: [{gate: 0, what: a, passed: 2013-07}]",
        "4:39: error: '2013-07' is not a day in the calendar, written as year, month and day like 2013-07-04 [invalid-date]"
      ),
      (
        "gateways: [{gate: 0, what: a}, {gate: \"0\", what: b}]",
        "4:39: error: the gate '0' is given twice under 'gateways'; give each its own [duplicate-key]"
      ),
      (
        "gateways: [{gate: 0, what: a, decison: A 1}]",
        "4:31: error: there is no key 'decison' here; did you mean 'decision'? [unknown-key]"
      ),
    ])
  func gateways(keys: String, expected: String) async throws {
    #expect(try await load(procurement: keys).diagnostics.lines == ["content/procurements/radios.md:" + expected])
  }

  @Test(
    "A cancelled procurement, and no other, must say when and why",
    arguments: [
      (
        "cancelled",
        "2:1: error: the key 'cancelled' is missing; write 'cancelled: {date: 2015-03-02, reason: why}' here [missing-key]"
      ),
      (
        "cancelled\ncancelled: {date: 2013-10-01}",
        "4:12: error: the key 'reason' is missing; write 'reason: …' here [missing-key]"
      ),
      (
        "cancelled\ncancelled: No money",
        "4:12: error: 'cancelled' takes keys with values, as in '{key: value}' [wrong-type]"
      ),
      (
        "planned\ncancelled: {date: 2013-10-01, reason: No money}",
        "4:12: error: the record says when it was cancelled, and its status is planned; say 'status: cancelled', or take "
          + "'cancelled:' out [contradiction]"
      ),
      (
        "canceled\ncancelled: {date: 2013-10-01, reason: No money}",
        "3:9: error: 'canceled' is not one of draft, planned, active, awarded, cancelled; did you mean 'cancelled'? "
          + "[invalid-value]"
      ),
    ])
  func cancellation(status: String, expected: String) async throws {
    let content = try await load(["procurements/a.md": "---\ntitle: A\nstatus: \(status)\n---\n"])
    #expect(content.diagnostics.lines == ["content/procurements/a.md:" + expected])
  }

  @Test("A cancelled procurement keeps when and why")
  func cancelled() async throws {
    let content = try await load([
      "procurements/a.md": "---\ntitle: A\nstatus: cancelled\ncancelled: {date: 2013-10-01, reason: No money}\n---\n"
    ])
    #expect(content.diagnostics.lines == [])
    #expect(
      content.records.procurements.first?.cancellation
        == CalendarDate("2013-10-01").map { Withdrawal(date: $0, reason: "No money") })
  }

  @Test("A document that its record names wrongly is told once, at the record")
  func misspeltDocument() async throws {
    let content = try await load(
      procurement: "attachments: [{file: notise.pdf, title: Notice, kind: annex}]",
      beside: ["procurements/notice.pdf": "%PDF-1.4"])
    #expect(
      content.diagnostics.lines == [
        "content/procurements/radios.md:4:22: error: there is no file 'notise.pdf' beside this record; did you mean "
          + "'notice.pdf'? [missing-attachment]"
      ])
  }
}
