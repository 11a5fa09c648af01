/// The parts of the decision form, in the form's order.
public enum FormPart: String, CaseIterable, Hashable, Sendable {
  /// What the decision is about, in short.
  case executiveSummary = "executive-summary"
  /// What was decided, in the decision maker's words.
  case decision
  /// Why.
  case reasons
  /// What else could have been decided.
  case optionsConsidered = "options-considered"
  /// The facts and the advice that the decision rests on, as far as they are not confidential.
  case factsAndAdvice = "facts-and-advice"
  /// How the matter came about.
  case background
  /// What it costs or saves.
  case financialImplications = "financial-implications"
  /// What the law requires or allows.
  case legalImplications = "legal-implications"
  /// What could go wrong.
  case riskImplications = "risk-implications"
  /// Whom it affects, as the Equality Act 2010 asks.
  case equalityImplications = "equality-implications"
  /// Who was asked.
  case consultation
  /// The papers that the decision rests on.
  case backgroundPapers = "background-papers"
  /// How to ask for more, under the Freedom of Information Act 2000.
  case publicAccess = "public-access"

  /// The headings under which offices' forms in English have this part.
  ///
  /// They are only recognised, never shown: a page shows the heading that the record has. An office adds its own in
  /// `site.yaml`.
  public var usualHeadings: [String] {
    switch self {
    case .executiveSummary: ["Executive summary", "Summary"]
    case .decision: ["Decision", "The decision", "Decision taken"]
    case .reasons: ["Reasons", "Reasons for the decision", "Reason for decision"]
    case .optionsConsidered: ["Options considered", "Alternative options considered", "Options"]
    case .factsAndAdvice: ["Facts and advice", "Non-confidential facts and advice"]
    case .background: ["Background", "Introduction and background", "Introduction"]
    case .financialImplications: ["Financial implications", "Finance"]
    case .legalImplications: ["Legal implications"]
    case .riskImplications: ["Risk implications", "Risks"]
    case .equalityImplications: ["Equality implications", "Equalities implications"]
    case .consultation: ["Consultation", "Consultation and engagement"]
    case .backgroundPapers: ["Schedule of background papers", "Background papers"]
    case .publicAccess: ["Public access to information", "Freedom of information"]
    }
  }
}
