import Preview
import Records
import StaticSite
import Testing

@Suite("The reader's viewpoint", .timeLimit(.minutes(10)))
struct ViewpointCookieTests {
  /// A site whose home page says how it is seen.
  private let source = FixedSource { viewpoint in
    .of([.page("/", "Seen on \(viewpoint.day?.iso8601 ?? "no day") with \(viewpoint.extent)")])
  }

  @Test("A change of day and extent is kept by the browser, and leads back to the page")
  func change() async throws {
    try await withPreview(of: source) { server in
      let answer = try await answer(
        to: "/__preview/view?day=2026-05-05&extent=public&return=%2Fdecisions%2F", of: server)
      #expect(answer.status == 303)
      #expect(answer["Location"] == "/decisions/")
      let cookie = try #require(answer["Set-Cookie"])
      #expect(cookie.hasSuffix("; Path=/; SameSite=Strict; HttpOnly"))
      let pair = try #require(cookie.split(separator: ";").first)
      #expect(try await home(with: "other=1; \(pair)", server).contains("Seen on 2026-05-05 with publicOnly"))
    }
  }

  @Test("The usual day is had by asking for none")
  func usualDay() async throws {
    try await withPreview(of: source) { server in
      let change = try await answer(to: "/__preview/view?day=&extent=everything&return=/", of: server)
      let pair = try #require(change["Set-Cookie"]?.split(separator: ";").first)
      #expect(try await home(with: String(pair), server).contains("Seen on no day with everything"))
    }
  }

  @Test(
    "A cookie that cannot be understood means the usual viewpoint",
    arguments: ["", "2026-02-30.public", "2026-05-05", "2026-05-05.nothing", ".", "today.public.x", "=", ";;;"])
  func brokenCookies(value: String) async throws {
    try await withPreview(of: source) { server in
      let page = try await home(with: "preview-\(server.port)=\(value)", server)
      #expect(page.contains("Seen on no day with everything"))
    }
  }

  @Test(
    "The way back never leads out of the preview",
    arguments: ["https://evil.example/", "//evil.example/", "/%5Cevil.example", "", "/a/../b", "/a%0D%0AX:%20y"])
  func wayBack(address: String) async throws {
    try await withPreview(of: source) { server in
      let answer = try await answer(to: "/__preview/view?return=\(address)", of: server)
      #expect(answer.status == 303)
      #expect(answer["Location"] == "/")
    }
  }

  private func home(with cookie: String, _ server: PreviewServer) async throws -> String {
    try await answer(to: "/", of: server, headers: ["Cookie: \(cookie)"]).body
  }
}
