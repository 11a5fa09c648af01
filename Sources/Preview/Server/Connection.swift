import FlyingFox
import FlyingSocks
import Foundation

/// One reader's connection: its requests are read and answered in turn.
struct Connection {
  private let socket: AsyncSocket
  private let answers: PreviewAnswers
  private let limits: ConnectionLimits

  init(_ socket: AsyncSocket, _ answers: PreviewAnswers, _ limits: ConnectionLimits) {
    self.socket = socket
    self.answers = answers
    self.limits = limits
  }

  /// Reads and answers until the reader goes away or has to.
  func serve() async {
    defer { try? socket.close() }
    do {
      // An event is a few bytes and must not wait for more of them.
      try socket.socket.setValue(true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
      var requests = RequestReader(socket, timeLimit: limits.requestTime)
      while let request = try await requests.next() {
        var response = await answers.response(to: request)
        let isLast = request.asksToClose || request.announcesBody || response.isStream
        if isLast { response.headers[.connection] = "close" }
        try await send(response, omittingBody: request.method == .HEAD)
        if request.announcesBody { await drain() }
        if isLast { return }
      }
    } catch let fault as MalformedRequest {
      try? await send(.refusal(of: fault), omittingBody: false)
      await drain()
    } catch {
      // The reader has gone.
    }
  }

  private func send(_ response: HTTPResponse, omittingBody: Bool) async throws {
    guard case .httpBody(let body) = response.payload, !omittingBody else {
      return try await write(response.head)
    }
    guard response.isStream else { return try await send(response.head, body) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await send(response.head, body) }
      // Nothing is expected of the reader any more but that it goes away.
      group.addTask { _ = try await socket.read(atMost: 1) }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private func send(_ head: Data, _ body: HTTPBodySequence) async throws {
    var pending = head
    var sent = 0
    for try await piece in body {
      pending += piece
      sent += piece.count
      try await write(pending)
      pending = Data()
    }
    if !pending.isEmpty { try await write(pending) }
    // A file that was cut short while it was read: the reader can tell only by the end of the connection.
    if let count = body.count, sent < count { throw SocketError.disconnected }
  }

  private func write(_ data: Data) async throws {
    try await within(limits.writingTime) { [socket] in try await socket.write(data) }
  }

  /// Takes what still comes. To close a connection with bytes unread would take the refusal away from its reader.
  private func drain() async {
    try? await within(limits.refusalTime) { [socket] in
      while true { _ = try await socket.read(atMost: 4096) }
    }
  }
}
