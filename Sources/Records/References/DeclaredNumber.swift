import Diagnostics

/// What the office says of a number, or of several that follow each other, in `decisions/numbers.yaml`.
///
/// What stands there is public: somebody who counts from 1 is to read it.
public struct DeclaredNumber: Hashable, Sendable {
  /// What it says of them.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    /// No decision was ever given the number.
    case notUsed = "not-used"
    /// The decision was put off.
    case deferred
    /// There is a decision, and the law lets the office keep it back.
    case withheld
    /// The record was taken back and has no page.
    case withdrawn
    /// The decision was taken before another with a lower number.
    case outOfOrder = "out-of-order"
    /// Two decisions have the number.
    case usedTwice = "used-twice"

    /// Whether it says why there is no record, and not something of one that there is.
    public var standsForRecord: Bool {
      switch self {
      case .notUsed, .deferred, .withheld, .withdrawn: true
      case .outOfOrder, .usedTwice: false
      }
    }
  }

  /// The number, or the first of several, as a reference.
  public let first: Located<String>
  /// The last of several, as a reference; `nil` for a single one.
  public let last: Located<String>?
  /// What it says of them.
  public let status: Status
  /// Why, in the office's words.
  public let reason: String
  /// The day on which it came to be so.
  public let date: CalendarDate?
  /// Under which provision a decision is withheld, exactly where it is.
  public let withheld: WithheldItem?

  /// What the office says of a number, or of several.
  public init(
    first: Located<String>, last: Located<String>? = nil, status: Status, reason: String, date: CalendarDate? = nil,
    withheld: WithheldItem? = nil
  ) {
    self.first = first
    self.last = last
    self.status = status
    self.reason = reason
    self.date = date
    self.withheld = withheld
  }
}

/// What `decisions/numbers.yaml` says.
public struct DeclaredNumbers: Sendable {
  /// The numbers of which the office says something.
  public var entries: [DeclaredNumber] = []
  /// The last numbers of series that will not be gone on with, as references.
  public var last: [Located<String>] = []
  /// Whether something in the file could not be understood. Nothing is then said of numbers that it does not have.
  public var isMisread = false

  /// Nothing said.
  public init() {}

  /// The path of the file below the content folder.
  public static let path = "decisions/numbers.yaml"
}

extension DeclaredNumbers {
  /// The line that a message proposes for the file.
  static func line(for first: String, to last: String? = nil, as status: DeclaredNumber.Status) -> String {
    let numbers =
      last.map { "from: \(first.yamlText), to: \($0.yamlText)" } ?? "reference: \(first.yamlText)"
    return "- {\(numbers), status: \(status.rawValue), reason: \"…\"}"
  }
}
