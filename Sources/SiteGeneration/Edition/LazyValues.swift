import Synchronization

/// Values by position that are worked out when they are first asked for, and then kept.
///
/// Two tasks that ask for one at the same time may both work it out; since it depends on nothing but its position, they
/// come to the same.
final class LazyValues<Value: Sendable>: Sendable {
  private let values: Mutex<[Value?]>
  private let value: @Sendable (Int) -> Value

  init(count: Int, _ value: @Sendable @escaping (Int) -> Value) {
    values = Mutex(Array(repeating: nil, count: count))
    self.value = value
  }

  subscript(position: Int) -> Value {
    if let known = values.withLock({ $0[position] }) { return known }
    let new = value(position)
    values.withLock { $0[position] = new }
    return new
  }
}
