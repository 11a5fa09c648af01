import Records
import Testing

@testable import SiteGeneration

@Suite("Calendars")
struct ICalendarTests {
  @Test("An event lasts a day, and says when its record last changed")
  func event() throws {
    let calendar = ICalendar(
      name: "Plan; of contracts", description: nil,
      events: [
        ICalendar.Event(
          identifier: "contract-1-end@example.org", day: try #require(CalendarDate("2028-02-29")),
          summary: "Vans, ends", description: "One\nTwo \\ three", url: "https://example.org/contracts/1/",
          category: "End", modified: try #require(CalendarDate("2026-11-20")))
      ])
    #expect(
      String(decoding: calendar.bytes, as: UTF8.self)
        == """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//PublicRecord//PublicRecord//EN
        CALSCALE:GREGORIAN
        X-WR-CALNAME:Plan\\; of contracts
        BEGIN:VEVENT
        UID:contract-1-end@example.org
        DTSTAMP:20261120T000000Z
        LAST-MODIFIED:20261120T000000Z
        DTSTART;VALUE=DATE:20280229
        DTEND;VALUE=DATE:20280301
        SUMMARY:Vans\\, ends
        DESCRIPTION:One\\nTwo \\\\ three
        URL:https://example.org/contracts/1/
        CATEGORIES:End
        TRANSP:TRANSPARENT
        END:VEVENT
        END:VCALENDAR

        """.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
  }

  @Test("A line is folded at 75 bytes, never within a character, and unfolds to what it was", arguments: 70...160)
  func folding(length: Int) {
    let line = String((0..<length).map { $0.isMultiple(of: 7) ? "£" : $0.isMultiple(of: 11) ? "🚓" : "a" }.joined())
    let folded = String(decoding: ICalendar.folded(line), as: UTF8.self)
    #expect(folded.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    #expect(folded.unicodeScalars.contains("\u{FFFD}") == false)
    let unfolded = folded.dropLast().split(separator: "\r\n ", omittingEmptySubsequences: false).joined()
    #expect(unfolded == line)
  }

  @Test(
    "What means something in a calendar is escaped, and nothing in a text can end its line",
    arguments: [
      ("a;b,c\\d", "a\\;b\\,c\\\\d"), ("a\r\nb\nc\rd", "a\\nb\\nc\\nd"), ("a\u{0}b\u{1B}c\u{7F}d\te", "a b c d\te"),
      ("BEGIN:VEVENT\r\nUID:x", "BEGIN:VEVENT\\nUID:x"),
    ])
  func escaping(text: String, escaped: String) {
    #expect(ICalendar.escaped(text) == escaped)
  }
}
