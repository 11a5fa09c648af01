/// How long it took to publish decisions, by the calendar year in which they were taken.
public struct DecisionTimeliness: Sendable {
  /// The years, newest first; `nil` stands for those of which nobody recorded when they were taken, and comes last.
  public let years: [TimelinessYear]

  init(_ decisions: RecordList<Decision>, target: Int?) {
    var positions: [Int?: [Int]] = [:]
    for position in decisions.indices { positions[decisions[position].date?.year, default: []].append(position) }
    years = positions.sorted { ($0.key ?? .min) > ($1.key ?? .min) }.map { year, positions in
      TimelinessYear(year, positions: positions, of: decisions, target: target)
    }
  }
}

/// How long it took to publish the decisions of a calendar year.
public struct TimelinessYear: Sendable {
  /// The year, or `nil` for decisions of which nobody recorded when they were taken.
  public let year: Int?
  /// How many public decisions there are.
  public let count: Int
  /// Of how many both days are recorded, and fit together.
  public let measured: Int
  /// The median in half days, since that of an even number may lie between two days; `nil` when nothing is measured.
  public let medianHalfDays: Int?
  /// The most days.
  public let mostDays: Int?
  /// The decisions that took the most days, by their positions in the catalogue, oldest first.
  public let slowest: [Int]
  /// How many were published within the office's target, or `nil` when it has none.
  public let withinTarget: Int?

  fileprivate init(_ year: Int?, positions: [Int], of decisions: RecordList<Decision>, target: Int?) {
    self.year = year
    count = positions.count
    let delays = positions.compactMap { position in
      // A record that was published before the decision is wrong in one of its days.
      decisions[position].daysToPublication.flatMap { $0 < 0 ? nil : (days: $0, position: position) }
    }
    let days = delays.map(\.days).sorted()
    measured = days.count
    medianHalfDays = days.isEmpty ? nil : days[(days.count - 1) / 2] + days[days.count / 2]
    mostDays = days.last
    slowest = delays.filter { $0.days == days.last }.map(\.position).reversed()
    withinTarget = target.map { target in days.count { $0 <= target } }
  }

  /// The share of those measured that were published within the office's target.
  public var shareWithinTarget: Percentage? {
    withinTarget.flatMap { Percentage($0, of: measured) }
  }
}
