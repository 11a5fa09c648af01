import TestSupport
import Testing

@testable import SiteGeneration

@Suite("The page on how soon decisions are published")
struct TimelinessPageTests {
  private static let content: FileTree = [
    "decisions/a.md": RenderedSite.decision("1", title: "One", date: "2024-03-01", published: "2024-03-05"),
    "decisions/b.md": RenderedSite.decision("2", title: "Two", date: "2024-03-01", published: "2024-03-16"),
    "decisions/c.md": RenderedSite.decision("3", title: "Three", date: "2023-03-01", published: "2023-03-02"),
    "decisions/d.md": RenderedSite.decision("4", title: "Four", date: "2023-04-01", published: "2023-04-02"),
    "decisions/e.md": RenderedSite.decision("5", title: "Five", date: nil, published: "2023-04-02"),
  ]

  @Test("Each year has its median, its slowest decisions, and the share within the office's target")
  func years() async throws {
    let site = try await RenderedSite(Self.content, configuration: "targets: {publication-days: 10}")
    let page = PublishedPage(html: try site["/decisions/timeliness/"])
    #expect(
      page.rows == [
        "Year | Decisions | Both days recorded | Half were published within | Longest | Which took longest | Within the target",
        "2024 | 2 | 2 | 9.5 days | 15 days | Two | 50% (1 of 2)",
        "2023 | 2 | 2 | 1 day | 1 day | Three and 1 more | 100% (2 of 2)", "No date recorded | 1 | 0 |  |  |  | ",
      ])
    #expect(page.html.contains("<svg"))
    #expect(page.html.contains(">Within how many days half of the decisions of a year were published</h2>"))
    #expect(page.html.contains("which is called the median"))
    #expect(page.links.isSuperset(of: ["/decisions/2024/", "/decisions/2024/2-two/", "/decisions/2023/3-three/"]))
    #expect(
      try site["/decisions/timeliness/timeliness.csv"].hasPrefix(
        "Year,DecisionCount,Measured,MedianDays,MostDays,Slowest,WithinTarget\r\n2024,2,2,9.5,15,Two,50\r\n"))
    #expect(PublishedPage(html: try site["/decisions/"]).links.contains("/decisions/timeliness/"))
  }

  @Test("A decision says how long it took, with the target beside it")
  func decision() async throws {
    let address = "/decisions/2024/2-two/"
    let site = try await RenderedSite(Self.content, configuration: "targets: {publication-days: 10}")
    #expect(
      try site[address].contains(
        "<span class=\"fact-note\">15 days after the decision (5 days later than the office&#39;s target of 10 days)</span>"
      ))
    #expect(
      try site["/decisions/2024/1-one/"].contains(
        "<span class=\"fact-note\">4 days after the decision (the office&#39;s target is 10 days)</span>"))
    #expect(
      site.diagnostics.filter { $0.hasSuffix("[late-publication]") } == [
        "content/decisions/b.md:5:1: warning: the record was published 15 days after the decision; the office's target "
          + "is 10 days [late-publication]"
      ])
    #expect(
      try await RenderedSite(Self.content)[address].contains(
        "<span class=\"fact-note\">15 days after the decision</span>"))
  }

  @Test("An office without a target gets no verdict, and one year alone no picture")
  func noTarget() async throws {
    let site = try await RenderedSite(["decisions/a.md": RenderedSite.decision("1", title: "One")])
    let page = PublishedPage(html: try site["/decisions/timeliness/"])
    #expect(
      page.rows == [
        "Year | Decisions | Both days recorded | Half were published within | Longest | Which took longest",
        "2024 | 1 | 1 | 3 days | 3 days | One",
      ])
    #expect(!page.html.contains("<svg"))
  }

  @Test("Without decisions there is no such page")
  func nothing() async throws {
    let site = try await RenderedSite([:])
    #expect(site.files["/decisions/timeliness/"] == nil)
    #expect(!(try site["/decisions/"].contains("/decisions/timeliness/")))
  }
}
