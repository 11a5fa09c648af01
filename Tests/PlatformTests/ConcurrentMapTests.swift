import Platform
import Testing

@Suite struct ConcurrentMapTests {
  @Test("The results must stand in the elements' order, however many workers there are", arguments: [1, 2, 7])
  func order(workers: Int) async {
    let numbers = Array(0..<1000)
    #expect(await numbers.concurrentMap(workers: workers, chunkSize: 3) { $0 * 2 } == numbers.map { $0 * 2 })
  }
}
