/// Why cells of a row are blank, as the columns of a register say it that begin with `Withheld`.
///
/// The ground has a column of its own, or stands in front of the reason: `43(2): Rates that rivals could use`.
public struct BlankReason: Hashable, Sendable {
  /// What the row rests on.
  public enum Basis: Hashable, Sendable {
    /// What the cells would say is withheld.
    case withheld(WithholdingGround)
    /// The office does not know it.
    case notRecorded
    /// The row does not say.
    case unstated
  }

  /// What it rests on.
  public let basis: Basis
  /// Why, in words, without what stands before the colon; empty when only the ground is stated.
  public let explanation: String
  /// The ground and the reason as one cell says them.
  public let text: String
  /// How the public interest was weighed, which a qualified exemption asks for.
  public var publicInterestTest: String?
  /// When the office will look at it again.
  public var review: CalendarDate?
  /// When it is to be published, where that is intended.
  public var expected: ExpectedPublication?

  /// What stands before the colon of a cell that is blank because nobody knows what belongs there.
  static let notRecordedWords = "not recorded"

  /// Reads a reason; what stands before the first colon is a ground, or the words "not recorded".
  ///
  /// - Parameter stated: the ground that the row states besides. It holds, whatever the reason says.
  public init(_ text: String, under stated: WithholdingGround? = nil) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = parts.count == 2 ? String(parts[1]).withSingleSpaces : ""
    let basis = rest.isEmpty ? nil : parts.first.flatMap { Self.basis(String($0).withSingleSpaces) }
    explanation = basis == nil ? text : rest
    self.basis = stated.map(Basis.withheld) ?? basis ?? .unstated
    self.text = if let stated, basis == nil { text.isEmpty ? stated.text : "\(stated.text): \(text)" } else { text }
  }

  private static func basis(_ text: String) -> Basis? {
    if text.lowercased() == notRecordedWords { return .notRecorded }
    return WithholdingGround(text).map(Basis.withheld)
  }

  /// The ground under which something is withheld; `nil` when nothing is, or the row does not say.
  public var ground: WithholdingGround? {
    if case .withheld(let ground) = basis { ground } else { nil }
  }
}
