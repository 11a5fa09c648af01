/// Lines one below the other, into which things are put so that none covers another.
struct Lanes {
  private var lanes: [[ClosedRange<Int>]] = []

  /// How many lines are in use.
  var count: Int { lanes.count }

  /// Puts what covers a stretch into the first line in which there is room.
  ///
  /// - Returns: the line, from 0 at the top.
  mutating func lane(for stretch: ClosedRange<Int>) -> Int {
    let lane = lanes.firstIndex { lane in !lane.contains { $0.overlaps(stretch) } } ?? lanes.count
    if lane == lanes.count { lanes.append([]) }
    lanes[lane].append(stretch)
    return lane
  }
}
