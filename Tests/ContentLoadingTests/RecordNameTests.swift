import ContentLoading
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Records

@Suite("A procurement and a policy are called after their file or folder")
struct RecordNameTests {
  private func ids(of content: LoadedContent) -> [String] {
    content.records.procurements.map(\.id) + content.records.policies.map(\.id)
  }

  /// The least that a record in a folder must say.
  private func record(in folder: String) -> String {
    "---\ntitle: A\nstatus: \(folder == "policies" ? "adopted" : "planned")\n---\n"
  }

  @Test(
    "The name is that of the file, or of the folder that holds it as index.md", arguments: ["procurements", "policies"])
  func names(folder: String) async throws {
    let content = try await load([
      "\(folder)/body-worn-video-2.md": record(in: folder), "\(folder)/2013/fleet/index.md": record(in: folder),
      "\(folder)/2014/radios.md": record(in: folder),
    ])
    #expect(content.diagnostics.lines == [])
    #expect(ids(of: content) == ["fleet", "radios", "body-worn-video-2"])
  }

  @Test(
    "A name that cannot stand in an address is an error with a better one",
    arguments: [
      (
        "Body worn_video.md", "body-worn-video",
        "'Body worn_video' is not a short name of small letters, digits and hyphens, and is part of the address; call the file 'body-worn-video.md'"
      ),
      (
        "Tŷ Mawr/index.md", "ty-mawr",
        "'Tŷ Mawr' is not a short name of small letters, digits and hyphens, and is part of the address; call the folder 'ty-mawr'"
      ),
      (
        "a--b-.md", "a-b",
        "'a--b-' is not a short name of small letters, digits and hyphens, and is part of the address; call the file 'a-b.md'"
      ),
      (
        "警察.md", "",
        "'警察' is not a short name of small letters, digits and hyphens, and is part of the address; call the file 'record.md'"
      ),
      (
        "index.md", nil,
        "a record called 'index.md' needs a folder of its own; call the file after what it is about, as in 'body-worn-video.md'"
      ),
    ])
  func misnamed(path: String, id: String?, expected: String) async throws {
    for folder in ["procurements", "policies"] {
      let content = try await load(["\(folder)/\(path)": record(in: folder)])
      #expect(content.diagnostics.lines == ["content/\(folder)/\(path): error: \(expected) [invalid-value]"])
      #expect(ids(of: content) == [id ?? folder])
    }
  }

  @Test("A name may have a hundred letters", arguments: [(100, 0), (101, 1)])
  func length(letters: Int, errors: Int) async throws {
    let name = String(repeating: "a", count: letters)
    #expect(try await load(["policies/\(name).md": record(in: "policies")]).diagnostics.errorCount == errors)
  }

  @Test("Two procurements, or two policies, cannot share a name; a draft gives way")
  func clashes() async throws {
    let content = try await load([
      "procurements/2013/radios.md": "---\ntitle: A\nstatus: draft\n---\n",
      "procurements/2014/radios.md": record(in: "procurements"),
      "procurements/radios/index.md": record(in: "procurements"), "policies/radios.md": record(in: "policies"),
      "procurements/ra-dios.md": record(in: "procurements"),
    ])
    #expect(content.diagnostics.lines == [])
    let configuration = try #require(content.configuration)
    let day = try #require(CalendarDate("2014-06-30"))
    var diagnostics: [Diagnostic] = []
    _ = Catalogue(configuration: configuration, records: content.records, asOf: day, diagnostics: &diagnostics)
    #expect(
      diagnostics.lines == [
        "content/procurements/2013/radios.md: warning: the name 'radios' is already used by content/procurements/2014/radios.md; give one of the two files, or of their folders, another name [duplicate-reference]",
        "content/procurements/radios/index.md: error: the name 'radios' is already used by content/procurements/2014/radios.md; give one of the two files, or of their folders, another name [duplicate-reference]",
      ])
  }

  @Test("A file that cannot be understood keeps its name and reference, which is a decision's only where decisions are")
  func unreadable() async throws {
    let file = "---\nreference: A 1\ntitle: A: B\n---\n"
    let content = try await load(["decisions/a.md": file, "policies/a.md": file, "procurements/a.md": file])
    #expect(content.diagnostics.errorCount == 3)
    #expect(
      content.records.unreadable.map(\.source.path) == ["decisions/a.md", "procurements/a.md", "policies/a.md"])
    #expect(content.records.unreadable.map(\.reference) == ["A 1", "A 1", "A 1"])
    let day = try #require(CalendarDate("2026-01-01"))
    #expect(content.records.unreadable(below: "decisions/").map(\.source.recordName) == ["a"])
    let procurements = try await load(["procurements/a.md": file]).records
    #expect(
      Unpublished(
        procurements, numbering: DecisionNumbering(try #require(content.configuration)), asOf: day, for: .everybody
      ).misread.isEmpty)
  }

  @Test("Of a procurement or policy that was misread nothing is said twice, there or where it is named")
  func misread() async throws {
    let content = try await load([
      "procurements/radios.md": "---\ntitle: A\nstatus: award\n---\n",
      "procurements/fleet.md": "---\ntitle: A\nstatus: awarded\ncontracts: {a: b}\n---\n",
      "decisions/1.md": smallestRecord.replacingOccurrences(of: "status:", with: "procurement: radios\nstatus:"),
    ])
    let configuration = try #require(content.configuration)
    let day = try #require(CalendarDate("2014-06-30"))
    var diagnostics: [Diagnostic] = []
    _ = Catalogue(configuration: configuration, records: content.records, asOf: day, diagnostics: &diagnostics)
    #expect(content.diagnostics.errorCount == 2)
    #expect(diagnostics.lines.filter { !$0.contains("decisions/1.md: ") } == [])
  }
}
