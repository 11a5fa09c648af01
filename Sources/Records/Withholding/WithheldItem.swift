import Diagnostics

/// Something that a record holds and the public may not read: that it exists and why it is withheld, never what it says.
///
/// What it owes and lacks is said by `faults`; a draft may still lack it, and the preview shows it as it is.
public struct WithheldItem: Hashable, Sendable {
  /// How much of a record is withheld.
  public enum Extent: String, CaseIterable, Hashable, Sendable {
    /// Some of what the record says.
    case part
    /// A document that belongs to the record.
    case attachment
    /// All that the record says.
    case wholeRecord = "whole-record"
  }

  /// Where the record lists it.
  public let location: SourceLocation
  /// What is withheld, in words that do not give it away.
  public let what: String
  /// The provision under which it is withheld.
  public let ground: WithholdingGround
  /// How much of the record it is.
  public let extent: Extent
  /// Why it is withheld, in plain words.
  public var reason: String?
  /// How the public interest was weighed, which a qualified exemption asks for.
  public var publicInterestTest: String?
  /// When the office will look at it again.
  public var review: Located<CalendarDate>?
  /// When it is to be published, where that is intended.
  public var expected: Located<ExpectedPublication>?

  /// Something withheld, of which nothing is known but what cannot be missing.
  public init(what: String, under ground: WithholdingGround, extent: Extent = .part, at location: SourceLocation) {
    self.location = location
    self.what = what
    self.ground = ground
    self.extent = extent
  }

  /// Whether the day on which the office meant to look at it again, or by which it meant to publish it, has gone by.
  public func isOverdue(on day: CalendarDate) -> Bool { dueDays.contains { $0 < day } }

  /// Whether it is not overdue on a day, and will be on a later one unless something is done.
  public func canBecomeOverdue(after day: CalendarDate) -> Bool { !dueDays.isEmpty && !isOverdue(on: day) }

  private var dueDays: [CalendarDate] { [review?.value, expected?.value.lastDay].compactMap(\.self) }
}
