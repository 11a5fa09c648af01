import ContentLoading
import Diagnostics
import Markdown
import Records
import TestSupport
import Testing

@Suite("The files to which a text links are published with it")
struct LinkedFileTests {
  private func load(text: String, keys: String = "status: approved\nconfidentiality: open") async throws
    -> LoadedContent
  {
    try await ContentLoadingTests.load([
      "decisions/1.md": "---\ntitle: a\n\(keys)\n---\n\(text)\n",
      "decisions/plan.pdf": "%PDF-1.4",
    ])
  }

  /// What is wrong, but for files that nothing publishes.
  private func faults(_ text: String, keys: String = "status: approved\nconfidentiality: open") async throws -> [String]
  {
    try await load(text: text, keys: keys).diagnostics.filter { $0.identifier != .unusedFile }.lines
  }

  @Test("A document beside the record is found, with the place of the link, and is in use")
  func found() async throws {
    let content = try await load(text: "See [the plan](plan.pdf).")
    let file = try #require(content.records.decisions.first?.linkedFiles.first)
    #expect(file.path == "plan.pdf")
    #expect(file.file.lastComponent?.string == "plan.pdf")
    #expect(file.location.description == "content/decisions/1.md:6:5")
    #expect(content.diagnostics.lines == [])
  }

  @Test(
    "A link to a file that cannot be published says why, at the link",
    arguments: [
      (
        "plans.pdf",
        "there is no file 'plans.pdf' beside this record; did you mean 'plan.pdf'? [broken-link]"
      ),
      (
        "../../secret.pdf",
        "'../../secret.pdf' lies outside the content folder; put the file beside the record and name it without '/' or '..' in front [outside-content]"
      ),
    ])
  func refused(path: String, expected: String) async throws {
    let found = try await faults("See [it](\(path)).")
    #expect(found == ["content/decisions/1.md:6:5: error: " + expected])
  }

  @Test(
    "The text of a confidential or withdrawn record is not even kept",
    arguments: [
      "status: approved\nconfidentiality: confidential",
      "status: withdrawn\nconfidentiality: open\nwithdrawn: {date: 2013-10-01, reason: Error}",
    ])
  func withheldText(keys: String) async throws {
    let content = try await load(text: "## Decision\n\nSee [the plan](plan.pdf).", keys: keys)
    let decision = try #require(content.records.decisions.first)
    #expect(decision.text == .empty)
    #expect(decision.linkedFiles.isEmpty)
  }

  @Test("A fault in the text of a draft is a warning")
  func draft() async throws {
    let found = try await faults("See [it](nowhere.doc).", keys: "status: draft\nconfidentiality: open")
    #expect(
      found == [
        "content/decisions/1.md:6:5: warning: there is no file 'nowhere.doc' beside this record; put the file into the "
          + "record's folder [broken-link]"
      ])
  }

  @Test(
    "The body's lines are counted from the beginning of the file, whatever the line ends", arguments: ["\n", "\r\n"])
  func lines(end: String) async throws {
    let record = ["---", "title: a", "status: approved", "confidentiality: open", "---", "", "## Decision", ""]
    let content = try await ContentLoadingTests.load(["decisions/1.md": record.joined(separator: end)])
    #expect(content.records.decisions.first?.text.sections.map(\.heading.location.line) == [7])
  }
}
