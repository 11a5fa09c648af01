/// How a publication scheme stands on a day: what is there, how fresh it is, and what is not.
public struct SchemeStanding: Sendable {
  /// The scheme.
  public let scheme: PublicationScheme
  /// Its items, in its order.
  public let items: [ItemStanding]

  /// How an item stands.
  public struct ItemStanding: Sendable {
    /// The item.
    public let item: SchemeItem
    /// How far what is published reaches; `nil` when that is not known.
    public let extent: PublishedExtent?
    /// The last day on which that is up to date; `nil` where no day is due.
    public let deadline: CalendarDate?
    /// How it stands.
    public let state: SchemeItemState
  }

  /// - Parameter account: what the records of the site say of how far they reach.
  init(
    of scheme: PublicationScheme, asOf day: CalendarDate, account: (SchemeRecords) -> RecordsAccount
  ) {
    self.scheme = scheme
    items = scheme.items.map { ItemStanding(of: $0, asOf: day, account: account) }
  }

  /// How many items stand so.
  public func count(_ kind: SchemeItemState.Kind) -> Int { items.count { $0.state.kind == kind } }

  /// How many items a reader finds on this site, and as fresh as they have to be.
  public var metHereCount: Int { items.count { $0.state.kind.isMetHere } }

  /// The items of a class.
  public func items(of informationClass: InformationClass) -> [ItemStanding] {
    items.filter { $0.item.informationClass == informationClass }
  }

  /// The items that meet a paragraph of the Order.
  public func items(meeting paragraph: OrderParagraph) -> [ItemStanding] {
    items.filter { standing in standing.item.paragraphs.contains { $0.value == paragraph } }
  }

  /// The paragraphs of the Order that are known, and others that items name, in the Order's order.
  public var paragraphs: [OrderParagraph] {
    let named = items.flatMap { $0.item.paragraphs.map(\.value) }
    return Set(named + OrderParagraph.requirements.map(\.paragraph)).sorted()
  }
}

/// What the records of the site say of how far they reach.
enum RecordsAccount: Hashable {
  /// There are no such records.
  case nothing
  /// There are some, and none has a day.
  case undated
  /// So far.
  case reaching(PublishedExtent)

  init(_ extent: PublishedExtent?) { self = extent.map { .reaching($0) } ?? .undated }
}

extension SchemeStanding.ItemStanding {
  init(of item: SchemeItem, asOf day: CalendarDate, account: (SchemeRecords) -> RecordsAccount) {
    self.item = item
    let found = Self.account(of: item, account)
    // A day that is still to come cannot be one on which anything was published.
    extent = if case .reaching(let extent)? = found, !extent.isToCome(on: day) { extent } else { nil }
    deadline = extent.flatMap { item.frequency?.deadline(after: $0) }
    state = Self.state(of: item, found: found, extent: extent, deadline: deadline, asOf: day)
  }

  private static func account(
    of item: SchemeItem, _ account: (SchemeRecords) -> RecordsAccount
  ) -> RecordsAccount? {
    switch item.evidence {
    case .records(let records): account(records)
    case .stated(let extent): .reaching(extent)
    case nil: nil
    }
  }

  private static func state(
    of item: SchemeItem, found: RecordsAccount?, extent: PublishedExtent?, deadline: CalendarDate?,
    asOf day: CalendarDate
  ) -> SchemeItemState {
    switch item.provision {
    case .notHeld: return .notHeld
    case .unstated: return .missing
    case .page, .document, .elsewhere: break
    }
    if found == .nothing { return .missing }
    if case .elsewhere = item.provision {
      guard let deadline, deadline < day else { return .elsewhere }
      return .stale(since: deadline)
    }
    guard let frequency = item.frequency, frequency.isPeriodic else { return .published }
    guard extent != nil, let deadline else { return .undated }
    if deadline < day { return .stale(since: deadline) }
    return deadline.days(since: day) < frequency.notice ? .dueSoon(by: deadline) : .upToDate
  }
}

extension PublishedExtent {
  /// Whether it says that something was published on a day that is still to come.
  func isToCome(on day: CalendarDate) -> Bool {
    if case .updated(let updated) = self { updated > day } else { false }
  }
}

extension PublicationFrequency {
  /// Whether there are days by which an item has to be brought up to date.
  public var isPeriodic: Bool {
    switch self {
    case .monthly, .quarterly, .yearly, .beforeFinancialYear: true
    case .asSoonAsPracticable, .onChange: false
    }
  }
}
