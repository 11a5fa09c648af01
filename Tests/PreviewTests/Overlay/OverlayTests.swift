import Diagnostics
import Preview
import Records
import StaticSite
import Testing

@Suite("What the preview puts over a page", .timeLimit(.minutes(10)))
struct OverlayTests {
  private static let frame = "<html><head></head><body><p>The decision</p></body></html>"
  private static let decision = "content/decisions/a.md"

  /// The page of a decision, and the address at which it is, in a preview of one view.
  private func body(
    _ view: SiteView, at address: String = "/decisions/a/", headers: [String] = []
  ) async throws -> String {
    try await withPreview(of: FixedSource { _ in view }) { server in
      try await answer(to: address, of: server, headers: headers).body
    }
  }

  private func view(
    page: String = frame, from file: String = decision, line: Int? = nil, diagnostics: [Diagnostic] = [],
    unpublished: UnpublishedReason? = nil, outdated: Set<String> = []
  ) -> SiteView {
    let file = SiteFile.page("/decisions/a/", page, from: file, line: line)
    return .of(
      [file], diagnostics: diagnostics, unpublished: unpublished.map { [file.origin: $0] } ?? [:], outdated: outdated)
  }

  @Test("Every page says that it is not the public site, and as of which day")
  func bar() async throws {
    let body = try await body(view())
    #expect(body.contains("Preview: not the public site"))
    #expect(body.contains("As of 1 April 2026, with drafts."))
    #expect(body.contains("<input type=\"date\" id=\"__preview-day\" name=\"day\" value=\"2026-04-01\">"))
    #expect(body.contains("name=\"return\" value=\"/decisions/a/\""))
    #expect(body.contains("PREVIEW: not the public site"))
    #expect(!body.contains("preview-banner"))
    #expect(!body.contains("preview-watermark"))
  }

  @Test("A draft has a banner and a watermark")
  func draft() async throws {
    let body = try await body(view(unpublished: .draft))
    #expect(body.contains("<strong id=\"__preview-banner-title\">DRAFT: not published</strong>"))
    #expect(body.contains("<svg class=\"preview-watermark\""))
  }

  @Test("A record under embargo has a banner that says until when")
  func embargo() async throws {
    let day = try #require(CalendarDate("2026-05-05"))
    let body = try await body(view(unpublished: .embargoed(until: day)))
    #expect(body.contains("EMBARGOED until 5 May 2026: not published"))
    #expect(body.contains("<svg class=\"preview-watermark\""))
  }

