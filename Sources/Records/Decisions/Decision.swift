import Diagnostics
import Markdown
import SystemPackage

/// The record of a decision, as an elected local policing body has to publish it (SI 2011/3050, Schedule, paragraph 5(d)).
public struct Decision: Sendable {
  /// The file it comes from.
  public var source: ContentFile
  /// What the office calls it; not every office numbers every decision.
  public var reference: Located<DecisionReference>?
  /// What it is about.
  public var title: String
  /// The day on which it was taken, or `nil` when the record does not say.
  public var date: CalendarDate?
  /// The day on which it was signed, which may be another.
  public var signed: CalendarDate?
  /// The day on which the record was published; until then it is under embargo.
  public var published: CalendarDate?
  /// Who took it: a post, not a person's name.
  public var decisionMaker: String?
  /// The organisation whose decision it is.
  public var organisation: Located<String>
  /// What has become of it.
  public var status: DecisionStatus
  /// How much of it the public may read.
  public var confidentiality: Confidentiality
  /// What the decision maker declared of interests, or `nil` when the record does not say.
  public var interests: DeclarationOfInterests?
  /// The priorities of the Police and Crime Plan that it serves.
  public var priorities: [Located<String>]
  /// What it says of other decisions.
  public var links: [DecisionLink]
  /// The short name of the planned procurement that it belongs to.
  public var procurement: Located<String>?
  /// The documents published with it.
  public var attachments: [Attachment]
  /// The papers it rests on.
  public var backgroundPapers: [String]
  /// What the public may not read of it.
  public var withheld: [WithheldItem]
  /// The redaction marks in the facts of a confidential record, of whose text nothing is read. Otherwise `text` has them.
  public var marksOutsideText: [Redaction]
  /// What was changed after publication, in the order of the record.
  public var corrections: [Correction]
  /// When and why it was withdrawn; exactly when its status says so.
  public var withdrawal: Withdrawal?
  /// Addresses at which it used to be found.
  public var redirects: [Located<String>]
  /// What it says, as far as the public may read it: empty for a confidential or withdrawn record, whose text is not
  /// even kept.
  public var text: MarkdownDocument
  /// The files to which the text links.
  public var linkedFiles: [LinkedFile]

  /// The folder that holds this record and nothing else but its documents, or `nil` when others lie beside it.
  public var ownFolder: FilePath?
  /// The lines on which the keys stand, for messages about what several of them say together.
  public var keyLines: [String: Int]
  /// Whether something in the record could not be understood. Nothing is then said of what it lacks: that would be the
  /// same fault a second time.
  public var isMisread: Bool

  /// A record of which nothing is known but what no record can be without.
  public init(
    source: ContentFile, title: String, organisation: Located<String>, status: DecisionStatus,
    confidentiality: Confidentiality
  ) {
    self.source = source
    self.title = title
    self.organisation = organisation
    self.status = status
    self.confidentiality = confidentiality
    reference = nil
    date = nil
    signed = nil
    published = nil
    decisionMaker = nil
    interests = nil
    priorities = []
    links = []
    procurement = nil
    attachments = []
    backgroundPapers = []
    withheld = []
    marksOutsideText = []
    corrections = []
    withdrawal = nil
    redirects = []
    text = .empty
    linkedFiles = []
    ownFolder = nil
    keyLines = [:]
    isMisread = false
  }
}

extension Decision {
  /// Whether the public may know of it on a day: it is no draft, and its embargo has ended.
  func isPublic(on day: CalendarDate) -> Bool {
    guard status != .draft else { return false }
    guard let published else { return true }
    return published <= day
  }

  /// Whether the public may read the record's text.
  public var hasPublicText: Bool { confidentiality != .confidential && status != .withdrawn }

  /// What was changed after publication, as far as the public may know of it, in the order of the record.
  ///
  /// What was corrected in a confidential record is part of what it does not say. A withdrawn record keeps its
  /// corrections: that it was changed was published, and stays true.
  public var publicCorrections: [Correction] { confidentiality == .confidential ? [] : corrections }

  /// Whether lists may go by whom and what the record concerns, which is part of what a confidential one does not say.
  var saysWhatItConcerns: Bool { confidentiality != .confidential }

  /// The day by which the record is ordered and filed: of the decision, else of publication.
  public var filingDate: CalendarDate? { date ?? published }

  /// The last day on which the published record changed, or `nil` when it states no date.
  public var modified: CalendarDate? {
    ([published ?? date, withdrawal?.date] + publicCorrections.map(\.date)).compactMap(\.self).max()
  }

  /// How many days passed from the decision to its publication, or `nil` when either date is missing.
  public var daysToPublication: Int? {
    guard let date, let published else { return nil }
    return published.days(since: date)
  }

  /// The files on disk that the record brings with it, each where the record names it.
  public var documentFiles: [Located<FilePath>] {
    attachments.map { Located($0.file, at: $0.location) } + linkedFiles.map { Located($0.file, at: $0.location) }
  }

  /// Where a key of the record stands; the whole file when it is not there.
  func location(of key: String) -> SourceLocation {
    keyLines[key].map { SourceLocation(file: source.displayPath, line: $0, column: 1) } ?? source.location
  }

  /// Where it states its reference; the whole file when it has none.
  var referenceLocation: SourceLocation { reference?.location ?? source.location }

  /// What a person calls it in a message: its reference, else its title.
  public var name: String { reference?.value.text ?? title }
}
