/// How the office dealt with the requests for information that arrived in a calendar year.
///
/// Every request of the year is answered, ended without an answer, or open.
public struct RequestYear: Hashable, Sendable {
  /// The year in which they arrived.
  public let year: Int
  /// How many arrived.
  public let received: Int
  /// How many of them were answered.
  public let answered: Int
  /// How many were answered within 20 working days.
  public let answeredWithinTwentyDays: Int
  /// How many were answered after they were due, more time that the law gives allowed for.
  public let answeredLate: Int
  /// How many were taken back or lapsed.
  public let endedWithoutAnswer: Int
  /// The middle of the working days that answers took, in halves of a day because it may lie between two; `nil` when none
  /// is known.
  public let medianHalfDays: Int?
  /// How many had each outcome, in the order of `RequestOutcome`, those that none had left out.
  public let outcomes: [RequestOutcome: Int]

  /// How many wait for an answer.
  public var open: Int { received - answered - endedWithoutAnswer }

  /// The share of answers that came within 20 working days; `nil` when there are none.
  public var shareWithinTwentyDays: Percentage? {
    guard answered > 0 else { return nil }
    return Percentage(hundredths: (answeredWithinTwentyDays * 20_000 / answered + 1) / 2)
  }
}

extension RequestYear {
  /// The years of requests that may be counted, newest first.
  static func years(of requests: [InformationRequest], counting days: WorkingDays) -> [RequestYear] {
    Dictionary(grouping: requests) { $0.year }.compactMap { year, requests in
      year.map { RequestYear($0, of: requests, counting: days) }
    }.sorted { $0.year > $1.year }
  }

  private init(_ year: Int, of requests: [InformationRequest], counting days: WorkingDays) {
    let answers = requests.filter { !$0.hasNoAnswer }
    let clocks = answers.compactMap { ResponseClock(of: $0, counting: days) }
    self.year = year
    received = requests.count
    answered = answers.count
    answeredWithinTwentyDays = clocks.count { $0.isWithinTwentyDays == true }
    answeredLate = clocks.count { clock in clock.answered.map { $0 > clock.due } ?? false }
    endedWithoutAnswer = requests.count { $0.hasNoAnswer && $0.status == .closed }
    medianHalfDays = Self.medianHalves(of: clocks.compactMap(\.taken))
    outcomes = Dictionary(grouping: requests.compactMap(\.outcome)) { $0 }.mapValues(\.count)
  }

  private static func medianHalves(of numbers: [Int]) -> Int? {
    guard !numbers.isEmpty else { return nil }
    let sorted = numbers.sorted()
    return sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]
  }
}
