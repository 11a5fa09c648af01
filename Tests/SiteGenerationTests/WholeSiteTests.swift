import SystemPackage
import TestSupport
import Testing

@testable import SiteGeneration

@Suite("A small office's whole site")
struct WholeSiteTests {
  private func site(workers: Int = 2) async throws -> RenderedSite {
    let content = FilePath(#filePath).removingLastComponent().appending("SmallOffice")
    return try await RenderedSite(try FileTree(of: content), workers: workers)
  }

  @Test("Every page is as recorded")
  func snapshot() async throws {
    let files = try await site().files
    // The style sheet has its own source: a change to it is not a change to every page.
    let stylesheet = try #require(files.keys.first { $0.hasPrefix("/assets/site.") })
    var tree = FileTree()
    // The bytes of the database are those of the library that wrote it; what it says is held elsewhere.
    for (path, text) in files where path != stylesheet && path != "/data/public-record.sqlite" {
      tree[path.dropFirst() + (path.hasSuffix("/") ? "index.html" : "")] = text.replacing(
        stylesheet, with: "/assets/site.css")
    }
    #expect(try Snapshot("small-office").difference(from: tree) == nil)
  }

  @Test("Nothing is wrong but what the records leave out")
  func diagnostics() async throws {
    #expect(
      try await site().diagnostics == [
        "content/decisions/2024/reading-room-closed.md: warning: the record has no part 'Background'; add a heading '## Background' with its text [missing-part]",
        "content/decisions/2024/reading-room-closed.md: warning: the record has no part 'Equality implications'; add a heading '## Equality implications' with its text [missing-part]",
        "content/decisions/2024/reading-room-closed.md: warning: the record has no part 'Financial implications'; add a heading '## Financial implications' with its text [missing-part]",
        "content/decisions/2024/reading-room-closed.md: warning: the record has no part 'Legal implications'; add a heading '## Legal implications' with its text [missing-part]",
        "content/decisions/2024/reading-room-closed.md: warning: the record has no part 'Public access to information'; add a heading '## Public access to information' with its text [missing-part]",
      ])
  }

  @Test("It is the same however many processors work on it", arguments: [1, 3, 16])
  func workers(count: Int) async throws {
    let (first, other) = (try await site(), try await site(workers: count))
    #expect(first.files == other.files)
    #expect(first.diagnostics == other.diagnostics)
  }

  @Test(
    "Nothing of what must stay private is in any byte", arguments: ["Quillfeather", "Tamarisk", "Saffron", "005/2024"])
  func privacy(words: String) async throws {
    #expect(try await site().addresses(saying: words) == [])
  }
}
