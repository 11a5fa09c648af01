/// Documents that follow one another: what is indexed in one go.
struct DocumentStretch: Sendable {
  /// The number of the first of them among the documents of all kinds.
  let first: Int
  /// Their kinds, each with their places in it.
  private(set) var parts: [(kind: SearchKind, places: Range<Int>)] = []

  /// All documents, in order.
  ///
  /// - Parameter workers: how many stretches are indexed at a time. There are twice as many, so that nobody waits long
  ///   for the longest; each more has most of its words in common with the others, and they are put together one by one.
  static func stretches(of kinds: [SearchKind], workers: Int) -> [DocumentStretch] {
    let count = kinds.reduce(0) { $0 + $1.count }
    let stretchCount = 2 * max(workers, 1)
    let length = max(1, (count + stretchCount - 1) / stretchCount)
    return stride(from: 0, to: count, by: length).map { start in
      DocumentStretch(of: kinds, numbers: start..<min(start + length, count))
    }
  }

  private init(of kinds: [SearchKind], numbers: Range<Int>) {
    first = numbers.lowerBound
    var firstOfKind = 0
    for kind in kinds {
      let ofKind = numbers.clamped(to: firstOfKind..<firstOfKind + kind.count)
      if !ofKind.isEmpty {
        parts.append((kind, ofKind.lowerBound - firstOfKind..<ofKind.upperBound - firstOfKind))
      }
      firstOfKind += kind.count
    }
  }
}
