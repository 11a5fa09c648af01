extension Array {
  /// The elements in pieces of at most `size`.
  func batches(of size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}

extension Array where Element: Sendable {
  /// The results of `transform`, which waits for others, in the elements' order; at most `workers` are under way at once.
  func mapConcurrently<Output: Sendable>(
    workers: Int, _ transform: @Sendable @escaping (Element) async -> Output
  ) async -> [Output] {
    await withTaskGroup(of: (Int, Output).self) { group in
      var results = [Output?](repeating: nil, count: count)
      var next = 0
      func begin() {
        guard next < count else { return }
        let (index, element) = (next, self[next])
        next += 1
        group.addTask { (index, await transform(element)) }
      }
      for _ in 0..<workers { begin() }
      while let (index, output) = await group.next() {
        results[index] = output
        begin()
      }
      return results.compactMap(\.self)
    }
  }
}
