import ArgumentParser
import Foundation
import Records

/// Finds out which day it is where the offices are.
struct Today {
  /// The environment, for `SOURCE_DATE_EPOCH`.
  var environment: [String: String] = ProcessInfo.processInfo.environment
  /// The clock.
  var now: () -> Date = Date.init

  /// Why the day is not known.
  struct UnknownDay: Error, CustomStringConvertible {
    let description: String
  }

  /// The day, for a command that has been given none.
  static func forCommand() throws -> CalendarDate {
    do {
      return try Today().day()
    } catch let error as UnknownDay {
      throw ValidationError(error.description)
    }
  }

  /// The day in London: the one of `SOURCE_DATE_EPOCH` (seconds since 1970, as reproducible builds set it), else today.
  func day() throws -> CalendarDate {
    var instant = now()
    if let text = environment["SOURCE_DATE_EPOCH"] {
      guard let seconds = Int(text), seconds >= 0 else {
        throw UnknownDay(description: "SOURCE_DATE_EPOCH is '\(text)', and has to be a number of seconds since 1970")
      }
      instant = Date(timeIntervalSince1970: Double(seconds))
    }
    guard let zone = TimeZone(identifier: "Europe/London") else {
      throw UnknownDay(description: "this computer does not know the time zone Europe/London; use --as-of")
    }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let parts = calendar.dateComponents([.year, .month, .day], from: instant)
    guard let year = parts.year, let month = parts.month, let day = parts.day,
      let date = CalendarDate(year: year, month: month, day: day)
    else { throw UnknownDay(description: "the clock shows a day that the calendar does not have") }
    return date
  }
}
