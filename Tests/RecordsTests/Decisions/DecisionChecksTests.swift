import Diagnostics
import Records
import Testing

@Suite("A record is checked by itself")
struct DecisionChecksTests {

  @Test("Nothing is wrong with a complete record")
  func complete() { #expect(catalogue(of: [decision("001")]).faults.isEmpty) }

  @Test("A record without a date or a reference may be published, and the office is told")
  func missing() {
    let bare = decision("001") { decision in
      decision.date = nil
      decision.published = nil
      decision.reference = nil
    }
    #expect(
      catalogue(of: [bare]).faults == [
        "content/decisions/001.md: warning: the record does not say when it was published; add 'published:' with the day "
          + "on which it appears [missing-date]",
        "content/decisions/001.md: warning: the record does not say when the decision was taken; add 'date:', or leave it "
          + "out if nobody knows; the page then says that it is not recorded [missing-date]",
        "content/decisions/001.md: warning: the record has no reference; add 'reference:', or leave it out if the office "
          + "gave none [missing-reference]",
      ])
  }

  @Test("Of a record that could not be understood nothing is said of what it lacks: that would be the fault again")
  func misread() {
    let misread = decision("001") { decision in
      decision.date = nil
      decision.published = nil
      decision.reference = nil
      decision.confidentiality = .confidential
      decision.isMisread = true
    }
    #expect(catalogue(of: [misread]).faults.isEmpty)
  }

  @Test("A decision dated in the future is pointed out, unless it was deferred")
  func futureDate() {
    func dated(_ status: DecisionStatus) -> [String] {
      catalogue(
        of: [
          decision("001") {
            $0.status = status
            $0.date = day("2013-11-21")
            $0.published = nil
          }
        ]
      ).faults.filter { $0.contains("contradiction") }
    }
    #expect(
      dated(.approved) == [
        "content/decisions/001.md: warning: it says that the decision was taken on 2013-11-21, which is still to come; "
          + "check 'date:' [contradiction]"
      ])
    #expect(dated(.deferred).isEmpty)
  }

  @Test("A record published before the decision was taken is pointed out")
  func publishedBefore() {
    let early = decision("001") { $0.published = day("2013-07-03") }
    #expect(
      catalogue(of: [early]).faults == [
        "content/decisions/001.md: warning: the record was published on 2013-07-03, before the decision was taken on "
          + "2013-07-04; check 'date:' and 'published:' [contradiction]"
      ])
  }

  @Test(
    "A record published later than the office's target says how late",
    arguments: [
      (0, "2013-07-05", "1 day after the decision; the office's target is 0 days"),
      (1, "2013-07-09", "5 days after the decision; the office's target is 1 day"), (5, "2013-07-09", nil),
    ])
  func latePublication(target: Int, published: String, expected: String?) {
    var office = configuration()
    office.publicationTarget = target
    let faults = catalogue(of: [decision("001") { $0.published = day(published) }], under: office).faults
    #expect(
      faults
        == (expected.map { ["content/decisions/001.md: warning: the record was published \($0) [late-publication]"] }
          ?? []))
  }

  @Test("A priority or an organisation that nobody has heard of is an error")
  func unknownNames() {
    let lost = decision("001") { decision in
      decision.priorities = ["pride-in-police", "roads"].enumerated().map {
        Located($1, at: place(in: decision.source, line: 7 + $0))
      }
      decision.organisation = Located("ofice", at: place(in: decision.source, line: 9))
    }
    #expect(
      catalogue(of: [lost]).faults == [
        "content/decisions/001.md:7:12: error: no priority is called 'pride-in-police'; did you mean "
          + "'pride-in-our-police'? [unknown-priority]",
        "content/decisions/001.md:8:12: error: no priority is called 'roads'; the priorities in site.yaml are "
          + "pride-in-our-police, safer-streets [unknown-priority]",
        "content/decisions/001.md:9:12: error: no organisation is called 'ofice'; did you mean 'office'? "
          + "[unknown-organisation]",
      ])
  }

  @Test("Where site.yaml lists no priorities, a record that names one says where to add it")
  func noPriorities() {
    var office = configuration()
    office.priorities = []
    let lost = decision("001") { $0.priorities = [Located("roads", at: place(in: $0.source, line: 7))] }
    #expect(
      catalogue(of: [lost], under: office).faults == [
        "content/decisions/001.md:7:12: error: no priority is called 'roads'; add it under 'priorities:' in site.yaml "
          + "[unknown-priority]"
      ])
  }

  @Test("With a draft nothing is worse than a warning, because it holds nothing up")
  func draft() {
    let draft = decision("001") { decision in
      decision.status = .draft
      decision.confidentiality = .confidential
      decision.date = nil
      decision.priorities = [Located("roads", at: place(in: decision.source, line: 7))]
      decision.link(.follows, "nothing")
      decision.link(.follows, "001")
    }
    var diagnostics: [Diagnostic] = []
    var records = OfficeRecords()
    records.decisions = [draft, decision("001") { $0.source = ContentFile(path: "b.md", displayPath: "content/b.md") }]
    _ = Catalogue(
      configuration: configuration(), records: records, asOf: day("2013-11-20"), diagnostics: &diagnostics)
    #expect(
      diagnostics.map(\.identifier).sorted { $0.rawValue < $1.rawValue }
        == [.contradiction, .contradiction, .duplicateReference, .unknownPriority, .unknownReference])
    #expect(!diagnostics.hasErrors)
  }

  @Test("The last change of a record is its latest correction, its withdrawal or its publication")
  func modified() {
    #expect(decision("001").modified == day("2013-07-09"))
    #expect(decision("001") { $0.published = nil }.modified == day("2013-07-04"))
    let corrected = decision("001") {
      $0.corrections = [
        Correction(date: day("2013-08-02"), change: "a", reason: nil),
        Correction(date: day("2013-08-01"), change: "b", reason: nil),
      ]
    }
    #expect(corrected.modified == day("2013-08-02"))
    let withdrawn = decision("001") { $0.withdrawal = Withdrawal(date: day("2013-09-01"), reason: "a") }
    #expect(withdrawn.modified == day("2013-09-01"))
    #expect(
      decision("001") {
        $0.date = nil
        $0.published = nil
      }.modified == nil)
  }

  @Test("A record without a date is filed under its day of publication")
  func filingDate() {
    #expect(decision("001").filingDate == day("2013-07-04"))
    #expect(decision("001") { $0.date = nil }.filingDate == day("2013-07-09"))
    #expect(decision("001").daysToPublication == 5)
    #expect(decision("001") { $0.date = nil }.daysToPublication == nil)
  }
}
