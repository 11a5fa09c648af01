/// A value that is worked out when it is first asked for, and then kept.
final class Lazy<Value: Sendable>: Sendable {
  private let values: LazyValues<Value>

  init(_ value: @Sendable @escaping () -> Value) { values = LazyValues(count: 1) { _ in value() } }

  var value: Value { values[0] }
}
