import ContentLoading
import Diagnostics
import Foundation
import Records
import SystemPackage
import TestSupport
import Testing

@Suite("A record's documents lie beside it, within the content folder")
struct AttachmentTests {
  private func faults(attaching file: String, beside files: FileTree) async throws -> [String] {
    let content = try await load(
      record: "attachments: [{file: \(file), title: Report, kind: report}]", beside: files)
    return content.diagnostics.filter { $0.identifier != .unusedFile }.lines
  }

  @Test(
    "What cannot be published says why, where the record names it",
    arguments: [
      (
        "report.pdf", [:],
        "there is no file 'report.pdf' beside this record; put the file into the record's folder [missing-attachment]"
      ),
      (
        "reprot.pdf", ["decisions/report.pdf": "%PDF-"],
        "there is no file 'reprot.pdf' beside this record; did you mean 'report.pdf'? [missing-attachment]"
      ),
      (
        "Report.pdf", ["decisions/report.pdf": "%PDF-"],
        "there is no file 'Report.pdf' beside this record; did you mean 'report.pdf'? [missing-attachment]"
      ),
      (
        "a/report.pdf", ["decisions/a/reports.pdf": "%PDF-"],
        "there is no file 'a/report.pdf' beside this record; did you mean 'a/reports.pdf'? [missing-attachment]"
      ),
      (
        "../../secret.pdf", [:],
        "'../../secret.pdf' lies outside the content folder; put the file beside the record and name it without '/' or '..' in front [outside-content]"
      ),
      (
        "/etc/passwd", [:],
        "'/etc/passwd' lies outside the content folder; put the file beside the record and name it without '/' or '..' in front [outside-content]"
      ),
      (
        "report.html", ["decisions/report.html": "<p>"],
        "'report.html' is not of a kind that can be published; save it as PDF, as a spreadsheet or as a picture: csv, docx, gif, jpeg, json, odp, ods, odt, pdf, png, pptx, rtf, txt, webp, xlsx, zip [invalid-value]"
      ),
      (
        "report", ["decisions/report": "x"],
        "'report' is not of a kind that can be published; save it as PDF, as a spreadsheet or as a picture: csv, docx, gif, jpeg, json, odp, ods, odt, pdf, png, pptx, rtf, txt, webp, xlsx, zip [invalid-value]"
      ),
      (
        "pdf", ["decisions/pdf": "%PDF-"],
        "'pdf' is not of a kind that can be published; save it as PDF, as a spreadsheet or as a picture: csv, docx, gif, jpeg, json, odp, ods, odt, pdf, png, pptx, rtf, txt, webp, xlsx, zip [invalid-value]"
      ),
      (
        "report.pdf", ["decisions/report.pdf": "<html>"],
        "'report.pdf' is not a PDF file inside; save it again as PDF, or give it the extension of what it is [invalid-value]"
      ),
      (
        "report.docx", ["decisions/report.docx": ""],
        "'report.docx' is not a DOCX file inside; save it again as DOCX, or give it the extension of what it is [invalid-value]"
      ),
      (".", [:], "there is no file '.' beside this record; put the file into the record's folder [missing-attachment]"),
    ] as [(String, FileTree, String)])
  func refused(file: String, files: FileTree, expected: String) async throws {
    let found = try await faults(attaching: file, beside: files)
    #expect(found == ["content/decisions/1.md:5:22: error: " + expected])
  }

  @Test(
    "A document may lie in a folder below, or elsewhere in the content folder",
    arguments: [
      ("report.pdf", "decisions/report.pdf"), ("./a/report.PDF", "decisions/a/report.PDF"),
      ("../papers/report.pdf", "papers/report.pdf"),
    ])
  func found(file: String, path: String) async throws {
    let found = try await faults(attaching: file, beside: [path: "%PDF-1.4"])
    #expect(found == [])
  }

  @Test("What a document is and what it is called must be said")
  func incomplete() async throws {
    let content = try await load(
      record: "attachments: [{file: a.pdf, kind: anex}]", beside: ["decisions/a.pdf": "%PDF-"])
    #expect(
      content.diagnostics.lines.filter { $0.contains("1.md") } == [
        "content/decisions/1.md:5:15: error: the key 'title' is missing; write 'title: …' here [missing-key]",
        "content/decisions/1.md:5:35: error: 'anex' is not one of annex, report, minutes, appendix, letter, other; did you "
          + "mean 'annex'? [invalid-value]",
      ])
  }

  @Test("A symbolic link to a file within the content folder stands for that file")
  func linkWithin() async throws {
    let files: FileTree = ["decisions/report.pdf": "-> ../papers/original.pdf", "papers/original.pdf": "%PDF-1.4"]
    let content = try await load(
      record: "attachments: [{file: report.pdf, title: Report, kind: report}]", beside: files)
    #expect(content.diagnostics.lines == [])
    #expect(content.records.decisions.first?.attachments.first?.file.lastComponent?.string == "original.pdf")
  }

  @Test(
    "A symbolic link out of the content folder, to a folder or to nothing is an error",
    arguments: [
      (
        "/etc/hostname",
        "error: this is a link to something outside the content folder; put the file itself here [outside-content]"
      ),
      (
        "../..",
        "error: this is a link to something outside the content folder; put the file itself here [outside-content]"
      ),
      ("../papers", "error: this is a link to a folder; put the folder itself here [outside-content]"),
      (".", "error: this is a link to a folder; put the folder itself here [outside-content]"),
      ("nowhere.pdf", "error: this is a link that leads nowhere; put the file itself here [unreadable-file]"),
      ("link.pdf", "error: this is a link that leads nowhere; put the file itself here [unreadable-file]"),
    ])
  func linkOut(target: String, expected: String) async throws {
    let found = try await faults(
      attaching: "link.pdf", beside: ["decisions/link.pdf": "-> \(target)", "papers/a.txt": ""])
    #expect(
      found == [
        "content/decisions/1.md:5:22: error: there is no file 'link.pdf' beside this record; put the file into the record's "
          + "folder [missing-attachment]", "content/decisions/link.pdf: " + expected,
      ])
  }

  @Test("Nothing in a folder that is a symbolic link out of the content folder is read")
  func linkedFolder() async throws {
    let outside = try TemporaryFolder(["secret.md": smallestRecord, "secret.pdf": "%PDF-1.4"])
    let content = try await load(
      record: "attachments: [{file: elsewhere/secret.pdf, title: Secret, kind: report}]",
      beside: ["decisions/elsewhere": "-> \(outside.path.string)"])
    #expect(content.records.decisions.map(\.source.path) == ["decisions/1.md"])
    #expect(content.records.decisions.first?.attachments.isEmpty == true)
    #expect(
      content.diagnostics.lines == [
        "content/decisions/1.md:5:22: error: there is no file 'elsewhere/secret.pdf' beside this record; put the file into "
          + "the record's folder [missing-attachment]",
        "content/decisions/elsewhere: error: this is a link to something outside the content folder; put the file itself "
          + "here [outside-content]",
      ])
  }
}
