import Records

/// A decision as an item in a list.
struct DecisionSummaryContext: TemplateContext {
  let href: String
  let title: String
  let reference: String?
  let date: DateText?
  let status: DecisionStatus
  let statusName: String
  let confidentiality: Confidentiality
  let confidentialityName: String
  let decisionMaker: String?
  let summary: String?

  static let variables = TemplateVariables<Self>(
    "Decision in a list", "A decision as an item in a list.",
    [
      .text("href", "The address of its page.") { $0.href },
      .text("title", "What it is about.") { $0.title },
      .optionalText("reference", "What the office calls it.") { $0.reference },
      .optionalText("date", "The day of the decision, in words.") { $0.date?.words },
      .optionalText("date-iso", "The day of the decision, as `2013-07-04`.") { $0.date?.iso8601 },
      .text("status", "Its status as in the record's file, such as `approved`.") { $0.status.rawValue },
      .text("status-name", "Its status in words.") { $0.statusName },
      .optionalText("restriction", "How confidential it is, in words, unless it is open.") {
        $0.confidentiality == .open ? nil : $0.confidentialityName
      },
      .optionalText("decision-maker", "Who took it.") { $0.decisionMaker },
      .optionalText("summary", "How its text begins.") { $0.summary },
    ])
}

/// A day or a month in the two forms that pages have it in.
struct DateText: Sendable {
  let words: String
  let iso8601: String

  init(_ date: CalendarDate, in words: Words) {
    self.words = words.date(date)
    iso8601 = date.iso8601
  }

  init(_ month: CalendarMonth, in words: Words) {
    self.words = words.month(month)
    iso8601 = month.iso8601
  }
}

extension PageTemplate {
  static let decisionSummary = bare("decision-summary") { DecisionSummaryContext.description }
}
