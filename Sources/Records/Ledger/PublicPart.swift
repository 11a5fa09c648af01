/// The names of the parts of a public form: the key of a fact, the heading of a section, the name of a document.
enum PublicPart {
  static let title = "title"
  static let reference = "reference"
  static let status = "status"
  static let date = "date"
  static let withdrawal = "withdrawn"
  static let published = "published"
  static let law = "law"
  static let received = "received"
  static let clarification = "clarification"
  static let extendedTo = "extended-to"
  static let outcome = "outcome"
  /// What stands before the first heading.
  static let preamble = "text"

  static func section(_ heading: String) -> String { "## " + heading }
  static func document(_ name: String) -> String { "file " + name }

  /// A part as a message names it.
  static func words(_ name: String) -> String {
    if let words = facts[name] { return words }
    if name.hasPrefix("## ") { return "the text under '\(name.dropFirst(3))'" }
    if name.hasPrefix("file ") { return "the document '\(name.dropFirst(5))'" }
    return "'\(name)'"
  }

  private static let facts = [
    title: "the title", reference: "the reference", date: "the day of the decision", "signed": "the day of signing",
    published: "the day of publication", "decision-maker": "the decision maker", status: "the status",
    "confidentiality": "the confidentiality", "interests": "the declaration of interests",
    "withheld": "what is listed as withheld", "background-papers": "the background papers",
    "redactions": "the redactions", law: "the law", received: "the day of the request",
    "acknowledged": "the day of the acknowledgement", clarification: "what was asked back",
    extendedTo: "the extended time", "answered": "the day of the answer", "delay-reason": "the reason for the delay",
    outcome: "the outcome", "refusals": "the grounds of refusal", withdrawal: "the withdrawal",
    preamble: "the text before the first heading",
  ]
}
