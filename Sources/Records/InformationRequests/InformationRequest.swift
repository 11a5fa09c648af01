import Diagnostics
import Markdown
import SystemPackage

/// A request for information and the office's response, for the disclosure log.
///
/// It never holds who asked. What is asked for and answered belongs to everybody; the requester is a private person.
public struct InformationRequest: Sendable {
  /// How far it has come, and what the public sees of it.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    /// Still being entered: neither shown nor counted.
    case draft
    /// Received and not answered: counted, and nothing else of it is public.
    case open
    /// Answered, or ended without an answer.
    case closed
  }

  /// The file it comes from.
  public var source: ContentFile
  /// What the office calls it.
  public var reference: Located<String>?
  /// What is asked for, in a few words.
  public var title: String
  /// How far it has come.
  public var status: Status
  /// Under which law it is answered.
  public var regime: InformationLaw
  /// The organisation that was asked.
  public var organisation: Located<String>
  /// The day on which it arrived, or `nil` when that cannot be read.
  public var received: CalendarDate?
  /// The day on which its arrival was confirmed.
  public var acknowledged: CalendarDate?
  /// That the office had to ask what was meant.
  public var clarification: Clarification?
  /// The day until which the office gave itself time, where the law lets it.
  public var extendedTo: CalendarDate?
  /// The day on which the answer was sent.
  public var answered: CalendarDate?
  /// Why the answer was late.
  public var delayReason: String?
  /// The day from which the response may be read here.
  public var published: CalendarDate?
  /// What became of it.
  public var outcome: RequestOutcome?
  /// What was asked for and is withheld, and why.
  public var withheld: [WithheldItem]
  /// On what grounds it was refused, other than that the information is exempt.
  public var refusals: [Refusal]
  /// That somebody asked the office to look at its answer again.
  public var internalReview: InternalReview?
  /// The documents that were sent.
  public var attachments: [Attachment]
  /// What was changed after publication.
  public var corrections: [Correction]
  /// When and why the response was taken back, if it was. The request is counted all the same.
  public var withdrawal: Withdrawal?
  /// Addresses at which the response used to be found.
  public var redirects: [Located<String>]
  /// The request and the response: empty for a withdrawn one, whose text is not even kept.
  public var text: MarkdownDocument
  /// The files to which the text links.
  public var linkedFiles: [LinkedFile]

  /// The folder that holds this record and nothing else but its documents.
  public var ownFolder: FilePath?
  /// The lines on which the keys stand, for messages about what several of them say together.
  public var keyLines: [String: Int]
  /// Whether something in the record could not be understood. Nothing is then said of what it lacks: that would be the
  /// same fault a second time.
  public var isMisread: Bool

  /// A request of which nothing is known but what none can be without.
  public init(source: ContentFile, title: String, status: Status, organisation: Located<String>) {
    self.source = source
    self.title = title
    self.status = status
    self.organisation = organisation
    regime = .freedomOfInformation
    withheld = []
    refusals = []
    attachments = []
    corrections = []
    redirects = []
    text = .empty
    linkedFiles = []
    keyLines = [:]
    isMisread = false
  }
}

extension InformationRequest {
  /// Whether it stays out of the log because there is no answer that could be read: it is open, or ended without one.
  public var hasNoAnswer: Bool {
    switch status {
    case .draft: false
    case .open: true
    case .closed: outcome.map { !$0.isAnswer } ?? false
    }
  }

  /// Whether the public may read it on a day.
  public func isPublic(on day: CalendarDate) -> Bool {
    guard status == .closed, outcome?.isAnswer == true else { return false }
    guard let published else { return true }
    return published <= day
  }

  /// Whether the public may read what was asked and answered.
  public var hasPublicText: Bool { withdrawal == nil }

  /// Whether the figures of a day count it. One under embargo is not counted, because that would tell of it.
  func isCounted(on day: CalendarDate) -> Bool {
    guard let received, received <= day else { return false }
    return hasNoAnswer || isPublic(on: day)
  }

  /// The year under which it is filed: that in which it arrived.
  public var year: Int? { received?.year }

  /// What a person calls it in a message: its reference, else its title.
  public var name: String { reference?.value ?? title }

  /// The last day on which the published record changed, or `nil` when it states none.
  public var modified: CalendarDate? {
    ([published ?? answered, internalReview?.answered, withdrawal?.date].compactMap(\.self) + corrections.map(\.date))
      .max()
  }

  /// The files on disk that the record brings with it, each where the record names it.
  public var documentFiles: [Located<FilePath>] {
    attachments.map { Located($0.file, at: $0.location) } + linkedFiles.map { Located($0.file, at: $0.location) }
  }

  /// Where a key of the record stands; the whole file when it is not there.
  func location(of key: String) -> SourceLocation {
    keyLines[key].map { SourceLocation(file: source.displayPath, line: $0, column: 1) } ?? source.location
  }
}
