import Records

/// A way in which a file writes days, such as `dd/MM/yyyy`. Nothing is tried that `columns.yaml` does not name.
struct DateForm: Sendable, Hashable {
  private enum Part: Hashable {
    /// Digits of a year, month or day, at least and at most so many.
    case number(Unit, ClosedRange<Int>)
    /// `Jan` or `January`.
    case monthName
    /// Digits that are read over, as those of a time.
    case ignored(ClosedRange<Int>)
    case literal(UInt8)
  }

  private enum Unit: Hashable { case year, shortYear, month, day }

  /// The form as `columns.yaml` writes it.
  let text: String
  private let parts: [Part]

  /// ISO 8601, which is read where `columns.yaml` names no form.
  static let iso8601 = DateForm(
    text: "yyyy-MM-dd",
    parts: [
      .number(.year, 4...4), .literal(UInt8(ascii: "-")), .number(.month, 2...2), .literal(UInt8(ascii: "-")),
      .number(.day, 2...2),
    ])

  /// Days counted from 30 December 1899, which is what a spreadsheet shows when a date has lost its format.
  static let spreadsheetSerial = DateForm(text: "excel-serial", parts: [])

  private init(text: String, parts: [Part]) {
    self.text = text
    self.parts = parts
  }

  /// A form of letters and signs: `d` or `dd`, `M` or `MM`, `MMM`, `yy` or `yyyy`, `HH`, `mm`, `ss`; or `excel-serial`.
  init?(_ text: String) {
    if text == Self.spreadsheetSerial.text {
      self = .spreadsheetSerial
      return
    }
    var parts: [Part] = []
    var rest = text.utf8[...]
    while let letter = rest.first {
      let run = rest.prefix { $0 == letter }
      rest = rest.dropFirst(run.count)
      switch (letter, run.count) {
      case (UInt8(ascii: "y"), 4): parts.append(.number(.year, 4...4))
      case (UInt8(ascii: "y"), 2): parts.append(.number(.shortYear, 2...2))
      case (UInt8(ascii: "M"), 3), (UInt8(ascii: "M"), 4): parts.append(.monthName)
      case (UInt8(ascii: "M"), 1...2): parts.append(.number(.month, run.count...2))
      case (UInt8(ascii: "d"), 1...2): parts.append(.number(.day, run.count...2))
      case (UInt8(ascii: "H"), 1...2), (UInt8(ascii: "m"), 1...2), (UInt8(ascii: "s"), 1...2):
        parts.append(.ignored(run.count...2))
      case (UInt8(ascii: "a")...UInt8(ascii: "z"), _), (UInt8(ascii: "A")...UInt8(ascii: "Z"), _):
        // The `T` of ISO 8601 stands for itself.
        guard letter == UInt8(ascii: "T"), run.count == 1 else { return nil }
        parts.append(.literal(letter))
      default: parts += run.map(Part.literal)
      }
    }
    let units = parts.compactMap { if case .number(let unit, _) = $0 { unit } else { nil } }
    let months = units.count { $0 == .month } + parts.count { $0 == .monthName }
    guard months == 1, units.count(where: { $0 == .day }) == 1,
      units.count(where: { $0 == .year || $0 == .shortYear }) == 1
    else { return nil }
    self.init(text: text, parts: parts)
  }

  /// Whether the day stands before the month, both being digits; `nil` when they cannot be taken for each other.
  var putsDayFirst: Bool? {
    let units = parts.compactMap { part -> Unit? in
      guard case .number(let unit, _) = part, unit == .day || unit == .month else { return nil }
      return unit
    }
    return units.count == 2 && parts.first != .number(.year, 4...4) ? units.first == .day : nil
  }

  /// The day that a text means in this form.
  func date(_ text: String) -> CalendarDate? {
    guard !parts.isEmpty else { return Self.date(serial: text) }
    var text = text
    return text.withUTF8 { date(of: $0) }
  }

  private static func date(serial text: String) -> CalendarDate? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    // Five digits are the days from 1927 to 2173. A number of four is more probably a year.
    guard let whole = parts.first, whole.utf8.count == 5, whole.utf8.first != UInt8(ascii: "0"),
      whole.utf8.allSatisfy(\.isDigit), let number = Int(whole),
      parts.count == 1 || (!parts[1].isEmpty && parts[1].utf8.allSatisfy(\.isDigit))
    else { return nil }
    return CalendarDate(year: 1899, month: 12, day: 30)?.adding(days: number)
  }

  private func date(of text: UnsafeBufferPointer<UInt8>) -> CalendarDate? {
    var position = 0
    var (year, month, day) = (0, 0, 0)
    for part in parts {
      switch part {
      case .literal(let byte):
        guard position < text.count, text[position] == byte else { return nil }
        position += 1
      case .ignored(let length):
        guard Self.number(length, in: text, at: &position) != nil else { return nil }
      case .monthName:
        guard let number = Self.month(in: text, at: &position) else { return nil }
        month = number
      case .number(let unit, let length):
        guard let number = Self.number(length, in: text, at: &position) else { return nil }
        switch unit {
        case .year: year = number
        // The pivot that spreadsheets use by default.
        case .shortYear: year = number + (number < 50 ? 2000 : 1900)
        case .month: month = number
        case .day: day = number
        }
      }
    }
    return position == text.count ? CalendarDate(year: year, month: month, day: day) : nil
  }

  private static func number(
    _ length: ClosedRange<Int>, in text: UnsafeBufferPointer<UInt8>, at position: inout Int
  ) -> Int? {
    let end = min(position + length.upperBound, text.count)
    let start = position
    var number = 0
    while position < end, text[position].isDigit {
      number = number * 10 + Int(text[position] - UInt8(ascii: "0"))
      position += 1
    }
    return position - start >= length.lowerBound ? number : nil
  }

  private static func month(in text: UnsafeBufferPointer<UInt8>, at position: inout Int) -> Int? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ]
    let letters = text[position...].prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
    let word = String(decoding: letters, as: UTF8.self).lowercased()
    guard word.utf8.count >= 3, let index = names.firstIndex(where: { $0 == word || $0.prefix(3) == word }) else {
      return nil
    }
    position += letters.count
    return index + 1
  }
}
