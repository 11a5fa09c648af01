import StaticSite
import Testing

@testable import Preview

@Suite("Word of changes", .timeLimit(.minutes(10)))
struct EventTests {
  @Test("A reader hears of the present version at once and of each new one, by the name that the page has")
  func versions() async throws {
    let source = FixedSource(pages: ["/": "first"])
    try await withPreview(of: source) { server in
      var reader = try await Reader(port: server.port)
      try await reader.ask("/__preview/events")
      #expect(try await reader.answer(hasBody: false)["Content-Type"] == "text/event-stream; charset=utf-8")
      let first = try await reader.version()
      #expect(try await answer(to: "/", of: server).body.contains("data-preview-version=\"\(first)\""))
      await source.change(to: 2) { _ in .of([.page("/", "second")], version: 2) }
      let second = try await reader.version()
      #expect(second != first)
      #expect(try await answer(to: "/", of: server).body.contains("data-preview-version=\"\(second)\""))
      reader.close()
    }
  }

  @Test("Two runs of a preview do not take each other's versions for their own")
  func runs() async throws {
    let source = FixedSource(pages: ["/": "same"])
    func page() async throws -> String {
      try await withPreview(of: source) { try await answer(to: "/", of: $0).body }
    }
    let (first, second) = try await (page(), page())
    #expect(first != second)
  }

  @Test("A thousand readers that come and go leave nothing behind")
  func comingAndGoing() async throws {
    let source = FixedSource(pages: ["/": "first"])
    try await withPreview(of: source) { server in
      for _ in 0..<20 {
        try await withThrowingTaskGroup(of: Void.self) { group in
          for _ in 0..<50 {
            group.addTask {
              var reader = try await Reader(port: server.port)
              try await reader.ask("/__preview/events")
              _ = try await reader.answer(hasBody: false)
              _ = try await reader.version()
              reader.close()
            }
          }
          try await group.waitForAll()
        }
      }
      #expect(try await eventually { await source.readers == 0 })
      #expect(try await eventually { server.connectionCount == 0 })
    }
  }

  @Test("A hundred readers hear of a change, and read the new page, at once")
  func manyReaders() async throws {
    let source = FixedSource(pages: ["/": "first"])
    try await withPreview(of: source) { server in
      try await withThrowingTaskGroup(of: String.self) { group in
        for _ in 0..<100 {
          group.addTask {
            var reader = try await Reader(port: server.port)
            defer { reader.close() }
            try await reader.ask("/__preview/events")
            _ = try await reader.answer(hasBody: false)
            _ = try await reader.version()
            _ = try await reader.version()
            return try await answer(to: "/", of: server).body
          }
        }
        #expect(try await eventually { await source.readers == 100 })
        await source.change(to: 2) { _ in .of([.page("/", "second")], version: 2) }
        for try await body in group { #expect(body.contains("second")) }
      }
    }
  }

  @Test("Thousands of requests leave no connection behind")
  func manyRequests() async throws {
    try await withPreview(of: FixedSource(pages: ["/": "Home"])) { server in
      var reader = try await Reader(port: server.port)
      for _ in 0..<1_000 {
        try await reader.ask("/")
        #expect(try await reader.answer().status == 200)
      }
      reader.close()
      for _ in 0..<200 { #expect(try await answer(to: "/", of: server).status == 200) }
      #expect(try await eventually { server.connectionCount == 0 })
    }
  }
}
