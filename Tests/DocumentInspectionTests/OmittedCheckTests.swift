import Diagnostics
import DocumentInspection
import SystemPackage
import Testing

@Suite("Checks that were not run")
struct OmittedCheckTests {
  private func documents(_ names: String...) -> [InspectedDocument] {
    names.compactMap { name in
      let file = Corpus.folder.appending(name)
      return file.extension.flatMap(DocumentFormat.init(fileExtension:)).map {
        InspectedDocument(file: file, format: $0)
      }
    }
  }

  private func diagnostics(_ reports: [DocumentReport]) -> [Diagnostic] {
    reports.diagnostics { SourceLocation(file: $0.file.lastComponent?.string ?? "") }
  }

  private let none = DocumentInspector(tools: InspectionTools(searchPath: ""), workers: 2)

  @Test("Each tool that is not installed must be said once, with the number of documents and how to install it")
  func notInstalled() async throws {
    let reports = await none.inspect(
      documents("clean/plain.pdf", "clean/link.pdf", "clean/form.pdf", "clean/plain.png"))
    let found = diagnostics(reports)
    #expect(found.allSatisfy { $0.severity == .warning && $0.identifier == .checkNotRun })
    let messages = found.map { "\($0.location): \($0.message); \($0.suggestion ?? "")" }
    #expect(
      messages.contains(
        """
        form.pdf: this and 2 more documents were not searched for text under boxes, comments and hidden text, \
        because x-ray is not installed; install it: pip install x-ray
        """))
    #expect(
      messages.contains(
        """
        form.pdf: this and 3 more documents were not searched for persons, cameras and places in the properties, \
        because ExifTool is not installed; install it: apt-get install libimage-exiftool-perl
        """))
    #expect(found.count == 5)
  }

  @Test("Office documents must be looked into without any tool")
  func officeWithoutTools() async throws {
    let reports = await none.inspect(
      documents("leaks/hidden-text.docx", "leaks/hidden-sheet.xlsx", "leaks/comment.odt"))
    #expect(reports.map(\.findings.first?.kind) == [.hiddenText, .hiddenSheet, .comment])
    #expect(reports.allSatisfy { $0.omissions.isEmpty })
  }

  @Test("Without a tool the pictures in an office document must be named as not searched")
  func pictureWithoutTool() async throws {
    let reports = await none.inspect(documents("leaks/picture-with-place.docx"))
    #expect(reports[0].omissions == [OmittedCheck(check: .properties, reason: .notInstalled(.exiftool))])
  }

  @Test("A file that is not there must not count as looked into")
  func missingFile() async throws {
    let reports = await DocumentInspector(workers: 1).inspect(documents("no/such.pdf", "no/such.docx", "no/such.png"))
    #expect(reports.allSatisfy { !$0.findings.isEmpty || !$0.omissions.isEmpty })
  }
}
