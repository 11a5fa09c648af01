/// The responses to requests for information that may be read on a day, and figures on all requests.
public struct DisclosureLog: Sendable {
  /// The responses, the latest answer first.
  public internal(set) var requests: [InformationRequest]
  /// How the office did, by the calendar year in which requests arrived, newest first.
  public let years: [RequestYear]
  /// On what grounds something was kept from those who asked, and in how many responses.
  public let grounds: [(ground: RequestGround, count: Int)]
  private let workingDays: WorkingDays

  /// The log of a day.
  init(
    _ requests: [InformationRequest], counting workingDays: WorkingDays, asOf day: CalendarDate,
    for readership: Readership
  ) {
    self.workingDays = workingDays
    self.requests = requests.filter { readership.mayRead($0, on: day) }.sorted(by: InformationRequest.isAnsweredLater)
    let counted = requests.filter { $0.isCounted(on: day) }
    years = RequestYear.years(of: counted, counting: workingDays)
    let uses = counted.filter { $0.isPublic(on: day) }.flatMap { Set($0.grounds) }
    grounds = Dictionary(grouping: uses) { $0 }.map { ($0.key, $0.value.count) }.sorted { $0.0 < $1.0 }
  }

  /// Whether there is nothing to tell of.
  public var isEmpty: Bool { requests.isEmpty && years.isEmpty }

  /// How long the office had to answer a request, and how long it took; `nil` while that time does not run.
  public func clock(of request: InformationRequest) -> ResponseClock? {
    ResponseClock(of: request, counting: workingDays)
  }

  /// Where the response with a reference is.
  public func position(of reference: String) -> Int? { requests.firstIndex { $0.reference?.value == reference } }
}

/// Which responses a list shows.
public enum DisclosureSelection: Hashable, Sendable {
  /// Every one.
  case all
  /// Those to requests that arrived in a year.
  case year(Int)
  /// Those with an outcome.
  case outcome(RequestOutcome)
}

extension DisclosureLog {
  /// The positions of the responses that are selected, in the order of the log.
  public func positions(_ selection: DisclosureSelection) -> [Int] {
    switch selection {
    case .all: Array(requests.indices)
    case .year(let year): requests.indices.filter { requests[$0].year == year }
    case .outcome(let outcome): requests.indices.filter { requests[$0].outcome == outcome }
    }
  }

  /// The selections by year, newest first, that show at least one response.
  public var yearSelections: [DisclosureSelection] {
    Set(requests.compactMap(\.year)).sorted(by: >).map { .year($0) }
  }

  /// The selections by outcome that show at least one response.
  public var outcomeSelections: [DisclosureSelection] {
    let present = Set(requests.compactMap(\.outcome))
    return RequestOutcome.allCases.filter(present.contains).map { .outcome($0) }
  }
}

extension InformationRequest {
  /// Whether it comes before another in the log: the latest answer first; those of one day by reference and by file, so
  /// that the order never depends on the order of loading.
  fileprivate static func isAnsweredLater(_ left: InformationRequest, _ right: InformationRequest) -> Bool {
    let days = [left, right].map { $0.answered ?? $0.received }
    if days[0] != days[1] { return (days[0]?.dayNumber ?? .min) > (days[1]?.dayNumber ?? .min) }
    let references = [left, right].map { $0.reference?.value ?? "" }
    return references[0] == references[1] ? left.source.path < right.source.path : references[0] > references[1]
  }
}
