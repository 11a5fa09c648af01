import Testing

@testable import Platform

@Suite struct HeldPathsTests {
  private let start = ContinuousClock.now

  @Test("A file that is written must be told at once, also when it was gone a moment ago")
  func written() {
    var held = HeldPaths()
    #expect(held.sort(["a.md": .unsettled], at: start) == [])
    #expect(held.paths == ["a.md"])
    #expect(held.sort(["a.md": .written, "b.md": .written], at: start) == ["a.md", "b.md"])
    #expect(held.release(at: start + .seconds(1)) == [])
  }

  @Test("A file that is renamed to one that was gone a moment ago must be told at once, any other is held")
  func movedIn() {
    var held = HeldPaths()
    _ = held.sort(["a.md": .unsettled], at: start)
    #expect(held.sort(["a.md": .movedIn, "b.md": .movedIn], at: start) == ["a.md"])
    #expect(held.paths == ["b.md"])
  }

  @Test("A file that is gone must be told when its time has come, and not while it is written again")
  func removed() {
    var held = HeldPaths()
    _ = held.sort(["a.md": .unsettled, "b.md": .unsettled], at: start)
    #expect(held.nextDeadline == start + HeldPaths.moment)
    #expect(held.release(at: start + HeldPaths.moment - .milliseconds(1)) == [])
    _ = held.sort(["b.md": .begun], at: start)
    #expect(held.release(at: start + HeldPaths.moment) == ["a.md"])
    #expect(held.nextDeadline == nil)
  }

  @Test("The two halves of a rename must be told together although they were found one after the other")
  func twoHalves() {
    var held = HeldPaths()
    _ = held.sort(["a.md": .unsettled], at: start)
    _ = held.sort(["b.md": .movedIn], at: start + .milliseconds(2))
    #expect(held.release(at: start + HeldPaths.moment) == ["a.md", "b.md"])
  }
}

extension HeldPaths {
  fileprivate mutating func sort(_ kinds: [String: Findings.Kind], at now: ContinuousClock.Instant) -> Set<String> {
    sort(Findings(kinds: kinds), at: now)
  }
}
