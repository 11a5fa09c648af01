/// A record that can come before or after others, by its place in the catalogue's list of its kind.
public enum ChainRecord: Hashable, Sendable {
  case decision(Int)
  case procurement(Int)
  case contract(Int)
}

/// Something that happened, or is to happen, in the matter of a record.
public struct ChainEntry: Hashable, Sendable {
  /// What happens.
  public enum Event: String, CaseIterable, Hashable, Sendable {
    /// The decision is taken.
    case decision
    /// The procurement, of which no day is recorded.
    case procurement
    /// The office publishes that it plans the procurement.
    case procurementPublished = "procurement-published"
    /// The procurement passes its first gateway.
    case gatewayPassed = "gateway-passed"
    /// The procurement is cancelled.
    case procurementCancelled = "procurement-cancelled"
    /// The contract to be procured is to start.
    case plannedStart = "planned-start"
    /// The contract starts.
    case contractStart = "contract-start"
    /// The first day beyond the end that was first agreed.
    case contractExtension = "contract-extension"
    /// The contract ends early.
    case termination
    /// Payments are made under the contract.
    case payments
  }

  /// The record that it belongs to.
  public let record: ChainRecord
  /// What happens.
  public let event: Event
  /// When it happens or begins; `nil` where that is not recorded.
  public let date: CalendarDate?
  /// Whether only the month is known; `date` is then its first day.
  public let isMonthOnly: Bool
  /// The last day, of what lasts: a contract as first agreed, an extension, payments.
  public let lastDay: CalendarDate?

  init(
    _ event: Event, of record: ChainRecord, on date: CalendarDate?, isMonthOnly: Bool = false,
    until lastDay: CalendarDate? = nil
  ) {
    self.record = record
    self.event = event
    self.date = date
    self.isMonthOnly = isMonthOnly
    self.lastDay = lastDay
  }
}
