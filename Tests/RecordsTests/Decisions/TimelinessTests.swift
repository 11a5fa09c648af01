import Records
import Testing

@Suite("How soon decisions are published")
struct TimelinessTests {
  private func timeliness(_ decisions: [Decision], target: Int? = nil) -> DecisionTimeliness {
    var site = configuration()
    site.publicationTarget = target
    return catalogue(of: decisions, under: site, asOf: day("2016-01-01")).catalogue.timeliness
  }

  /// A decision of 1 March 2014 that was published so many days later.
  private func decision(_ name: String, after days: Int, on date: String = "2014-03-01") -> Decision {
    RecordsTests.decision(name) {
      $0.date = day(date)
      $0.published = day(date).adding(days: days)
    }
  }

  @Test(
    "The median is the middle value, or half way between the two in the middle",
    arguments: [
      ([3], 6), ([9, 1, 3], 6), ([1, 4], 5), ([4, 1, 100, 2], 6), ([0, 0], 0),
    ] as [([Int], Int)])
  func median(days: [Int], halves: Int) {
    let decisions = days.enumerated().map { decision("\($0)", after: $1) }
    #expect(timeliness(decisions).years.map(\.medianHalfDays) == [halves])
  }

  @Test("Years are those of the decisions, newest first; those that nobody recorded come last")
  func years() {
    let found = timeliness([
      decision("a", after: 3, on: "2013-12-31"), decision("b", after: 1), decision("c", after: 8),
      RecordsTests.decision("d") { $0.date = nil },
    ]).years
    #expect(found.map(\.year) == [2014, 2013, nil])
    #expect(found.map(\.count) == [2, 1, 1])
    #expect(found.map(\.measured) == [2, 1, 0])
    #expect(found.map(\.mostDays) == [8, 3, nil])
    #expect(found.map(\.medianHalfDays) == [9, 6, nil])
  }

  @Test("A decision without one of its days, or published before it was taken, is counted and not measured")
  func gaps() {
    let found = timeliness([
      decision("a", after: 3), decision("b", after: -3),
      RecordsTests.decision("c") {
        $0.date = day("2014-03-01")
        $0.published = nil
      },
    ]).years
    #expect(found.map(\.count) == [3])
    #expect(found.map(\.measured) == [1])
  }

  @Test("All that took longest are named, the oldest first")
  func slowest() {
    let made = catalogue(
      of: [decision("a", after: 8), decision("b", after: 8, on: "2014-02-01"), decision("c", after: 2)],
      asOf: day("2016-01-01")
    ).catalogue
    #expect(made.timeliness.years.flatMap(\.slowest).map { made.decisions[$0].name } == ["b", "a"])
  }

  @Test("The share within the office's target counts the last day in; without a target there is none")
  func target() {
    let decisions = [decision("a", after: 10), decision("b", after: 11), decision("c", after: 0)]
    #expect(timeliness(decisions, target: 10).years.map(\.withinTarget) == [2])
    #expect(timeliness(decisions, target: 10).years.map(\.shareWithinTarget) == [Percentage(hundredths: 6667)])
    #expect(timeliness(decisions).years.map(\.shareWithinTarget) == [nil])
  }

  @Test("A draft and a record under embargo count for nothing")
  func hidden() {
    let found = timeliness([
      decision("a", after: 3), decision("b", after: 3000),
      RecordsTests.decision("c") {
        $0.date = day("2014-03-01")
        $0.status = .draft
      },
    ]).years
    #expect(found.map(\.count) == [1])
  }
}
