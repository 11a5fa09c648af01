import Testing

@testable import Preview

@Suite("Requests that are refused", .timeLimit(.minutes(10)))
struct RefusalTests {
  private let source = FixedSource(pages: ["/": "Home", "/404.html": "Not here", "/secret/": "Secret"])

  /// Little time for a request, and much to hear its refusal, so that a busy computer loses none.
  private let patient = ConnectionLimits(requestTime: .seconds(1), refusalTime: .seconds(30))

  @Test(
    "A way out of the site, however it is written, leads nowhere",
    arguments: [
      "/../secret/", "/a/../secret/", "/%2e%2e/secret/", "/..%2fsecret/", "/%2e%2e%2f%2e%2e%2fetc/passwd",
      "/..;/secret/", "/secret/%00", "/secret%2f", "//secret/", "/./secret/", "/\\..\\secret\\", "/secret/..",
      "/%252e%252e/secret/", "/__preview/../secret/", "/__preview/%2e%2e/secret/",
    ])
  func traversal(target: String) async throws {
    try await withPreview(of: source) { server in
      let answer = try await answer(to: target, of: server)
      #expect(answer.status == 404)
      #expect(!answer.body.contains("Secret"))
    }
  }

  @Test(
    "A name that does not mean this computer is refused, whichever address it leads to",
    arguments: [
      "evil.example", "evil.example:PORT", "localhost", "localhost:1", "127.0.0.1.evil.example:PORT", "127.0.0.2:PORT",
      "user@127.0.0.1:PORT", "",
    ])
  func foreignHost(host: String) async throws {
    try await withPreview(of: source) { server in
      let host = host.replacing("PORT", with: "\(server.port)")
      let answer = try await answer(to: "/", of: server, host: host)
      #expect(answer.status == 421)
      #expect(!answer.body.contains("Home"))
    }
  }

  @Test("The names of this computer are answered", arguments: ["localhost", "LocalHost", "127.0.0.1", "[::1]"])
  func ownHost(name: String) async throws {
    try await withPreview(of: source) { server async throws in
      #expect(try await answer(to: "/", of: server, host: "\(name):\(server.port)").status == 200)
    }
  }

  @Test("A request without a host, or with two of them, is refused")
  func hosts() async throws {
    try await withPreview(of: source) { server in
      let own = "Host: 127.0.0.1:\(server.port)\r\n"
      for headers in ["", own + "Host: evil.example\r\n", own + own] {
        var reader = try await Reader(port: server.port)
        try await reader.send("GET / HTTP/1.1\r\n\(headers)\r\n")
        #expect(try await reader.answer().status == 421)
        reader.close()
      }
    }
  }

