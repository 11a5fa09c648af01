import Diagnostics
import Records
import TypedYAML

extension MappingReader {
  /// A day, as `2013-07-04`.
  public mutating func date(_ key: String) -> CalendarDate? { locatedDate(key)?.value }

  /// A day, with the place where it stands.
  mutating func locatedDate(_ key: String) -> Located<CalendarDate>? {
    parsed(key, as: .invalidDate, expecting: Self.dateExpectation, CalendarDate.init)
  }

  /// A day that must be there.
  mutating func requiredDate(_ key: String) -> CalendarDate? {
    requiredText(key).flatMap {
      parsed($0, as: .invalidDate, expecting: Self.dateExpectation, CalendarDate.init)?.value
    }
  }

  /// A list of days.
  mutating func dates(_ key: String) -> [CalendarDate] {
    texts(key).compactMap {
      parsed($0, as: .invalidDate, expecting: Self.dateExpectation, CalendarDate.init)?.value
    }
  }

  private static var dateExpectation: String { "a day in the calendar, written as year, month and day like 2013-07-04" }

  /// The day from which a record may be read.
  mutating func publication() -> Publication {
    let day = date("published")
    refuseBlank("published", suggestion: "write the day on which it may be read, or take the key out")
    return Publication(day: day, isUnknown: day == nil && has("published"))
  }

  /// A text in the office's own words, such as a reason. One that a message only offered is still to be written.
  mutating func ownWords(_ key: String) -> Located<String>? {
    let text = text(key)
    if let text { reportPlaceholder(text, of: key) }
    return text
  }

  /// A text in the office's own words that must be there.
  mutating func requiredOwnWords(_ key: String) -> Located<String>? {
    let text = requiredText(key)
    if let text { reportPlaceholder(text, of: key) }
    return text
  }

  private mutating func reportPlaceholder(_ text: Located<String>, of key: String) {
    guard PlaceholderText.isPlaceholder(text.value) else { return }
    diagnostics.append(
      .error(
        .missingKey, at: text.location,
        "'\(key):' is still to be written: '\(text.value)' only holds its place",
        suggestion: "write here, in words that anyone understands, what the public is to read"))
  }

  /// When and why a record was taken back whose status does not say that it was.
  ///
  /// A key without a value is an error, because what was to be taken back would stay public.
  mutating func withdrawal() -> Withdrawal? {
    guard has("withdrawn") else { return group("withdrawn", Withdrawal.init(reading:)) }
    return requiredGroup("withdrawn", example: "{date: 2015-03-02, reason: why}", Withdrawal.init(reading:))
  }

  /// When and why a record was taken back, which it says under the same word as its status.
  ///
  /// - Parameters:
  ///   - final: the status with which it has to be said, and with no other.
  ///   - status: the status that the record has, or `nil` when that cannot be understood.
  mutating func withdrawal<Status: RawRepresentable<String> & Equatable>(
    with final: Status, stating status: Status?
  ) -> Withdrawal? {
    let key = final.rawValue
    if status == final {
      return requiredGroup(key, example: "{date: 2015-03-02, reason: why}", Withdrawal.init(reading:))
    }
    guard let status else {
      // Whether the two fit together cannot be said before the status is mended.
      _ = group(key, Withdrawal.init(reading:))
      return nil
    }
    guard let value = value(key) else { return nil }
    diagnostics.append(
      .error(
        .contradiction, at: value.location,
        "the record says when it was \(key), and its status is \(status.rawValue)",
        suggestion: "say 'status: \(key)', or take '\(key):' out"))
    return nil
  }
}

/// From when on a record may be read.
struct Publication {
  /// The day, or `nil` when the record states none.
  let day: CalendarDate?
  /// Whether a day is stated that cannot be read, or has yet to be written: it may be the end of an embargo, so that the
  /// record has to be kept back.
  let isUnknown: Bool
}

extension Correction {
  /// Reads an item of `corrections`.
  init?(reading reader: inout MappingReader) {
    let date = reader.requiredDate("date")
    let change = reader.requiredOwnWords("change")?.value
    let reason = reader.ownWords("reason")?.value
    guard let date, let change else { return nil }
    self.init(date: date, change: change, reason: reason)
  }
}

extension Withdrawal {
  fileprivate init?(reading reader: inout MappingReader) {
    let date = reader.requiredDate("date")
    let reason = reader.requiredOwnWords("reason")?.value
    guard let date, let reason else { return nil }
    self.init(date: date, reason: reason)
  }
}
