import StaticSite
import Testing

@Suite struct SitePathTests {
  @Test(
    "An address that would need escaping, or lead out of the site, must be refused",
    arguments: [
      "", "index.html", "//", "/a//b", "/./", "/../", "/a/..", "/a/../b", "/a b", "/é/", "/a?b", "/a#b", "/a%20b",
      "/a\\b", "/a\0", "/a\n", "/" + String(repeating: "x", count: 201),
    ])
  func malformed(text: String) {
    #expect(SitePath(text) == nil)
  }

  @Test(
    "A page must be written as its folder's index, and any other file under its own name",
    arguments: [
      ("/", "index.html", true), ("/decisions/2013/", "decisions/2013/index.html", true),
      ("/feed.xml", "feed.xml", false), ("/.well-known/security.txt", ".well-known/security.txt", false),
      ("/a/...", "a/...", false), ("/~x/A_b-c.d", "~x/A_b-c.d", false),
    ])
  func places(text: String, file: String, isPage: Bool) throws {
    let path = try #require(SitePath(text))
    #expect(path.file == file)
    #expect(path.isPage == isPage)
    #expect("\(path)" == text)
  }

  @Test("Addresses must be ordered by their bytes, whatever the language of the machine")
  func order() {
    let texts = ["/B/", "/a-b/", "/a/", "/a/b/", "/a.b", "/_", "/"]
    let ordered = ["/", "/B/", "/_", "/a-b/", "/a.b", "/a/", "/a/b/"]
    #expect(texts.compactMap { SitePath($0) }.sorted().map(\.text) == ordered)
  }
}
