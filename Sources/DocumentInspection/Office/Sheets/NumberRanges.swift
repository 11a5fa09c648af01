/// Numbers of rows or columns.
struct NumberRanges {
  private var numbers: Set<Int> = []

  mutating func add(_ number: Int) { numbers.insert(number) }

  private static let mostRanges = 5

  /// The numbers as people write them, for example `rows 5 to 9, 12`; `nil` when there are none.
  func inWords(one: String, several: String, naming name: (Int) -> String) -> String? {
    guard !numbers.isEmpty else { return nil }
    var ranges: [ClosedRange<Int>] = []
    for number in numbers.sorted() {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    let shown = ranges.prefix(Self.mostRanges).map { range in
      range.count == 1 ? name(range.lowerBound) : "\(name(range.lowerBound)) to \(name(range.upperBound))"
    }
    let more = ranges.count > shown.count ? " and others" : ""
    return "\(numbers.count == 1 ? one : several) \(shown.joined(separator: ", "))\(more)"
  }
}
