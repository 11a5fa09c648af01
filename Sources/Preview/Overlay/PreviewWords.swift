import Diagnostics
import Records

/// What the preview says of itself, for those who write the records.
///
/// These words are no part of the site, so an office cannot change them as it changes the words of its pages.
enum PreviewWords {
  static let name = "Preview"
  static let notPublic = "Preview: not the public site"
  static let printed = "PREVIEW: not the public site"

  // The day, and what is shown
  static let dayLabel = "Show the site as of"
  static let extentLabel = "Records"
  static let everything = "With drafts and records under embargo"
  static let publicOnly = "As the public sees it"
  static let change = "Show"
  static let usualDay = "Back to the usual day"

  // Faults
  static let copy = "Copy this place"
  static let copied = "Copied"
  static let faultsOfPage = "On this page"
  static let noFaults = "Nothing is wrong here."
  static let allFaults = "Everything that is wrong in the whole site"
  static let toStyleGuide = "The style guide: every component of this site, as your templates show it"
  static let diagnosticsTitle = "What is wrong"
  static let toPage = "See the page"
  static let toHome = "See the site"
  static let outdatedTitle = "The file has an error"
  static let outdatedNote = "What you see below is the page as it was before this error. Mend the file and save it."
  static let asBefore = "shown as it was before an error"
  static let errorTitle = "There is an error in this record"
  static let errorNote = "The site cannot be published until it is mended."
  static let noSiteTitle = "There is nothing to show yet"
  static let noSiteNote =
    "Something without which there is no site is missing or has an error. Mend what is listed here; the page then appears by itself."

  // The connection
  static let ended = "The preview has ended. What you see may be old. Start it again with: public-record preview"

  /// The banner over a page that the public does not see.
  static func banner(_ reason: UnpublishedReason) -> (title: String, note: String) {
    switch reason {
    case .draft:
      ("DRAFT: not published", "Only this preview shows it. It is published when its status is no longer 'draft'.")
    case .misread:
      (
        "NOT PUBLISHED: the file has an error",
        "Only this preview shows it. Nobody can tell whether it may be published until the error is mended."
      )
    case .unanswered:
      (
        "NO ANSWER: not published",
        "Only this preview shows it. The public figures count this request, and nothing else of it is public."
      )
    case .embargoed(let day):
      (
        "EMBARGOED until \(day.inWords): not published",
        "Only this preview shows it. It can be published from that day on."
      )
    }
  }

  /// What stands across each sheet of such a page.
  static func watermark(_ reason: UnpublishedReason) -> String {
    switch reason {
    case .draft: "DRAFT: not published"
    case .misread: "ERROR: not published"
    case .unanswered: "NO ANSWER: not published"
    case .embargoed: "EMBARGOED: not published"
    }
  }

  /// The day and the extent, in a few words.
  static func viewpoint(on day: CalendarDate, _ extent: Viewpoint.Extent) -> String {
    "As of \(day.inWords), " + (extent == .everything ? "with drafts" : "as the public sees it")
  }

  /// How much is wrong, for example `1 error, 2 warnings`.
  static func tally(_ faults: some Collection<Diagnostic>) -> String {
    let counts = [(faults.errorCount, "error"), (faults.warningCount, "warning")]
    let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    return parts.isEmpty ? "nothing wrong" : parts.joined(separator: ", ")
  }

  /// How much is wrong with this page and with the whole site.
  static func tallies(page: String?, site: String) -> String {
    (page.map { "This page: \($0). " } ?? "") + "Whole site: \(site)."
  }

  /// Why a page is shown as it was though its own record may be right.
  static func heldBack(by files: [String]) -> String {
    "It is shown as it was before an error in \(files.joined(separator: ", ")). Mend it and save it."
  }

  /// How badly it matters.
  static func severity(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "Error"
    case .warning: "Warning"
    }
  }

  /// What to do about a fault, as a sentence of its own.
  static func suggestion(_ text: String) -> String {
    let isSentence = text.hasSuffix("?") || text.contains("\n")
    return text.prefix(1).uppercased() + text.dropFirst() + (isSentence ? "" : ".")
  }

  /// What is not listed any more.
  static func more(_ count: Int) -> String { "And \(count) more. Mend some of these first." }
}

extension CalendarDate {
  /// The day as it is written in running text, for example `5 May 2026`.
  fileprivate var inWords: String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    return "\(day) \(months[month - 1]) \(year)"
  }
}
