import Diagnostics
import Platform
import Publishing
import StaticSite
import Testing

@Suite("Files that are made piece by piece")
struct StreamedFileTests {
  /// A site of one file that comes in pieces, and how often somebody asked for them.
  private func site(_ pieces: [String], in published: PublishedSite) throws -> Site {
    try published.site([
      SiteFile(
        path: try #require(SitePath("/rows.csv")), origin: .init(file: "site.yaml"),
        body: .streamed {
          var rest = pieces[...]
          return ByteStream { rest.popFirst().map { Array($0.utf8) } }
        })
    ])
  }

  @Test("A streamed file is published whole, and left alone when nothing has changed")
  func publishing() async throws {
    let published = try PublishedSite()
    try await published.publish(site(["a,b\n", "1,2\n"], in: published))
    #expect(try text("rows.csv", in: published) == "a,b\n1,2\n")
    #expect(try await published.publish(site(["a,b\n1,", "2\n"], in: published)).isEmpty)
  }

  @Test(
    "A streamed file that has changed, grown or shrunk is replaced",
    arguments: [["a,b\n", "1,3\n"], ["a,b\n", "1,2\n", "3,4\n"], ["a,b\n"], []])
  func replacing(pieces: [String]) async throws {
    let published = try PublishedSite()
    try await published.publish(site(["a,b\n", "1,2\n"], in: published))
    let changes = try await published.publish(site(pieces, in: published))
    #expect(changes.changed == ["rows.csv"])
    #expect(try text("rows.csv", in: published) == pieces.joined())
  }

  @Test("A streamed file has the compressed form that the same bytes have at once")
  func compression() async throws {
    let (streamed, whole) = (try PublishedSite(), try PublishedSite())
    let lines = (1...10_000).map { "row \($0 % 7)\n" }
    try await streamed.publish(site(lines, in: streamed), compression: .gzip)
    try await whole.publish(["/rows.csv": lines.joined()], compression: .gzip)
    #expect(try bytes("rows.csv.gz", in: streamed) == bytes("rows.csv.gz", in: whole))
    #expect(try await streamed.publish(site(lines, in: streamed), compression: .gzip).isEmpty)
  }

  @Test("A file that cannot be made to its end is not published, and the message says why")
  func failure() async throws {
    let published = try PublishedSite()
    try await published.publish(site(["a,b\n", "1,2\n"], in: published))
    let failing = try published.site([
      SiteFile(
        path: try #require(SitePath("/rows.csv")), origin: .init(file: "site.yaml"),
        body: .streamed {
          var rest = [Array("a,b\n".utf8)][...]
          return ByteStream({ rest.popFirst() }, fault: { "the disk is full" })
        })
    ])
    let error = await #expect(throws: PublishingError.self) { try await published.publish(failing) }
    #expect(error?.diagnostic.message == "could not make /rows.csv, because the disk is full")
    #expect(try text("rows.csv", in: published) == "a,b\n1,2\n")
  }

  private func bytes(_ file: String, in published: PublishedSite) throws -> [UInt8] {
    try published.folder.appending("public/" + file).readBytes(upTo: 1 << 24)
  }

  private func text(_ file: String, in published: PublishedSite) throws -> String {
    String(decoding: try bytes(file, in: published), as: UTF8.self)
  }
}
