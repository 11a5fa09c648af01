import Records

/// A calendar to which people can subscribe, as RFC 5545 describes it.
struct ICalendar: Sendable {
  /// Something that happens on a day.
  struct Event: Sendable, Hashable {
    /// What tells it from every other event of every calendar, for ever.
    let identifier: String
    let day: CalendarDate
    let summary: String
    let description: String
    /// The page about it.
    let url: String
    let category: String
    /// The day on which the record that it comes from last changed.
    let modified: CalendarDate
  }

  /// The calendar's name.
  let name: String
  /// What its readers have to know of all of it.
  let description: String?
  let events: [Event]

  /// The file. It names no method, so that the stamp of an event is the day on which the event last changed, and not the
  /// one on which the file was made (RFC 5545, 3.8.7.2): what has not changed is not sent to subscribers as news.
  var bytes: [UInt8] {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//PublicRecord//PublicRecord//EN", "CALSCALE:GREGORIAN",
      "X-WR-CALNAME:\(Self.escaped(name))",
    ]
    if let description { lines.append("X-WR-CALDESC:\(Self.escaped(description))") }
    for event in events { lines += self.lines(of: event) }
    lines.append("END:VCALENDAR")
    return lines.flatMap { Self.folded($0) }
  }

  private func lines(of event: Event) -> [String] {
    [
      "BEGIN:VEVENT", "UID:\(Self.escaped(event.identifier))", "DTSTAMP:\(Self.basic(event.modified))T000000Z",
      "LAST-MODIFIED:\(Self.basic(event.modified))T000000Z",
      "DTSTART;VALUE=DATE:\(Self.basic(event.day))", "DTEND;VALUE=DATE:\(Self.basic(event.day.adding(days: 1)))",
      "SUMMARY:\(Self.escaped(event.summary))", "DESCRIPTION:\(Self.escaped(event.description))", "URL:\(event.url)",
      "CATEGORIES:\(Self.escaped(event.category))", "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }

  private static func basic(_ date: CalendarDate) -> String { date.iso8601.filter { $0 != "-" } }

  /// A text with the characters that mean something in a calendar escaped (RFC 5545, 3.3.11).
  static func escaped(_ text: String) -> String {
    var result = ""
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result += "\\\(scalar)"
      case "\n" where previous == "\r": break
      case "\n", "\r": result += "\\n"
      // No other character that controls something may stand in a calendar.
      case "\0"..<" " where scalar != "\t", "\u{7F}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return result
  }

  /// A line of at most 75 bytes, going on in the next ones behind a space, without cutting a character (RFC 5545, 3.1).
  static func folded(_ line: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(line.utf8.count + line.utf8.count / 70 * 3 + 2)
    var length = 0
    for byte in line.utf8 {
      if let width = byte.widthOfCharacter {
        if length + width > 75 {
          bytes += [0x0D, 0x0A, 0x20]
          length = 1
        }
        length += width
      }
      bytes.append(byte)
    }
    return bytes + [0x0D, 0x0A]
  }
}

extension UInt8 {
  /// How many bytes the character has that begins with this one; `nil` for one that stands within a character.
  fileprivate var widthOfCharacter: Int? {
    switch self {
    case ..<0x80: 1
    case 0x80..<0xC0: nil
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    default: 4
    }
  }
}
