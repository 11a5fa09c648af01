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
  static let withheld = "withheld"

  static let suppliers = "suppliers"
  static let value = "value"
  static let annualValue = "annual-value"
  static let start = "start"
  static let end = "end"
  static let extendedEnd = "extended-end"
  static let termination = "terminated"
  static let procedure = "procedure"
  static let framework = "framework"
  /// That something was awarded.
  static let award = "award"
  static let cancellation = "cancelled"
  static let version = "version"
  static let adopted = "adopted"

  /// The payments of a day.
  static func payments(of day: CalendarDate) -> String { paymentPrefix + day.iso8601 }
  /// A contract that was awarded.
  static func award(of contract: String) -> String { awardPrefix + contract }
  /// An earlier version of a policy.
  static func earlierVersion(_ version: String) -> String { versionPrefix + version }
  /// The earlier version of a policy that a part is; `nil` for any other part.
  static func earlierVersion(named name: String) -> String? {
    name.hasPrefix(versionPrefix) ? String(name.dropFirst(versionPrefix.count)) : nil
  }
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
  private static let paymentPrefix = "payments of "
  private static let awardPrefix = "award of "
  private static let versionPrefix = "earlier version "

  /// The version of public forms that was the first to have a part.
  static func firstVersion(of name: String) -> Int {
    name == priorities || name.hasPrefix(linkPrefix) || isCorrection(name) ? 2 : 1
  }

  /// Whether a part is a correction.
  static func isCorrection(_ name: String) -> Bool { name.hasPrefix(correctionPrefix) }

  /// Whether a part that is new says by itself what has happened, so that no correction has to.
  static func speaksForItself(_ name: String) -> Bool {
    [award, cancellation, termination].contains(name) || isCorrection(name) || name.hasPrefix(awardPrefix)
      || name.hasPrefix(versionPrefix) || name.hasPrefix(paymentPrefix)
  }

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
    if name.hasPrefix(awardPrefix) { return "the award of '\(name.dropFirst(awardPrefix.count))'" }
    if name.hasPrefix(paymentPrefix) { return "the \(name)" }
    if let version = earlierVersion(named: name) { return "the earlier version '\(version)'" }
    return "'\(name)'"
  }

  private static let facts = [
    title: "the title", reference: "the reference", date: "the day of the decision", "signed": "the day of signing",
    published: "the day of publication", "decision-maker": "the decision maker", status: "the status",
    confidentiality: "the confidentiality", "interests": "the declaration of interests",
    withheld: "what is listed as withheld", "background-papers": "the background papers",
    "redactions": "the redactions", law: "the law", received: "the day of the request",
    "acknowledged": "the day of the acknowledgement", clarification: "what was asked back",
    extendedTo: "the extended time", "answered": "the day of the answer", "delay-reason": "the reason for the delay",
    outcome: "the outcome", "refusals": "the grounds of refusal", withdrawal: "the withdrawal",
    priorities: "the priorities", preamble: "the text before the first heading",
    suppliers: "the suppliers", value: "the value", annualValue: "the value in a year", start: "the start",
    end: "the end",
    extendedEnd: "the end after an extension", termination: "the early end", procedure: "how the supplier was found",
    framework: "the framework", award: "that it was awarded", cancellation: "the cancellation",
    version: "the version", adopted: "the day of adoption",
  ]
}
