import Records

/// How the office deals with requests for information, by the year in which they arrived.
struct RequestsSection: ReportSection {
  static let key = "informationRequests"

  /// The requests of a year.
  struct Year: Encodable {
    let year: Int
    let received: Int
    let answered: Int
    let answeredWithinTwentyWorkingDays: Int
    let answeredLate: Int
    let endedWithoutAnswer: Int
    let open: Int
  }

  /// Newest first.
  let years: [Year]

  init(_ log: DisclosureLog) {
    years = log.years.map { year in
      Year(
        year: year.year, received: year.received, answered: year.answered,
        answeredWithinTwentyWorkingDays: year.answeredWithinTwentyDays, answeredLate: year.answeredLate,
        endedWithoutAnswer: year.endedWithoutAnswer, open: year.open)
    }
  }

  var heading: String? { years.isEmpty ? nil : "Requests for information" }

  var lines: [String] {
    Self.shortened(
      years.map { year in
        "\(year.year): \(year.received) received, \(year.answered) answered "
          + "(\(year.answeredWithinTwentyWorkingDays) within 20 working days, \(year.answeredLate) late), \(year.open) open"
      })
  }
}
