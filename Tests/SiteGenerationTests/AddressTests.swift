import Records
import TestSupport
import Testing

@testable import SiteGeneration

@Suite("Addresses")
struct AddressTests {
  @Test("A decision is filed under the year of its date, whatever year its reference has")
  func year() async throws {
    let site = try await RenderedSite([
      "decisions/a.md": RenderedSite.decision("2023/52", title: "Precept"),
      "decisions/b.md": RenderedSite.decision("003", title: "Émigré’s café", date: nil, published: nil),
      "decisions/c.md": RenderedSite.decision(nil, title: "Unnumbered", date: nil),
    ])
    _ = try site["/decisions/2024/2023-52-precept/"]
    _ = try site["/decisions/undated/003-emigres-cafe/"]
    _ = try site["/decisions/2024/unnumbered/"]
    #expect(try site["/decisions/undated/"].contains("003-emigres-cafe"))
  }

  @Test("An office keeps its old addresses by naming the folders of its sections")
  func sections() async throws {
    let site = try await RenderedSite([
      "site.yaml": RenderedSite.configuration("paths: {decisions: transparency/record-of-decisions}"),
      "decisions/a.md": RenderedSite.decision("1", title: "One"),
    ])
    #expect(
      try site["/transparency/record-of-decisions/"].contains(
        #"href="/transparency/record-of-decisions/2024/1-one/""#))
  }

  @Test("A site below a folder of its host has the folder in every link")
  func folder() async throws {
    let configuration = RenderedSite.configuration().replacing(
      "https://records.example", with: "https://records.example/office/")
    let site = try await RenderedSite([
      "site.yaml": configuration, "decisions/a.md": RenderedSite.decision("1", title: "One"),
    ])
    let page = try site["/decisions/2024/1-one/"]
    #expect(page.contains(#"<link rel="canonical" href="https://records.example/office/decisions/2024/1-one/">"#))
    #expect(!page.contains(#"href="/decisions"#))
    #expect(!page.contains(#"href="/assets"#))
  }

  @Test("Two sources for one address are an error before anything is made")
  func duplicate() async throws {
    let site = try await RenderedSite([
      "decisions/a.md": RenderedSite.decision("1/2", title: "One"),
      "decisions/b.md": RenderedSite.decision("1", title: "2 one"),
    ])
    #expect(
      site.diagnostics.contains(
        "content/decisions/b.md: error: the address /decisions/2024/1-2-one/ is already used by content/decisions/a.md; change the title, the reference, the file's name or the redirect of one of the two; of a contract, the reference in its row [duplicate-address]"
      ), "\(site.diagnostics)")
  }

