import Preview
import StaticSite
import Testing

@Suite("Serving the site", .timeLimit(.minutes(1)))
struct ServingTests {
  @Test("A page is served at its address")
  func page() async throws {
    try await withPreview(of: FixedSource(pages: ["/decisions/": "<p>The decisions</p>"])) { server in
      let answer = try await answer(to: "/decisions/", of: server)
      #expect(answer.status == 200)
      #expect(answer["Content-Type"] == "text/html; charset=utf-8")
      #expect(answer.body.contains("<p>The decisions</p>"))
    }
  }
}
