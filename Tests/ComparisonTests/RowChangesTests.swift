import Testing

@testable import Comparison

@Suite("What rows a table would have otherwise")
struct RowChangesTests {
  private func changes(_ before: String, _ after: String) throws -> [Int] {
    let rows = try #require(RowChanges(from: Array(before.utf8), to: Array(after.utf8)))
    return [rows.changed, rows.added, rows.removed]
  }

  @Test("Rows are told apart by all their cells, and known again by the first that holds something")
  func rows() throws {
    let before = "Id,Name\n1,one\n2,two\n3,three\n"
    #expect(try changes(before, "Id,Name\n3,three\n1,one\n2,two\n") == [0, 0, 0])
    #expect(try changes(before, "Id,Name\n1,ONE\n2,two\n4,four\n") == [1, 1, 1])
    #expect(try changes(",1,one\n,2,two\n", ",1,ONE\n,2,two\n") == [1, 0, 0])
  }

  @Test("Where several rows begin alike, none is said to have become another")
  func sameFirstCell() throws {
    #expect(try changes("d,1\nd,2\n", "d,3\nd,4\n") == [0, 2, 2])
  }

  @Test("A row that is there twice counts twice, and a line break within a cell ends no row")
  func duplicates() throws {
    #expect(try changes("a,1\na,1\n", "a,1\n") == [0, 0, 1])
    #expect(try changes("a,\"x\ny\"\n", "a,\"x\nz\"\n") == [1, 0, 0])
  }
}
