import Diagnostics
import Markdown
import SystemPackage

/// A policy or strategy of the office.
public struct Policy: Sendable {
  /// Whether it may be read, and whether it applies.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    /// Still being written; never published.
    case draft
    /// It applies.
    case adopted
    /// Another has taken its place, or it no longer applies.
    case superseded
  }

  /// The file it comes from.
  public var source: ContentFile
  /// The short name, also used in its address: the name of its file or folder.
  public var id: String
  /// Its title.
  public var title: String
  /// What it is about, in a sentence.
  public var summary: String?
  /// Whether it applies.
  public var status: Status
  /// The day from which it may be read.
  public var published: CalendarDate?
  /// The post or body that answers for it.
  public var owner: String?
  /// The organisation whose policy it is.
  public var organisation: Located<String>
  /// Its version, as the office counts them.
  public var version: String?
  /// When it was adopted.
  public var adopted: CalendarDate?
  /// When it is to be reviewed.
  public var review: Located<CalendarDate>?
  /// Earlier versions, newest first.
  public var earlierVersions: [PolicyVersion]
  /// The decisions about it.
  public var decisions: [Located<DecisionReference>]
  /// The priorities that it serves.
  public var priorities: [Located<String>]
  /// The documents published with it.
  public var attachments: [Attachment]
  /// What the public may not read of it.
  public var withheld: [WithheldItem]
  /// What was changed after publication.
  public var corrections: [Correction]
  /// Addresses at which it used to be found.
  public var redirects: [Located<String>]
  /// What it says.
  public var text: MarkdownDocument
  /// The files to which the text links.
  public var linkedFiles: [LinkedFile]
  /// The folder that holds this record and nothing else but its documents.
  public var ownFolder: FilePath?
  /// Whether something in the record could not be understood. Nothing is then said of what it lacks: that would be the
  /// same fault a second time.
  public var isMisread: Bool

  /// A policy of which nothing is known but what none can be without.
  public init(source: ContentFile, id: String, title: String, status: Status, organisation: Located<String>) {
    self.source = source
    self.id = id
    self.title = title
    self.status = status
    self.organisation = organisation
    earlierVersions = []
    decisions = []
    priorities = []
    attachments = []
    withheld = []
    corrections = []
    redirects = []
    text = .empty
    linkedFiles = []
    isMisread = false
  }

  /// Whether the public may read it on a day.
  public func isPublic(on day: CalendarDate) -> Bool {
    guard status != .draft else { return false }
    guard let published else { return true }
    return published <= day
  }

  /// The last day on which the published record changed, or `nil` when it states none.
  public var modified: CalendarDate? { ([published].compactMap(\.self) + corrections.map(\.date)).max() }

  /// The files on disk that the record brings with it, each where the record names it.
  public var documentFiles: [Located<FilePath>] {
    let documents = attachments + earlierVersions.compactMap(\.document)
    return documents.map { Located($0.file, at: $0.location) }
      + linkedFiles.map { Located($0.file, at: $0.location) }
  }

  /// Whether its review is overdue on a day.
  public func isReviewOverdue(on day: CalendarDate) -> Bool {
    reviewDue.map { $0 < day } ?? false
  }

  /// The day by which it is to be reviewed; `nil` where it no longer applies.
  public var reviewDue: CalendarDate? { status == .adopted ? review?.value : nil }
}

/// An earlier version of a policy.
public struct PolicyVersion: Hashable, Sendable {
  /// The version, as the office counts them.
  public let version: String
  /// When it was adopted.
  public let adopted: CalendarDate?
  /// What changed after it.
  public let change: String?
  /// Its document, where it is kept.
  public let document: Attachment?

  /// An earlier version.
  public init(version: String, adopted: CalendarDate?, change: String?, document: Attachment?) {
    self.version = version
    self.adopted = adopted
    self.change = change
    self.document = document
  }
}

extension [Policy] {
  /// By title; those with one title by file.
  var inAlphabeticalOrder: [Policy] {
    map { (key: AlphabeticalKey($0.title), policy: $0) }
      .sorted { ($0.key, $0.policy.source.path) < ($1.key, $1.policy.source.path) }.map(\.policy)
  }
}
