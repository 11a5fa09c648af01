import ContentLoading
import Diagnostics
import Digests
import Records
import TestSupport
import Testing

extension String {
  fileprivate var trimmed: String { String(split(separator: "\n")[0]) }
}

@Suite("The ledger as a file")
struct LedgerFileTests {
  private static let headers = """
    Kind,Name,Title,Date,Published,FirstPublished,LastRecorded,Address,FormerAddresses,Corrections,File,Form,Fingerprint,\
    Parts

    """
  private static let contract = "contract,C1,Cars,,,2026-01-01,2026-01-01,/contracts/c1/,,,,,,\n"

  private static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  private static func ledger(lists: Set<String> = []) throws -> Ledger {
    let parts = ["title", "## Costs, and \"more\"", "file a b.pdf"].map {
      PublicForm.Part(name: $0, digest: Digest(of: Array($0.utf8)).short)
    }
    var decision = LedgerEntry(
      kind: .decision, name: "PCC 1/2026", file: "decisions/2026/a, b.md", address: "/decisions/2026/a/",
      formerAddresses: ["/a/", "/b/"], title: "Fünf, \"sechs\"", date: try day("2026-01-02"),
      published: try day("2026-01-03"), firstPublished: try day("2026-01-04"), lastRecorded: try day("2026-01-05"),
      corrections: [try day("2026-01-05"), try day("2026-01-05")],
      form: PublicForm(fingerprint: Digest(of: []), parts: parts))
    decision.openContractingID = "ocds-a1b2c3-contract-1"
    let supplier = LedgerEntry(
      kind: .supplier, name: "=A1", file: nil, address: "/suppliers/a1/", formerAddresses: [], title: "=A1",
      date: nil, published: nil, firstPublished: try day("2026-01-04"), lastRecorded: try day("2026-01-04"),
      corrections: [], form: nil)
    return Ledger(
      source: ContentFile(path: "ledger.csv", displayPath: "content/ledger.csv"),
      entries: [decision, supplier], lists: lists)
  }

  @Test("What is written is read again, letter for letter")
  func roundTrip() async throws {
    let bytes = LedgerFile.bytes(of: try Self.ledger())
    #expect(!bytes.contains(0x0D))
    let content = try await load(["ledger.csv": String(decoding: bytes, as: UTF8.self)])
    #expect(content.diagnostics.lines == [])
    var read = try #require(content.records.ledger)
    #expect(read.entries.map(\.line) == [2, 3])
    for index in read.entries.indices { read.entries[index].line = nil }
    #expect(read.entries == (try Self.ledger().entries))
    #expect(LedgerFile.bytes(of: read) == bytes)
  }

