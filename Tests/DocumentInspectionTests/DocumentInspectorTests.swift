import Diagnostics
import DocumentInspection
import Platform
import SystemPackage
import Testing

@Suite("Looking into documents")
struct DocumentInspectorTests {
  @Test("What a document was made to leak must be found, at its place", arguments: SeededLeak.all)
  func seededLeak(_ leak: SeededLeak) async throws {
    let report = try #require(try await Corpus.leaks[leak.file], "there is no such document")
    let found = report.findings.map { SeededLeak(leak.file, $0.kind, $0.place) }
    #expect(found.contains(leak), "\(found)")
    #expect(report.omissions == [], "\(Corpus.installation)")
  }

  @Test("Nothing must be found in those documents besides")
  func everySeedIsTried() async throws {
    let found = try await Corpus.leaks.values.flatMap { report in
      let file = report.document.file.lastComponent?.string ?? ""
      return report.findings.map { SeededLeak(file, $0.kind, $0.place) }
    }
    #expect(Set(found).symmetricDifference(SeededLeak.all).map(\.testDescription) == [])
    #expect(found.count == SeededLeak.all.count)
  }

  @Test("A document that hides nothing must raise no alarm")
  func cleanDocuments() async throws {
    let reports = try await Corpus.clean
    #expect(reports.count >= 12)
    for (name, report) in reports {
      #expect(report.findings == [], "\(name)")
      #expect(report.omissions == [], "\(name): \(Corpus.installation)")
    }
  }

  @Test("The documents of the sample must raise no alarm")
  func sample() async throws {
    let reports = await DocumentInspector(workers: 2).inspect(try Corpus.sample)
    #expect(reports.count >= 3)
    for report in reports { #expect(report.findings == [], "\(report.document.file)") }
  }

  @Test("A format for which there is no tool must be named as not looked into")
  func unchecked() async throws {
    let reports = try await Corpus.reports(in: "unchecked")
    #expect(reports["note.rtf"]?.omissions == [OmittedCheck(check: .everything, reason: .noTool)])
    #expect(reports["archive-within.zip"]?.omissions == [OmittedCheck(check: .innerFiles, reason: .noTool)])
  }

  @Test("A message must show no more of what was found than the first letters")
  func masked() async throws {
    let diagnostics = try await Corpus.leaks.values.diagnostics { SourceLocation(file: $0.file.string) }
    #expect(!diagnostics.contains { $0.message.contains("Whitlock") || $0.message.contains("investigation") })
    #expect(diagnostics.contains { $0.message.contains("'A**** W*******'") })
  }

  @Test("What readers see must be told with its place")
  func texts() async throws {
    let leaks = try await Corpus.leaks
    #expect(
      leaks["covered-second-page.pdf"]?.texts.map(\.place) == [
        .property("Title"), .property("Subject"), .page(1), .page(2),
      ])
    #expect(leaks["insertion.docx"]?.texts.map(\.place) == [.paragraph(1), .paragraph(2)])
    #expect(leaks["text-box.docx"]?.texts.map(\.text).last == "Beforeafter")
    let row = PlacedText("Cleaning Ltd\t1200", at: .range("row 2", sheet: "Payments"))
    #expect(leaks["author.xlsx"]?.texts.contains(row) == true)
    let description = PlacedText("The hall at noon", at: .property("Description"))
    #expect(try await Corpus.clean["plain.png"]?.texts == [description])
    #expect(try await Corpus.clean["plain.odt"]?.texts.first?.text == "Decision of the Commissioner")
    #expect(try await Corpus.clean["papers.zip"]?.texts.contains(PlacedText("a,b", at: .inner("rows.csv"))) == true)
  }

  @Test("The addresses of people behind links must be told, of which readers see a name alone")
  func links() async throws {
    let texts = try #require(try await Corpus.clean["link-to-person.docx"]).texts.map(\.text)
    #expect(texts.contains("mailto:jane.doe@example.org"))
    #expect(texts.contains { $0.contains("john.doe@example.org") })
    #expect(try await Corpus.clean["link.docx"]?.texts.contains { $0.text.contains("example.org") } == false)
  }

  @Test("No file may be written where a name in an archive leads")
  func archiveNames() async throws {
    _ = try await Corpus.leaks
    for folder in ["/", "/tmp", "\(Corpus.folder)"] {
      #expect(try !FilePath(folder).directoryEntries().contains { $0.name == "outside.docx" })
    }
  }
}
