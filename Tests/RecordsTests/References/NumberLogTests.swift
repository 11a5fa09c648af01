import Diagnostics
import Records
import TestSupport
import Testing

@Suite("Whoever counts from 1 finds every number")
struct NumberLogTests {
  private func log(
    _ decisions: [Decision], _ entries: [DeclaredNumber] = [], last: [String] = [],
    under configuration: SiteConfiguration, for readership: Readership = .everybody
  ) -> Catalogue {
    var ignored: [Diagnostic] = []
    return Catalogue(
      configuration: configuration, records: records(decisions, entries, last: last), asOf: day("2015-01-01"),
      for: readership, diagnostics: &ignored)
  }

  @Test("A number is a decision, a note of the office, or nothing that is known")
  func entries() throws {
    let catalogue = log(
      [decision("P 1/2013", on: "2013-01-02"), decision("P 06/2013", on: "2013-03-02")],
      [declared("P 3/2013", to: "P 4/2013", .notUsed), declared("P 7/2013", .withheld)], last: ["P 9/2013"],
      under: try configuration(numberedBy: "P {number}/{year}"))
    #expect(
      catalogue.numberLines == [
        [
          "1: Decision P 1-2013", "2: nothing", "3-4: not-used", "5: nothing", "6: Decision P 06-2013", "7: withheld",
          "8-9: nothing",
        ]
      ])
    let sequence = try #require(catalogue.numbers.sequences.first)
    #expect(sequence.count == 9)
    #expect(sequence.decisionCount == 2)
    #expect(sequence.unexplainedCount == 4)
    #expect(sequence.declaredCounts == [.notUsed: 2, .withheld: 1])
    #expect(sequence.reference(8) == "P 8/2013")
  }

  @Test("A public decision that is counted in no series is kept with the reason, and a draft is not")
  func outside() throws {
    let unnumbered = log([decision("X/7", on: "2013-03-02")], under: configuration())
    let outside = log(
      [
        decision("P 1/2013", on: "2013-01-02"), decision("X/7", on: "2013-03-02"),
        decision("Y/8", on: "2013-03-02") { $0.status = .draft },
        decision("P 2/2013", on: "2013-02-02") { $0.reference = nil },
      ],
      under: try configuration(numberedBy: "P {number}/{year}"))
    #expect(
      outside.numbers.outside.map { "\(outside.decisions[$0.position].title): \($0.reason.rawValue)" } == [
        "Decision X-7: other-reference", "Decision P 2-2013: no-reference",
      ])
    let undated = log(
      [decision("001", on: nil)], under: try configuration(numberedBy: "{number:3}", restart: .eachYear))
    #expect(undated.numbers.outside.map(\.reason) == [.noYear])
    #expect(unnumbered.numbers.outside == [])
  }

  @Test("A number that only a draft or an embargoed record has looks like one of which nobody has said anything")
  func hidden() throws {
    let site = try configuration(numberedBy: "P {number}/{year}")
    let known = [decision("P 1/2013", on: "2013-01-02"), decision("P 4/2013", on: "2013-05-02")]
    let hidden = [
      decision("P 2/2013", on: "2013-01-03") { $0.status = .draft },
      decision("P 3/2013", on: "2013-01-04") { $0.published = day("2016-01-01") },
      decision("P 9/2013", on: "2013-01-04") { $0.status = .draft },
      decision("P 1/2014", on: "2014-01-04") { $0.published = day("2016-01-01") },
    ]
    #expect(log(known + hidden, under: site).numberLines == log(known, under: site).numberLines)
    #expect(
      log(known + hidden, under: site).numberLines == [
        ["1: Decision P 1-2013", "2-3: nothing", "4: Decision P 4-2013"]
      ])
  }

  @Test("A note stands where only a draft has the number, for staff too, who see what the public will")
  func notedDraft() throws {
    let site = try configuration(numberedBy: "P {number}/{year}")
    let decisions = [
      decision("P 1/2013", on: "2013-01-03") { $0.status = .draft }, decision("P 2/2013", on: "2013-01-04"),
    ]
    let lines = [["1: deferred", "2: Decision P 2-2013"]]
    let notes = [declared("P 1/2013", .deferred)]
    #expect(log(decisions, notes, under: site).numberLines == lines)
    #expect(log(decisions, notes, under: site, for: .staff).numberLines == lines)
    #expect(
      log(decisions, under: site, for: .staff).numberLines == [["1: Decision P 1-2013", "2: Decision P 2-2013"]])
  }

  @Test("Numbers that begin again without naming the year are told apart by the days of their decisions")
  func unnamedYears() throws {
    let decisions = [
      decision("001", on: "2014-02-03", file: "b"), decision("001", on: "2013-02-03", file: "a"),
      decision("003", on: "2013-09-03", file: "c"), decision("002", on: nil, file: "undated"),
    ]
    #expect(
      log(decisions, under: try configuration(numberedBy: "{number:3}", restart: .eachYear)).numberLines == [
        ["1: Decision b"], ["1: Decision a", "2: nothing", "3: Decision c"],
      ])
    #expect(
      log(decisions, under: try configuration(numberedBy: "{number:3}", restart: .eachFinancialYear)).numberLines == [
        ["1: Decision b", "2: nothing", "3: Decision c"], ["1: Decision a"],
      ])
  }

  @Test("An office counts from where its site is complete; what is known of earlier numbers is listed without gaps")
  func completeFrom() throws {
    let decisions = [
      decision("P 3/2012", on: "2012-12-03"), decision("P 2/2013", on: "2013-01-04"),
      decision("P 7/2013", on: "2013-02-04"), decision("P 2/2014", on: "2014-02-04"),
    ]
    let catalogue = log(decisions, under: try configuration(numberedBy: "P {number}/{year}", from: "P 5/2013"))
    #expect(
      catalogue.numberLines == [
        ["1: nothing", "2: Decision P 2-2014"], ["2: Decision P 2-2013", "5-6: nothing", "7: Decision P 7-2013"],
        ["3: Decision P 3-2012"],
      ])
    #expect(catalogue.numbers.sequences.map(\.isComplete) == [true, true, false])
    #expect(catalogue.numbers.sequences.map(\.firstCounted) == [1, 5, 1])
    let years = log(decisions, under: try configuration(numberedBy: "P {number}/{year}", from: "2014"))
    #expect(years.numbers.sequences.map(\.isComplete) == [true, false, false])
    let endless = log(
      [decision("8", on: "2013-01-02")], under: try configuration(numberedBy: "{number}", from: "6"))
    #expect(endless.numberLines == [["6-7: nothing", "8: Decision 8"]])
  }

  @Test("Two decisions with one number both stand there, the older one first, with what the office says of it")
  func usedTwice() throws {
    let catalogue = log(
      [decision("P 1/2013", on: "2013-02-02", file: "later"), decision("P 1/2013", on: "2013-01-02", file: "earlier")],
      [declared("P 1/2013", .usedTwice)], under: try configuration(numberedBy: "P {number}/{year}"))
    #expect(catalogue.numberLines == [["1: Decision earlier (used-twice)", "1: Decision later (used-twice)"]])
    #expect(catalogue.numbers.sequences.map(\.count) == [1])
  }

  @Test("A number with many digits too many makes one entry and no more")
  func slip() throws {
    let catalogue = log(
      [decision("P 999999999/2013", on: "2013-02-02")], under: try configuration(numberedBy: "P {number}/{year}"))
    #expect(catalogue.numberLines == [["1-999999998: nothing", "999999999: Decision P 999999999-2013"]])
  }
}
