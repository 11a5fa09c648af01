import SystemPackage
import TestSupport
import Testing

@testable import SiteGeneration

@Suite("Pages")
struct PageTests {
  @Test(
    "A link between decisions is shown on both pages",
    arguments: [
      ("follows", "This decision follows it.", "It follows this decision."),
      ("supersedes", "This decision supersedes it.", "It supersedes this decision."),
      ("implements", "This decision implements it.", "It implements this decision."),
      ("relates-to", "Other decisions on this subject", "Other decisions on this subject"),
    ])
  func relations(key: String, forwards: String, backwards: String) async throws {
    let site = try await RenderedSite([
      "decisions/a.md": RenderedSite.decision("1/24", title: "First", status: "superseded"),
      "decisions/b.md": RenderedSite.decision("2/24", title: "Second", keys: "\(key): [1/24]"),
    ])
    let (first, second) = (try site["/decisions/2024/1-24-first/"], try site["/decisions/2024/2-24-second/"])
    #expect(second.contains(forwards))
    #expect(second.contains(#"href="/decisions/2024/1-24-first/""#))
    #expect(first.contains(backwards))
    #expect(first.contains(#"href="/decisions/2024/2-24-second/""#))
  }

  @Test("Every page names its icon, those too that lead on or say that there is no page")
  func icon() async throws {
    let site = try await RenderedSite([
      "decisions/a.md": RenderedSite.decision("1/24", title: "First", keys: "redirect-from: [/old/]")
    ])
    let icon = try #require(site.files.keys.first { $0.hasPrefix("/assets/icon.") && $0.hasSuffix(".svg") })
    for page in ["/", "/decisions/2024/1-24-first/", "/old/", "/404.html"] {
      #expect(try site[page].contains("<link rel=\"icon\" type=\"image/svg+xml\" href=\"\(icon)\">"), "\(page)")
    }
  }

  @Test("The parts of a decision stand in the form's order, and the missing ones are named")
  func parts() async throws {
    let record = """
      ---
      reference: "1"
      title: One
      date: 2024-03-11
      published: 2024-03-14
      status: noted
      confidentiality: open
      ---
      ## Legal implications
      Second.
      ## A heading of our own
      Third.
      ## Executive summary
      First.
      """
    let page = try await RenderedSite(["decisions/a.md": record])["/decisions/2024/1-one/"]
    let places = try ["First.", "Second.", "Third."].map { try #require(page.range(of: $0)).lowerBound }
    #expect(places == places.sorted())
    #expect(page.contains("Equality implications"))
    #expect(page.contains("Not recorded"))
  }

  @Test("What an office writes is text and never markup")
  func escaping() async throws {
    let site = try await RenderedSite([
      "site.yaml": RenderedSite.configuration(name: "\"O'Hara & {{Sons}} <b>\""),
      "decisions/a.md": RenderedSite.decision(
        "\"</script><script>\"", title: "\"Tom & <i>Jerry</i> {{title}}\""),
    ])
    let page = try #require(site.files.first { $0.key.hasPrefix("/decisions/2024/script-script-tom") }?.value)
    #expect(page.contains("<h1>Tom &amp; &lt;i&gt;Jerry&lt;/i&gt; {{title}}</h1>"))
    #expect(page.contains("O&#39;Hara &amp; &#123;&#123;Sons}} &lt;b&gt;"))
    #expect(!page.contains("</script><script>"))
    #expect(page.contains(#""identifier":"\u003c/script\u003e\u003cscript\u003e""#))
  }

  @Test("A list is cut into pages, each with its number in the title; a short one has no pagination")
  func pagination() async throws {
    let records = (1...11).map { ("decisions/\($0).md", RenderedSite.decision("\($0)/24", title: "Number \($0)")) }
    let site = try await RenderedSite(FileTree(Dictionary(uniqueKeysWithValues: records)))
    #expect(try site["/decisions/page/3/"].contains("<title>Decisions (page 3 of 3)"))
    #expect(site.files["/decisions/page/4/"] == nil)
    #expect(try site["/decisions/"].contains("11 decisions"))
    #expect(!(try site["/priorities/victims/"].contains("class=\"pagination\"")))
  }

  @Test("A link leads to a decision, a page or a document; one to a draft stays plain words, with a warning")
  func links() async throws {
    let summary = """
      [one](<decision:2/24>) [two](b.md) [three](../pages/about.md#who) [four](/about/) [five](notes.csv)
      [six](<decision:3/24>)
      """
    let site = try await RenderedSite([
      "decisions/a.md": RenderedSite.decision("1/24", title: "One", summary: summary),
      "decisions/b.md": RenderedSite.decision("2/24", title: "Two"),
      "decisions/c.md": RenderedSite.decision("3/24", title: "Three", status: "draft"),
      "decisions/notes.csv": "a",
      "pages/about.md": "---\ntitle: About\nstatus: published\n---\n## Who\nUs.\n",
    ])
    let page = try site["/decisions/2024/1-24-one/"]
    for link in [
      #"<a href="/decisions/2024/2-24-two/">one</a>"#, #"<a href="/decisions/2024/2-24-two/">two</a>"#,
      #"<a href="/about/#who">three</a>"#, #"<a href="/about/">four</a>"#,
      #"<a href="/decisions/2024/1-24-one/notes.csv">five</a>"#,
    ] {
      #expect(page.contains(link), "\(link)")
    }
    #expect(page.contains("\nsix</p>"))
    #expect(
      site.diagnostics == [
        "content/decisions/a.md:12:1: warning: the link leads to a draft or a record under embargo; its words are shown without a link until that record is published [link-to-unpublished]"
      ])
  }

