import ContentLoading
import Diagnostics
import Records
import TestSupport
import Testing

@Suite("A record of a decision is read key by key")
struct DecisionReaderTests {
  private let complete: FileTree = [
    "decisions/2013/iip/index.md": """
    ---
    reference: WMPCC 012/2013
    title: Innovation and Integration Partner
    date: 2013-07-04
    signed: 2013-07-05
    published: 2013-07-09
    decision-maker: Police and Crime Commissioner
    organisation: force
    status: withdrawn
    withdrawn: {date: 2013-10-01, reason: Published in error}
    confidentiality: part-confidential
    interests: None
    priorities: [pride, safer]
    follows: [WMPCC 005/2013]
    supersedes: WMPCC 001/2013
    implements: [003]
    relates-to: [a, b]
    attachments:
      - {file: report.pdf, title: Management Report, kind: annex}
    background-papers: [Management Report, Minutes]
    withheld:
      - {what: Commercial terms, exemption: s.43(2), covers: attachment, reason: Rivals, public-interest-test: Weighed, review: 2014-01-31, expected: 2014-05}
    corrections:
      - {date: 2013-08-01, change: "Cost corrected from £779,400 to £797,400", reason: Typing error}
    redirect-from: [/old/address/]
    ---
    """,
    "decisions/2013/iip/report.pdf": "%PDF-1.4 …",
  ]

  @Test("Every key is read into its field")
  func everyKey() async throws {
    let content = try await load(complete)
    #expect(content.diagnostics.lines == [])
    let decision = try #require(content.records.decisions.first)
    #expect(content.records.decisions.count == 1)
    #expect(decision.source.path == "decisions/2013/iip/index.md")
    #expect(decision.reference?.value == DecisionReference("WMPCC 012/2013"))
    #expect(decision.reference?.location.description == "content/decisions/2013/iip/index.md:2:12")
    #expect(decision.title == "Innovation and Integration Partner")
    #expect(decision.date == CalendarDate("2013-07-04"))
    #expect(decision.signed == CalendarDate("2013-07-05"))
    #expect(decision.published == CalendarDate("2013-07-09"))
    #expect(decision.decisionMaker == "Police and Crime Commissioner")
    #expect(decision.organisation.value == "force")
    #expect(decision.status == .withdrawn)
    #expect(decision.withdrawal?.date == CalendarDate("2013-10-01"))
    #expect(decision.withdrawal?.reason == "Published in error")
    #expect(decision.confidentiality == .partConfidential)
    #expect(decision.interests == DeclarationOfInterests.none)
    #expect(decision.priorities.map(\.value) == ["pride", "safer"])
    #expect(decision.backgroundPapers == ["Management Report", "Minutes"])
    #expect(decision.redirects.map(\.value) == ["/old/address/"])
  }

