import Records
import StaticSite

/// Values as the Open Contracting Data Standard writes them.
extension JSONText {
  /// An amount with its currency.
  init(value: Money) {
    self.init(object: ["amount": JSONText(number: value.plainText), "currency": JSONText("GBP")])
  }

  /// The beginning of a day. Only the day is known, and the standard asks for a time.
  init(from day: CalendarDate) { self.init(day.iso8601 + "T00:00:00Z") }

  /// The end of a day, by which something that lasts to the day is over.
  init(through day: CalendarDate) { self.init(day.iso8601 + "T23:59:59Z") }

  /// A list; `nil` where there is nothing in it, which is then not said at all.
  init?(unlessEmpty list: [JSONText]) {
    guard !list.isEmpty else { return nil }
    self.init(list: list)
  }

  /// A period.
  init?(periodFrom start: CalendarDate?, through end: CalendarDate?, atMost last: CalendarDate?) {
    guard start != nil || end != nil || last != nil else { return nil }
    var days: Int?
    if let start, let end, start <= end { days = end.days(since: start) + 1 }
    self.init(object: [
      "startDate": start.map { JSONText(from: $0) }, "endDate": end.map { JSONText(through: $0) },
      "maxExtentDate": last.map { JSONText(through: $0) },
      "durationInDays": days.map { JSONText(number: String($0)) },
    ])
  }

  /// What is bought, by the Common Procurement Vocabulary.
  ///
  /// - Parameter label: what the vocabulary calls it. With several codes nobody can tell to which it belongs.
  static func items(_ codes: [CPVCode], label: String?) -> JSONText? {
    var seen: Set<String> = []
    let codes = codes.map(\.digits).filter { seen.insert($0).inserted }
    return JSONText(
      unlessEmpty: codes.map { code in
        JSONText(object: [
          "id": JSONText(code),
          "classification": JSONText(object: [
            "scheme": JSONText("CPV"), "id": JSONText(code),
            "description": codes.count == 1 ? label.map { JSONText($0) } : nil,
          ]),
        ])
      })
  }
}

/// Gives everything in a list an identifier of its own.
struct DistinctIdentifiers {
  private var uses: [String: Int] = [:]

  /// The identifier, with a number behind it from the second use on.
  mutating func next(_ identifier: String) -> String {
    uses[identifier, default: 0] += 1
    let use = uses[identifier, default: 1]
    guard use > 1 else { return identifier }
    return next("\(identifier)-\(use)")
  }
}
