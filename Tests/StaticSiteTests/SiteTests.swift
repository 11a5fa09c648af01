import Diagnostics
import StaticSite
import Testing

@Suite struct SiteTests {
  @Test("A site must list its files in order of address, in whatever order they are given")
  func order() throws {
    let (addresses, messages) = try site([("/b/", "2.md"), ("/", "1.md"), ("/a.txt", "3.md")])
    #expect(addresses == ["/", "/a.txt", "/b/"])
    #expect(messages.isEmpty)
  }

  @Test("A file must be found by its address, and nothing where there is none")
  func lookUp() throws {
    let addresses = ["/", "/a.txt", "/b/", "/b/c/", "/d/"]
    let site = try site(at: addresses)
    for address in addresses { #expect(site.file(at: try #require(SitePath(address)))?.origin.file == address) }
    for address in ["/a/", "/b", "/zz/"] { #expect(try site.file(at: #require(SitePath(address))) == nil) }
  }

  @Test("A newer file must take the place of the one at its address, and no other place")
  func replacement() throws {
    let newer = try ["/b/", "/c/"].map { address in
      SiteFile(path: try #require(SitePath(address)), origin: .init(file: "newer"), body: .rendered { [] })
    }
    let site = try site(at: ["/", "/b/", "/d/"]).replacing(newer)
    #expect(site.files.map(\.path.text) == ["/", "/b/", "/d/"])
    #expect(site.files.map(\.origin.file) == ["/", "newer", "/d/"])
  }

  private func site(at addresses: [String]) throws -> Site {
    var diagnostics: [Diagnostic] = []
    let files = try addresses.map { address in
      SiteFile(path: try #require(SitePath(address)), origin: .init(file: address), body: .rendered { [] })
    }
    return Site(files, diagnostics: &diagnostics)
  }

  @Test(
    "Two sources for one place must be an error at the second, which is left out",
    arguments: [("/a/", "/a/"), ("/a/", "/a/index.html"), ("/", "/index.html"), ("/x.csv", "/x.csv")])
  func duplicates(first: String, second: String) throws {
    let (addresses, messages) = try site([(second, "second.md"), (first, "first.md"), ("/z/", "z.md")])
    #expect(addresses == [first, "/z/"])
    #expect(
      messages == [
        """
        second.md: error: the address \(second) is already used by first.md; \
        change the title, the reference, the file's name or the redirect of one of the two; of a contract, the reference in its row [duplicate-address]

        """
      ])
  }

  @Test(
    "A file in the place of another source's folder must be an error, and is left out",
    arguments: [
      ("/a", "/a/"), ("/a", "/a/b/c.txt"), ("/a/index.html", "/a/index.html/"), ("/a/", "/a/index.html/b/"),
    ])
  func fileAndFolder(file: String, inner: String) throws {
    let (addresses, messages) = try site([(inner, "inner.md"), (file, "file.md")])
    #expect(addresses == [inner])
    #expect(
      messages == [
        """
        file.md: error: the address \(file) is a file here and a folder for inner.md; \
        change one of the two addresses [duplicate-address]

        """
      ])
  }

  @Test("Names that only begin alike must not be taken for a file and its folder")
  func namesAlike() throws {
    let (addresses, messages) = try site([("/a", "1.md"), ("/a-b/", "2.md"), ("/a.b/c", "3.md"), ("/ab/", "4.md")])
    #expect(addresses == ["/a", "/a-b/", "/a.b/c", "/ab/"])
    #expect(messages.isEmpty)
  }

  private func site(_ sources: [(address: String, origin: String)]) throws -> ([String], [String]) {
    let files = try sources.map { source in
      SiteFile(
        path: try #require(SitePath(source.address)), origin: .init(file: source.origin), body: .rendered { [] })
    }
    var diagnostics: [Diagnostic] = []
    let site = Site(files, diagnostics: &diagnostics)
    return (site.files.map(\.path.text), diagnostics.map { DiagnosticFormat.text.render([$0]) })
  }
}