  @Test("Links, documents, what is withheld and corrections are read with all that they say")
  func lists() async throws {
    let decision = try #require(try await load(complete).records.decisions.first)
    #expect(
      decision.links.map { "\($0.relation.rawValue) \($0.target.value)" } == [
        "follows WMPCC 005/2013", "supersedes WMPCC 001/2013", "implements 003", "relates-to a", "relates-to b",
      ])
    let attachment = try #require(decision.attachments.first)
    #expect(attachment.file.lastComponent?.string == "report.pdf")
    #expect(attachment.title == "Management Report")
    #expect(attachment.kind == .annex)
    #expect(attachment.format == .pdf)
    #expect(attachment.size == 12)
    #expect(attachment.location.description == "content/decisions/2013/iip/index.md:19:12")
    let withheld = try #require(decision.withheld.first)
    #expect(withheld.what == "Commercial terms")
    #expect(withheld.ground == ExemptionReference("43(2)").map(WithholdingGround.exemption))
    #expect(withheld.extent == .attachment)
    #expect(withheld.reason == "Rivals")
    #expect(withheld.publicInterestTest == "Weighed")
    #expect(withheld.review?.value == CalendarDate("2014-01-31"))
    #expect(withheld.expected?.value == ExpectedPublication("2014-05"))
    #expect(withheld.location.description == "content/decisions/2013/iip/index.md:22:5")
    let correction = try #require(decision.corrections.first)
    #expect(correction.date == CalendarDate("2013-08-01"))
    #expect(correction.change == "Cost corrected from £779,400 to £797,400")
    #expect(correction.reason == "Typing error")
  }

  @Test("What a record does not say stays unsaid")
  func absent() async throws {
    let content = try await load(["decisions/1.md": smallestRecord])
    #expect(content.diagnostics.lines == [])
    let decision = try #require(content.records.decisions.first)
    #expect(decision.reference == nil)
    #expect(decision.date == nil && decision.signed == nil && decision.published == nil)
    #expect(decision.decisionMaker == nil)
    #expect(decision.interests == nil)
    #expect(decision.withdrawal == nil)
    #expect(decision.links.isEmpty && decision.attachments.isEmpty && decision.withheld.isEmpty)
    #expect(decision.organisation.value == "office")
  }

  @Test(
    "Declared interests are kept in the record's words",
    arguments: [
      ("interests: Member of the board", DeclarationOfInterests.declared("Member of the board")),
      ("interests: NONE", DeclarationOfInterests.none), ("interests:", nil),
    ])
  func interests(line: String, expected: DeclarationOfInterests?) async throws {
    let decision = try #require(try await load(record: line).records.decisions.first)
    #expect(decision.interests == expected)
  }

  @Test(
    "A record never becomes more public for what is missing or cannot be understood",
    arguments: [
      ("title: a\nconfidentiality: open", DecisionStatus.draft, Confidentiality.open),
      ("title: a\nconfidentiality: open\nstatus: aproved", .draft, .open),
      ("title: a\nconfidentiality: open\nstatus: [approved]", .draft, .open),
      ("title: a\nstatus: approved", .approved, .confidential),
      ("title: a\nstatus: approved\nconfidentiality: Open", .approved, .confidential),
      ("title: a\nstatus: approved\nconfidentiality:", .approved, .confidential),
      ("title: a\nstatus: approved\nconfidentiality: open\npublished: 2013-02-30", .draft, .open),
      ("title: a\nstatus: approved\nconfidentiality: open\npublished: [2030-01-01]", .draft, .open),
    ])
  func defaults(keys: String, status: DecisionStatus, confidentiality: Confidentiality) async throws {
    let content = try await load(["decisions/1.md": "---\n\(keys)\n---\nText.\n"])
    let decision = try #require(content.records.decisions.first)
    #expect(decision.status == status)
    #expect(decision.confidentiality == confidentiality)
    #expect(content.diagnostics.count == 1)
    #expect(content.diagnostics.hasErrors)
  }

  @Test(
    "Whatever is wrong with a record is said where it stands",
    arguments: [
      (
        "colour: red",
        "5:1: error: there is no key 'colour' here; the keys are attachments, background-papers, confidentiality, corrections, date, decision-maker, follows, implements, interests, organisation, priorities, procurement, published, redirect-from, reference, relates-to, signed, status, supersedes, title, withdrawn, withheld [unknown-key]"
      ),
      ("refrence: 1", "5:1: error: there is no key 'refrence' here; did you mean 'reference'? [unknown-key]"),
      ("status: noted", "5:1: error: 'status' is already given in line 3; keep one of the two [duplicate-key]"),
      (
        "date: 2013-02-30",
        "5:7: error: '2013-02-30' is not a day in the calendar, written as year, month and day like 2013-07-04 [invalid-date]"
      ),
      (
        "date: 4 July 2013",
        "5:7: error: '4 July 2013' is not a day in the calendar, written as year, month and day like 2013-07-04 [invalid-date]"
      ),
      ("date: {year: 2013}", "5:7: error: 'date' takes a single line of text [wrong-type]"),
      (
        "withheld: [{what: Terms, reason: Rates, review: 2014-01-31}]",
        "5:12: error: the item does not say under which provision it is withheld; add the line 'exemption: 43(2)' with the section of the Freedom of Information Act 2000, or for environmental information with the regulation, as in 'exemption: r.12(5)(e)', or 'exclusion: …' with one of the Order's own: national-security, personal-safety, crime-and-justice, prohibited-by-enactment [missing-key]"
      ),
      (
        "withheld: [{what: Terms, exemption: commercial, reason: Rates, review: 2014-01-31}]",
        "5:37: error: 'commercial' is not a section of the Freedom of Information Act 2000 that holds an exemption, such as 43(2), or an exception of the Environmental Information Regulations 2004 that protects information, such as r.12(5)(e) [invalid-value]"
      ),
      (
        "withheld: [{what: Terms, exemption: 43, reveiw: 2014-01-31}]",
        "5:41: error: there is no key 'reveiw' here; did you mean 'review'? [unknown-key]"
      ),
      ("withheld: Terms", "5:11: error: 'withheld' takes keys with values, as in '{key: value}' [wrong-type]"),
      ("corrections: [{change: a}]", "5:15: error: the key 'date' is missing; write 'date: …' here [missing-key]"),
      (
        "corrections: [{date: today, change: a}]",
        "5:22: error: 'today' is not a day in the calendar, written as year, month and day like 2013-07-04 [invalid-date]"
      ),
      (
        "withdrawn: {date: 2013-10-01, reason: Error}",
        "5:12: error: the record says when it was withdrawn, and its status is approved; say 'status: withdrawn', or take 'withdrawn:' out [contradiction]"
      ),
      ("priorities: {pride: yes}", "5:13: error: 'priorities' takes a single line of text [wrong-type]"),
    ])
  func exactFaults(keys: String, expected: String) async throws {
    let found = try await load(record: keys).diagnostics.lines
    #expect(found == ["content/decisions/1.md:" + expected])
  }

  @Test(
    "A withdrawn record must say when and why",
    arguments: [
      (
        "withdrawn",
        "2:1: error: the key 'withdrawn' is missing; write 'withdrawn: {date: 2015-03-02, reason: why}' here [missing-key]"
      ),
      (
        "withdrawn\nwithdrawn: {date: 2013-10-01}",
        "5:12: error: the key 'reason' is missing; write 'reason: …' here [missing-key]"
      ),
      (
        "withdrawm\nwithdrawn: {date: 2013-10-01, reason: Error}",
        "4:9: error: 'withdrawm' is not one of draft, approved, noted, rejected, deferred, withdrawn, superseded; did you mean 'withdrawn'? [invalid-value]"
      ),
    ])
  func withdrawal(status: String, expected: String) async throws {
    let record = "---\ntitle: a\nconfidentiality: open\nstatus: \(status)\n---\n"
    let content = try await load(["decisions/1.md": record])
    #expect(content.diagnostics.lines == ["content/decisions/1.md:" + expected])
  }

  @Test("All that is wrong is said at once")
  func allFaults() async throws {
    let content = try await load([
      "decisions/1.md": "---\ndate: x\nstatus: y\n---\n", "decisions/2.md": "no", "decisions/3.md": "",
    ])
    #expect(content.records.decisions.count == 1)
    #expect(
      content.diagnostics.lines == [
        "content/decisions/1.md:2:1: error: the key 'confidentiality' is missing; write 'confidentiality: …' here [missing-key]",
        "content/decisions/1.md:2:1: error: the key 'title' is missing; write 'title: …' here [missing-key]",
        "content/decisions/1.md:2:7: error: 'x' is not a day in the calendar, written as year, month and day like 2013-07-04 [invalid-date]",
        "content/decisions/1.md:3:9: error: 'y' is not one of draft, approved, noted, rejected, deferred, withdrawn, superseded [invalid-value]",
        "content/decisions/2.md:1:1: error: the file does not begin with a line '---'; begin it with '---', the record's keys such as 'title: …', and another line '---' [missing-front-matter]",
        "content/decisions/3.md: error: the file is empty; write the record, or delete the file if it is not needed [empty-file]",
      ])
  }

  @Test("What is wrong with a draft is a warning")
  func draft() async throws {
    let content = try await load(["decisions/1.md": "---\nstatus: draft\ndate: x\ncolour: red\n---\n"])
    #expect(content.records.decisions.first?.status == .draft)
    #expect(content.diagnostics.count == 4)
    #expect(!content.diagnostics.hasErrors)
  }

  @Test("A page is read key by key, and without a status it is a draft")
  func page() async throws {
    let content = try await load([
      "pages/about.md":
        "---\ntitle: About\ndescription: Who we are\nstatus: published\npublished: 2013-07-09\nredirect-from: /a/\n---\n",
      "pages/b.md": "---\ntitle: B\n---\n", "pages/c.md": "---\ntitle: C\nstatus: published\npublished: soon\n---\n",
      "pages/d.md": "---\ncolour: red\nstatus: draft\n---\n",
    ])
    #expect(content.records.pages.map(\.title) == ["About", "B", "C", ""])
    #expect(content.records.pages.map(\.status) == [.published, .draft, .draft, .draft])
    let about = try #require(content.records.pages.first)
    #expect(about.description == "Who we are")
    #expect(about.published == CalendarDate("2013-07-09"))
    #expect(about.redirects.map(\.value) == ["/a/"])
    #expect(
      content.diagnostics.lines == [
        "content/pages/b.md:2:1: error: the key 'status' is missing; write 'status: …' here [missing-key]",
        "content/pages/c.md:4:12: error: 'soon' is not a day in the calendar, written as year, month and day like 2013-07-04 [invalid-date]",
        "content/pages/d.md:2:1: warning: the key 'title' is missing; write 'title: …' here [missing-key]",
        "content/pages/d.md:2:1: warning: there is no key 'colour' here; the keys are description, published, redirect-from, status, title [unknown-key]",
      ])
  }
}
