/// How a key of a YAML file is written, so that a message can say where to add what can be pasted.
public struct WrittenKey: Hashable, Sendable {
  /// How a list or a group of keys is written.
  public enum Layout: Hashable, Sendable {
    /// Each item on a line of its own, behind so many spaces.
    case lines(indentation: Int)
    /// Between brackets that open on the key's line.
    case brackets
  }

  /// What stands behind the key.
  public enum Value: Hashable, Sendable {
    /// Nothing. What is added below it stands behind so many spaces.
    case nothing(indentation: Int)
    /// A line of text.
    case text
    /// A list.
    case list(Layout)
    /// Keys with values.
    case keys(Layout)
  }

  /// The key.
  public let name: String
  /// The line on which it stands, counted from 1.
  public let line: Int
  /// What stands behind it.
  public let value: Value

  /// A key with what stands behind it.
  public init(name: String, line: Int, value: Value) {
    self.name = name
    self.line = line
    self.value = value
  }
}
