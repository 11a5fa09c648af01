import Preview
import StaticSite
import Testing

@Suite("Word of changes", .timeLimit(.minutes(1)))
struct EventTests {
  @Test("A reader hears of the present version at once and of each new one")
  func versions() async throws {
    let source = FixedSource(pages: ["/": "first"])
    try await withPreview(of: source) { server in
      var reader = try await Reader(port: server.port)
      try await reader.ask("/__preview/events")
      #expect(try await reader.answer(hasBody: false)["Content-Type"] == "text/event-stream; charset=utf-8")
      #expect(try await reader.piece().contains("-1\n\n"))
      await source.change(to: 2) { _ in .of([.page("/", "second")], version: 2) }
      #expect(try await reader.piece().contains("-2\n\n"))
      reader.close()
    }
  }

  @Test("A reader that goes away is forgotten")
  func goingAway() async throws {
    let source = FixedSource(pages: ["/": "first"])
    try await withPreview(of: source) { server in
      var reader = try await Reader(port: server.port)
      try await reader.ask("/__preview/events")
      _ = try await reader.answer(hasBody: false)
      reader.close()
      #expect(try await eventually { await source.readers == 0 })
    }
  }
}
