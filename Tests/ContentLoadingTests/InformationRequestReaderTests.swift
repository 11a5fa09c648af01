import ContentLoading
import Diagnostics
import Records
import TestSupport
import Testing

/// What the loader makes of one request, `content/foi/agency/index.md`, whose front matter says this and more from the
/// fifth line on.
private func load(request lines: String, beside files: FileTree = [:]) async throws -> LoadedContent {
  var tree = files
  tree["foi/agency/index.md"] = """
    ---
    title: Agency staff
    status: closed
    received: 2025-02-10
    \(lines)
    ---
    ## Request

    How many?
    """
  return try await load(tree)
}

@Suite("A request for information is read key by key")
struct InformationRequestReaderTests {
  @Test("Every key is read into its field")
  func everyKey() async throws {
    let content = try await load([
      "foi/2025/agency/index.md": """
      ---
      reference: FOI 1
      title: Agency staff
      status: closed
      regime: eir
      organisation: force
      received: 2025-02-10
      acknowledged: 2025-02-11
      clarification: {asked: 2025-02-12, received: 2025-02-14}
      extended-to: 2025-04-01
      answered: 2025-03-28
      outcome: partly-released
      published: 2025-04-02
      delay-reason: An archive was closed.
      withheld: [{what: Names, exemption: r.13(1), reason: Private, review: 2026-04-01}]
      refusals: [{provision: regulation 12(4)(b), reason: Work, public-interest-test: Weighed}]
      internal-review: {asked: 2025-04-03, answered: 2025-04-20, outcome: upheld-in-part, summary: More was sent.}
      attachments: [{file: staff.csv, title: Staff, kind: annex}]
      corrections: [{date: 2025-04-21, change: A table added}]
      redirect-from: /old/
      ---
      ## Request

      How many, as in [the plan](plan.pdf)?
      """,
      "foi/2025/agency/staff.csv": "a,b\n",
      "foi/2025/agency/plan.pdf": "%PDF-1.4",
    ])
    #expect(content.diagnostics.lines == [])
    let request = try #require(content.records.informationRequests.first)
    #expect(request.reference?.value == "FOI 1")
    #expect(request.title == "Agency staff")
    #expect(request.status == .closed)
    #expect(request.regime == .environmental)
    #expect(request.organisation.value == "force")
    #expect(request.received == CalendarDate("2025-02-10"))
    #expect(request.acknowledged == CalendarDate("2025-02-11"))
    let (asked, received) = (CalendarDate("2025-02-12"), CalendarDate("2025-02-14"))
    #expect(request.clarification?.asked == asked && request.clarification?.received == received)
    #expect(request.extendedTo == CalendarDate("2025-04-01"))
    #expect(request.answered == CalendarDate("2025-03-28"))
    #expect(request.outcome == .partlyReleased)
    #expect(request.published == CalendarDate("2025-04-02"))
    #expect(request.delayReason == "An archive was closed.")
    #expect(request.withheld.map(\.what) == ["Names"])
    #expect(request.withheld.map(\.ground.text) == ["EIR 13(1)"])
    #expect(request.refusals.map(\.provision) == [.eirManifestlyUnreasonable])
    #expect(request.refusals.first?.publicInterestTest == "Weighed")
    #expect(request.internalReview?.outcome == .upheldInPart)
    #expect(request.internalReview?.summary == "More was sent.")
    #expect(request.attachments.map(\.title) == ["Staff"])
    #expect(request.corrections.map(\.change) == ["A table added"])
    #expect(request.redirects.map(\.value) == ["/old/"])
    #expect(request.linkedFiles.map(\.path) == ["plan.pdf"])
    #expect(request.documentFiles.count == 2)
    #expect(request.ownFolder?.lastComponent?.string == "agency")
  }