  @Test("A link leads to a contract, a procurement or a policy; one to a hidden one stays plain words, with a warning")
  func linksToContracts() async throws {
    let summary = """
      [one](<contract:C 1>) [two](procurement:vans) [three](policy:gifts) [four](../procurements/vans.md)
      [five](<contract:C 2>)
      [six](procurement:boats)
      """
    let contracts = """
      ContractReference,ContractTitle,Published
      C 1,One,
      C 2,Two,2030-01-01

      """
    let site = try await RenderedSite([
      "decisions/a.md": RenderedSite.decision("1/24", title: "One", summary: summary),
      "contracts/all.csv": contracts,
      "procurements/vans.md": "---\ntitle: Vans\nstatus: planned\n---\n",
      "procurements/boats.md": "---\ntitle: Boats\nstatus: draft\n---\n",
      "policies/gifts.md": "---\ntitle: Gifts\nstatus: adopted\n---\nNone.\n",
    ])
    let page = try site["/decisions/2024/1-24-one/"]
    for link in [
      #"<a href="/contracts/c-1/">one</a>"#, #"<a href="/contracts/procurements/vans/">two</a>"#,
      #"<a href="/policies/gifts/">three</a>"#, #"<a href="/contracts/procurements/vans/">four</a>"#,
    ] {
      #expect(page.contains(link), "\(link)")
    }
    #expect(page.contains("\nfive\nsix</p>"))
    #expect(
      site.diagnostics.filter { $0.contains("[link-to-unpublished]") }
        == [12, 13].map {
          "content/decisions/a.md:\($0):1: warning: the link leads to a draft or a record under embargo; its words are shown without a link until that record is published [link-to-unpublished]"
        }, "\(site.diagnostics)")
  }

  @Test(
    "A link that leads nowhere is an error at its place",
    arguments: [
      ("[x](<decision:MPCC 2/24>)", "no decision has the reference 'MPCC 2/24'; did you mean 'MPCC 1/24'?"),
      ("[x](policy:retention)", "no policy is called 'retention'"),
      ("[x](procurement:vans)", "no procurement is called 'vans'"),
      ("[x](<contract:C 1>)", "no contract has the reference 'C 1'"),
      ("[x](other.md)", "there is no record or page 'other.md'"),
      ("[x](/abuot/)", "the site has no page '/abuot/'; did you mean '/about/'?"),
      ("[x](/about)", "the site has no page '/about'; write '/about/'"),
      ("[x](report.pdf)", "there is no file 'report.pdf' beside this record; put the file into the record's folder"),
    ])
  func brokenLinks(link: String, message: String) async throws {
    let site = try await RenderedSite([
      "decisions/a.md": RenderedSite.decision("MPCC 1/24", summary: link),
      "pages/about.md": "---\ntitle: About\nstatus: published\n---\nUs.\n",
    ])
    #expect(
      site.diagnostics.first { $0.hasPrefix("content/decisions/a.md:11:") }
        == "content/decisions/a.md:11:1: error: \(message) [broken-link]", "\(site.diagnostics)")
  }

  @Test("A navigation link to a page that does not exist is an error in site.yaml")
  func navigation() async throws {
    let site = try await RenderedSite([
      "site.yaml": RenderedSite.configuration("navigation: [{label: Log, to: /decision/}]")
    ])
    #expect(
      site.diagnostics == [
        "content/site.yaml:8:31: error: the site has no page '/decision/'; did you mean '/decisions/'? [broken-link]"
      ])
  }

  @Test("An accent colour on which white cannot be read is an error")
  func contrast() async throws {
    let site = try await RenderedSite([
      "site.yaml": RenderedSite.configuration("accent-colour: '#88aacc'")
    ])
    #expect(
      site.diagnostics == [
        "content/site.yaml:8:16: error: the contrast of #88aacc with white is 2.4, and 4.5 is the least that people can read; choose a darker colour [low-contrast]"
      ])
  }

  @Test("The feed's identifiers stay when a title is corrected, and its dates follow the record")
  func feed() async throws {
    func feed(title: String, keys: String = "") async throws -> String {
      try await RenderedSite([
        "decisions/a.md": RenderedSite.decision("WMPCC 005/2013", title: title, keys: keys)
      ])["/decisions/feed.xml"]
    }
    let id = "<id>tag:records.example,2012:decision/WMPCC%20005/2013</id>"
    let first = try await feed(title: "One")
    #expect(first.contains(id))
    #expect(first.contains("<updated>2024-03-14T00:00:00Z</updated>"))
    let second = try await feed(title: "Won", keys: "corrections: [{date: 2024-05-01, change: Title}]")
    #expect(second.contains(id))
    #expect(second.contains("<updated>2024-05-01T00:00:00Z</updated>"))
  }

  @Test("A site in Welsh needs words and content, and no change to the program")
  func welsh() async throws {
    let folder = try TemporaryFolder(try FileTree(of: Repository.templates))
    let words = try Repository.text(of: "templates/words/en.yaml")
      .replacing("month.3: \"March\"", with: "month.3: \"Mawrth\"")
      .replacing("status.approved: \"Approved\"", with: "status.approved: \"Cymeradwywyd\"")
    try FileTree(["words/cy.yaml": words]).write(to: folder.path)
    let site = try await RenderedSite(
      [
        "site.yaml": RenderedSite.configuration().replacing("language: en", with: "language: cy"),
        "decisions/a.md": RenderedSite.decision("1", title: "Un"),
      ], templates: folder.path)
    let page = try site["/decisions/2024/1-un/"]
    #expect(page.contains(#"<html lang="cy">"#))
    #expect(page.contains("11 Mawrth 2024"))
    #expect(page.contains("Cymeradwywyd"))
  }

  @Test("A template that an office broke is an error with its line, and nothing is missing silently")
  func brokenTemplate() async throws {
    let folder = try TemporaryFolder(try FileTree(of: Repository.templates))
    let template = try Repository.text(of: "templates/not-found.mustache")
    try FileTree(["not-found.mustache": template.replacing("decisions-href", with: "decision-href")])
      .write(to: folder.path)
    let site = try await RenderedSite([:], templates: folder.path)
    #expect(site.diagnostics.count == 1)
    #expect(
      site.diagnostics.allSatisfy {
        $0.hasPrefix("templates/not-found.mustache:")
          && $0.hasSuffix(
            ": error: there is no variable 'decision-href' here; did you mean 'decisions-href'? [unknown-variable]")
      }, "\(site.diagnostics)")
  }
}
