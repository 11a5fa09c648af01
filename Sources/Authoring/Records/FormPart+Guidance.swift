import Records

extension FormPart {
  /// What belongs under the heading, for the person who writes the record.
  var guidance: String {
    switch self {
    case .executiveSummary:
      "What the decision is about, in two or three sentences that anybody can follow. Lists and the feed show them."
    case .decision: "What was decided, in the decision maker's own words, with amounts and conditions."
    case .reasons: "Why it was decided so."
    case .optionsConsidered: "What else could have been done, and why it was not. To do nothing is an option too."
    case .factsAndAdvice: "The facts and the advice on which the decision rests, as far as they are not confidential."
    case .background: "How the matter came about, and what was decided before."
    case .financialImplications: "What it costs or saves, in which years, and from which budget."
    case .legalImplications: "Under which power the decision is taken, and what the law requires."
    case .riskImplications: "What could go wrong, and what is done about it."
    case .equalityImplications: "Whom it affects, and how, as section 149 of the Equality Act 2010 asks."
    case .consultation: "Who was asked, when, and what they said."
    case .backgroundPapers: "The papers on which the decision rests, or where they can be found."
    case .publicAccess:
      "Whether anything is withheld and why, and how to ask for more under the Freedom of Information Act 2000."
    }
  }
}
