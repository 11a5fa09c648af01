import Records

extension StyleGuideFamily {
  /// What has become of a record, in a word.
  static let tags = StyleGuideFamily(
    name: "Tags",
    components: [
      StyleGuideComponent(
        name: "Status tag",
        purpose: "It says in a word what has become of a record. Colour and border only repeat the word.",
        limits: "Not for kinds, years or amounts, and never without its word.",
        source: .pages([
          "decision", "contract", "procurement", "foi-response", "publication-scheme", "decision-summary",
        ]),
        classes: ["status-tag", "status-approved", "status-rejected", "status-deferred", "status-withdrawn"],
        states: { guide in
          let words = guide.words
          return [
            guide.tags("Decisions", DecisionStatus.allCases.map { ($0.rawValue, words[.status($0)]) }),
            guide.tags("Contracts", ContractStatus.allCases.map { ($0.rawValue, words[.contractStatus($0)]) }),
            guide.tags(
              "Procurements", Procurement.Status.allCases.map { ($0.rawValue, words[.procurementStatus($0)]) }),
            guide.tags(
              "Requests for information", RequestOutcome.allCases.map { ($0.rawValue, words[.requestOutcome($0)]) }),
            guide.tags(
              "Publication scheme", SchemeItemState.Kind.allCases.map { ($0.rawValue, words[.schemeState($0)]) }),
            guide.tags("Late and overdue", [("late", "Late"), ("overdue", "Overdue")]),
          ]
        }),
      StyleGuideComponent(
        name: "Restriction tag",
        purpose: "It says of a decision that the public may read only part of it, or nothing.",
        limits: "A decision that is open has none.",
        source: .pages(["decision", "decision-summary"]),
        classes: ["restriction-tag"],
        states: { guide in
          Confidentiality.allCases.filter { $0 != .open }.map { confidentiality in
            let name = guide.words[.confidentiality(confidentiality)]
            return guide.state(name, "<p><span class=\"restriction-tag\">\(name.escapedForHTML)</span></p>")
          }
        }),
    ])
}

extension StyleGuide {
  fileprivate func tags(_ name: String, _ tags: [(status: String, words: String)]) -> StyleGuideComponent.State {
    let html = tags.map { "<span class=\"status-tag status-\($0.status)\">\($0.words.escapedForHTML)</span>" }
    return state(name, "<p>\(html.joined(separator: "\n"))</p>")
  }
}
