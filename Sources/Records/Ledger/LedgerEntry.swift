/// What the ledger remembers of one published record.
public struct LedgerEntry: Hashable, Sendable {
  /// What kind of record it is.
  public var kind: LedgerKind
  /// What it is known by among those of its kind: its reference, its short name, else the path of its file.
  public var name: String
  /// Its file below the content folder, or `nil` when it has none of its own.
  public var file: String?
  /// Where its page stands.
  public var address: String
  /// Other addresses that lead to it.
  public var formerAddresses: [String]
  /// Its title.
  public var title: String
  /// The day that it is filed under.
  public var date: CalendarDate?
  /// The day of publication that it states.
  public var published: CalendarDate?
  /// The day of the build that published it first.
  public var firstPublished: CalendarDate
  /// The day of the build that published it as it is now.
  public var lastRecorded: CalendarDate
  /// The days of its corrections.
  public var corrections: [CalendarDate]
  /// What it says, where that stays as it is.
  public var form: PublicForm?
  /// The identifier of its contracting process in the Open Contracting Data Standard, as it was first published.
  public var openContractingID: String?
  /// The line of the ledger on which this stands, or `nil` when it is not written yet.
  public var line: Int?

  /// What the ledger remembers of a record.
  public init(
    kind: LedgerKind, name: String, file: String?, address: String, formerAddresses: [String], title: String,
    date: CalendarDate?, published: CalendarDate?, firstPublished: CalendarDate, lastRecorded: CalendarDate,
    corrections: [CalendarDate], form: PublicForm?, line: Int? = nil
  ) {
    self.kind = kind
    self.name = name
    self.file = file
    self.address = address
    self.formerAddresses = formerAddresses
    self.title = title
    self.date = date
    self.published = published
    self.firstPublished = firstPublished
    self.lastRecorded = lastRecorded
    self.corrections = corrections
    self.form = form
    self.line = line
  }
}

extension LedgerEntry: Comparable {
  /// By kind and name, byte by byte, so that a record that is added adds a line and moves none.
  public static func < (left: LedgerEntry, right: LedgerEntry) -> Bool {
    if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
    return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
  }
}

/// Every record that was ever published, as far as builds have recorded it.
public struct Ledger: Sendable {
  /// The file.
  public let source: ContentFile
  /// The records, in the order of the file.
  public var entries: [LedgerEntry]
  /// The addresses at which lists were found: pages that are no records, such as the decisions of a year.
  public var lists: Set<String>

  /// A ledger.
  public init(source: ContentFile, entries: [LedgerEntry], lists: Set<String> = []) {
    self.source = source
    self.entries = entries
    self.lists = lists
  }

  /// The last day for which anything was recorded; `nil` when nothing was.
  public var lastDay: CalendarDate? { entries.map(\.lastRecorded).max() }
}
