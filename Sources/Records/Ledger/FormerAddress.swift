import Diagnostics

/// An address at which something was published that has no file of its own to say what has become of it.
public struct FormerAddress: Sendable {
  /// What has become of it.
  public enum Outcome: Sendable {
    /// It is found at another address of the site.
    case moved(to: Located<String>)
    /// It was taken back.
    case withdrawn(Withdrawal)
  }

  /// The address, beginning with a slash.
  public let address: Located<String>
  /// What was found there, where the office names it.
  public let title: String?
  /// What has become of it.
  public let outcome: Outcome

  /// An address at which something was published.
  public init(_ address: Located<String>, title: String?, outcome: Outcome) {
    self.address = address
    self.title = title
    self.outcome = outcome
  }
}

extension FormerAddress {
  /// What is wrong with it as of a day.
  func faults(asOf day: CalendarDate) -> [Diagnostic] {
    guard case .withdrawn(let withdrawal) = outcome, withdrawal.date > day else { return [] }
    return [
      .warning(
        .contradiction, at: address.location,
        "it says that '\(address.value)' was withdrawn on \(withdrawal.date.iso8601), which is still to come",
        suggestion: "check 'withdrawn:'")
    ]
  }
}