  @Test("The addresses of lists stand below the records, each in a line of its own, and are read again")
  func lists() async throws {
    let bytes = LedgerFile.bytes(of: try Self.ledger(lists: ["/decisions/2014/", "/decisions/2013/"]))
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines[3...4] == ["list,,,,,,,/decisions/2013/,,,,,,,,", "list,,,,,,,/decisions/2014/,,,,,,,,"])
    #expect(lines[5].hasSuffix(",,4"))
    let content = try await load(["ledger.csv": text])
    #expect(content.diagnostics.lines == [])
    #expect(content.records.ledger?.lists == ["/decisions/2013/", "/decisions/2014/"])
  }

  @Test("What an earlier version of the program recorded is read, and sealed when it is written again")
  func earlierForm() async throws {
    let line =
      "decision,C1,Cars,,,2026-01-01,2026-01-01,/c/,,,,1,"
      + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855,e3b0c44298fc1c14 title\n"
    let content = try await load(["ledger.csv": Self.headers + line])
    #expect(content.diagnostics.lines == [])
    let ledger = try #require(content.records.ledger)
    #expect(ledger.entries.map { $0.form?.version } == [1])
    let written = String(decoding: LedgerFile.bytes(of: ledger), as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(written.dropLast() == [Self.headers.trimmed + ",OpenContractingID,Lines", line.trimmed + ",,"])
    #expect(written.last?.hasPrefix("ledger,,,,,,,,,,,,") == true && written.last?.hasSuffix(",,,1") == true)
  }

  /// The lines of a ledger as it is written: headers, two records, and the line that seals them.
  private static func lines() throws -> [String] {
    String(decoding: LedgerFile.bytes(of: try ledger()), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func faults(of lines: [String]) async throws -> [String] {
    let content = try await load(["ledger.csv": lines.map { $0 + "\n" }.joined()])
    #expect((content.records.ledger == nil) == !content.diagnostics.isEmpty)
    return content.diagnostics.lines
  }

  @Test("A line that was taken out by hand is an error that shows how to say that it was on purpose")
  func lineTakenOut() async throws {
    var lines = try Self.lines()
    lines.remove(at: 2)
    let faults = try await faults(of: lines)
    let message = """
      content/ledger.csv: error: the last line of the ledger says that the lines above it are 2, and they are 1; builds write this \
      file, and nobody has to: first put it back as it was when the site was published, from version control or a copy; \
      only if that is done, or if two versions of it were merged and no line of either is missing, or a line was taken \
      out on purpose, put this in the place of its last line, which begins with 'ledger,': [damaged-ledger]

      """
    let fault = try #require(faults.first)
    #expect(faults.count == 1 && fault.hasPrefix(message), "\(faults)")
    lines[2] = String(fault.dropFirst(message.count))
    #expect(try await self.faults(of: lines) == [])
  }

  @Test("A line that was changed by hand is an error")
  func lineChanged() async throws {
    var lines = try Self.lines()
    lines[1] = lines[1].replacing("2026-01-04", with: "2026-01-01")
    #expect(
      try await faults(of: lines).joined().hasPrefix(
        "content/ledger.csv: error: a line of the ledger was changed since it was written; builds write this file"))
  }

  @Test("A ledger that was cut short is an error, wherever it was cut")
  func cutShort() async throws {
    let lines = try Self.lines()
    for count in 1..<lines.count {
      let faults = try await faults(of: Array(lines.prefix(count)))
      #expect(
        faults.joined().hasPrefix(
          "content/ledger.csv: error: the ledger does not end with the line that says how many lines it has"),
        "\(faults)")
      #expect(faults.joined().contains("put this at its end: [damaged-ledger]\nledger,"))
    }
  }

  @Test("Two versions that were merged, with the last line of both, can be mended by what the message shows")
  func merged() async throws {
    var lines = try Self.lines()
    let seal = lines[3]
    lines = Array(lines.prefix(2)) + [seal, lines[2], seal.replacing(",2", with: ",1")]
    lines.append("supplier,B,B,,,2026-01-04,2026-01-04,/suppliers/b/,,,,,,,,")
    let first = try await faults(of: lines).joined()
    let offered = try #require(first.split(separator: "\n").last.map(String.init))
    let mended = lines.filter { !$0.hasPrefix("ledger,") } + [offered]
    #expect(try await faults(of: mended) == [])
  }

  @Test("Where the office says that it keeps a ledger, content without one is an error")
  func kept() async throws {
    let site = """
      office: {name: PCC}
      base-url: https://example.org
      language: en
      default-organisation: pcc
      organisations: {id: pcc, name: PCC}
      ledger: kept

      """
    #expect(try await load(["site.yaml": site, "ledger.csv": Self.headers]).diagnostics.lines == [])
    #expect(
      try await load(["site.yaml": site]).diagnostics.lines == [
        """
        content/site.yaml:6:9: error: site.yaml says that a ledger is kept, and there is no ledger.csv: nothing would \
        notice what vanishes; put it back from version control or a copy; to begin anew on purpose, take 'ledger:' out, \
        build with '--record', and put it in again [damaged-ledger]
        """
      ])
    #expect(
      try await load(["site.yaml": site.replacing("kept", with: "yes")]).diagnostics.lines.map {
        $0.hasPrefix("content/site.yaml:6:9: error: 'yes' is not one of kept")
      } == [true])
  }

  @Test("A checkout that ends lines otherwise makes no difference")
  func lineEnds() async throws {
    let text = (Self.headers + Self.contract).replacing("\n", with: "\r\n")
    let content = try await load(["ledger.csv": text])
    #expect(content.diagnostics.lines == [])
    #expect(content.records.ledger?.entries.map(\.name) == ["C1"])
  }

  @Test("Without the file there is no ledger, and that is no fault")
  func none() async throws {
    let content = try await load([:])
    #expect(content.diagnostics.lines == [])
    #expect(content.records.ledger == nil)
  }

  @Test(
    "A line that cannot be understood is an error, and then there is no ledger at all",
    arguments: [
      ("<<<<<<< HEAD", "is damaged; builds write this file"),
      ("contract,C1,Cars,,,2026-01-01,2026-01-01,/c/,,,,", "is damaged; "),
      ("letter,C1,Cars,,,2026-01-01,2026-01-01,/c/,,,,,,", "says 'letter' under Kind; "),
      ("contract,,Cars,,,2026-01-01,2026-01-01,/c/,,,,,,", "has nothing under Name; "),
      ("contract,C1,Cars,,,,2026-01-01,/c/,,,,,,", "has nothing under FirstPublished; "),
      ("contract,C1,Cars,,,2026-01-01,1/1/2026,/c/,,,,,,", "says '1/1/2026' under LastRecorded; "),
      ("contract,C1,Cars,,,2026-01-01,2026-01-01,,,,,,,", "has nothing under Address; "),
      ("contract,C1,Cars,,,2026-01-01,2026-01-01,/c/,,today,,,,", "says 'today' under Corrections; "),
      ("decision,C1,Cars,,,2026-01-01,2026-01-01,/c/,,,,1,abc,", "says 'abc' under Fingerprint; "),
      (
        "decision,C1,Cars,,,2026-01-01,2026-01-01,/c/,,,,3,abc,",
        "has a fingerprint of another kind (3) than this version of the program knows (2); install"
      ),
      (
        "decision,C1,Cars,,,2026-01-01,2026-01-01,/c/,,,,1,"
          + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855,abc title",
        "says 'abc title' under Parts; "
      ),
    ])
  func damage(line: String, message: String) async throws {
    let content = try await load(["ledger.csv": Self.headers + "\(line)\n"])
    #expect(content.records.ledger == nil)
    #expect(content.diagnostics.lines.count == 1)
    let fault = try #require(content.diagnostics.lines.first)
    #expect(fault.hasPrefix("content/ledger.csv:2: error: line 2 of the ledger \(message)"))
    #expect(fault.contains("[damaged-ledger]"))
  }

  @Test("A record that stands in it twice, as after merging two versions, is an error")
  func twice() async throws {
    let content = try await load(["ledger.csv": Self.headers + Self.contract + Self.contract])
    #expect(
      content.diagnostics.lines == [
        """
        content/ledger.csv:3: error: line 3 of the ledger is about the contract 'C1', as line 2 is; keep the one with \
        the later day under LastRecorded, and both addresses; two versions of the file were probably merged \
        [damaged-ledger]
        """
      ])
  }

  @Test("Headers of another version, or none, are an error", arguments: ["Kind,Name\n", "", "\n"])
  func headers(text: String) async throws {
    let content = try await load(["ledger.csv": text])
    #expect(content.records.ledger == nil)
    #expect(content.diagnostics.map(\.identifier) == [.damagedLedger])
  }
}
