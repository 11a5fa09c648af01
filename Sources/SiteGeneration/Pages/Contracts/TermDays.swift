import Charts
import OpenData
import Records

/// A day of a contract's term.
struct TermDay: Sendable {
  /// What the day is, in words.
  let label: String
  let date: CalendarDate
  /// How its mark looks in the picture; `nil` for a day at which a bar begins or ends.
  let mark: PlanEventKind?
}

extension SiteEdition {
  /// The days of a contract that are known, in their order.
  func days(of term: ContractTerm) -> [TermDay] {
    let isOpen = term.canBeExtended(on: catalogue.asOf)
    let latest = isOpen ? term.lastPossibleEnd : term.maximumEnd
    let known: [(String, CalendarDate?, PlanEventKind?)] = [
      (words[.fact(.start)], term.start, nil), (words[.fact(.end)], term.end, nil),
      (words[.fact(.currentEnd)], term.extendedEnd, nil), (words[.fact(.maximumEnd)], latest, nil),
      (words[.event(.review)], term.review, .review), (words[.event(.breakDate)], term.breakDate, .breakDate),
      (words[.fact(.terminated)], term.termination?.date, .end),
    ]
    let notices = noticeDays(of: term)
    let days = known.compactMap { label, date, mark in date.map { TermDay(label: label, date: $0, mark: mark) } }
    return (days + notices).enumerated().sorted {
      ($0.element.date, $0.offset) < ($1.element.date, $1.offset)
    }.map(\.element)
  }

  /// The last days on which notice can be given. Where there are two, each says what for.
  private func noticeDays(of term: ContractTerm) -> [TermDay] {
    let days = term.noticeDays
    let labels = days.count == 2 ? [words[.noticeToLeave], words[.noticeBeforeEnd]] : [words[.event(.notice)]]
    return zip(labels, days).map { TermDay(label: $0, date: $1, mark: .notice) }
  }

  /// The days of a contract as a table; empty where none is known.
  func table(of days: [TermDay]) -> DataTable {
    DataTable(
      name: "days", caption: words[.termDaysCaption],
      columns: [DataTable.Column(.event, words), DataTable.Column(.date, words)],
      rows: days.map { [DataTable.Cell($0.label), cell($0.date)] })
  }
}