  @Test(
    "Who asked has no place in the file, under whatever key",
    arguments: ["requester", "name", "email", "address", "requested-by", "telephone"])
  func requester(key: String) async throws {
    let content = try await load(request: "\(key): Somebody\noutcome: released")
    #expect(
      content.diagnostics.lines == [
        "content/foi/agency/index.md:5:1: error: a disclosure log never names who asked, and '\(key)' would say it; take the "
          + "line out, and keep it in the office's own list of requests [requester-named]"
      ])
    #expect(content.records.informationRequests.map(\.isMisread) == [true])
  }

  @Test(
    "A request never becomes more public for what is missing or cannot be understood",
    arguments: [
      "title: a\nreceived: 2025-02-10", "title: a\nreceived: 2025-02-10\nstatus: close",
      "title: a\nreceived: 2025-02-10\nstatus: closed\npublished:",
      "title: a\nreceived: 2025-02-10\nstatus: closed\npublished: soon",
    ])
  func keptBack(keys: String) async throws {
    let content = try await load(["foi/a.md": "---\n\(keys)\n---\nText.\n"])
    #expect(content.records.informationRequests.map(\.status) == [.draft])
    #expect(content.diagnostics.errorCount == 1 && content.diagnostics.count == 1)
  }

  @Test("A response that was taken back keeps its days, and its text is not read")
  func withdrawn() async throws {
    let content = try await load(
      request: "answered: 2025-03-10\noutcome: released\nwithdrawn: {date: 2025-05-01, reason: It named a person.}")
    #expect(content.diagnostics.lines == [])
    let request = try #require(content.records.informationRequests.first)
    #expect(
      request.withdrawal == Withdrawal(date: try #require(CalendarDate("2025-05-01")), reason: "It named a person."))
    #expect(request.text.isEmpty)
    #expect(request.answered == CalendarDate("2025-03-10"))
  }

  @Test("Where it cannot be understood when and why a response was taken back, its text stays out of sight")
  func misreadWithdrawal() async throws {
    for keys in ["withdrawn:", "withdrawn: {date: soon, reason: It named a person.}"] {
      let content = try await load(request: keys)
      #expect(content.diagnostics.errorCount == 1)
      #expect(content.records.informationRequests.map(\.text.isEmpty) == [true])
    }
  }

  @Test(
    "Whatever is wrong with a request is said where it stands",
    arguments: [
      (
        "outcome: relased",
        "5:10: error: 'relased' is not one of released, partly-released, refused, not-held, "
          + "neither-confirmed-nor-denied, withdrawn-by-requester, lapsed; did you mean 'released'? [invalid-value]"
      ),
      (
        "refusals: [{provision: 40(2), reason: a}]",
        "5:24: error: '40(2)' is not a section under which a request as such is refused (12, 14(1), 14(2)); an exemption "
          + "belongs under 'withheld:' [invalid-value]"
      ),
      (
        "regime: eir\nrefusals: [{provision: 12(5)(e), reason: a}]",
        "6:24: error: '12(5)(e)' is not a regulation under which a request as such is refused (12(4)(a), 12(4)(b), "
          + "12(4)(c)); an exemption belongs under 'withheld:' [invalid-value]"
      ),
      (
        "refusals: [{provision: 12}]",
        "5:12: error: the key 'reason' is missing; write 'reason: …' here [missing-key]"
      ),
      (
        "clarification: {received: 2025-02-14}",
        "5:16: error: the key 'asked' is missing; write 'asked: …' here [missing-key]"
      ),
      (
        "internal-review: {asked: 2025-02-14, answered: 2025-03-01}",
        "5:18: error: the key 'outcome' is missing; write 'outcome: …' here [missing-key]"
      ),
      (
        "internal-review: {asked: 2025-02-14, outcome: upheld}",
        "5:18: error: the key 'answered' is missing; write 'answered: …' here [missing-key]"
      ),
      ("answerd: 2025-03-01", "5:1: error: there is no key 'answerd' here; did you mean 'answered'? [unknown-key]"),
    ])
  func exactFaults(keys: String, expected: String) async throws {
    let content = try await load(request: keys)
    #expect(content.diagnostics.lines == ["content/foi/agency/index.md:" + expected])
  }

  @Test("The days on which time runs go by the settings of the site")
  func workingDays() async throws {
    let settings = "working-days: {region: united-kingdom, bank-holidays: [2027-05-10]}\n"
    let content = try await load(["site.yaml": smallestConfiguration + settings])
    #expect(content.diagnostics.lines == [])
    let added = try #require(CalendarDate("2027-05-10"))
    #expect(content.configuration?.workingDays == WorkingDays(BankHolidays(of: .unitedKingdom, adding: [added])))
    let wrong = try await load(["site.yaml": smallestConfiguration + "working-days: {bank-holidays: [10 May]}\n"])
    #expect(
      wrong.diagnostics.lines == [
        "content/site.yaml:6:32: error: '10 May' is not a day in the calendar, written as year, month and day like "
          + "2013-07-04 [invalid-date]"
      ])
  }
}
