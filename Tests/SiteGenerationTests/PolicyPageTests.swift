import TestSupport
import Testing

@Suite("Pages of policies")
struct PolicyPageTests {
  private static let content: FileTree = [
    "decisions/old.md": RenderedSite.decision("1/24", title: "First thoughts", date: "2024-01-10"),
    "decisions/new.md": RenderedSite.decision("2/24", title: "Second thoughts", date: "2024-02-10"),
    "policies/gifts.md": """
    ---
    title: Gifts
    status: adopted
    owner: Chief executive
    version: "2"
    adopted: 2023-04-01
    review: 2024-04-01
    decisions: [2/24, 1/24, 2/24]
    earlier-versions: [{version: "1", adopted: 2020-04-01, change: Limits raised}]
    ---
    What may be taken.
    """,
    "policies/paper.md": """
    ---
    title: Paper
    status: superseded
    ---
    What may be written.
    """,
  ]

  @Test("The decisions about a policy stand on its page oldest first, each once, in whatever order it names them")
  func decisions() async throws {
    let page = PublishedPage(html: try await RenderedSite(Self.content)["/policies/gifts/"])
    let titles = page.html.matches(of: #/<a href="/decisions/[^"]*">(.*?)</a>/#).map { String($0.1) }
    #expect(titles == ["First thoughts", "Second thoughts"])
  }

  @Test("Policies that apply and those that no longer do stand in tables of their own; an overdue review is named")
  func list() async throws {
    let site = try await RenderedSite(Self.content)
    #expect(
      PublishedPage(html: try site["/policies/"]).rows == [
        "Policy | Owner | Version | Adopted | Next review",
        "Gifts | Chief executive | 2 | 1 April 2023 | 1 April 2024 Overdue",
        "Policy | Owner | Version | Adopted | Next review", "Paper |  |  |  | ",
      ])
    #expect(
      try site["/policies/policies.csv"] == "Title,Owner,Version,AdoptedDate,ReviewDate\r\n"
        + "Gifts,Chief executive,2,2023-04-01,2024-04-01\r\n")
    #expect(try site["/policies/superseded-policies.csv"].hasSuffix("\r\nPaper,,,,\r\n"))
  }
}
