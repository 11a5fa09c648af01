/// A day as archives write it: the moment at which it begins.
public struct ArchiveDay: Hashable, Sendable {
  private let year: Int
  private let month: Int
  private let day: Int

  /// A day of the calendar.
  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// As `2026-04-01T00:00:00Z`.
  var instant: String { "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))T00:00:00Z" }

  /// As `20260401000000`, the form in indexes.
  var timestamp: String { "\(padded(year, to: 4))\(padded(month, to: 2))\(padded(day, to: 2))000000" }

  /// The form in zip files, which know no year before 1980 and none after 2107.
  var zipDate: UInt16 { UInt16((min(max(year, 1980), 2107) - 1980) << 9 | month << 5 | day) }

  private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
