extension RandomAccessCollection where Self: Sendable, Element: Sendable, Index == Int {
  /// The results of `transform` for every element, in the elements' order, worked out on several processors at once.
  ///
  /// Elements are handed out in chunks, so that a result costs little more than the work itself. The order of the
  /// results never depends on the number of workers, and neither does the error: the first failing element's is thrown,
  /// and no chunk is begun after a failure.
  ///
  /// - Parameters:
  ///   - workers: how many chunks are under way at once; at least 1.
  ///   - chunkSize: how many elements make a chunk; at least 1.
  ///   - completed: told how many more elements are done, from one task at a time.
  public func concurrentMap<Output: Sendable, Failure: Error>(
    workers: Int, chunkSize: Int = 32, completed: (Int) -> Void = { _ in },
    _ transform: @Sendable @escaping (Element) throws(Failure) -> Output
  ) async throws(Failure) -> [Output] {
    let starts = Array(stride(from: startIndex, to: endIndex, by: chunkSize))
    let chunks = await withTaskGroup(of: (Int, Result<[Output], Failure>).self) { group in
      var next = 0
      func addChunk() {
        guard next < starts.count else { return }
        let (chunk, start) = (next, starts[next])
        let end = Swift.min(start + chunkSize, endIndex)
        next += 1
        group.addTask { (chunk, Self.results(of: self[start..<end], transform)) }
      }
      for _ in 0..<Swift.max(workers, 1) { addChunk() }
      var chunks = [Result<[Output], Failure>](repeating: .success([]), count: starts.count)
      while let (chunk, result) = await group.next() {
        chunks[chunk] = result
        guard case .success(let outputs) = result else {
          next = starts.count
          continue
        }
        completed(outputs.count)
        addChunk()
      }
      return chunks
    }
    var outputs: [Output] = []
    outputs.reserveCapacity(count)
    for chunk in chunks { outputs += try chunk.get() }
    return outputs
  }

  private static func results<Output, Failure: Error>(
    of chunk: SubSequence, _ transform: (Element) throws(Failure) -> Output
  ) -> Result<[Output], Failure> {
    do throws(Failure) {
      return .success(try chunk.map(transform))
    } catch {
      return .failure(error)
    }
  }
}
