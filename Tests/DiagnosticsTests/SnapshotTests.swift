import TestSupport
import Testing

@Suite("A snapshot is a text or a tree as it was recorded")
struct SnapshotTests {
  private func folder() throws -> TemporaryFolder {
    try TemporaryFolder(["Snapshots/page.html": "<p>", "Snapshots/site/a.html": "a", "Snapshots/site/b/c.html": "c"])
  }

  @Test(
    "A text equals its snapshot byte for byte, or the difference is told",
    arguments: [
      ("page.html", "<p>", nil), ("page.html", "<p> ", "page.html is not as recorded; it is now:\n<p> "),
      ("other.html", "<p>", "other.html was never recorded; run the tests with RECORD_SNAPSHOTS=1"),
    ])
  func text(name: String, text: String, expected: String?) throws {
    let folder = try folder()
    let snapshot = Snapshot(name, testFile: folder.appending("SomeTests.swift").string)
    #expect(try snapshot.difference(from: text) == expected)
  }

  @Test(
    "A tree equals its snapshot file by file, or the files that differ are told",
    arguments: [
      ("site", ["a.html": "a", "b/c.html": "c"], nil), ("site", ["a.html": "a", "b/c.html": "c", "empty/": ""], nil),
      ("site", ["a.html": "b", "d.html": ""], "site is not as recorded: a.html, b/c.html, d.html"),
      ("other", ["a.html": "a"], "other was never recorded; run the tests with RECORD_SNAPSHOTS=1"),
    ] as [(String, FileTree, String?)])
  func tree(name: String, tree: FileTree, expected: String?) throws {
    let folder = try folder()
    let snapshot = Snapshot(name, testFile: folder.appending("SomeTests.swift").string)
    #expect(try snapshot.difference(from: tree) == expected)
  }
}
