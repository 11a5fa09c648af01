import TestSupport
import Testing

@testable import SiteGeneration

@Suite("What must stay private")
struct ConfidentialityTests {
  private static let withheld =
    "withheld: [{what: The price, covers: whole-record, exemption: 43(2), reason: Rivals, public-interest-test: Weighed, "
    + "review: 2024-12-31}]"

  @Test(
    "Nothing of a draft or an embargoed record is in any byte of the site",
    arguments: [
      RenderedSite.decision("Xanadu-1", title: "Xanadu plan", status: "draft", summary: "Xanadu text."),
      RenderedSite.decision("Xanadu-1", title: "Xanadu plan", published: "2024-06-02", summary: "Xanadu text."),
      RenderedSite.decision(
        "Xanadu-1", title: "Xanadu plan", status: "draft",
        keys: "redirect-from: [/Xanadu/]\nattachments: [{file: xanadu.csv, title: Xanadu, kind: annex}]"),
    ])
  func unpublished(record: String) async throws {
    let site = try await RenderedSite([
      "decisions/xanadu/index.md": record, "decisions/xanadu/xanadu.csv": "Xanadu",
      "decisions/b.md": RenderedSite.decision("2", title: "Two"),
    ])
    #expect(site.addresses(saying: "Xanadu") == [])
    #expect(site.addresses(saying: "xanadu") == [])
    #expect(try site["/"].contains("Two"))
  }

  @Test("A record is published on the day on which its embargo ends, and not a day earlier")
  func embargo() async throws {
    let record = RenderedSite.decision("1", title: "Xanadu plan", published: "2024-06-02")
    let content: FileTree = ["decisions/a.md": record]
    #expect(try await RenderedSite(content, asOf: "2024-06-01").addresses(saying: "Xanadu") == [])
    #expect(try await RenderedSite(content, asOf: "2024-06-02").addresses(saying: "Xanadu") != [])
  }

  @Test("A confidential record shows that it exists, its reference, title and dates, and why, and nothing else")
  func confidential() async throws {
    let keys = """
      \(Self.withheld)
      interests: Secretly declared
      organisation: force
      priorities: [victims]
      relates-to: ["2"]
      background-papers: [Secretly written]
      corrections: [{date: 2024-04-01, change: Secretly changed}]
      attachments: [{file: secret.csv, title: Secretly attached, kind: annex}]
      """
    let record = RenderedSite.decision(
      "MPCC 1", title: "A contract", confidentiality: "confidential", keys: keys, summary: "Secretly agreed.")
    let site = try await RenderedSite([
      "decisions/a/index.md": record.replacing("The Commissioner", with: "Secretly somebody"),
      "decisions/a/secret.csv": "Secretly,tabulated",
      "decisions/b.md": RenderedSite.decision("2", title: "Two"),
    ])
    #expect(site.addresses(saying: "Secretly") == [])
    #expect(site.addresses(saying: "secret.csv") == [])
    let page = try site["/decisions/2024/mpcc-1-a-contract/"]
    for fact in ["MPCC 1", "A contract", "11 March 2024", "14 March 2024", "The price", "Section 43(2)"] {
      #expect(page.contains(fact), "\(fact)")
    }
    for unsaid in ["Midshire Police</", "Victims", "Two", "It was agreed"] {
      #expect(!page.contains(unsaid), "\(unsaid)")
    }
    #expect(!(try site["/priorities/victims/"].contains("A contract")))
  }

  @Test("What the file of a confidential record is called is not published, not even where it has no reference")
  func fileName() async throws {
    let site = try await RenderedSite([
      "decisions/hushed/index.md": RenderedSite.decision(
        nil, title: "A contract", confidentiality: "confidential",
        keys: Self.withheld)
    ])
    #expect(try site["/decisions/feed.xml"].contains("A contract"))
    #expect(site.addresses(saying: "hushed") == [])
  }

  @Test("A withdrawn record leaves a page that says when and why, and not what it said")
  func withdrawn() async throws {
    let record = RenderedSite.decision(
      "MPCC 1", title: "A grant", status: "withdrawn",
      keys: "withdrawn: {date: 2024-05-02, reason: It named a person.}\nredirect-from: [/old/]",
      summary: "Formerly said.")
    let site = try await RenderedSite(["decisions/a.md": record])
    #expect(site.addresses(saying: "Formerly") == [])
    let page = try site["/decisions/2024/mpcc-1-a-grant/"]
    #expect(page.contains("2 May 2024"))
    #expect(page.contains("It named a person."))
    #expect(try site["/old/"].contains("/decisions/2024/mpcc-1-a-grant/"))
  }

  @Test("Servers and search engines are told of a withdrawn record that it is gone")
  func withdrawnAddress() async throws {
    let record = RenderedSite.decision(
      "MPCC 1", title: "A grant", status: "withdrawn", keys: "withdrawn: {date: 2024-05-02, reason: It named a person.}"
    )
    let site = try await RenderedSite(["decisions/a.md": record, "decisions/b.md": RenderedSite.decision("MPCC 2")])
    #expect(try site["/_withdrawn"] == "/decisions/2024/mpcc-1-a-grant/\n")
    #expect(!(try site["/sitemap.xml"].contains("mpcc-1")))
    #expect(try site["/sitemap.xml"].contains("mpcc-2"))
  }

  @Test("Notes in HTML comments and raw HTML never reach a page")
  func notes() async throws {
    let site = try await RenderedSite([
      "decisions/a.md": RenderedSite.decision(
        "1",
        summary: "Said.\n\n<!-- Hushed note -->\n\n<script>Hushed()</script>\n\nAnd <b onclick=\"Hushed()\">more</b>.")
    ])
    #expect(site.addresses(saying: "Hushed") == [])
  }

  @Test(
    "A public text cannot publish a file that belongs to a record which is not public, be that record unfinished",
    arguments: ["file: plan.csv, title: Plan, kind: annex", "file: plan.csv"])
  func borrowedFile(attachment: String) async throws {
    let site = try await RenderedSite([
      "decisions/plan.csv": "Xanadu",
      "decisions/a.md": RenderedSite.decision("1", summary: "See [the plan](plan.csv)."),
      "decisions/b.md": RenderedSite.decision(
        "2", status: "draft", keys: "attachments: [{\(attachment)}]"),
    ])
    #expect(
      site.diagnostics.contains {
        $0.hasPrefix("content/decisions/a.md:11:")
          && $0.hasSuffix(
            ": error: the file belongs to content/decisions/b.md, which the public may not read; give this record a copy of its own if the file may be published [link-to-unpublished]"
          )
      }, "\(site.diagnostics)")
  }
}
