import Publishing
import StaticSite
import SystemPackage
import TestSupport
import Testing

@Suite struct PublishingTests {
  @Test(
    "A first build must write the site and its list, and leave nothing beside the output folder", arguments: [1, 3])
  func firstBuild(workers: Int) async throws {
    let published = try PublishedSite()
    let changes = try await published.publish(
      ["/": "home", "/decisions/2013/": "list", "/style.css": "css", "/empty.txt": ""], workers: workers)
    #expect(
      try published.tree() == [
        "public/.public-record-manifest": manifest(
          "decisions/2013/index.html", "empty.txt", "index.html", "style.css"),
        "public/decisions/2013/index.html": "list", "public/empty.txt": "", "public/index.html": "home",
        "public/style.css": "css",
      ])
    #expect(changes.added == ["decisions/2013/index.html", "empty.txt", "index.html", "style.css"])
    #expect(changes.changed.isEmpty && changes.removed.isEmpty && changes.unchanged == 0)
  }

  @Test("A rebuild must add, replace and remove what is other than before, and no folder may stay empty")
  func rebuild() async throws {
    let published = try PublishedSite()
    try await published.publish(["/": "home", "/a/b/": "old", "/a/c/": "kept", "/gone/x/y/": "gone", "/same.txt": "s"])
    let changes = try await published.publish(["/": "new home", "/a/c/": "kept", "/a/d/": "new", "/same.txt": "s"])
    #expect(
      try published.tree() == [
        "public/.public-record-manifest": manifest("a/c/index.html", "a/d/index.html", "index.html", "same.txt"),
        "public/a/c/index.html": "kept", "public/a/d/index.html": "new", "public/index.html": "new home",
        "public/same.txt": "s",
      ])
    #expect(changes.added == ["a/d/index.html"])
    #expect(changes.changed == ["index.html"])
    #expect(changes.removed == ["a/b/index.html", "gone/x/y/index.html"])
    #expect(changes.unchanged == 2)
  }

  @Test("A file of the same size and other bytes must be replaced, however late in the file they differ")
  func sameSize() async throws {
    let published = try PublishedSite()
    let text = String(repeating: "x", count: 200_000)
    try await published.publish(["/a.txt": text + "1", "/b.txt": text + "1"])
    let changes = try await published.publish(["/a.txt": text + "2", "/b.txt": text + "1"])
    #expect(changes.changed == ["a.txt"])
    #expect(try published.tree()["public/a.txt"] == text + "2")
  }

  @Test("An unchanged rebuild must write nothing but its lock")
  func unchangedRebuild() async throws {
    let published = try PublishedSite(["report.pdf": "report"])
    let site = try published.site([
      SiteFile(path: .home, origin: .init(file: "site.yaml"), body: .rendered { Array("home".utf8) }),
      SiteFile(
        path: try #require(SitePath("/report.pdf")), origin: .init(file: "site.yaml"),
        body: .copied(published.folder.appending("report.pdf"))),
    ])
    try await published.publish(site)
    let before = try published.modificationTimes()
    let log = EffectLog()
    let changes = try await published.publish(site, with: log.operations)
    #expect(changes.isEmpty && changes.unchanged == 2)
    #expect(try published.modificationTimes() == before)
    #expect(
      await log.effects() == [
        "create folder .public.staging", "lock lock", "remove lock", "remove folder .public.staging",
      ])
  }

  @Test("A file that is unchanged must keep its time when others change")
  func modificationTimesOfOthers() async throws {
    let published = try PublishedSite()
    try await published.publish(["/": "home", "/a/": "a"])
    let before = try published.modificationTimes()
    try await published.publish(["/": "new home", "/a/": "a"])
    let after = try published.modificationTimes()
    #expect(after["a/index.html"] == before["a/index.html"])
    #expect(after["index.html"] != before["index.html"])
    #expect(after[".public-record-manifest"] == before[".public-record-manifest"])
  }

  @Test("Assets must be in place before the pages that name them, and removals come last")
  func order() async throws {
    let published = try PublishedSite()
    try await published.publish(["/old.css": "old", "/": "home"])
    let log = EffectLog()
    try await published.publish(
      ["/": "new home", "/404.html": "not found", "/a/": "a", "/new.css": "new", "/zero.json": "0"],
      with: log.operations)
    let placed = await log.effects().filter { $0.hasPrefix("move ") || $0 == "remove old.css" }
    #expect(
      placed == [
        "move .public-record-manifest", "move new.css", "move zero.json", "move index.html", "move 404.html",
        "move a/index.html", "remove old.css", "move .public-record-manifest",
      ])
  }

  @Test("A file may become a folder, and a folder a file")
  func conflicts() async throws {
    let published = try PublishedSite()
    let first = ["/a": "file", "/b/c/": "page", "/b/d.txt": "text", "/e/": "e"]
    let second = ["/a/x/": "page", "/b": "file", "/e/": "e"]
    try await published.publish(first)
    try await published.publish(second)
    #expect(
      try published.tree() == [
        "public/.public-record-manifest": manifest("a/x/index.html", "b", "e/index.html"),
        "public/a/x/index.html": "page", "public/b": "file", "public/e/index.html": "e",
      ])
    let changes = try await published.publish(first)
    #expect(changes.removed == ["a/x/index.html", "b"])
    #expect(
      try published.tree() == [
        "public/.public-record-manifest": manifest("a", "b/c/index.html", "b/d.txt", "e/index.html"),
        "public/a": "file", "public/b/c/index.html": "page", "public/b/d.txt": "text", "public/e/index.html": "e",
      ])
  }

  @Test("Between two file systems files must be copied beside their place first")
  func betweenFileSystems() async throws {
    let published = try PublishedSite()
    let log = EffectLog()
    try await published.publish(
      ["/": "home", "/a/style.css": "css"], with: log.operations.betweenFileSystems)
    #expect(
      try published.tree() == [
        "public/.public-record-manifest": manifest("a/style.css", "index.html"), "public/index.html": "home",
        "public/a/style.css": "css",
      ])
    let effects = await log.effects()
    #expect(effects.contains("create a/.style.css.public-record-part"))
    #expect(effects.contains("move a/style.css"))
  }

  @Test("Hidden files, files beside the site's and the folders that hold them must stay")
  func foreignFilesStay() async throws {
    let published = try PublishedSite(["public/.gitignore": "*", "public/.well-known/security.txt": "contact"])
    try await published.publish(["/a/": "a", "/b/": "b"])
    try FileTree(["a/notes.txt": "notes", "c/": ""]).write(to: published.folder.appending("public"))
    try await published.publish(["/b/": "b"])
    #expect(
      try published.tree() == [
        "public/.gitignore": "*", "public/.well-known/security.txt": "contact", "public/a/notes.txt": "notes",
        "public/b/index.html": "b", "public/c/": "", "public/.public-record-manifest": manifest("b/index.html"),
      ])
  }

  @Test("The output folder may be a link to a folder; the work is done beside the folder itself")
  func linkedOutput() async throws {
    let published = try PublishedSite(["srv/www/": "", "public": "-> srv/www"])
    let log = EffectLog()
    try await published.publish(["/": "home"], with: log.operations)
    #expect(
      try published.tree() == [
        "public": "-> srv/www", "srv/www/index.html": "home",
        "srv/www/.public-record-manifest": manifest("index.html"),
      ])
    #expect(await log.effects().first == "create folder .www.staging")
  }

  @Test("Folders above the output folder must be made, and unmade when the build fails")
  func ancestors() async throws {
    let published = try PublishedSite()
    _ = try await published.refusal(of: published.site(copying: "none.pdf", to: "/none.pdf"), to: "x/y/public")
    #expect(try published.tree() == [:])
    try await published.publish(["/": "home"], to: "x/y/public")
    #expect(
      try published.tree() == [
        "x/y/public/index.html": "home", "x/y/public/.public-record-manifest": manifest("index.html"),
      ])
  }

  @Test("Of the folders above the output folder none must stay when one of them cannot be made")
  func someAncestors() async throws {
    let published = try PublishedSite()
    var operations = FileOperations.withoutWaiting
    operations.createFolder = { [createFolder = operations.createFolder] (folder, path) throws(Errno) in
      guard path != "z" else { throw .noSpace }
      try createFolder(folder, path)
    }
    let refusal = try await published.refusal(of: ["/": "home"], to: "x/y/z/public", with: operations)
    #expect(refusal.contains("could not create"))
    #expect(try published.tree() == [:])
  }

  @Test("A large file must be copied whole, and left alone when the same bytes are in place")
  func largeCopy() async throws {
    let text = String(repeating: "0123456789abcdef", count: 200_000)
    let published = try PublishedSite(["report.pdf": text])
    let site = try published.site(copying: "report.pdf", to: "/report.pdf")
    #expect(try await published.publish(site).added == ["report.pdf"])
    #expect(try published.tree()["public/report.pdf"] == text)
    #expect(try await published.publish(site).isEmpty)
    try FileTree(["report.pdf": text.dropLast() + "!"]).write(to: published.folder.path)
    #expect(try await published.publish(site).changed == ["report.pdf"])
    #expect(try published.tree()["public/report.pdf"] == text.dropLast() + "!")
  }

  @Test("A person must be told how far the build has come")
  func progress() async throws {
    let published = try PublishedSite()
    let (stream, continuation) = AsyncStream<PublishingProgress>.makeStream()
    let publisher = Publisher(
      output: published.folder.appending("public"), protecting: [], workers: 2,
      progress: { continuation.yield($0) })
    _ = try await publisher.publish(
      published.site(Dictionary(uniqueKeysWithValues: (0..<50).map { ("/\($0)/", "page") })))
    continuation.finish()
    var steps: [PublishingProgress] = []
    for await step in stream { steps.append(step) }
    #expect(steps.filter { $0.step == .rendering }.map(\.done).last == 50)
    #expect(steps.filter { $0.step == .moving }.map(\.done).last == 50)
    #expect(steps.allSatisfy { $0.total == 50 && $0.done <= 50 })
  }
}
