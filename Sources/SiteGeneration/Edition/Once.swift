import Synchronization

/// A value that is worked out once, when it is first asked for. Whoever asks meanwhile waits: it is for what costs more
/// than waiting.
final class Once<Value: Sendable>: Sendable {
  private let known = Mutex<Value?>(nil)
  private let value: @Sendable () -> Value

  init(_ value: @Sendable @escaping () -> Value) { self.value = value }

  func callAsFunction() -> Value {
    known.withLock { known in
      let value = known ?? value()
      known = value
      return value
    }
  }
}
