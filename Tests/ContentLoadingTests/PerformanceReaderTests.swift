import ContentLoading
import Diagnostics
import Records
import TestSupport
import Testing

@Suite("The figures that an office states are read year by year")
struct PerformanceReaderTests {
  private func load(_ text: String) async throws -> LoadedContent {
    try await ContentLoadingTests.load(["performance/2016-17.yaml": text])
  }

  /// What the loader makes of one figure, which begins in the seventeenth column of the second line.
  private func load(figure: String) async throws -> LoadedContent {
    try await load("financial-year: 2016/17\nfigures:      [{\(figure)}]\n")
  }

  @Test("Amounts, shares and numbers are read each in its unit, with their precision and source")
  func figures() async throws {
    let content = try await load(
      """
      financial-year: 2016/17
      note: As at 31 March 2017.
      figures:
        - {measure: total-spend, value: 46100000, precision: about, source: "Strategy, 2017"}
        - {measure: share-under-contract, value: 90%, source: Strategy}
        - {measure: contracts-managed, value: 300, precision: over, source: Strategy}
        - {measure: savings, value: -1600000.50, precision: under, source: Strategy}

      """)
    #expect(content.diagnostics.lines == [])
    let year = try #require(content.records.performance.first)
    #expect(content.records.performance.count == 1)
    #expect(year.source.path == "performance/2016-17.yaml")
    #expect(year.year.value == FinancialYear(startingIn: 2016))
    #expect(year.note == "As at 31 March 2017.")
    #expect(year.figures.map(\.measure.value) == [.totalSpend, .shareUnderContract, .contractsManaged, .savings])
    #expect(
      year.figures.map(\.value) == [
        .money(Money(pounds: 46_100_000)), .share(Percentage(hundredths: 9000)), .count(300),
        .money(Money(pence: -160_000_050)),
      ])
    #expect(year.figures.map(\.precision) == [.about, .exact, .over, .under])
    #expect(year.figures.first?.source == "Strategy, 2017")
    #expect(year.figures.first?.measure.location.description == "content/performance/2016-17.yaml:4:15")
  }

  @Test("Every measure can be stated", arguments: PerformanceMeasure.allCases)
  func measures(measure: PerformanceMeasure) async throws {
    let content = try await load(figure: "measure: \(measure.rawValue), value: 60, source: Strategy")
    #expect(content.diagnostics.lines == [])
    #expect(content.records.performance.first?.figures.map(\.measure.value) == [measure])
  }

  @Test(
    "A financial year whose second year does not follow the first is none",
    arguments: ["2016-2018", "2016", "2016/18", "2016/2016", "16/17"])
  func financialYear(text: String) async throws {
    let content = try await load("financial-year: \(text)\n")
    #expect(content.records.performance.isEmpty)
    #expect(content.records.unreadable.map(\.source.path) == ["performance/2016-17.yaml"])
    #expect(
      content.diagnostics.lines == [
        "content/performance/2016-17.yaml:1:17: error: '\(text)' is not a financial year such as 2016/17, whose second "
          + "year follows the first [invalid-value]"
      ])
  }

  @Test(
    "Whatever is wrong with a figure is said where it stands",
    arguments: [
      (
        "measure: local-share, value: 140 %, source: a",
        "2:46: error: '140 %' is not a share from 0 to 100 such as 2.5 or 2.5% [invalid-value]"
      ),
      (
        "measure: total-spend, value: £46.1M, source: a",
        "2:46: error: '£46.1M' is not an amount of pounds such as 797400 or 797400.50, without signs and commas [invalid-value]"
      ),
      (
        "measure: total-spend, value: 46,100,000, source: a",
        "2:46: error: '46,100,000' is not an amount of pounds such as 797400 or 797400.50, without signs and commas [invalid-value]"
      ),
      (
        "measure: total-spend, value: -5, source: a",
        "2:46: error: '-5' is not an amount of pounds such as 797400 or 797400.50, without signs and commas [invalid-value]"
      ),
      (
        "measure: contracts-managed, value: over 300, source: a",
        "2:52: error: 'over 300' is not a whole number such as 300 [invalid-value]"
      ),
      (
        "measure: contracts-managed, value: -3, source: a",
        "2:52: error: '-3' is not a whole number such as 300 [invalid-value]"
      ),
      (
        "measure: local-shares, value: 60, source: a",
        "2:26: error: 'local-shares' is not one of total-spend, spend-under-contract, share-under-contract, "
          + "spend-to-review, contracts-managed, savings, local-share, collaborative-share, sme-share, vcse-share, "
          + "social-value-share; did you mean 'local-share'? [invalid-value]"
      ),
      (
        "measure: local-share, value: 60, precision: abot, source: a",
        "2:61: error: 'abot' is not one of exact, about, over, under; did you mean 'about'? [invalid-value]"
      ),
      (
        "measure: local-share, value: 60",
        "2:16: error: the key 'source' is missing; write 'source: …' here [missing-key]"
      ),
      (
        "measure: local-share, source: a",
        "2:16: error: the key 'value' is missing; write 'value: …' here [missing-key]"
      ),
      (
        "value: 60, source: a", "2:16: error: the key 'measure' is missing; write 'measure: …' here [missing-key]"
      ),
      (
        "measure: local-share, value: 60, source: a, year: 2016",
        "2:61: error: there is no key 'year' here; the keys are measure, precision, source, value [unknown-key]"
      ),
    ])
  func exactFaults(figure: String, expected: String) async throws {
    #expect(try await load(figure: figure).diagnostics.lines == ["content/performance/2016-17.yaml:" + expected])
  }

  @Test("A file of figures that cannot be read is an error, and nothing beside it counts as forgotten")
  func unreadable() async throws {
    let content = try await ContentLoadingTests.load([
      "performance/a.yaml": "figures: [\n", "performance/b.yaml": "note: x\n", "performance/source.pdf": "%PDF-1.4",
    ])
    #expect(content.records.unreadable.map(\.source.path) == ["performance/a.yaml", "performance/b.yaml"])
    #expect(content.diagnostics.count == 2 && content.diagnostics.errorCount == 2)
    #expect(
      content.diagnostics.lines.last
        == "content/performance/b.yaml:1:1: error: the key 'financial-year' is missing; write 'financial-year: …' here "
        + "[missing-key]")
  }

  @Test("A file of figures with another ending is pointed out")
  func ending() async throws {
    let content = try await ContentLoadingTests.load(["performance/2016-17.yml": "financial-year: 2016/17\n"])
    #expect(
      content.diagnostics.lines == [
        "content/performance/2016-17.yml: warning: nothing publishes this file; let its name end in '.yaml' if it holds "
          + "the figures of a year [unused-file]"
      ])
  }
}
