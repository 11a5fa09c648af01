/// What happened before and after a record, as far as records say how they follow each other.
///
/// It goes back from the record to what led to it and on to what came of it, and never from one end of the two to the
/// other: contracts that one decision authorised side by side are not before or after each other.
public struct RecordChain: Sendable {
  /// How many entries a chain has at most, unless the record itself is linked with more.
  public static let usualLength = 12

  /// What happened, oldest first. Where the day of something is not recorded, it comes first if it led to the record, and
  /// last if it came of it.
  public let entries: [ChainEntry]
  /// Where in `entries` the record itself stands.
  public let present: Int

  /// Whether anything came before or after.
  public var saysMoreThanItsRecord: Bool { entries.count > 1 }
}

extension Catalogue {
  /// What happened before and after a record.
  public func chain(of record: ChainRecord) -> RecordChain { ChainWalk(from: record, in: self).chain }
}

/// A walk from a record to those before and after it, the nearest first.
private struct ChainWalk {
  private let catalogue: Catalogue
  private let start: ChainRecord
  private var seen: Set<ChainRecord>
  private var entries: [ChainDirection: [ChainEntry]] = [:]
  private var count = 1

  init(from start: ChainRecord, in catalogue: Catalogue) {
    self.catalogue = catalogue
    self.start = start
    seen = [start]
    var ends = ChainDirection.allCases.map { direction in
      (direction: direction, records: newcomers(catalogue.linked(with: start, direction)))
    }
    for end in ends { add(end.records.map(catalogue.entry), end.direction) }
    addWhileThereIsRoom(catalogue.laterEvents(of: start), .after)
    // What a confidential record belongs to is said by others; how that goes on is for their pages to say.
    guard catalogue.isPassable(start) else { return }
    while ends.contains(where: { !$0.records.isEmpty }), count < RecordChain.usualLength {
      ends = ends.map { end in (end.direction, goOn(from: end.records, end.direction)) }
    }
  }

  private mutating func goOn(from records: [ChainRecord], _ direction: ChainDirection) -> [ChainRecord] {
    for record in records { addWhileThereIsRoom(catalogue.laterEvents(of: record), direction) }
    let next = newcomers(records.filter(catalogue.isPassable).flatMap { catalogue.linked(with: $0, direction) })
    addWhileThereIsRoom(next.map(catalogue.entry), direction)
    return next
  }

  private mutating func newcomers(_ records: [ChainRecord]) -> [ChainRecord] {
    records.filter { seen.insert($0).inserted }
  }

  private mutating func addWhileThereIsRoom(_ new: [ChainEntry], _ direction: ChainDirection) {
    add(Array(new.prefix(max(0, RecordChain.usualLength - count))), direction)
  }

  private mutating func add(_ new: [ChainEntry], _ direction: ChainDirection) {
    entries[direction, default: []] += new
    count += new.count
  }

  /// The entries in the order of their days.
  var chain: RecordChain {
    let before = entries[.before, default: []]
    let after = entries[.after, default: []]
    let present = catalogue.entry(of: start)
    let dated: [ChainEntry]
    if present.date == nil {
      dated = inOrder(before.filter { $0.date != nil }) + [present] + inOrder(after.filter { $0.date != nil })
    } else {
      dated = inOrder((before + [present] + after).filter { $0.date != nil })
    }
    let all = before.filter { $0.date == nil } + dated + after.filter { $0.date == nil }
    return RecordChain(entries: all, present: all.firstIndex(of: present) ?? 0)
  }

  /// By day; of one day, what leads to something before what comes of it.
  private func inOrder(_ entries: [ChainEntry]) -> [ChainEntry] {
    entries.enumerated().sorted { left, right in
      let days = (left.element.date ?? .last, right.element.date ?? .last)
      if days.0 != days.1 { return days.0 < days.1 }
      let ranks = (left.element.event.rank, right.element.event.rank)
      return ranks.0 == ranks.1 ? left.offset < right.offset : ranks.0 < ranks.1
    }.map(\.element)
  }
}

extension ChainEntry.Event {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
