import Diagnostics

/// A public record as the ledger has to know it.
public struct LedgerSubject: Sendable {
  /// What kind of record it is.
  public var kind: LedgerKind
  /// What it is known by among those of its kind.
  public var name: String
  /// Other names by which the same was known.
  public var otherNames: [String] = []
  /// Its file below the content folder, or `nil` when it has none of its own.
  public var file: String?
  /// The reference by which readers know it.
  public var reference: String?
  /// Where a person can change it; `nil` for what is put together from several places.
  public var location: SourceLocation?
  /// The row of a register that it is.
  public var row: TableRow?
  /// Where its page stands.
  public var address: String
  /// The old addresses that it states.
  public var formerAddresses: [String] = []
  /// The old addresses of which something else states that they lead to it.
  public var otherAddresses: [String] = []
  /// Its title.
  public var title: String
  /// The day that it is filed under.
  public var date: CalendarDate?
  /// The day of publication that it states.
  public var published: CalendarDate?
  /// The days of its corrections.
  public var corrections: [CalendarDate] = []
  /// The day on which it was withdrawn, if it was.
  public var withdrawn: CalendarDate?
  /// Whether it says that another has replaced it, and that other is public too.
  public var isReplaced = false
  /// Whether something in it could not be understood. What it seems to lack is then told already.
  public var isMisread = false
  /// What it says, where that stays as it is.
  public var form: PublicForm?
  /// The identifier of its contracting process in the Open Contracting Data Standard, where it is published.
  public var openContractingID: String?
  /// Whether it states that identifier itself.
  public var statesOpenContractingID = false

  /// A record of which nothing is known but what none can be without.
  public init(kind: LedgerKind, name: String, file: String?, location: SourceLocation?, address: String, title: String)
  {
    self.kind = kind
    self.name = name
    self.file = file
    self.location = location
    self.address = address
    self.title = title
  }
}
