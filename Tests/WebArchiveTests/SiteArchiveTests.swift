import Diagnostics
import Publishing
import StaticSite
import SystemPackage
import TestSupport
import Testing
import WebArchive

@Suite("A site as one file")
struct SiteArchiveTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(["paper.pdf": "%PDF-1.7 a paper"])
  }

  @Test("The parts of an archive are stored as they are, undamaged, and said in its description")
  func parts() async throws {
    let archive = try await written(pages: ["/": "Home"])
    #expect(
      archive.names == [
        "archive/data.warc.gz", "indexes/index.cdx.gz", "indexes/index.idx", "pages/pages.jsonl", "datapackage.json",
        "datapackage-digest.json",
      ])
    #expect(archive.storedNames == archive.names)
    let package = try archive.text("datapackage.json")
    #expect(package.contains("\"wacz_version\":\"1.1.1\""))
    #expect(package.contains("\"mainPageUrl\":\"https://records.example/midshire/\""))
    for name in archive.names.prefix(4) { #expect(package.contains("\"path\":\"\(name)\"")) }
  }

  @Test("Every address of the site has its answer, and the index says where that begins")
  func answers() async throws {
    let archive = try await written(
      pages: ["/": "Home", "/decisions/one/": "One"], document: "/decisions/one/paper.pdf")
    let found = try archive.answers()
    #expect(
      found.map(\.address).sorted() == [
        "https://records.example/midshire/", "https://records.example/midshire/decisions/one/",
        "https://records.example/midshire/decisions/one/paper.pdf",
      ])
    let page = try #require(found.first { $0.address.hasSuffix("/one/") })
    #expect(page.key == "example,records)/midshire/decisions/one")
    #expect(page.record.hasPrefix("WARC/1.1\r\nWARC-Type: response\r\n"))
    #expect(page.record.contains("\r\nWARC-Target-URI: https://records.example/midshire/decisions/one/\r\n"))
    #expect(page.record.contains("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"))
    #expect(page.record.hasSuffix(SiteArchiveTests.html("One") + "\r\n\r\n"))
    let document = try #require(found.first { $0.address.hasSuffix(".pdf") })
    #expect(document.record.contains("Content-Type: application/pdf\r\nContent-Length: 16\r\n"))
    #expect(document.record.hasSuffix("\r\n\r\n%PDF-1.7 a paper\r\n\r\n"))
  }

  @Test("A file that is made piece by piece is archived whole")
  func streamed() async throws {
    let rows = SiteFile.Body.streamed {
      var pieces = (1...50).map { Array("row \($0)\n".utf8) }[...]
      return ByteStream { pieces.popFirst() }
    }
    let archive = try await written(Self.site([("/data/rows.csv", rows)]))
    let answer = try #require(try archive.answers().first)
    let whole = (1...50).map { "row \($0)\n" }.joined()
    #expect(answer.record.contains("Content-Type: text/csv; charset=utf-8\r\nContent-Length: \(whole.utf8.count)\r\n"))
    #expect(answer.record.hasSuffix("\r\n\r\n\(whole)\r\n\r\n"))
  }

  @Test("An index of more addresses than a block holds leads to each of them")
  func manyAddresses() async throws {
    let pages = (1...2500).map { ("/page/\($0)/", "Page \($0)") }
    let archive = try await written(pages: Dictionary(uniqueKeysWithValues: pages))
    let found = try archive.answers()
    #expect(found.count == 2500)
    #expect(Set(found.map(\.address)).count == 2500)
    #expect(try archive.text("indexes/index.idx").split(separator: "\n").count == 1 + 3)
    #expect(found.allSatisfy { $0.record.contains("WARC-Target-URI: \($0.address)\r\n") })
  }

  @Test("A page that sends its reader on is answered with the way to the new address, and is no page to begin with")
  func redirects() async throws {
    let moved =
      "<html><head><meta http-equiv=\"refresh\" content=\"0; url=/midshire/new/\"><title>Moved</title></head></html>"
    let site = Self.site([
      ("/new/", .rendered { Array(Self.html("New").utf8) }), ("/old/", .rendered { Array(moved.utf8) }),
    ])
    let archive = try await written(site)
    let old = try #require(try archive.answers().first { $0.address.hasSuffix("/old/") })
    #expect(old.record.contains("HTTP/1.1 301 Moved Permanently\r\n"))
    #expect(old.record.contains("\r\nLocation: https://records.example/midshire/new/\r\n"))
    let pages = try archive.text("pages/pages.jsonl")
    #expect(pages.contains("\"title\":\"New\""))
    #expect(!pages.contains("/old/"))
  }

  @Test("The same site gives the same bytes, however many processors make it")
  func reproducible() async throws {
    let pages = Dictionary(uniqueKeysWithValues: (1...300).map { ("/page/\($0)/", "Page \($0)") })
    let first = try await written(pages: pages, document: "/paper.pdf", workers: 1)
    let second = try await written(pages: pages, document: "/paper.pdf", workers: 4)
    #expect(first.bytes == second.bytes)
  }

  @Test("What a gate refuses is not archived, and an older archive stays as it was")
  func refused() async throws {
    let before = try await written(pages: ["/": "Home"])
    let error = await #expect(throws: PublishingError.self) {
      _ = try await SiteArchive(of: Self.site([]), Self.facts, gate: ClosedGate(), workers: 1).write(to: path)
    }
    #expect(error?.isRefusal == true)
    #expect(try WrittenArchive(at: path).bytes == before.bytes)
    #expect(try FileTree(of: folder.path).texts.keys.filter { $0.hasPrefix(".") } == [])
  }

  @Test("A file that is no archive is not replaced")
  func foreignFile() async throws {
    try FileTree(["archive.wacz": "minutes"]).write(to: folder.path)
    let error = await #expect(throws: PublishingError.self) {
      _ = try await written(pages: ["/": "Home"])
    }
    #expect(error?.diagnostic.identifier == .foreignFile)
    #expect(try FileTree(of: folder.path)["archive.wacz"] == "minutes")
  }

  @Test("An archive in a folder that does not exist is refused with the way out")
  func missingFolder() async throws {
    let error = await #expect(throws: PublishingError.self) {
      _ = try await SiteArchive(of: Self.site([]), Self.facts, workers: 1)
        .write(to: folder.appending("nowhere/archive.wacz"))
    }
    #expect(error?.diagnostic.message == "there is no folder \(folder.appending("nowhere"))")
  }
}

