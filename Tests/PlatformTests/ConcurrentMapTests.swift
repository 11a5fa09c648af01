import Platform
import Testing

@Suite struct ConcurrentMapTests {
  private struct Failure: Error, Equatable { let number: Int }

  @Test("The results must stand in the elements' order, however many workers there are", arguments: [1, 2, 7])
  func order(workers: Int) async {
    let numbers = Array(0..<1000)
    #expect(await numbers.concurrentMap(workers: workers, chunkSize: 3) { $0 * 2 } == numbers.map { $0 * 2 })
  }

  @Test("The first failing element's error must be thrown, however many workers there are", arguments: [1, 2, 7])
  func errors(workers: Int) async {
    await #expect(throws: Failure(number: 40)) {
      try await Array(0..<1000).concurrentMap(workers: workers, chunkSize: 3) { (number) throws(Failure) in
        guard number < 40 else { throw Failure(number: number) }
      }
    }
  }

  @Test("Every element that is done must be told of, and none twice", arguments: [1, 3])
  func progress(workers: Int) async {
    var done = 0
    _ = await (0..<100).concurrentMap(workers: workers, chunkSize: 7, completed: { done += $0 }) { $0 }
    #expect(done == 100)
  }
}
