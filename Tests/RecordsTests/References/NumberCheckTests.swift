import Diagnostics
import Records
import TestSupport
import Testing

@Suite("Every number of a series is accounted for")
struct NumberCheckTests {
  private func faults(
    _ decisions: [Decision], _ entries: [DeclaredNumber] = [], last: [String] = [],
    under site: SiteConfiguration? = nil, asOf date: String = "2015-01-01"
  ) throws -> [String] {
    let site = try site ?? configuration(numberedBy: "P {number:3}/{year}")
    return catalogue(of: records(decisions, entries, last: last), under: site, asOf: day(date)).faults
  }

  @Test("Nothing is said of numbers without gaps, nor where the office states no series")
  func complete() throws {
    #expect(
      try faults([
        decision("P 001/2013", on: "2013-01-02"), decision("P 2/2013", on: "2013-01-02"),
        decision("P 001/2014", on: "2014-01-02"),
      ]) == [])
    #expect(try faults([decision("P 009/2013", on: "2013-01-02")], under: configuration()) == [])
  }

  @Test("A stretch of missing numbers is one warning at the reference that follows, with the lines to add")
  func gaps() throws {
    #expect(
      try faults([
        decision("P 003/2013", on: "2013-01-02"), decision("P 005/2013", on: "2013-01-02"),
        decision("P 010/2013", on: "2013-01-02"),
      ]) == [
        "content/decisions/P 003-2013.md:2:12: warning: there are no decisions 'P 001/2013' to 'P 002/2013', and no "
          + "note says why; add to 'numbers:' in decisions/numbers.yaml: - {from: \"P 001/2013\", to: \"P 002/2013\", "
          + "status: not-used, reason: \"…\"}, or to its series in site.yaml: complete-from: \"P 003/2013\" "
          + "[missing-number]",
        "content/decisions/P 005-2013.md:2:12: warning: there is no decision 'P 004/2013', and no note says why; add to "
          + "'numbers:' in decisions/numbers.yaml: - {reference: \"P 004/2013\", status: not-used, reason: \"…\"} "
          + "[missing-number]",
        "content/decisions/P 010-2013.md:2:12: warning: there are no decisions 'P 006/2013' to 'P 009/2013', and no "
          + "note says why; add to 'numbers:' in decisions/numbers.yaml: - {from: \"P 006/2013\", to: \"P 009/2013\", "
          + "status: not-used, reason: \"…\"} [missing-number]",
      ])
  }

  @Test("A note, or a start of the series behind the gap, settles it", arguments: [true, false])
  func settled(byNote: Bool) throws {
    let site = try configuration(numberedBy: "P {number:3}/{year}", from: byNote ? nil : "P 003/2013")
    let notes = byNote ? [declared("P 001/2013", to: "P 002/2013", .notUsed)] : []
    #expect(try faults([decision("P 003/2013", on: "2013-01-02")], notes, under: site) == [])
  }

  @Test("Numbers up to the one that is said to be the last are missed, and none may follow it")
  func last() throws {
    let found = try faults([decision("P 001/2013", on: "2013-01-02")], last: ["P 003/2013"])
    #expect(found.count == 1)
    #expect(
      found[0].hasPrefix(
        "content/decisions/numbers.yaml:90:12: warning: there are no decisions 'P 002/2013' to 'P 003/2013', and no"))
    let beyond = try faults(
      [decision("P 001/2013", on: "2013-01-02"), decision("P 002/2013", on: "2013-01-02")], last: ["P 001/2013"])
    #expect(
      beyond == [
        "content/decisions/numbers.yaml:90:12: error: 'P 001/2013' is said to be the last number, and 'P 002/2013' "
          + "follows it; name the last one under 'last:', or take this one out [contradiction]"
      ])
  }

  @Test("Where numbers never begin again the line to add has the year of the reference that follows")
  func endless() throws {
    let site = try configuration(numberedBy: "L-{number:4}-{year}", restart: .never)
    let found = try faults(
      [decision("L-0001-2013", on: "2013-12-30"), decision("L-0003-2014", on: "2014-01-02")], under: site)
    #expect(found.count == 1)
    #expect(found[0].contains("there is no decision 'L-0002-2014', and no note says why"))
    #expect(
      try faults(
        [decision("L-0001-2013", on: "2013-12-30"), decision("L-0003-2014", on: "2014-01-02")],
        [declared("L-0002-2013", .notUsed)], under: site) == [])
  }

  @Test("A number that only a draft has is told of once a later number is public, and not before")
  func drafts() throws {
    let draft = decision("P 002/2013", on: "2013-01-03") { $0.status = .draft }
    #expect(try faults([decision("P 001/2013", on: "2013-01-02"), draft]) == [])
    let later = [decision("P 001/2013", on: "2013-01-02"), draft, decision("P 003/2013", on: "2013-02-02")]
    #expect(
      try faults(later) == [
        "content/decisions/P 002-2013.md:2:12: warning: later numbers are public, and 'P 002/2013' is a draft: the "
          + "public finds no decision and no note why; until it is published, add to 'numbers:' in "
          + "decisions/numbers.yaml: - {reference: \"P 002/2013\", status: deferred, reason: \"…\"} [missing-number]"
      ])
    #expect(try faults(later, [declared("P 002/2013", .deferred)]) == [])
  }

  @Test("An embargoed record parts a gap in two, and its note has to go on the day on which it becomes public")
  func embargo() throws {
    let decisions = [
      decision("P 001/2013", on: "2013-01-02"),
      decision("P 003/2013", on: "2013-01-03") { $0.published = day("2016-01-01") },
      decision("P 005/2013", on: "2013-02-02"),
    ]
    let found = try faults(decisions)
    #expect(
      found.map { $0.split(separator: ": ", maxSplits: 2).last?.prefix(48) } == [
        "later numbers are public, and 'P 003/2013' is un", "there is no decision 'P 002/2013', and no note s",
        "there is no decision 'P 004/2013', and no note s",
      ])
    let notes = [declared("P 002/2013", to: "P 004/2013", .deferred)]
    #expect(
      try faults(decisions, notes) == [
        "content/decisions/numbers.yaml:1:12: warning: 'P 003/2013' is said to be deferred, and "
          + "content/decisions/P 003-2013.md is public from 2016-01-01; take the number out of this entry on that day; "
          + "until then it is right [contradiction]"
      ])
    #expect(
      try faults(decisions, notes, asOf: "2016-01-01") == [
        "content/decisions/numbers.yaml:1:12: error: 'P 003/2013' is said to be deferred, and "
          + "content/decisions/P 003-2013.md is a public record; take the number out of this entry [contradiction]"
      ])
  }

  @Test("Nothing is missed where a record or the notes cannot be understood: that is an error already")
  func misread() throws {
    let decisions = [decision("P 001/2013", on: "2013-01-02"), decision("P 003/2013", on: "2013-01-03")]
    var unread = records(decisions)
    let source = ContentFile(path: "decisions/b.md", displayPath: "content/decisions/b.md")
    unread.unreadable = [UnreadableRecord(source: source, reference: "P 002/2013")]
    let site = try configuration(numberedBy: "P {number:3}/{year}")
    #expect(catalogue(of: unread, under: site).faults == [])
    var notes = records(decisions)
    notes.numbers.isMisread = true
    #expect(catalogue(of: notes, under: site).faults == [])
  }

  @Test("One number in two spellings is an error, unless the office says that it was used twice")
  func spellings() throws {
    let decisions = [
      decision("P 001/2013", on: "2013-01-02", file: "a"), decision("P 1/2013", on: "2013-01-03", file: "b"),
    ]
    #expect(
      try faults(decisions) == [
        "content/decisions/b.md:2:12: error: the reference 'P 1/2013' is the same number as 'P 001/2013' in "
          + "content/decisions/a.md:2:12; give one of the two another reference, or add to decisions/numbers.yaml: "
          + "- {reference: \"P 001/2013\", status: used-twice, reason: \"…\"} [duplicate-reference]"
      ])
    #expect(try faults(decisions, [declared("P 001/2013", .usedTwice)]) == [])
    let same = [decision("P 1/2013", on: "2013-01-02", file: "a"), decision("P 1/2013", on: "2013-01-03", file: "b")]
    #expect(try faults(same).count == 1)
    #expect(try faults(same, [declared("P 001/2013", .usedTwice)]) == [])
  }

  @Test("Numbers whose days do not go with them are one warning for the year, and as few as can be")
  func order() throws {
    let decisions = [
      decision("P 001/2013", on: "2013-02-01"), decision("P 002/2013", on: "2013-12-01"),
      decision("P 003/2013", on: "2013-02-02"), decision("P 004/2013", on: "2013-02-03"),
      decision("P 005/2013", on: "2013-01-01"), decision("P 006/2013", on: "2013-02-03"),
    ]
    #expect(
      try faults(decisions) == [
        "content/decisions/P 002-2013.md:2:12: warning: by their dates, these numbers are out of order: 'P 002/2013', "
          + "'P 005/2013'; check 'date:'; if the dates are right, add to 'numbers:' in decisions/numbers.yaml: - {from: "
          + "\"P 002/2013\", to: \"P 005/2013\", status: out-of-order, reason: \"…\"} [number-out-of-order]"
      ])
    #expect(try faults(decisions, [declared("P 002/2013", to: "P 005/2013", .outOfOrder)]) == [])
  }

  @Test("A deferred decision and one without a date are in no order")
  func withoutOrder() throws {
    let found = try faults([
      decision("P 001/2013", on: "2013-12-01") { $0.status = .deferred },
      decision("P 002/2013", on: nil) { $0.published = day("2013-02-01") }, decision("P 003/2013", on: "2013-02-02"),
    ])
    #expect(!found.contains { $0.contains("number-out-of-order") }, "\(found)")
  }

  @Test(
    "A note on what is no number is an error that says how numbers are written",
    arguments: [
      (
        "Q 1", nil, "P {number}/{year}",
        "'Q 1' is a number of no series of decisions; write it as a pattern under 'references:' in site.yaml says: "
          + "'P {number}/{year}' [invalid-value]"
      ),
      (
        "P 3/2013", "P 1/2013", "P {number}/{year}",
        "'P 1/2013' comes before 'P 3/2013'; write the lower number under 'from:' [invalid-value]"
      ),
      (
        "P 3/2013", "P 4/2014", "P {number}/{year}",
        "'P 3/2013' and 'P 4/2014' are not numbers of one series and year; write an entry for each series and year "
          + "[invalid-value]"
      ),
    ] as [(String, String?, String, String)])
  func strangers(first: String, last: String?, pattern: String, fault: String) throws {
    let found = try faults([], [declared(first, to: last, .notUsed)], under: configuration(numberedBy: pattern))
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix(": error: " + fault) == true, "\(found)")
  }

  @Test("A note says the year where references do not name it")
  func withoutYear() throws {
    let site = try configuration(numberedBy: "{number:3}", restart: .eachFinancialYear)
    #expect(
      try faults([], [declared("003", .notUsed)], under: site) == [
        "content/decisions/numbers.yaml:1:12: error: '003' does not say of which year it is; its numbers begin again "
          + "each year: write it as in '003 of 2026/27' [invalid-value]"
      ])
    #expect(
      try faults(
        [decision("002", on: "2014-03-31", file: "a")], [declared("001 of 2013/14", .notUsed)], under: site) == [])
    #expect(try faults([], [declared("001", .notUsed)], under: configuration()).count == 1)
  }

  @Test("A withheld decision owes what its exemption asks for")
  func withheld() throws {
    let file = ContentFile(path: DeclaredNumbers.path, displayPath: "content/" + DeclaredNumbers.path)
    let (first, exemption) = (Located("P 001/2013", at: place(in: file, line: 1)), ExemptionReference("43(2)"))
    var item = WithheldItem(
      what: first.value, under: .exemption(try #require(exemption)), extent: .wholeRecord, at: first.location)
    item.reason = "Rivals could use it."
    func entry() -> DeclaredNumber {
      DeclaredNumber(first: first, status: .withheld, reason: "Rivals could use it.", withheld: item)
    }
    #expect(try faults([], [entry()]).map { $0.hasSuffix("[incomplete-withholding]") } == [true, true])
    item.publicInterestTest = "It was weighed."
    item.review = Located(day("2016-01-01"), at: first.location)
    #expect(try faults([], [entry()]) == [])
    #expect(try faults([], [entry()], asOf: "2016-01-02").map { $0.hasSuffix("[overdue-review]") } == [true])
    let made = catalogue(of: records([], [entry()]), under: try configuration(numberedBy: "P {number:3}/{year}"))
    #expect(made.catalogue.withheld.map(\.record) == [.number(sequence: 0, entry: 0)])
  }

  @Test("Two notes on one number are an error, unless they explain two things")
  func overlap() throws {
    let decisions = [decision("P 003/2013", on: "2013-01-02")]
    let notes = [
      declared("P 001/2013", to: "P 002/2013", .notUsed), declared("P 002/2013", .deferred, line: 5),
      declared("P 003/2013", .outOfOrder, line: 7), declared("P 003/2013", .usedTwice, line: 9),
    ]
    #expect(
      try faults(decisions, notes) == [
        "content/decisions/numbers.yaml:5:12: error: 'P 002/2013' is spoken of in content/decisions/numbers.yaml:1:12 "
          + "already; keep one of the two entries [contradiction]"
      ])
  }

  @Test("Ten thousand decisions with a gap after each are looked through in one go")
  func many() throws {
    let decisions = (1...10_000).map { decision("P \($0 * 2)/2013", on: "2013-01-02", file: "\($0)") }
    let clock = ContinuousClock()
    let start = clock.now
    #expect(try faults(decisions).count == 10_000)
    #expect(clock.now - start < .seconds(30))
  }
}