  @Test("Links to what is not public are marked, and no others")
  func linkMarks() async throws {
    let links =
      "<a href=\"/opcc/b/\">b</a><a class=\"x\" href=\"/opcc/c/?page=2#top\">c</a><a href=\"/opcc/d/\">d</a>"
      + "<a href=\"/b/\">b</a><a href=\"https://example.org/opcc/b/\">b</a><abbr>b</abbr><a name=\"b\">b</a><a>b</a>"
    let draft = SiteFile.page("/b/", "B", from: "b.md")
    let held = SiteFile.page("/c/", "C", from: "c.md")
    let view = SiteView.of(
      [.page("/", links, from: "a.md"), draft, held, .page("/d/", "D", from: "d.md")], folder: "/opcc",
      unpublished: [draft.origin: .draft, held.origin: .embargoed(until: .example)])
    let body = try await body(view, at: "/opcc/")
    #expect(
      body.contains(
        "<a data-preview=\"draft\" href=\"/opcc/b/\">b</a>"
          + "<a data-preview=\"embargoed\" class=\"x\" href=\"/opcc/c/?page=2#top\">c</a><a href=\"/opcc/d/\">d</a>"
          + "<a href=\"/b/\">b</a>"))
    #expect(body.components(separatedBy: "data-preview=").count == 3)
  }

  @Test("The bar counts what is wrong with the record and with the site, and lists what is wrong with the record")
  func faults() async throws {
    let diagnostics: [Diagnostic] = [
      .warning(.missingPart, at: SourceLocation(file: Self.decision, line: 3), "there is no <b>advice</b>"),
      .error(.brokenLink, at: SourceLocation(file: "content/b.md", line: 7, column: 2), "a link to nothing"),
      .warning(.unusedWord, at: SourceLocation(file: "templates/words/en.yaml", line: 1), "a word"),
    ]
    let body = try await body(view(diagnostics: diagnostics))
    #expect(body.contains("This page: 1 warning. Whole site: 1 error, 2 warnings."))
    #expect(body.contains("there is no &lt;b&gt;advice&lt;/b&gt;."))
    #expect(body.contains("data-preview-copy=\"content/decisions/a.md:3\""))
    #expect(!body.contains("a link to nothing"))
    #expect(!body.contains("preview-panel"))
  }

  @Test("Of a table, a page shows what is wrong with its own row")
  func rows() async throws {
    let diagnostics: [Diagnostic] = [7, 8].map { (line: Int) in
      .error(.missingCell, at: SourceLocation(file: "content/contracts.csv", line: line), "fault of row \(line)")
    }
    let body = try await body(view(from: "content/contracts.csv", line: 7, diagnostics: diagnostics))
    #expect(body.contains("This page: 1 error. Whole site: 2 errors."))
    #expect(body.contains("fault of row 7"))
    #expect(!body.contains("fault of row 8"))
  }

  @Test("An error stands over the page as it was before")
  func outdated() async throws {
    let fault = Diagnostic.error(
      .invalidDate, at: SourceLocation(file: Self.decision, line: 4, column: 7), "'2026-13-01' is no day",
      suggestion: "write it as 2026-12-01")
    let body = try await body(view(diagnostics: [fault], outdated: [Self.decision]))
    let panel = try #require(body.split(separator: "<section class=\"preview-panel\"").last)
    #expect(
      panel.hasPrefix(
        " aria-labelledby=\"__preview-panel-title\"><h2 id=\"__preview-panel-title\">The file has an error"))
    #expect(panel.contains("the page as it was before this error"))
    #expect(panel.contains("&#39;2026-13-01&#39; is no day."))
    #expect(panel.contains("<p class=\"preview-suggestion\">Write it as 2026-12-01.</p>"))
    #expect(panel.contains("<code>content/decisions/a.md:4:7</code>"))
    #expect(panel.contains("<p>The decision</p>"))
  }

  @Test("An error in a template stands over every page, and one in another record over none but its own")
  func errorsElsewhere() async throws {
    let diagnostics: [Diagnostic] = [
      .error(.invalidTemplate, at: SourceLocation(file: "templates/layout.mustache", line: 4), "a tag is not closed"),
      .error(.brokenLink, at: SourceLocation(file: "content/b.md", line: 7), "a link to nothing"),
    ]
    let body = try await body(
      view(diagnostics: diagnostics, outdated: ["templates/layout.mustache", "content/b.md"]))
    #expect(body.contains("a tag is not closed"))
    #expect(!body.contains("a link to nothing"))
  }

  @Test("A page that an error elsewhere keeps as it was is not said to be right")
  func heldBack() async throws {
    let template = Diagnostic.error(
      .invalidTemplate, at: SourceLocation(file: "templates/layout.mustache", line: 4), "a tag is not closed")
    let own = Diagnostic.warning(.missingPart, at: SourceLocation(file: Self.decision, line: 3), "a part is missing")
    let body = try await body(view(diagnostics: [template], outdated: ["templates/layout.mustache"]))
    #expect(body.contains("This page: shown as it was before an error. Whole site: 1 error."))
    #expect(body.contains("It is shown as it was before an error in templates/layout.mustache."))
    #expect(!body.contains("Nothing is wrong here."))
    let faulty = try await self.body(view(diagnostics: [own, template], outdated: ["templates/layout.mustache"]))
    #expect(faulty.contains("This page: shown as it was before an error, 1 warning. Whole site: 1 error, 1 warning."))
    #expect(faulty.contains("a part is missing."))
  }

  @Test("A page of which another record has an error is said to be right, beside what is wrong in the whole site")
  func errorInAnotherRecord() async throws {
    let fault = Diagnostic.error(.brokenLink, at: SourceLocation(file: "content/b.md", line: 7), "a link to nothing")
    let body = try await body(view(diagnostics: [fault], outdated: ["content/b.md"]))
    #expect(body.contains("This page: nothing wrong. Whole site: 1 error."))
    #expect(body.contains("Nothing is wrong here."))
  }

  @Test("The page of all diagnostics is never said to be as it was before")
  func diagnosticsAreCurrent() async throws {
    let fault = Diagnostic.error(
      .invalidTemplate, at: SourceLocation(file: "templates/layout.mustache", line: 4), "a tag is not closed")
    let body = try await body(
      view(diagnostics: [fault], outdated: ["templates/layout.mustache"]), at: "/__preview/diagnostics/")
    #expect(body.contains("a tag is not closed"))
    #expect(!body.contains("as it was before"))
  }

  @Test("The page of all diagnostics has files with errors first, with links to their pages")
  func allDiagnostics() async throws {
    let diagnostics: [Diagnostic] = [
      .warning(.missingPart, at: SourceLocation(file: "content/a.md", line: 3), "a warning"),
      .warning(.missingPart, at: SourceLocation(file: Self.decision, line: 3), "another warning"),
      .error(.brokenLink, at: SourceLocation(file: Self.decision, line: 7), "an error"),
    ]
    let body = try await body(view(diagnostics: diagnostics), at: "/__preview/diagnostics/")
    let order = ["1 error, 2 warnings", Self.decision, "/decisions/a/", "an error.", "another warning.", "a warning."]
    let places = order.map { body.range(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test("The page of all diagnostics lists a thousand and counts the rest")
  func manyDiagnostics() async throws {
    let diagnostics = (1...1_234).map { number in
      Diagnostic.warning(
        .missingPart, at: SourceLocation(file: "content/\(number % 7).md", line: number), "fault \(number)")
    }
    let body = try await body(view(diagnostics: diagnostics), at: "/__preview/diagnostics/")
    let main = try #require(body.split(separator: "</main>").first)
    #expect(main.components(separatedBy: "<li ").count == 1_001)
    #expect(main.contains("And 234 more."))
  }
}
