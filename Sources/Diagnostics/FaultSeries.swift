/// Faults as they are found, of which a long series of like ones is cut short.
///
/// A column in which 100,000 cells are wrong is wrong for one reason. The first faults of it are kept, one more says how
/// many follow, and however many there are, they take no more memory than these.
public struct FaultSeries {
  /// How many faults of a series are told one by one.
  public static let limit = 20

  private struct Kind: Hashable {
    let file: String
    let severity: Diagnostic.Severity
    let identifier: DiagnosticIdentifier
    let series: String
  }

  private struct Tally {
    var count = 0
    /// The position of the first fault beyond the limit.
    var last = 0
  }

  private var faults: [Diagnostic] = []
  private var tallies: [Kind: Tally] = [:]

  /// No faults.
  public init() {}

  /// Adds a fault behind the others.
  public mutating func append(_ fault: Diagnostic) {
    guard let series = fault.series else {
      faults.append(fault)
      return
    }
    let kind = Kind(
      file: fault.location.file, severity: fault.severity, identifier: fault.identifier, series: series)
    var tally = tallies[kind] ?? Tally()
    tally.count += 1
    if tally.count <= Self.limit + 1 {
      tally.last = faults.count
      faults.append(fault)
    }
    tallies[kind] = tally
  }

  /// The faults in their order. The last one of a series that was cut short says how many are left out.
  public var diagnostics: [Diagnostic] {
    var faults = faults
    for tally in tallies.values where tally.count > Self.limit + 1 {
      let rest = tally.count - Self.limit - 1
      let count = rest == 1 ? "1 more fault like this follows" : "\(rest) more faults like this follow"
      let wayOut = faults[tally.last].suggestion.map { $0 + "; " } ?? ""
      faults[tally.last].suggestion = wayOut + count + " in the file"
    }
    return faults
  }
}

extension [Diagnostic] {
  /// In the order of their places, with long series of like faults cut short.
  public func summedUp() -> [Diagnostic] {
    var series = FaultSeries()
    for fault in sorted() { series.append(fault) }
    return series.diagnostics
  }
}