  @Test("A link to a record that is misspelt names the nearest in its folder, in whatever language that is")
  func nearestFile() async throws {
    let site = try await RenderedSite([
      "decisions/tŷ/a.md": RenderedSite.decision("1", summary: "[See](precpt.md)."),
      "decisions/tŷ/precept.md": RenderedSite.decision("2"),
    ])
    #expect(
      site.diagnostics == [
        "content/decisions/tŷ/a.md:11:1: error: there is no record or page 'precpt.md'; did you mean 'precept.md'? [broken-link]"
      ])
  }

  @Test("A very long title still gives an address that every file system can hold")
  func longTitle() async throws {
    let site = try await RenderedSite([
      "decisions/a.md": RenderedSite.decision("1", title: String(repeating: "considerable ", count: 60))
    ])
    let address = try #require(site.files.keys.first { $0.hasPrefix("/decisions/2024/1-considerable") })
    #expect(address.utf8.count < 140)
    #expect(address.hasSuffix("considerable/"))
  }

  @Test("An old address leads on to the new one")
  func redirects() async throws {
    let site = try await RenderedSite([
      "decisions/a.md": RenderedSite.decision(
        "1", title: "One", keys: "redirect-from: [/old/place/, /old.aspx, /old.html]")
    ])
    for address in ["/old/place/", "/old.aspx/", "/old.html"] {
      #expect(try site[address].contains(#"<meta http-equiv="refresh" content="0; url=/decisions/2024/1-one/">"#))
    }
    #expect(!(try site["/sitemap.xml"].contains("old")))
  }

  @Test("Servers find every old address in a list, as it was written and as its page stands")
  func redirectList() async throws {
    let site = try await RenderedSite([
      "decisions/a.md": RenderedSite.decision("1", title: "One", keys: "redirect-from: [/z/, /old.aspx]"),
      "pages/about.md": "---\ntitle: About\nstatus: published\nredirect-from: [/a.html]\n---\n\nText.\n",
    ])
    #expect(
      try site["/_redirects"] == """
        /a.html /about/ 301
        /old.aspx /decisions/2024/1-one/ 301
        /old.aspx/ /decisions/2024/1-one/ 301
        /z/ /decisions/2024/1-one/ 301

        """)
    #expect(site.files["/_withdrawn"] == nil)
  }

  @Test("A site below a path has that path in its list of redirects")
  func redirectListBelowAPath() async throws {
    let site = try await RenderedSite([
      "site.yaml": RenderedSite.configuration().replacing("records.example", with: "records.example/archive"),
      "decisions/a.md": RenderedSite.decision("1", title: "One", keys: "redirect-from: [/old/]"),
    ])
    #expect(try site["/_redirects"] == "/archive/old/ /archive/decisions/2024/1-one/ 301\n")
  }

  @Test("A site without old addresses and withdrawn records has no lists for servers")
  func noLists() async throws {
    let site = try await RenderedSite(["decisions/a.md": RenderedSite.decision("1")])
    #expect(site.files["/_redirects"] == nil && site.files["/_withdrawn"] == nil)
  }

  @Test(
    "An old address that no static site can have is an error",
    arguments: ["/page?id=3", "no-slash/", "/a b/", "/../up/", "/"])
  func impossibleRedirects(address: String) async throws {
    let site = try await RenderedSite([
      "decisions/a.md": RenderedSite.decision("1", keys: "redirect-from: [\"\(address)\"]")
    ])
    #expect(
      site.diagnostics.contains(
        "content/decisions/a.md:9:17: error: '\(address)' is not an address that this site can have; write the part after the host, beginning with '/', as in '/decisions/old-name/' [invalid-value]"
      ), "\(site.diagnostics)")
  }

  @Test(
    "A file of the design is published under a name that needs no escaping, whatever it is called",
    arguments: [
      ("Crest (1).SVG", "/assets/crest-1.0f.svg"), ("fonts.tar.gz", "/assets/fonts-tar.0f.gz"),
      ("logo.png copy", "/assets/logo.0f.png-copy"), ("LICENCE", "/assets/licence.0f"), ("odd.", "/assets/odd.0f"),
      ("naïve.é", "/assets/naive.0f.e"),
    ])
  func assets(name: String, address: String) throws {
    let configuration = try #require(BaseURL("https://records.example")).configuration
    #expect(SiteAddresses(configuration).asset(name, fingerprint: "0f").text == address)
  }

  @Test("A copy that an editor keeps of a template or of the style sheet is not published")
  func editorsCopies() async throws {
    let folder = try TemporaryFolder(try FileTree(of: Repository.templates))
    try FileTree(["assets/site.css~": "body {}", "layout.mustache~": "{{titel}}"]).write(to: folder.path)
    let site = try await RenderedSite([:], templates: folder.path)
    #expect(site.files.keys.filter { $0.contains("site") && $0.hasPrefix("/assets/") }.count == 1)
  }

  @Test("Documents are published beside their record under a name that needs no escaping")
  func documents() async throws {
    let site = try await RenderedSite([
      "decisions/a/index.md": RenderedSite.decision(
        "1", title: "One", keys: "attachments: [{file: \"Report (final) v2.CSV\", title: Report, kind: annex}]"),
      "decisions/a/Report (final) v2.CSV": "a,b\n",
    ])
    #expect(try site["/decisions/2024/1-one/report-final-v2.csv"] == "copy of Report (final) v2.CSV")
    #expect(try site["/decisions/2024/1-one/"].contains(#"href="/decisions/2024/1-one/report-final-v2.csv""#))
  }
}

extension BaseURL {
  /// The configuration of an office that says nothing else.
  var configuration: SiteConfiguration {
    SiteConfiguration(
      office: SiteConfiguration.Office(name: "Office", shortName: "Office", established: nil, abolished: nil),
      baseURL: self, language: "en", organisations: [], defaultOrganisation: "")
  }
}