/// A gate that lets nothing through.
private struct ClosedGate: OutputGate {
  func examine(_ contents: OutputContents, of file: SiteFile) {}

  func verdict() -> OutputVerdict {
    OutputVerdict(
      [.error(.personalDetails, at: SourceLocation(file: "a.md"), "a telephone number", suggestion: "take it out")],
      refusing: .errors)
  }
}

extension SiteArchiveTests {
  private static let facts = ArchiveFacts(
    address: "https://records.example/midshire", title: "Midshire", day: ArchiveDay(year: 2026, month: 4, day: 1),
    software: "public-record 0")

  private var path: FilePath { folder.appending("archive.wacz") }

  private static func html(_ title: String) -> String {
    "<!DOCTYPE html><html><head><title>\(title)</title></head><body><main><h1>\(title)</h1></main></body></html>"
  }

  private static func site(_ files: [(String, SiteFile.Body)]) -> Site {
    var faults: [Diagnostic] = []
    return Site(
      files.compactMap { path, body in
        SitePath(path).map { SiteFile(path: $0, origin: SourceLocation(file: path), body: body) }
      }, diagnostics: &faults)
  }

  private func written(pages: [String: String], document: String? = nil, workers: Int = 2) async throws
    -> WrittenArchive
  {
    let paper = folder.appending("paper.pdf")
    let rendered = pages.map { path, title in
      (path, SiteFile.Body.rendered { Array(Self.html(title).utf8) })
    }
    return try await written(
      Self.site(rendered + (document.map { [($0, .copied(paper))] } ?? [])), workers: workers)
  }

  private func written(_ site: Site, workers: Int = 2) async throws -> WrittenArchive {
    _ = try await SiteArchive(of: site, Self.facts, workers: workers).write(to: path)
    return try WrittenArchive(at: path)
  }
}
