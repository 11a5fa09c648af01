/// How an item of a publication scheme stands on a day.
public enum SchemeItemState: Hashable, Sendable {
  /// It is published and reaches as far as it has to.
  case upToDate
  /// It is published; no day is due by which it would have to be brought up to date.
  case published
  /// It is up to date, and will not be after a day that is near.
  case dueSoon(by: CalendarDate)
  /// On another site, and as fresh as it has to be as far as the office says. Nobody has looked whether it is there.
  case elsewhere
  /// The office has nothing to publish.
  case notHeld
  /// It had to be brought up to date by a day, and was not.
  case stale(since: CalendarDate)
  /// It is due again and again, and nothing says when it was last met.
  case undated
  /// Nobody has said where it is, or the records from which it comes are not there.
  case missing

  /// The state without its day, by the names that data files use.
  public enum Kind: String, CaseIterable, Sendable {
    case upToDate = "up-to-date"
    case published
    case dueSoon = "due-soon"
    case elsewhere
    case notHeld = "not-held"
    case stale, undated, missing
  }

  /// The state without its day.
  public var kind: Kind {
    switch self {
    case .upToDate: .upToDate
    case .published: .published
    case .dueSoon: .dueSoon
    case .elsewhere: .elsewhere
    case .notHeld: .notHeld
    case .stale: .stale
    case .undated: .undated
    case .missing: .missing
    }
  }
}

extension SchemeItemState.Kind {
  /// Whether a reader finds it on this site, and as fresh as it has to be.
  public var isMetHere: Bool {
    switch self {
    case .upToDate, .published, .dueSoon: true
    case .elsewhere, .notHeld, .stale, .undated, .missing: false
    }
  }

  /// Whether nothing is known that the office has yet to do.
  public var isMet: Bool {
    switch self {
    case .upToDate, .published, .dueSoon, .elsewhere, .notHeld: true
    case .stale, .undated, .missing: false
    }
  }
}
