extension Payments {
  /// The positions of the payments in `all`, oldest first, by financial year and month; those of a day keep their order.
  ///
  /// There may be millions, so that they are dealt into days and then into months instead of being compared.
  var positionsByYearAndMonth: [[SpendMonthPositions]] {
    let keys = all.map { Int32($0.date.year * 12 + $0.date.month - 1) }
    guard let first = keys.min(), let last = keys.max() else { return [] }
    let days = all.map { Int32($0.date.day) }
    let inOrderOfDays = Self.dealt(Array(0..<Int32(all.count)), by: days, from: 0, to: 31).positions
    let dealt = Self.dealt(inOrderOfDays, by: keys, from: first, to: last)
    var years: [[SpendMonthPositions]] = []
    for (offset, end) in dealt.ends.enumerated() {
      let start = offset == 0 ? 0 : dealt.ends[offset - 1]
      guard start < end else { continue }
      let month = CalendarMonth(of: all[Int(dealt.positions[start])].date)
      let positions = SpendMonthPositions(month: month, positions: Array(dealt.positions[start..<end]))
      if let year = years.last?.last?.year, year == positions.year {
        years[years.count - 1].append(positions)
      } else {
        years.append([positions])
      }
    }
    return years
  }

  /// Puts positions into the order of their keys; those of one key keep theirs.
  private static func dealt(
    _ positions: [Int32], by keys: [Int32], from least: Int32, to greatest: Int32
  ) -> (positions: [Int32], ends: [Int]) {
    var ends = [Int](repeating: 0, count: Int(greatest - least) + 1)
    for key in keys { ends[Int(key - least)] += 1 }
    var sum = 0
    for slot in ends.indices {
      sum += ends[slot]
      ends[slot] = sum
    }
    var next = [0] + ends.dropLast()
    var dealt = [Int32](repeating: 0, count: positions.count)
    for position in positions {
      let slot = Int(keys[Int(position)] - least)
      dealt[next[slot]] = position
      next[slot] += 1
    }
    return (dealt, ends)
  }
}

/// The payments of a month, not added up yet.
struct SpendMonthPositions {
  let month: CalendarMonth
  let positions: [Int32]

  var year: FinancialYear { FinancialYear(of: month.firstDay) }
}
