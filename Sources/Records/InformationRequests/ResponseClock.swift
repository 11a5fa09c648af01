/// How long the office had to answer a request for information, and how long it took.
///
/// By section 10(1) of the Freedom of Information Act 2000 an answer is due promptly, and no later than the twentieth working
/// day following the date of receipt. By section 10(6) that date is the day on which the request arrives or, if later, the
/// day on which the office gets what it needs to know what is meant. Where a qualified exemption is considered, section
/// 10(3) gives a reasonable time beyond that. Regulations 5(2), 7(1) and 9(4) of the Environmental Information Regulations
/// 2004 say the same, with a limit of 40 working days for requests that are complex and voluminous.
public struct ResponseClock: Sendable, Equatable {
  /// How many working days the law gives.
  public static let workingDays = 20
  /// How many working days the Environmental Information Regulations give at most.
  static let mostWorkingDays = 40

  /// The day from which the time runs, which is not counted itself.
  public let start: CalendarDate
  /// The twentieth working day after it.
  public let twentiethDay: CalendarDate
  /// The day by which the answer is due: the twentieth working day, or a later day that the office set itself.
  public let due: CalendarDate
  /// The day of the answer, or `nil` when there is none.
  public let answered: CalendarDate?
  /// How many working days the office took, or `nil` when there is no answer.
  public let taken: Int?
  /// How many working days passed after the answer was due until it was given; 0 when it came in time, or late by days
  /// alone that are not counted. `nil` when there is no answer.
  public let workingDaysLate: Int?

  /// The last day that the Environmental Information Regulations allow.
  let fortiethDay: CalendarDate

  /// The time of a request.
  ///
  /// - Returns: `nil` while it does not run: the day of receipt is not known, or the office waits to hear what is meant.
  init?(of request: InformationRequest, counting days: WorkingDays) {
    guard let received = request.received else { return nil }
    if let clarification = request.clarification, clarification.received == nil, request.answered == nil { return nil }
    start = max(received, request.clarification?.received ?? received)
    twentiethDay = days.day(Self.workingDays, after: start)
    fortiethDay = days.day(Self.mostWorkingDays, after: start)
    due = max(twentiethDay, request.extendedTo ?? twentiethDay)
    answered = request.answered
    taken = answered.map { [start] in days.count(after: start, through: $0) }
    workingDaysLate = answered.map { [due] in days.count(after: due, through: $0) }
  }

  /// Whether the answer came within 20 working days; `nil` when there is none.
  public var isWithinTwentyDays: Bool? { answered.map { $0 <= twentiethDay } }

  /// By how many days the answer came after it was due, or how many have passed without one on the day given; 0 when it is
  /// not late.
  public func daysLate(asOf day: CalendarDate) -> Int { max(0, (answered ?? day).days(since: due)) }
}
