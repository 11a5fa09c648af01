import Diagnostics
import Publishing
import StaticSite
import Synchronization
import SystemPackage
import TestSupport
import Testing

@Suite("A gate before publishing")
struct OutputGateTests {
  /// Finds fault with every file that says `secret`, and keeps what it has read.
  private final class WordGate: OutputGate {
    private let refused: OutputVerdict.Refused
    private let severity: Diagnostic.Severity
    private let read = Mutex<[String: [UInt8]]>([:])
    private let overlap: Int

    init(refusing refused: OutputVerdict.Refused = .errors, as severity: Diagnostic.Severity = .error, overlap: Int = 0)
    {
      self.refused = refused
      self.severity = severity
      self.overlap = overlap
    }

    var texts: [String: String] { read.withLock { $0.mapValues { String(decoding: $0, as: UTF8.self) } } }

    func examine(_ contents: OutputContents, of file: SiteFile) throws(PublishingError) {
      var bytes: [UInt8] = []
      try contents.forEachPiece(overlap: overlap) { piece, offset in
        bytes = Array(bytes[..<offset]) + piece
      }
      read.withLock { $0[file.path.text] = bytes }
    }

    func verdict() async -> OutputVerdict {
      let faulty = texts.filter { $0.value.contains("secret") }.keys.sorted()
      return OutputVerdict(
        faulty.map { Diagnostic(severity, .leakedText, at: SourceLocation(file: $0), "it says a secret") },
        refusing: refused)
    }
  }

  private func publisher(_ published: PublishedSite, _ gate: WordGate) -> Publisher {
    Publisher(
      output: published.folder.appending("public"), protecting: [], workers: 2, gate: gate,
      operations: .withoutWaiting)
  }

  @Test("Whatever it finds is told at once, and the published folder stays as it was")
  func refusal() async throws {
    let published = try PublishedSite()
    try await published.publish(["/": "home", "/a/": "a"])
    let before = try published.tree()
    let site = try published.site(["/": "new", "/a/": "secret", "/b/": "secret too"])
    let error = await #expect(throws: PublishingError.self) {
      _ = try await publisher(published, WordGate()).publish(site)
    }
    #expect(error?.diagnostics.map(\.location.file) == ["/a/", "/b/"])
    #expect(error?.isRefusal == true)
    #expect(try published.tree() == before)
  }

  @Test("It reads what is in place already, and what is copied, whole and in pieces that overlap")
  func everything() async throws {
    let large = String(repeating: "0123456789abcdef", count: 200_000)
    let published = try PublishedSite(["large.csv": large, "empty.csv": ""])
    try await published.publish(["/": "home"])
    var diagnostics: [Diagnostic] = []
    let home = SiteFile(
      path: .home, origin: SourceLocation(file: "a.md"), body: .rendered { Array("home".utf8) })
    let copies = ["large.csv", "empty.csv"].map { name in
      SiteFile(
        path: SitePath(wellFormed: "/" + name), origin: SourceLocation(file: "a.md"),
        body: .copied(published.folder.appending(name)))
    }
    let site = Site([home] + copies, diagnostics: &diagnostics)
    for overlap in [0, 4096] {
      let gate = WordGate(overlap: overlap)
      _ = try await publisher(published, gate).publish(site)
      #expect(gate.texts == ["/": "home", "/large.csv": large, "/empty.csv": ""])
      #expect(try published.tree()["public/large.csv"] == large)
    }
  }

  @Test("What does not stop a site is told with what was changed, unless warnings are refused")
  func warnings() async throws {
    let published = try PublishedSite()
    let site = try published.site(["/": "secret"])
    let strict = WordGate(refusing: .warnings, as: .warning)
    await #expect(throws: PublishingError.self) { _ = try await publisher(published, strict).publish(site) }
    let changes = try await publisher(published, WordGate(as: .warning)).publish(site)
    #expect(changes.findings.count == 1)
    #expect(changes.added == ["index.html"])
  }

  @Test("A site can be asked about without a folder to publish it in")
  func onlyAsking() async throws {
    let published = try PublishedSite()
    let verdict = try await WordGate().verdict(on: try published.site(["/": "secret"]), workers: 2)
    #expect(!verdict.isPassed)
    #expect(verdict.findings.count == 1)
  }
}
