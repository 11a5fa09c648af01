import Diagnostics
import Preview
import StaticSite
import Testing

@Suite("Serving the style guide", .timeLimit(.minutes(10)))
struct StyleGuideTests {
  private static let address = "/__preview/style-guide/"

  private func view(outdated: Set<String> = [], diagnostics: [Diagnostic] = []) -> SiteView {
    .of(
      [.page("/", "<html><body>Home</body></html>")],
      styleGuide: .page(Self.address, "<html><head></head><body><p>Every component</p></body></html>"),
      diagnostics: diagnostics, outdated: outdated)
  }

  @Test("It is a page of the preview, with the bar over it, and every page leads to it")
  func served() async throws {
    let view = view()
    try await withPreview(of: FixedSource { _ in view }) { server in
      let guide = try await answer(to: Self.address, of: server)
      #expect(guide.status == 200)
      #expect(guide.body.contains("<p>Every component</p>"))
      #expect(guide.body.contains("Preview: not the public site"))
      for address in ["/", Self.address, "/__preview/diagnostics/"] {
        #expect(try await answer(to: address, of: server).body.contains("<a href=\"\(Self.address)\">The style guide:"))
      }
    }
  }

  @Test("Its address without the slash at its end leads to it")
  func withoutSlash() async throws {
    let view = view()
    try await withPreview(of: FixedSource { _ in view }) { server in
      let answer = try await answer(to: "/__preview/style-guide", of: server)
      #expect(answer.status == 302)
      #expect(answer["Location"] == Self.address)
    }
  }

  @Test("As long as there is no site, it says what stands in the way")
  func withoutSite() async throws {
    let view = SiteView(
      version: 1, day: .example, site: nil,
      diagnostics: [.error(.unreadableFile, at: SourceLocation(file: "content/site.yaml"), "the file cannot be read")])
    try await withPreview(of: FixedSource { _ in view }) { server in
      let answer = try await answer(to: Self.address, of: server)
      #expect(answer.status == 503)
      #expect(answer.body.contains("the file cannot be read"))
    }
  }

  @Test("It says when it is shown as it was, because a template has an error")
  func outdated() async throws {
    let file = "templates/pagination.mustache"
    let view = view(
      outdated: [file],
      diagnostics: [.error(.unknownVariable, at: SourceLocation(file: file), "there is no variable 'x' here")])
    try await withPreview(of: FixedSource { _ in view }) { server in
      let body = try await answer(to: Self.address, of: server).body
      #expect(body.contains("shown as it was before an error"))
      #expect(body.contains("there is no variable &#39;x&#39; here"))
    }
  }
}
