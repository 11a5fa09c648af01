/// Why cells of a row are blank, as the column `WithheldReason` says it: `43(2): Rates that rivals could use`.
public struct BlankReason: Hashable, Sendable {
  /// What the cell rests on.
  public enum Basis: Hashable, Sendable {
    /// What the cells would say is withheld.
    case withheld(WithholdingGround)
    /// The office does not know it.
    case notRecorded
    /// The cell does not say.
    case unstated
  }

  /// What it rests on.
  public let basis: Basis
  /// Why, in words, without what stands before the colon.
  public let explanation: String
  /// The cell as it was written.
  public let text: String

  /// What stands before the colon of a cell that is blank because nobody knows what belongs there.
  static let notRecordedWords = "not recorded"

  /// Reads the cell; what stands before the first colon is a ground, or the words "not recorded".
  public init(_ text: String) {
    self.text = text
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = parts.count == 2 ? String(parts[1]).withSingleSpaces : ""
    guard let head = parts.first.map({ String($0).withSingleSpaces }), !rest.isEmpty, let basis = Self.basis(head)
    else {
      basis = .unstated
      explanation = text
      return
    }
    self.basis = basis
    explanation = rest
  }

  private static func basis(_ text: String) -> Basis? {
    if text.lowercased() == notRecordedWords { return .notRecorded }
    return WithholdingGround(text).map(Basis.withheld)
  }

  /// The ground under which something is withheld; `nil` when nothing is, or the cell does not say.
  public var ground: WithholdingGround? {
    if case .withheld(let ground) = basis { ground } else { nil }
  }
}
