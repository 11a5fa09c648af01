import Platform
import Publishing
import StaticSite
import SystemPackage
import TestSupport
import Testing

@Suite("What publishing would change")
struct ForeseenChangesTests {
  private func changes(_ site: Site, in published: PublishedSite) async throws -> PublishedChanges {
    let publisher = Publisher(output: published.folder.appending("public"), protecting: [], workers: 2)
    return try await publisher.changes(publishing: site)
  }

  @Test("It is told exactly as publishing then does it, and nothing is written")
  func sameAsPublishing() async throws {
    let published = try PublishedSite(["report.pdf": "report"])
    try await published.publish(["/": "home", "/a/b/": "old", "/a/c/": "kept", "/gone/x/": "gone", "/d": "file"])
    let before = try published.tree()
    let site = try published.site(["/": "new home", "/a/c/": "kept", "/a/e/": "new", "/d/f/": "page"])
    let foreseen = try await changes(site, in: published)
    #expect(try published.tree() == before)
    #expect(foreseen.added == ["a/e/index.html", "d/f/index.html"])
    #expect(foreseen.changed == ["index.html"])
    #expect(foreseen.removed == ["a/b/index.html", "d", "gone/x/index.html"])
    #expect(try await published.publish(site) == foreseen)
  }

  @Test("Without an output folder everything is new, and none is made")
  func nothingPublished() async throws {
    let published = try PublishedSite()
    let foreseen = try await changes(try published.site(["/": "home"]), in: published)
    #expect(foreseen.added == ["index.html"])
    #expect(try published.tree() == [:])
  }

  @Test("A folder that is somebody else's is refused as publishing refuses it")
  func foreignFolder() async throws {
    let published = try PublishedSite(["public/theirs.txt": "theirs"])
    let error = await #expect(throws: PublishingError.self) {
      try await changes(try published.site(["/": "home"]), in: published)
    }
    #expect(error?.diagnostic.identifier == .foreignFile)
    #expect(try published.tree() == ["public/theirs.txt": "theirs"])
  }
}
