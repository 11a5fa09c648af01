/// How often an item of a publication scheme is due.
public enum PublicationFrequency: String, CaseIterable, Hashable, Sendable {
  case monthly, quarterly, yearly
  /// Before the financial year to which it belongs begins.
  case beforeFinancialYear = "before-financial-year"
  /// Each piece by itself, as soon as it can be.
  case asSoonAsPracticable = "as-soon-as-practicable"
  /// Whenever it changes.
  case onChange = "on-change"
}

extension PublicationFrequency {
  /// The last day on which information that reaches so far is still up to date, or `nil` where no day is due.
  ///
  /// Whoever publishes needs time after a period has ended: a month for a month or a quarter, six months for a financial
  /// year. So a month has to be covered when the month after it has ended, which is to say that the month before last is
  /// always covered. Only a period that is complete counts.
  public func deadline(after extent: PublishedExtent) -> CalendarDate? {
    switch self {
    case .monthly: lastMonth(in: extent).adding(2).lastDay
    case .quarterly: CalendarMonth(of: lastQuarter(in: extent).next.lastDay).adding(1).lastDay
    case .yearly: yearlyDeadline(after: extent)
    case .beforeFinancialYear: lastYearCovered(by: extent).lastDay
    case .asSoonAsPracticable, .onChange: nil
    }
  }

  /// How many days before the last one an item counts as due soon.
  public var notice: Int {
    switch self {
    case .monthly, .quarterly: 14
    case .yearly, .beforeFinancialYear, .asSoonAsPracticable, .onChange: 28
    }
  }

  /// What is published in a month covers the month before it.
  private func lastMonth(in extent: PublishedExtent) -> CalendarMonth {
    let month = CalendarMonth(of: extent.day)
    if case .covers(through: month.lastDay) = extent { return month }
    return month.adding(-1)
  }

  /// What is published in a quarter covers the quarter before it.
  private func lastQuarter(in extent: PublishedExtent) -> FinancialQuarter {
    let quarter = FinancialQuarter(of: extent.day)
    if case .covers(through: quarter.lastDay) = extent { return quarter }
    return FinancialQuarter(of: quarter.firstDay.adding(days: -1))
  }

  /// What is brought up to date each year is good for a year from that day; the figures of a financial year are due six
  /// months after its end.
  private func yearlyDeadline(after extent: PublishedExtent) -> CalendarDate {
    switch extent {
    case .updated(let day): day.adding(Term(months: 12))
    case .covers:
      CalendarMonth(of: lastCompleteYear(in: extent).lastDay).adding(18).lastDay
    }
  }

  private func lastCompleteYear(in extent: PublishedExtent) -> FinancialYear {
    let year = FinancialYear(of: extent.day)
    return extent.day == year.lastDay ? year : FinancialYear(startingIn: year.start - 1)
  }

  /// What is published from October on is meant for the year to come; what is published from April on was late for the
  /// year under way.
  private func lastYearCovered(by extent: PublishedExtent) -> FinancialYear {
    switch extent {
    case .covers: lastCompleteYear(in: extent)
    case .updated(let day):
      FinancialYear(startingIn: FinancialYear(of: day).start + ((4...9).contains(day.month) ? 0 : 1))
    }
  }
}

extension CalendarMonth {
  /// The month so many months later; earlier when the number is negative.
  fileprivate func adding(_ months: Int) -> CalendarMonth { CalendarMonth(of: firstDay.adding(Term(months: months))) }
}