  @Test("Nothing is taken in", arguments: ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "X"])
  func otherMethods(method: String) async throws {
    try await withPreview(of: source) { server in
      let answer = try await answer(to: "/", of: server, method: method)
      #expect(answer.status == 405)
      #expect(answer["Allow"] == "GET, HEAD")
    }
  }

  @Test(
    "A request with a body is refused, and the connection ends",
    arguments: ["Content-Length: 4", "Transfer-Encoding: chunked"])
  func body(header: String) async throws {
    try await withPreview(of: source, limits: patient) { server in
      var reader = try await Reader(port: server.port)
      try await reader.ask("/", headers: [header])
      try await reader.send("GET /secret/ HTTP/1.1\r\n\r\n")
      let answer = try await reader.answer()
      #expect(answer.status == 413)
      #expect(answer["Connection"] == "close")
      reader.close()
    }
  }

  @Test("Pages of other sites cannot use the preview's own addresses", arguments: ["cross-site", "same-site"])
  func otherSites(site: String) async throws {
    try await withPreview(of: source) { server async throws in
      for address in ["/__preview/view?day=2030-01-01", "/__preview/events", "/__preview/diagnostics/"] {
        #expect(try await answer(to: address, of: server, headers: ["Sec-Fetch-Site: \(site)"]).status == 403)
      }
      #expect(try await answer(to: "/", of: server, headers: ["Sec-Fetch-Site: \(site)"]).status == 200)
    }
  }

  @Test(
    "What is not HTTP/1.1 is refused",
    arguments: [
      ("GET / HTTP/1.0\r\n\r\n", 505), ("GET / HTTP/2\r\n\r\n", 505), ("GET /\r\n\r\n", 400), ("\r\n\r\n", 400),
      ("GET  / HTTP/1.1\r\n\r\n", 400), ("GET http://127.0.0.1/ HTTP/1.1\r\n\r\n", 400),
      ("GET * HTTP/1.1\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400), ("GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\n: b\r\n\r\n", 400), ("GET / HTTP/1.1\r\nA\r\n\r\n", 400),
    ])
  func malformed(request: String, status: Int) async throws {
    try await withPreview(of: source, limits: ConnectionLimits(refusalTime: .milliseconds(50))) { server in
      var reader = try await Reader(port: server.port)
      try await reader.send(request)
      #expect(try await reader.answer().status == status)
      #expect(await reader.isClosed())
    }
  }

  @Test("An enormous request is refused before all of it has come", arguments: ["X: ", "", "/"])
  func enormous(beginning: String) async throws {
    try await withPreview(of: source, limits: patient) { server in
      var reader = try await Reader(port: server.port)
      let start = beginning == "/" ? "GET /" : "GET / HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\(beginning)"
      try await reader.send(start + String(repeating: "a", count: 1 << 20))
      let answer = try await reader.answer()
      #expect(answer.status == 431)
      #expect(answer["Connection"] == "close")
      reader.close()
      #expect(try await eventually { server.connectionCount == 0 })
    }
  }

  @Test("A request that comes too slowly is refused, and does not keep others waiting")
  func slow() async throws {
    try await withPreview(
      of: source, limits: ConnectionLimits(requestTime: .seconds(2), refusalTime: .milliseconds(50))
    ) { server in
      var reader = try await Reader(port: server.port)
      try await reader.send("GET / HTTP/1.1\r\nHost: ")
      #expect(try await answer(to: "/", of: server).status == 200)
      #expect(try await reader.answer().status == 408)
      #expect(await reader.isClosed())
    }
  }

  @Test("A request that trickles in has no more time than one that pauses")
  func trickle() async throws {
    try await withPreview(of: source, limits: patient) { server in
      var reader = try await Reader(port: server.port)
      let trickle = Task { [reader] in
        while !Task.isCancelled {
          try await reader.send("a")
          try await Task.sleep(for: .milliseconds(10))
        }
      }
      #expect(try await reader.answer().status == 408)
      trickle.cancel()
      reader.close()
    }
  }

  @Test("A reader that says nothing is let go without a word")
  func silence() async throws {
    try await withPreview(of: source, limits: ConnectionLimits(requestTime: .milliseconds(100))) { server in
      var reader = try await Reader(port: server.port)
      #expect(await reader.isClosed())
    }
  }

  @Test("A reader that does not take its answer is let go")
  func notTaking() async throws {
    let source = FixedSource(pages: ["/": "Home", "/a.txt": String(repeating: "a", count: 64 << 20)])
    let limits = ConnectionLimits(connections: 1, writingTime: .milliseconds(200))
    try await withPreview(of: source, limits: limits) { server in
      let reader = try await Reader(port: server.port)
      try await reader.ask("/a.txt")
      #expect(try await eventually { (try? await answer(to: "/", of: server).status) == 200 })
      reader.close()
    }
  }

  @Test("Where there are as many connections as there may be, another is closed, and one that ends makes room")
  func tooMany() async throws {
    try await withPreview(of: source, limits: ConnectionLimits(connections: 2)) { server in
      var first = try await Reader(port: server.port)
      try await first.ask("/")
      #expect(try await first.answer().status == 200)
      var second = try await Reader(port: server.port)
      try await second.ask("/")
      #expect(try await second.answer().status == 200)
      var third = try await Reader(port: server.port)
      #expect(await third.isClosed())
      first.close()
      #expect(try await eventually { (try? await answer(to: "/", of: server).status) == 200 })
      second.close()
    }
  }
}
