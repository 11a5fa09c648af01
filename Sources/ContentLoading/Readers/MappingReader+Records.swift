import Diagnostics
import Records
import TypedYAML

extension MappingReader {
  /// A day, as `2013-07-04`.
  mutating func date(_ key: String) -> CalendarDate? {
    parsed(key, as: .invalidDate, expecting: Self.dateExpectation, CalendarDate.init)?.value
  }

  /// A day that must be there.
  mutating func requiredDate(_ key: String) -> CalendarDate? {
    requiredText(key).flatMap {
      parsed($0, as: .invalidDate, expecting: Self.dateExpectation, CalendarDate.init)?.value
    }
  }

  private static var dateExpectation: String { "a day in the calendar, written as year, month and day like 2013-07-04" }
}
