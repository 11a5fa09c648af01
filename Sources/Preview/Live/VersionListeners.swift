/// Those who are told of each new version, the newest only if they are slow.
struct VersionListeners {
  private var continuations: [Int: AsyncStream<Int>.Continuation] = [:]
  private var nextNumber = 0

  /// Adds a listener, which is told from now on.
  ///
  /// - Parameter ended: told the listener's number when it listens no more.
  mutating func add(_ ended: @Sendable @escaping (Int) -> Void) -> AsyncStream<Int> {
    let (stream, continuation) = AsyncStream.makeStream(of: Int.self, bufferingPolicy: .bufferingNewest(1))
    let number = nextNumber
    nextNumber += 1
    continuations[number] = continuation
    continuation.onTermination = { _ in ended(number) }
    return stream
  }

  mutating func remove(_ number: Int) { continuations[number] = nil }

  func tell(_ version: Int) { for continuation in continuations.values { continuation.yield(version) } }
}
