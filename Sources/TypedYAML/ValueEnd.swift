import Diagnostics
import Yams

/// Where a value on one line ends, for telling a comma within it from a comma between two values.
///
/// Within brackets YAML ends a value at any comma, so that `{change: From £779,400 to £797,400}` becomes three keys and
/// `[Costs of £1,200]` two items. Nobody who writes a sum of money means that.
struct ValueEnd {
  private let line: Int
  private let column: Int
  private let endsWithDigit: Bool

  /// The end of a value that stands on one line without quotation marks; `nil` for any other.
  init?(of node: Node) {
    guard case .scalar(let scalar) = node, scalar.style == .plain, let mark = scalar.mark else { return nil }
    guard let last = scalar.string.unicodeScalars.last, !scalar.string.utf8.contains(UInt8(ascii: "\n")) else {
      return nil
    }
    line = mark.line
    column = mark.column + scalar.string.unicodeScalars.count
    endsWithDigit = Self.isDigit(last)
  }

  /// Whether `node` follows with nothing but a comma between, as no list is written whose items are words.
  func isFollowed(by node: Node) -> Bool {
    guard let mark = node.mark else { return false }
    return mark.line == line && mark.column == column + 1
  }

  /// Whether the comma stands between two digits, and may belong to a number.
  func isNumber(continuedBy node: Node) -> Bool {
    guard endsWithDigit, isFollowed(by: node), case .scalar(let scalar) = node, scalar.style == .plain else {
      return false
    }
    return scalar.string.unicodeScalars.first.map(Self.isDigit) ?? false
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}

extension Diagnostic {
  /// A comma between two digits in a list: it may part two items or belong to a number.
  static func ambiguousComma(at location: SourceLocation) -> Diagnostic {
    .error(
      .invalidYAML, at: location, "the comma before this either parts two items or belongs to a number",
      suggestion: "write a space after a comma between two items, or put the item in quotation marks")
  }
}
