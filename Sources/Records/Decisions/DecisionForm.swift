/// An office's decision form: which parts it requires, and what it calls them.
public struct DecisionForm: Sendable, Equatable {
  /// The parts without which a record is incomplete, in the form's order.
  public let required: [FormPart]
  private let ownHeadings: [FormPart: String]
  private let partsByHeading: [String: FormPart]
  private let partsByExactHeading: [String: FormPart]

  /// The parts that a decision form has when an office says nothing else.
  public static let usualRequirement: [FormPart] = [
    .executiveSummary, .decision, .background, .financialImplications, .legalImplications, .equalityImplications,
    .publicAccess,
  ]

  /// A form.
  ///
  /// - Parameters:
  ///   - required: the parts that every record must have.
  ///   - synonyms: further headings by which this office knows a part; they go before the usual ones.
  public init(required: [FormPart] = usualRequirement, synonyms: [FormPart: [String]] = [:]) {
    self.required = FormPart.allCases.filter(required.contains)
    ownHeadings = synonyms.compactMapValues(\.first)
    var folded: [String: FormPart] = [:]
    var exact: [String: FormPart] = [:]
    let usual = FormPart.allCases.flatMap { part in part.usualHeadings.map { ($0, part) } }
    let own = FormPart.allCases.flatMap { part in (synonyms[part] ?? []).map { ($0, part) } }
    for (heading, part) in usual + own {
      folded[heading.foldedHeading] = part
      exact[heading] = part
    }
    partsByHeading = folded
    partsByExactHeading = exact
  }

  /// The part that stands under a heading, case, punctuation and numbering aside.
  public func part(under heading: String) -> FormPart? {
    // Most records write their headings exactly as the form does.
    partsByExactHeading[heading] ?? partsByHeading[heading.foldedHeading]
  }

  /// The heading that a new record has for a part: the first that the office gives it, else the first usual one.
  public func heading(of part: FormPart) -> String { ownHeadings[part] ?? part.usualHeadings[0] }
}
