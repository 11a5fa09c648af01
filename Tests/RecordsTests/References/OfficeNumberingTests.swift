import Diagnostics
import Records
import TestSupport
import Testing

/// The ways in which offices' published logs number decisions.
@Suite("Every office's way of numbering can be told")
struct OfficeNumberingTests {
  private func check(
    _ decisions: [Decision], _ entries: [DeclaredNumber] = [], under site: SiteConfiguration
  ) -> (sequences: [[String]], faults: [String]) {
    let made = catalogue(of: records(decisions, entries), under: site, asOf: day("2026-01-01"))
    return (made.catalogue.numberLines, made.faults)
  }

  @Test("West Midlands: a pattern that was changed, numbers out of order, and a decision without a number")
  func changedPattern() throws {
    let made = check(
      [
        decision("WMPCC 001/2013", on: "2013-03-01", file: "a"),
        decision("WMPCC 002/2013", on: "2013-02-01", file: "b"),
        decision("001-2021", on: "2021-03-01", file: "c"),
        decision("n", on: "2021-03-01", file: "d") { $0.reference = nil },
      ], [declared("WMPCC 001/2013", to: "WMPCC 002/2013", .outOfOrder)],
      under: try configuration(numberedBy: "{number:3}-{year}", "WMPCC {number:3}/{year}"))
    #expect(
      made.sequences == [["1: Decision c"], ["1: Decision a (out-of-order)", "2: Decision b (out-of-order)"]])
    #expect(made.faults.map { $0.suffix(19) } == ["[missing-reference]"])
  }

  @Test("Lancashire: the financial year is named, and the decision is of March of the next calendar year")
  func financialYear() throws {
    let made = check(
      [decision("2023/2", on: "2024-03-11", file: "b"), decision("2023/1", on: "2023-04-01", file: "a")],
      under: try configuration(numberedBy: "{financial-year}/{number}"))
    #expect(made.sequences == [["1: Decision a", "2: Decision b"]])
    #expect(made.faults == [])
  }

  @Test("Hampshire: the year is named, and the numbers go on")
  func endlessWithYear() throws {
    let made = check(
      [decision("PCCML-000002-2020", on: "2020-01-11"), decision("PCCML-000001-2019", on: "2019-04-01")],
      under: try configuration(numberedBy: "PCCML-{number:6}-{year}", restart: .never))
    #expect(made.sequences == [["1: Decision PCCML-000001-2019", "2: Decision PCCML-000002-2020"]])
    #expect(made.faults == [])
  }

  @Test("Leicestershire: two digits of the year")
  func shortYear() throws {
    let made = check(
      [decision("EXE0002/17", on: "2017-01-31", file: "b"), decision("EXE0001/17", on: "2017-01-11", file: "a")],
      under: try configuration(numberedBy: "EXE{number:4}/{year:2}"))
    #expect(made.sequences == [["1: Decision a", "2: Decision b"]])
    #expect(made.faults == [])
  }

  @Test("Staffordshire: the numbers begin again each year, which no reference names, and notes stand for some")
  func unnamedYear() throws {
    let made = check(
      [
        decision("001", on: "2013-02-03", file: "a"), decision("002", on: "2013-03-03", file: "b"),
        decision("001", on: "2014-02-03", file: "c"), decision("005", on: "2014-03-03", file: "d"),
      ],
      [
        declared("002 of 2014", .withdrawn), declared("003 of 2014", .deferred), declared("004 of 2014", .withheld),
      ], under: try configuration(numberedBy: "{number:3}", restart: .eachYear))
    #expect(
      made.sequences == [
        ["1: Decision c", "2: withdrawn", "3: deferred", "4: withheld", "5: Decision d"],
        ["1: Decision a", "2: Decision b"],
      ])
    #expect(made.faults == [])
  }

  @Test("Kent: a flat list of numbers that go on")
  func flatList() throws {
    let decisions = (1...32).map { decision("\($0)", on: $0 < 20 ? "2013-02-03" : "2014-02-03") }
    let made = check(decisions, under: try configuration(numberedBy: "{number}"))
    #expect(made.sequences.map(\.count) == [32])
    #expect(made.faults == [])
  }

  @Test("An office that gives no numbers has none to miss")
  func noNumbers() {
    let made = check(
      [decision("a", on: "2013-02-03") { $0.reference = nil }, decision("b", on: "2013-02-03") { $0.reference = nil }],
      under: configuration())
    #expect(made.sequences == [])
    #expect(made.faults.allSatisfy { $0.hasSuffix("[missing-reference]") })
  }
}
