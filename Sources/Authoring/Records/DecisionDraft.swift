import Records

/// The record of a decision that is only begun.
public struct DecisionDraft: Sendable {
  /// What it is about.
  public var title: String
  /// What the office calls it.
  public var reference: String?
  /// The day of the decision.
  public var date: CalendarDate
  /// Who takes it.
  public var decisionMaker: String?
  /// Whose decision it is, where that has to be said.
  public var organisation: String?
  /// How much of it the public may read.
  public var confidentiality: Confidentiality

  /// A decision with what every record of one needs.
  public init(title: String, date: CalendarDate, confidentiality: Confidentiality) {
    self.title = title
    self.date = date
    self.confidentiality = confidentiality
  }

  /// The record: a draft with the parts of the office's form.
  public func file(named name: String, under configuration: SiteConfiguration) -> NewFile {
    var record = RecordText()
    record.add("reference", reference)
    record.add("title", title)
    record.add("date", date.iso8601)
    record.add("decision-maker", decisionMaker)
    record.add("organisation", organisation)
    record.add("status", DecisionStatus.draft.rawValue)
    record.add("confidentiality", confidentiality.rawValue)
    addHints(to: &record, under: configuration)
    if confidentiality == .confidential {
      record.add(note: "The text of a confidential record is neither read nor published. Keep it elsewhere.")
    } else {
      addParts(of: configuration.decisionForm, to: &record)
    }
    return NewFile(path: Self.folder(on: date) + "/" + name + "/index.md", text: record.text)
  }

  /// The folder of the decisions of a year, below the content folder.
  public static func folder(on date: CalendarDate) -> String { "decisions/\(date.iso8601.prefix(4))" }

  private func addHints(to record: inout RecordText, under configuration: SiteConfiguration) {
    record.hint("signed: \(date.iso8601)")
    record.hint("published: \(date.iso8601)")
    record.hint("interests: none")
    if !configuration.priorities.isEmpty {
      record.hint("priorities: [\(configuration.priorities.map(\.id).joined(separator: ", "))]")
    }
    record.hint("background-papers: [Title of a paper]")
    addWithheldHints(to: &record)
  }

  private func addWithheldHints(to record: inout RecordText) {
    guard confidentiality != .open else { return }
    let extent: WithheldItem.Extent = confidentiality == .confidential ? .wholeRecord : .part
    record.hint("withheld:")
    record.hint("  - what: What is withheld")
    record.hint("    covers: \(extent.rawValue)")
    record.hint("    exemption: 43(2)")
    record.hint("    reason: Why, in plain words")
    record.hint("    public-interest-test: How it was weighed")
    record.hint("    review: \(date.adding(Term(months: 12)).iso8601)")
  }

  private func addParts(of form: DecisionForm, to record: inout RecordText) {
    for part in FormPart.allCases {
      let isRequired = form.required.contains(part)
      record.add(
        heading: form.heading(of: part),
        note: part.guidance + (isRequired ? "" : " Take the heading out if there is nothing to say."))
    }
  }
}
