/// Where on the picture a day stands.
struct TimeScale {
  /// The days from the left edge to the right.
  let window: ClosedRange<Int>

  func x(of day: Int) -> Int {
    let length = max(window.upperBound - window.lowerBound, 1)
    return Sheet.margin + (day - window.lowerBound) * (Sheet.width - 2 * Sheet.margin) / length
  }
}
