import ContentLoading
import Diagnostics
import Records
import TestSupport
import Testing

@Suite("What an office settles about its contracts is read key by key")
struct ContractSettingsReaderTests {
  @Test("Every key is read into its field")
  func everyKey() async throws {
    let content = try await load(
      contracts: """

          ending-soon: 9 months
          plan-window: 3 years
          lead-times: [{from: 0, term: 6 months}, {from: 1000000, term: 18 months}, {from: 100000.50, term: 1 year}]
          local-areas: [North West, Cumbria]
          social-value: {minimum: 2.5%, threshold: 100000}
          targets:
            - {measure: collaborative-share, from: 50%, to: 60%, by: 2018-10-01, note: In 18 months}
            - {measure: collaborative-share, from: 75}
          tendering-portal: {name: Bluelight, url: "https://tenders.example.org/a?b=c"}
          table-page-size: 100
        """)
    #expect(content.diagnostics.lines == [])
    let settings = try #require(content.configuration?.contracts)
    #expect(settings.endingSoon == Term(months: 9))
    #expect(settings.planWindow == Term(months: 36))
    #expect(settings.leadTimes.map(\.from.plainText) == ["1000000.00", "100000.50", "0.00"])
    #expect(settings.leadTimes.map(\.term.months) == [18, 12, 6])
    #expect(settings.leadTime(for: Money(pounds: 200_000))?.months == 12)
    // Nobody knows the value: the longest time is the safe one.
    #expect(settings.leadTime(for: nil)?.months == 18)
    #expect(settings.localAreas == ["North West", "Cumbria"])
    #expect(settings.socialValueMinimum == Percentage(hundredths: 250))
    #expect(settings.socialValueThreshold == Money(pounds: 100_000))
    #expect(
      settings.targets == [
        PerformanceTarget(
          measure: .collaborativeShare, from: Percentage(hundredths: 5000), to: Percentage(hundredths: 6000),
          by: CalendarDate("2018-10-01"), note: "In 18 months"),
        PerformanceTarget(
          measure: .collaborativeShare, from: Percentage(hundredths: 7500), to: nil, by: nil, note: nil),
      ])
    #expect(settings.tenderingPortal == TenderingPortal(name: "Bluelight", url: "https://tenders.example.org/a?b=c"))
    #expect(settings.tablePageSize == 100)
  }

  @Test("What an office does not settle has the usual value or none")
  func absent() async throws {
    #expect(try await load([:]).configuration?.contracts == ContractSettings())
    #expect(try await load(contracts: "{}").configuration?.contracts == ContractSettings())
  }

  @Test(
    "Whatever is wrong with the settings is said where it stands",
    arguments: [
      ("{ending-soon: 5}", "6:26: error: '5' is not a length of time such as 5 years or 18 months [invalid-value]"),
      (
        "{plan-window: 101 years}",
        "6:26: error: '101 years' is not a length of time such as 5 years or 18 months [invalid-value]"
      ),
      ("{lead-times: [{from: 0}]}", "6:26: error: the key 'term' is missing; write 'term: …' here [missing-key]"),
      (
        "{lead-times: [{from: -1, term: 1 year}]}",
        "6:33: error: '-1' is not an amount of pounds such as 797400 or 797400.50, without signs and commas [invalid-value]"
      ),
      (
        "{lead-times: [{from: 5, term: 1 year}, {from: 5.00, term: 2 years}]}",
        "6:58: error: a lead time from 5.00 is already given; keep one of the two [duplicate-key]"
      ),
      (
        "{social-value: {minimum: 140 %}}",
        "6:37: error: '140 %' is not a share from 0 to 100 such as 2.5 or 2.5% [invalid-value]"
      ),
      (
        "{targets: [{measure: savings, from: 5}]}",
        "6:33: error: 'savings' is no share, and targets are shares; name a measure that ends in '-share', or "
          + "'share-under-contract' [invalid-value]"
      ),
      (
        "{targets: [{measure: local-share}]}",
        "6:23: error: the key 'from' is missing; write 'from: …' here [missing-key]"
      ),
      (
        "{targets: [{measure: local-share, from: 60, to: 50.5}]}",
        "6:60: error: the target reaches from 60% down to 50.5%; write the smaller share under 'from:' [contradiction]"
      ),
      (
        "{tendering-portal: {name: a, url: \"javascript:alert(1)\"}}",
        "6:46: error: 'javascript:alert(1)' is not an address that begins with https:// [invalid-value]"
      ),
      (
        "{tendering-portal: {name: a, url: \"https:///a\"}}",
        "6:46: error: 'https:///a' is not an address that begins with https:// [invalid-value]"
      ),
      (
        "{tendering-portal: {name: a, url: \"https://a.example/b c\"}}",
        "6:46: error: 'https://a.example/b c' is not an address that begins with https:// [invalid-value]"
      ),
      ("{table-page-size: 0}", "6:30: error: '0' is not a whole number from 10 to 5000 [invalid-value]"),
      (
        "{ending: 1 year}",
        "6:13: error: there is no key 'ending' here; the keys are ending-soon, lead-times, local-areas, plan-window, "
          + "social-value, table-page-size, targets, tendering-portal [unknown-key]"
      ),
      ("6 months", "6:12: error: 'contracts' takes keys with values, as in '{key: value}' [wrong-type]"),
    ])
  func exactFaults(value: String, expected: String) async throws {
    #expect(try await load(contracts: value).diagnostics.lines == ["content/site.yaml:" + expected])
  }

  @Test(
    "Where contracts, suppliers, payments and policies are found must be a path",
    arguments: ["contracts", "suppliers", "spend", "policies"])
  func paths(key: String) async throws {
    let content = try await load(["site.yaml": smallestConfiguration + "paths: {\(key): Our Money}\n"])
    #expect(
      content.diagnostics.lines == [
        "content/site.yaml:6:\(key.utf8.count + 11): error: 'Our Money' is not a path such as transparency/decisions [invalid-value]"
      ])
  }
}
