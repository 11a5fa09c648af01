extension RandomAccessCollection where Self: Sendable, Element: Sendable, Index == Int {
  /// The results of `transform` for every element, in the elements' order, worked out on several processors at once.
  ///
  /// Elements are handed out in chunks, so that a result costs little more than the work itself. The order of the
  /// results never depends on the number of workers.
  ///
  /// - Parameters:
  ///   - workers: how many chunks are under way at once; at least 1.
  ///   - chunkSize: how many elements make a chunk.
  public func concurrentMap<Result: Sendable>(
    workers: Int, chunkSize: Int = 32, _ transform: @Sendable @escaping (Element) -> Result
  ) async -> [Result] {
    let starts = Array(stride(from: startIndex, to: endIndex, by: chunkSize))
    guard workers > 1, starts.count > 1 else { return map(transform) }
    let chunks = await withTaskGroup(of: (Int, [Result]).self) { group in
      var next = 0
      func addChunk() {
        guard next < starts.count else { return }
        let (chunk, start) = (next, starts[next])
        let end = Swift.min(start + chunkSize, endIndex)
        next += 1
        group.addTask { (chunk, self[start..<end].map(transform)) }
      }
      for _ in 0..<workers { addChunk() }
      var chunks = [[Result]](repeating: [], count: starts.count)
      while let (chunk, results) = await group.next() {
        chunks[chunk] = results
        addChunk()
      }
      return chunks
    }
    return chunks.flatMap(\.self)
  }
}
