import FlyingSocks

/// Word of new versions for one reader, as server-sent events, until the reader goes away.
struct EventStream: AsyncBufferedSequence {
  typealias Element = UInt8

  /// How often something is sent although nothing has changed, so that either side notices when the other is gone.
  static let heartbeat = Duration.seconds(15)

  private let signals: AsyncStream<Signal>

  fileprivate enum Signal {
    case event(String)
    case heartbeat
  }

  /// - Parameters:
  ///   - current: the newest version, with which the stream begins.
  ///   - versions: the versions that follow.
  ///   - name: the name of a version.
  init(current: Int, versions: AsyncStream<Int>, name: @escaping @Sendable (Int) -> String) {
    // A reader that takes nothing is given up long before as many as these have gathered.
    let (signals, continuation) = AsyncStream.makeStream(of: Signal.self, bufferingPolicy: .bufferingNewest(64))
    continuation.yield(.event("retry: 1000\n" + Self.event(name(current))))
    let task = Task {
      await withTaskGroup { group in
        group.addTask {
          for await version in versions { continuation.yield(.event(Self.event(name(version)))) }
        }
        group.addTask {
          while !Task.isCancelled {
            try? await Task.sleep(for: Self.heartbeat)
            continuation.yield(.heartbeat)
          }
        }
        // Where no more versions come, there is nothing left to wait for.
        await group.next()
        group.cancelAll()
      }
      continuation.finish()
    }
    continuation.onTermination = { _ in task.cancel() }
    self.signals = signals
  }

  func makeAsyncIterator() -> Iterator { Iterator(signals: signals.makeAsyncIterator()) }

  private static func event(_ name: String) -> String { "id: \(name)\ndata: \(name)\n\n" }

  /// Gives one event after the other.
  struct Iterator: AsyncBufferedIteratorProtocol {
    fileprivate var signals: AsyncStream<Signal>.Iterator

    mutating func next() async throws -> UInt8? {
      preconditionFailure("events are sent as a whole")
    }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      switch await signals.next() {
      case .event(let text): Array(text.utf8)
      case .heartbeat: Array(":\n\n".utf8)
      case nil: nil
      }
    }
  }
}
