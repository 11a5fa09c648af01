import Diagnostics
import Records
import TestSupport
import Testing

@Suite("Redaction marks in the facts at the top of a file")
struct FrontMatterRedactionTests {
  private static let wayOut =
    "write it like '[redacted s.40(2)]', and make sure that nothing is left which must not be read [malformed-redaction]"

  @Test("A right mark counts as one of the text, and names its line")
  func counted() async throws {
    let content = try await load(
      record: "interests: The adviser is a cousin of [redacted s.40(2)]\nwithheld: [{what: a, exemption: 40(2)}]")
    let decision = try #require(content.records.decisions.first)
    #expect(decision.text.redactions.map(\.exemption) == ["40(2)"])
    #expect(decision.text.redactions.map(\.location.line) == [5])
    #expect(content.diagnostics.lines == [])
  }

  @Test(
    "What looks like a mark and is none is an error, in whatever text it stands",
    arguments: [
      "decision-maker: A [redacted]", "interests: Was a tenant of [REDACTED s40", "interests: Knows (redacted)",
      "interests: Knows ███ well", "corrections: [{date: 2025-03-01, change: 'Took out [redacted name]'}]",
    ])
  func malformed(line: String) async throws {
    let content = try await load(record: line)
    #expect(content.diagnostics.map(\.identifier) == [.malformedRedaction])
    #expect(content.diagnostics.map(\.severity) == [.error])
    #expect(content.diagnostics.map(\.location.line) == [5])
    #expect(content.diagnostics.lines.allSatisfy { $0.contains("redact") || $0.contains("█") })
  }

  @Test(
    "A mark that is none in the title of a document is an error, while '(redacted)' says what the document is",
    arguments: [
      "background-papers: ['Letter of [redacted]']",
      "background-papers: ['Business case (redacted) for [REDACTED s40']",
      "attachments: [{file: site.pdf, kind: other, title: 'Letter of [redacted s.99]'}]",
    ])
  func documents(line: String) async throws {
    let content = try await load(record: line, beside: ["decisions/site.pdf": "%PDF-1.4"])
    let marks = content.diagnostics.filter { $0.identifier == .malformedRedaction }
    #expect(marks.map(\.severity) == [.error])
    #expect(marks.map(\.location.line) == [5])
  }

  @Test("A right mark in the title of a background paper counts as one of the text")
  func countedInPapers() async throws {
    let content = try await load(record: "background-papers: ['Letter of [redacted s.40(2)] (redacted)']")
    #expect(content.diagnostics.lines == [])
    #expect(content.records.decisions.first?.text.redactions.map(\.exemption) == ["40(2)"])
  }

  @Test("The marks in the facts of a confidential record are kept beside its text, which is not read")
  func confidentialMarks() async throws {
    let title = "title: Settlement with [redacted s.40(2)]"
    let text = "---\n\(title)\nstatus: approved\nconfidentiality: confidential\n---\nText.\n"
    let decision = try #require(try await load(["decisions/1.md": text]).records.decisions.first)
    #expect(decision.marksOutsideText.map(\.exemption) == ["40(2)"])
    #expect(decision.text.isEmpty && decision.text.redactions.isEmpty)
  }

  @Test("So it is in the title of a confidential record, which is published without its text")
  func confidential() async throws {
    let text = "---\ntitle: Settlement with [redacted]\nstatus: approved\nconfidentiality: confidential\n---\nText.\n"
    let content = try await load(["decisions/1.md": text])
    #expect(
      content.diagnostics.lines == [
        "content/decisions/1.md:2:8: error: this redaction mark does not name its exemption as a mark must; "
          + Self.wayOut
      ])
  }

  @Test("So it is in every other kind of record")
  func kinds() async throws {
    let keys = [
      "procurements/1.md": "status: planned", "policies/1.md": "status: adopted", "pages/1.md": "status: published",
    ]
    for (path, key) in keys {
      let content = try await load([path: "---\ntitle: On [redacted]\n\(key)\n---\nText.\n"])
      #expect(content.diagnostics.map(\.identifier) == [.malformedRedaction], "\(path)")
    }
  }

  @Test(
    "Prose about redactions, other brackets and titles of redacted documents are left alone",
    arguments: [
      "decision-maker: Commissioner [acting]", "interests: Has asked for a redacted copy",
      "background-papers: [Business case (redacted)]",
    ])
  func prose(line: String) async throws {
    let content = try await load(record: line)
    #expect(content.diagnostics.lines == [])
    #expect(content.records.decisions.first?.text.redactions == [])
  }
}
