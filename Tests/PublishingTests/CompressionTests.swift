import Gzip
import Platform
import Publishing
import StaticSite
import SystemPackage
import TestSupport
import Testing

/// What `--compress` promises of the output folder.
@Suite struct CompressionTests {
  private static let page = String(repeating: "A page of the record. ", count: 100)
  private static let rows = String(repeating: "2026-01-01,Anytown Motors Ltd,100.00\n", count: 100_000)

  @Test("Every text file that becomes smaller must have its gzip form beside it, and no other file")
  func forms() async throws {
    let published = try PublishedSite()
    try await published.publish(
      [
        "/": Self.page, "/feed.xml": Self.page, "/DATA.CSV": Self.page, "/plan.ics": Self.page, "/tiny/": "page",
        "/report.pdf": Self.page, "/sheet.xlsx": Self.page, "/_redirects": Self.page,
      ],
      compression: .gzip, workers: 3)
    #expect(
      try published.tree().texts.keys.filter { $0.hasSuffix(".gz") }.sorted() == [
        "public/DATA.CSV.gz", "public/feed.xml.gz", "public/index.html.gz", "public/plan.ics.gz",
      ])
    #expect(try bytes(of: "index.html.gz", in: published) == GzipStream.compressed(Array(Self.page.utf8)))
    #expect(
      try published.tree()["public/.public-record-manifest"]
        == manifest(
          "DATA.CSV", "DATA.CSV.gz", "_redirects", "feed.xml", "feed.xml.gz", "index.html", "index.html.gz",
          "plan.ics", "plan.ics.gz", "report.pdf", "sheet.xlsx", "tiny/index.html"))
  }

  @Test("A copied file must have the gzip form of all its bytes, and again when it has changed")
  func copies() async throws {
    let published = try PublishedSite(["rows.csv": Self.rows])
    let site = try published.site(copying: "rows.csv", to: "/rows.csv")
    #expect(try await published.publish(site, compression: .gzip).added == ["rows.csv", "rows.csv.gz"])
    #expect(try bytes(of: "rows.csv.gz", in: published) == GzipStream.compressed(Array(Self.rows.utf8)))
    let changed = Self.rows.dropLast(2) + "1\n"
    try FileTree(["rows.csv": String(changed)]).write(to: published.folder.path)
    #expect(try await published.publish(site, compression: .gzip).changed == ["rows.csv", "rows.csv.gz"])
    #expect(try bytes(of: "rows.csv.gz", in: published) == GzipStream.compressed(Array(changed.utf8)))
  }

  @Test("A rebuild without a change must write nothing but its lock")
  func unchanged() async throws {
    let published = try PublishedSite(["rows.csv": Self.rows])
    let site = try mixedSite(in: published)
    try await published.publish(site, compression: .gzip)
    let before = try published.modificationTimes()
    let log = EffectLog()
    let changes = try await published.publish(site, compression: .gzip, with: log.operations)
    #expect(changes.isEmpty && changes.unchanged == 4)
    #expect(try published.modificationTimes() == before)
    #expect(
      await log.effects() == [
        "create folder .public.staging", "lock lock", "remove lock", "remove folder .public.staging",
      ])
  }

  @Test("A gzip form that was lost or spoilt must be made again, and the file itself left alone")
  func spoilt() async throws {
    let published = try PublishedSite(["rows.csv": Self.rows])
    let site = try mixedSite(in: published)
    try await published.publish(site, compression: .gzip)
    let before = try published.tree()
    try FileTree(["index.html.gz": "", "rows.csv.gz": "spoilt"]).write(to: published.folder.appending("public"))
    #expect(try await published.publish(site, compression: .gzip).changed == ["index.html.gz", "rows.csv.gz"])
    #expect(try published.tree() == before)
  }

  @Test("A build that does not compress must remove what an earlier one compressed, and nothing else that ends in .gz")
  func withoutCompression() async throws {
    let published = try PublishedSite(["rows.csv": Self.rows])
    let site = try mixedSite(in: published)
    try await published.publish(site)
    try FileTree(["archive.csv.gz": "somebody's"]).write(to: published.folder.appending("public"))
    let before = try published.tree()
    try await published.publish(site, compression: .gzip)
    #expect(try await published.publish(site).removed == ["index.html.gz", "rows.csv.gz"])
    #expect(try published.tree() == before)
  }

  @Test("What leaves the site must leave in both forms")
  func removal() async throws {
    let published = try PublishedSite()
    try await published.publish(["/": Self.page, "/secret/": Self.page], compression: .gzip)
    let changes = try await published.publish(["/": Self.page], compression: .gzip)
    #expect(changes.removed == ["secret/index.html", "secret/index.html.gz"])
    #expect(
      try published.tree().texts.keys.sorted() == [
        "public/.public-record-manifest", "public/index.html", "public/index.html.gz",
      ])
  }

  @Test("The gzip form of a page must wait for the style sheet, as the page does")
  func order() async throws {
    let published = try PublishedSite()
    let log = EffectLog()
    try await published.publish(["/": Self.page, "/site.css": Self.page], compression: .gzip, with: log.operations)
    #expect(
      await log.effects().filter { $0.hasPrefix("move ") }.dropFirst() == [
        "move site.css", "move site.css.gz", "move index.html", "move index.html.gz",
      ])
  }

  @Test("A file of somebody else's where a gzip form belongs must refuse the build")
  func foreignFile() async throws {
    let published = try PublishedSite()
    try await published.publish(["/": Self.page])
    try FileTree(["index.html.gz": "somebody's"]).write(to: published.folder.appending("public"))
    let refusal = try await published.refusal(of: ["/": Self.page], compression: .gzip)
    #expect(refusal.contains("public/index.html.gz: error: a file that this program did not write"))
  }

  @Test(
    "A file of the site that has the name of another's gzip form must refuse the build",
    arguments: ["/a.csv.gz", "/a.csv.gz/", "/a.csv.gz/b/"])
  func takenName(address: String) async throws {
    let published = try PublishedSite()
    let refusal = try await published.refusal(of: ["/a.csv": "rows", address: "other"], compression: .gzip)
    #expect(
      refusal == """
        content/site.yaml: error: the name a.csv.gz is kept for the compressed form of a.csv; \
        change the name, or build without --compress [duplicate-address]

        """)
    try await published.publish(["/a.csv": "rows", address: "other"])
  }

  @Test(
    "A build that is killed at any moment must be healed by the next, compressing or not",
    arguments: [
      Compression.gzip, .none,
    ])
  func killed(following: Compression) async throws {
    let next = ["/": Self.page + "new", "/a.csv": Self.page]
    let fresh = try PublishedSite()
    try await fresh.publish(next, compression: following)
    let expected = try fresh.tree()
    var survived = false
    var moment = 0
    while !survived {
      let published = try PublishedSite()
      try await published.publish(["/": Self.page, "/gone/": Self.page], compression: .gzip)
      let log = EffectLog(dyingAfter: moment)
      survived = (try? await published.publish(next, compression: .gzip, with: log.operations)) != nil
      try await published.publish(next, compression: following)
      #expect(try published.tree() == expected, "killed after \(moment) changes")
      moment += 1
    }
    #expect(moment > 20)
  }

  /// A page, and a large table that is copied.
  private func mixedSite(in published: PublishedSite) throws -> Site {
    try published.site([
      SiteFile(path: .home, origin: .init(file: "site.yaml"), body: .rendered { Array(Self.page.utf8) }),
      SiteFile(
        path: try #require(SitePath("/rows.csv")), origin: .init(file: "site.yaml"),
        body: .copied(published.folder.appending("rows.csv"))),
    ])
  }

  private func bytes(of file: String, in published: PublishedSite) throws -> [UInt8] {
    try published.folder.appending("public/" + file).readBytes(upTo: 1 << 24)
  }
}
