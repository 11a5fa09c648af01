import FlyingFox
import FlyingSocks

/// The site in a browser on this computer, while it is being written.
///
/// Listens on the loopback addresses only. What FlyingFox's own server leaves open is closed here: a request has a time
/// and a size, an answer that nobody takes is given up, and connections are counted (`ConnectionLimits`).
public struct PreviewServer: Sendable {
  /// The port that the server listens on, also when a free one was asked for.
  public let port: UInt16

  private let listeners: [Listener]
  private let pool: any AsyncSocketPool
  private let answers: PreviewAnswers
  private let limits: ConnectionLimits
  private let places: ConnectionPlaces

  /// Takes a port. Whoever connects from now on is answered as soon as `run()` is called.
  ///
  /// - Parameter port: the port, or 0 for any that is free.
  public init(source: some PreviewSource, port: UInt16) throws(ListeningError) {
    try self.init(source: source, port: port, limits: ConnectionLimits())
  }

  init(source: some PreviewSource, port: UInt16, limits: ConnectionLimits) throws(ListeningError) {
    self.limits = limits
    places = ConnectionPlaces(limits.connections)
    let listener = try Listener(.ip4, port: port)
    self.port = listener.port
    listeners = [listener] + Listener.second(port: listener.port)
    pool = HTTPServer.defaultPool()
    answers = PreviewAnswers(source: source, port: listener.port)
  }

  /// The address to open in a browser.
  public var address: String { "http://127.0.0.1:\(port)/" }

  /// How many connections there are.
  var connectionCount: Int { places.taken }

  /// Answers until the task is cancelled.
  public func run() async throws {
    try await pool.prepare()
    do {
      try await withThrowingTaskGroup { group in
        group.addTask { try await pool.run() }
        for listener in listeners {
          group.addTask { try await accept(from: AsyncSocket(socket: listener.socket, pool: pool)) }
        }
        defer { group.cancelAll() }
        try await group.next()
      }
    } catch  where Task.isCancelled {
      return
    }
  }

  private func accept(from socket: AsyncSocket) async {
    await withDiscardingTaskGroup { group in
      while !Task.isCancelled {
        do {
          let reader = try await socket.accept()
          guard places.take() else {
            try? reader.close()
            continue
          }
          group.addTask {
            await Connection(reader, answers, limits).serve()
            places.giveBack()
          }
        } catch {
          // A reader that went away again, or no file left for another one: it will pass.
          try? await Task.sleep(for: .milliseconds(50))
        }
      }
      group.cancelAll()
    }
  }
}
