import Diagnostics
import Preview
import Records
import StaticSite
import SystemPackage
import TestSupport
import Testing

@Suite("Serving the site", .timeLimit(.minutes(10)))
struct ServingTests {
  @Test(
    "A page is served at its address, never kept by the browser, and under a policy that lets in nothing from elsewhere"
  )
  func page() async throws {
    try await withPreview(of: FixedSource(pages: ["/decisions/": "<p>The decisions</p>"])) { server in
      let answer = try await answer(to: "/decisions/", of: server)
      #expect(answer.status == 200)
      #expect(answer["Content-Type"] == "text/html; charset=utf-8")
      #expect(answer["Cache-Control"] == "no-store")
      #expect(answer["X-Content-Type-Options"] == "nosniff")
      #expect(
        answer["Content-Security-Policy"]?.hasPrefix("default-src 'none'; script-src 'self'; style-src 'self'") == true)
      #expect(answer.body.contains("<p>The decisions</p>"))
    }
  }

  @Test(
    "Any other file is served as it is, and the browser is told what it is",
    arguments: [
      ("/feed.xml", "application/xml; charset=utf-8"), ("/contracts.csv", "text/csv; charset=utf-8"),
      ("/assets/site.css", "text/css; charset=utf-8"), ("/assets/table.js", "text/javascript; charset=utf-8"),
      ("/plan.ics", "text/calendar; charset=utf-8"), ("/a.PDF", "application/pdf"),
      ("/a.pdf/b", "application/octet-stream"),
    ])
  func otherFiles(address: String, type: String) async throws {
    try await withPreview(of: FixedSource(pages: [address: "</body> as it is"])) { server in
      let answer = try await answer(to: address, of: server)
      #expect(answer.status == 200)
      #expect(answer["Content-Type"] == type)
      #expect(answer.body == "</body> as it is")
    }
  }

  @Test(
    "Feeds, calendars and rows of tables are those of the public: saved, they could not say where they come from",
    arguments: ["/feed.xml", "/contracts.csv", "/contracts.json", "/search/payments/2024-25.json", "/plan.ics"])
  func dataOfThePublic(address: String) async throws {
    let source = FixedSource { viewpoint in
      .of([.page(address, viewpoint.extent == .everything ? "a draft" : "public"), .page("/", "<body>Home</body>")])
    }
    try await withPreview(of: source) { server in
      let answer = try await answer(to: address, of: server)
      #expect(answer.body == "public")
    }
  }

  @Test("Rows of tables that only a draft has are not given out")
  func dataOfDrafts() async throws {
    let source = FixedSource { .of($0.extent == .everything ? [.page("/draft.csv", "a draft")] : []) }
    try await withPreview(of: source) { server in
      let answer = try await answer(to: "/draft.csv", of: server)
      #expect(answer.status == 404)
      #expect(answer.body.contains("the preview gives out no data of drafts"))
    }
  }

  @Test("A large document is sent from the disk as it is")
  func document() async throws {
    let text = String(repeating: "0123456789abcdef", count: 100_000)
    let folder = try TemporaryFolder(["report.txt": text])
    let file = SiteFile(
      path: SitePath(wellFormed: "/report.txt"), origin: SourceLocation(file: "content/report.txt"),
      body: .copied(folder.appending("report.txt")))
    try await withPreview(of: FixedSource { _ in .of([file]) }) { server in
      let answer = try await answer(to: "/report.txt", of: server)
      #expect(answer.status == 200)
      #expect(answer.body == text)
    }
  }

  @Test("A document that is gone, or has become a link out of the content, is not there")
  func vanishedDocument() async throws {
    let folder = try TemporaryFolder(["secret.txt": "secret", "link.txt": "-> secret.txt"])
    let files = ["link.txt", "gone.txt"].map { name in
      SiteFile(
        path: SitePath(wellFormed: "/\(name)"), origin: SourceLocation(file: name),
        body: .copied(folder.appending(name)))
    }
    try await withPreview(of: FixedSource { _ in .of(files) }) { server async throws in
      #expect(try await answer(to: "/link.txt", of: server).status == 404)
      #expect(try await answer(to: "/gone.txt", of: server).status == 404)
    }
  }

  @Test("An address without the slash at its end leads to the page")
  func missingSlash() async throws {
    try await withPreview(of: FixedSource(pages: ["/decisions/": "The decisions"])) { server in
      let answer = try await answer(to: "/decisions", of: server)
      #expect(answer.status == 301)
      #expect(answer["Location"] == "/decisions/")
    }
  }

  @Test("Where the site has no page, its own page says so, with the preview's bar")
  func notFound() async throws {
    let source = FixedSource(pages: ["/404.html": "<html><body>Not here</body></html>"])
    try await withPreview(of: source) { server in
      let answer = try await answer(to: "/nowhere/", of: server)
      #expect(answer.status == 404)
      #expect(answer.body.contains("Not here"))
      #expect(answer.body.contains("id=\"__preview-bar\""))
    }
  }

  @Test("A site that lies in a folder is served there, and the root leads to it")
  func folder() async throws {
    let source = FixedSource { _ in .of([.page("/", "Home"), .page("/decisions/", "The decisions")], folder: "/opcc") }
    try await withPreview(of: source) { server async throws in
      #expect(try await answer(to: "/", of: server)["Location"] == "/opcc/")
      #expect(try await answer(to: "/opcc", of: server)["Location"] == "/opcc/")
      #expect(try await answer(to: "/opcc/decisions/", of: server).body.contains("The decisions"))
      #expect(try await answer(to: "/opcc/decisions", of: server)["Location"] == "/opcc/decisions/")
      #expect(try await answer(to: "/decisions/", of: server).status == 404)
      #expect(try await answer(to: "/opccdecisions/", of: server).status == 404)
    }
  }

  @Test("The head of an answer alone is sent where only that is asked for")
  func headOnly() async throws {
    try await withPreview(of: FixedSource(pages: ["/a.txt": "twelve bytes"])) { server in
      var reader = try await Reader(port: server.port)
      try await reader.ask("/a.txt", method: "HEAD")
      #expect(try await reader.answer(hasBody: false)["Content-Length"] == "12")
      try await reader.ask("/a.txt")
      #expect(try await reader.answer().body == "twelve bytes")
      reader.close()
    }
  }

  @Test("The page of a record is found again when its address has changed")
  func changedAddress() async throws {
    let source = FixedSource { _ in
      .of([
        .page("/decisions/new-title/", "A decision", from: "content/decisions/a b.md"),
        .page("/contracts/7/", "A contract", from: "content/contracts.csv", line: 7),
      ])
    }
    try await withPreview(of: source) { server in
      let decision = try await answer(
        to: "/decisions/old-title/", of: server, headers: ["Preview-Origin: content%2Fdecisions%2Fa%20b.md"])
      #expect(decision.status == 307)
      #expect(decision["Location"] == "/decisions/new-title/")
      let contract = try await answer(
        to: "/contracts/6/", of: server, headers: ["Preview-Origin: content%2Fcontracts.csv%3A7"])
      #expect(contract["Location"] == "/contracts/7/")
      #expect(
        try await answer(to: "/contracts/6/", of: server, headers: ["Preview-Origin: content/b.md"]).status == 404)
    }
  }

  @Test("Where there is no site yet, a page says what stands in its way")
  func noSite() async throws {
    let fault = Diagnostic.error(
      .missingKey, at: SourceLocation(file: "content/site.yaml", line: 1), "<name> is missing", suggestion: "add it")
    let source = FixedSource { _ in SiteView(version: 1, day: .example, site: nil, diagnostics: [fault]) }
    try await withPreview(of: source) { server in
      let answer = try await answer(to: "/decisions/", of: server)
      #expect(answer.status == 503)
      #expect(answer.body.contains("&lt;name&gt; is missing"))
      #expect(answer.body.contains("content/site.yaml:1"))
      #expect(answer.body.contains("id=\"__preview-bar\""))
    }
  }

  @Test("Where there is no site yet, what every page is made with comes before the records")
  func whatPreventsTheSite() async throws {
    let files = ["content/contracts.csv", "content/decisions/a.md", "content/site.yaml", "templates/layout.mustache"]
    let faults = files.map { Diagnostic.error(.missingKey, at: SourceLocation(file: $0, line: 1), "it is missing") }
    let source = FixedSource { _ in SiteView(version: 1, day: .example, site: nil, diagnostics: faults) }
    try await withPreview(of: source) { server in
      let body = try await answer(to: "/", of: server).body
      let places = (files[2...] + files[..<2]).map { body.range(of: "<code>\($0):1</code>")?.lowerBound }
      #expect(!places.contains(nil))
      #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    }
  }

  @Test(
    "The preview's own folder, and the diagnostics without the slash at the end, lead to the diagnostics",
    arguments: ["/__preview/", "/__preview/diagnostics"])
  func wayToDiagnostics(address: String) async throws {
    try await withPreview(of: FixedSource(pages: [:])) { server in
      let answer = try await answer(to: address, of: server)
      #expect(answer.status == 302)
      #expect(answer["Location"] == "/__preview/diagnostics/")
    }
  }

  @Test("Where the preview has nothing of its own, it says so", arguments: ["/__preview/other", "/__preview/%3F"])
  func noPlace(address: String) async throws {
    try await withPreview(of: FixedSource(pages: [:])) { server async throws in
      #expect(try await answer(to: address, of: server).status == 404)
    }
  }

  @Test("A port that is taken is said to be")
  func portTaken() throws {
    let source = FixedSource(pages: [:])
    let first = try PreviewServer(source: source, port: 0)
    #expect(throws: ListeningError.portTaken(first.port)) { try PreviewServer(source: source, port: first.port) }
  }
}
