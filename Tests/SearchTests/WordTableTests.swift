import Testing

@testable import Search

@Suite("Words by number")
struct WordTableTests {
  @Test("A word keeps its number, however many others come")
  func numbers() {
    var table = WordTable()
    let words = (0..<20_000).map { "word\($0)" }
    for (number, word) in words.enumerated() {
      let added = table.add(word)
      #expect(added.number == number && added.isNew)
    }
    for (number, word) in words.enumerated() {
      let found = table.add(word)
      #expect(found.number == number && !found.isNew)
    }
    #expect(table.count == words.count)
    #expect(words.indices.allSatisfy { table[$0] == words[$0] })
  }
}
