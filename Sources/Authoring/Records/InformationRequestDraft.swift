import Records

/// The record of a request for information that is only begun.
public struct InformationRequestDraft: Sendable {
  /// What is asked for, in a few words.
  public var title: String
  /// What the office calls it.
  public var reference: String?
  /// The day on which it arrived.
  public var received: CalendarDate
  /// Whom it was sent to, where that has to be said.
  public var organisation: String?
  /// Under which law it is answered.
  public var regime: InformationLaw

  /// A request with what every record of one needs.
  public init(title: String, received: CalendarDate, regime: InformationLaw = .freedomOfInformation) {
    self.title = title
    self.received = received
    self.regime = regime
  }

  /// The record: a draft with the parts that a response has.
  public func file(named name: String, under configuration: SiteConfiguration) -> NewFile {
    var record = RecordText()
    record.add("reference", reference)
    record.add("title", title)
    record.add("status", InformationRequest.Status.draft.rawValue)
    record.add("regime", regime == .freedomOfInformation ? nil : regime.rawValue)
    record.add("organisation", organisation)
    record.add("received", received.iso8601)
    addHints(to: &record, under: configuration)
    for part in ResponsePart.allCases { record.add(heading: part.usualHeadings[0], note: part.guidance) }
    return NewFile(path: Self.folder(on: received) + "/" + name + "/index.md", text: record.text)
  }

  /// The folder of the requests of a year, below the content folder.
  public static func folder(on date: CalendarDate) -> String { "foi/\(date.iso8601.prefix(4))" }

  private func addHints(to record: inout RecordText, under configuration: SiteConfiguration) {
    let due = configuration.workingDays.day(ResponseClock.workingDays, after: received).iso8601
    record.hint("Change 'status: draft' to 'status: open' so that the figures count it. The answer is due by \(due).")
    record.hint("When it is answered, say 'status: closed' and fill in the day and the outcome.")
    record.hint("answered: \(due)")
    record.hint("outcome: \(RequestOutcome.released.rawValue)")
    record.hint("published: \(due)")
    switch regime {
    case .freedomOfInformation:
      record.hint("withheld:")
      record.hint("  - what: What is withheld")
      record.hint("    exemption: 40(2)")
      record.hint("    reason: Why it is withheld")
      record.hint("    review: the day on which the office looks at it again, as 2030-05-12")
      record.hint("refusals: [{provision: 12, reason: Why the search would cost more than the limit}]")
    case .environmental:
      record.hint("refusals:")
      record.hint("  - {provision: 12(4)(b), reason: Why it applies, public-interest-test: How it was weighed}")
    }
    record.hint("attachments: [{file: figures.csv, title: Title of the document, kind: annex}]")
  }
}

extension ResponsePart {
  /// What belongs under the heading, for the person who writes the record.
  fileprivate var guidance: String {
    switch self {
    case .request:
      "What was asked for, in the words of the request. Leave out who asked, and whatever would tell it: names, "
        + "addresses, employers, greetings."
    case .response: "What the office answered, as it was sent, and what is withheld and why."
    }
  }
}
