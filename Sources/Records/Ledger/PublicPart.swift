/// The names of the parts of a public form: the key of a fact, the heading of a section, the name of a document.
enum PublicPart {
  static let title = "title"
  static let reference = "reference"
  static let status = "status"
  static let date = "date"
  static let withdrawal = "withdrawn"
  static let published = "published"
  static let confidentiality = "confidentiality"
  static let law = "law"
  static let received = "received"
  static let clarification = "clarification"
  static let extendedTo = "extended-to"
  static let outcome = "outcome"
  /// What stands before the first heading.
  static let preamble = "text"

  static let priorities = "priorities"

  static func section(_ heading: String) -> String { "## " + heading }
  static func document(_ name: String) -> String { "file " + name }
  /// Where the links of a part of the text lead within the site.
  static func links(in part: String) -> String { linkPrefix + part }
  /// A correction, by its day and its place among those of the day, counted from 1.
  static func correction(of day: CalendarDate, _ number: Int) -> String {
    correctionPrefix + day.iso8601 + (number == 1 ? "" : " \(number)")
  }

  private static let linkPrefix = "links "
  private static let correctionPrefix = "correction "

  /// The version of public forms that was the first to have a part.
  static func firstVersion(of name: String) -> Int {
    name == priorities || name.hasPrefix(linkPrefix) || isCorrection(name) ? 2 : 1
  }

  /// Whether a part is a correction.
  static func isCorrection(_ name: String) -> Bool { name.hasPrefix(correctionPrefix) }

  /// A part as a message names it.
  static func words(_ name: String) -> String {
    if let words = facts[name] { return words }
    if name.hasPrefix("## ") { return "the text under '\(name.dropFirst(3))'" }
    if name.hasPrefix("file ") { return "the document '\(name.dropFirst(5))'" }
    if name.hasPrefix(linkPrefix) {
      return "where links lead in \(words(String(name.dropFirst(linkPrefix.count))))"
    }
    if isCorrection(name) {
      let words = name.dropFirst(correctionPrefix.count).split(separator: " ")
      return words.count == 2 ? "correction \(words[1]) of \(words[0])" : "the correction of \(words.joined())"
    }
    return "'\(name)'"
  }

  private static let facts = [
    title: "the title", reference: "the reference", date: "the day of the decision", "signed": "the day of signing",
    published: "the day of publication", "decision-maker": "the decision maker", status: "the status",
    confidentiality: "the confidentiality", "interests": "the declaration of interests",
    "withheld": "what is listed as withheld", "background-papers": "the background papers",
    "redactions": "the redactions", law: "the law", received: "the day of the request",
    "acknowledged": "the day of the acknowledgement", clarification: "what was asked back",
    extendedTo: "the extended time", "answered": "the day of the answer", "delay-reason": "the reason for the delay",
    outcome: "the outcome", "refusals": "the grounds of refusal", withdrawal: "the withdrawal",
    priorities: "the priorities", preamble: "the text before the first heading",
  ]
}
