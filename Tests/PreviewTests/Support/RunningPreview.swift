import Foundation

@testable import Preview

/// Runs a preview on a free port for as long as the body takes.
func withPreview<Result: Sendable>(
  of source: some PreviewSource, limits: ConnectionLimits = ConnectionLimits(),
  _ body: @Sendable @escaping (PreviewServer) async throws -> Result
) async throws -> Result {
  // A reader that has gone must not end the tests, as it does not end the program.
  signal(SIGPIPE, SIG_IGN)
  let server = try PreviewServer(source: source, port: 0, limits: limits)
  return try await withThrowingTaskGroup(of: Result?.self) { group in
    group.addTask {
      try await server.run()
      return nil
    }
    group.addTask { try await body(server) }
    while let finished = try await group.next() {
      guard let result = finished else { continue }
      group.cancelAll()
      return result
    }
    throw CancellationError()
  }
}

/// One question and its answer on a connection of their own.
func answer(
  to target: String, of server: PreviewServer, method: String = "GET", host: String? = nil, headers: [String] = []
) async throws -> Answer {
  var reader = try await Reader(port: server.port)
  defer { reader.close() }
  try await reader.ask(target, method: method, host: host, headers: headers)
  return try await reader.answer(hasBody: method != "HEAD")
}

/// Waits until something is so, for two minutes at most.
func eventually(_ isSo: () async throws -> Bool) async throws -> Bool {
  let deadline = ContinuousClock.now + .seconds(120)
  while ContinuousClock.now < deadline {
    if try await isSo() { return true }
    try await Task.sleep(for: .milliseconds(5))
  }
  return false
}
