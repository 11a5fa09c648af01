import Records

/// Some contracting processes that are published in one file.
public struct ContractingPackage: Hashable, Sendable {
  /// What a package is made of.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// What was said, as it was said.
    case releases
    /// What holds now, with links to what was said.
    case records
  }

  /// The financial year in which its processes began; `nil` where they state no day.
  public let year: FinancialYear?
  /// Which of the year's packages it is, from 1.
  public let part: Int
  /// The processes, by their positions among all, in the order in which they began.
  let processes: [Int]

  /// How many processes it holds.
  public var count: Int { processes.count }

  /// The name of its file, as `releases-2016-17.json` or `records-2016-17-2.json`.
  public func fileName(_ kind: Kind) -> String {
    "\(kind.rawValue)-\(year?.text ?? "undated")\(part > 1 ? "-\(part)" : "").json"
  }

  /// How much goes into one package. A process is never divided, so that one with more payments stands alone.
  struct Limit: Sendable {
    let processes: Int
    let payments: Int

    /// Some megabytes.
    static let usual = Limit(processes: 500, payments: 5_000)
  }
}

extension ContractingPackage {
  private struct Beginning {
    let position: Int
    let day: CalendarDate?
    let ocid: String
    let payments: Int
  }

  /// Every process in a package. Within a year they stand in the order in which they began, so that a new one comes
  /// behind the others and leaves them where they are.
  static func packages(of records: ContractingRecords, limit: Limit) -> [ContractingPackage] {
    let beginnings = records.processes.all.enumerated().map { position, process in
      Beginning(
        position: position, day: Release(records: records, process: process).firstDay, ocid: process.ocid,
        payments: process.contracts.reduce(0) { $0 + (records.payments[$1]?.count ?? 0) })
    }
    let ordered = beginnings.sorted { left, right in
      let days = (left.day ?? .last, right.day ?? .last)
      return days.0 == days.1 ? left.ocid < right.ocid : days.0 < days.1
    }
    var packages: [ContractingPackage] = []
    var pending: [Beginning] = []
    for beginning in ordered {
      let isSameYear = pending.last.map { year(of: $0) == year(of: beginning) } ?? true
      let payments = pending.reduce(beginning.payments) { $0 + $1.payments }
      if !isSameYear || pending.count == limit.processes || (!pending.isEmpty && payments > limit.payments) {
        close(&pending, into: &packages)
      }
      pending.append(beginning)
    }
    close(&pending, into: &packages)
    return packages
  }

  private static func year(of beginning: Beginning) -> FinancialYear? { beginning.day.map(FinancialYear.init(of:)) }

  private static func close(_ pending: inout [Beginning], into packages: inout [ContractingPackage]) {
    guard let first = pending.first else { return }
    let year = year(of: first)
    let part = packages.last.map { $0.year == year ? $0.part + 1 : 1 } ?? 1
    packages.append(ContractingPackage(year: year, part: part, processes: pending.map(\.position)))
    pending = []
  }
}
