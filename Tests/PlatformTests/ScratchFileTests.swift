import Platform
import Testing

@Suite("A file without a name")
struct ScratchFileTests {
  @Test("What was written at a position is read from there, in any order")
  func positions() throws {
    let file = try ScratchFile()
    try file.write([4, 5, 6], at: 3)
    try file.write([1, 2, 3], at: 0)
    #expect(try file.read(0..<6) == [1, 2, 3, 4, 5, 6])
    #expect(try file.read(2..<4) == [3, 4])
    #expect(try file.size() == 6)
  }

  @Test("Behind its end there is nothing")
  func end() throws {
    let file = try ScratchFile()
    try file.write([1, 2, 3], at: 0)
    #expect(try file.read(2..<9) == [3])
    #expect(try file.read(5..<9) == [])
  }
}
