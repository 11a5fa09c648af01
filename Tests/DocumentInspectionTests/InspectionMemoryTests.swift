import Platform
import SystemPackage
import TestSupport
import Testing

@testable import DocumentInspection

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("What is remembered of documents")
struct InspectionMemoryTests {
  private let folder: TemporaryFolder
  private let document: InspectedDocument
  private let memory: FilePath

  init() throws {
    folder = try TemporaryFolder()
    try Corpus.copy("leaks/comment.docx", to: "report.docx", in: folder)
    document = InspectedDocument(file: folder.appending("report.docx"), format: .docx)
    memory = folder.appending(".public.inspected")
  }

  private func inspector(_ names: String...) -> DocumentInspector {
    DocumentInspector(
      tools: InspectionTools(searchPath: ""), allowedNames: AllowedNames(names), memory: InspectionMemory(at: memory),
      workers: 1)
  }

  /// Makes the memory say something else of everything, by which can be seen that it is asked.
  private func forge() throws {
    let known = InspectionMemory(at: memory).reports
    let forged = known.mapValues { _ in PartialReport(findings: [DocumentFinding(.script, at: .whole)]) }
    InspectionMemory(at: memory).keep(forged.map { ($0.key, $0.value) }, insteadOf: known)
  }

  @Test("A document that has not changed must not be looked at again, wherever it lies")
  func unchanged() async throws {
    let first = await inspector().inspect([document])
    #expect(first[0].findings.map(\.kind) == [.comment])
    #expect(await inspector().inspect([document]) == first)
    try forge()
    #expect(await inspector().inspect([document])[0].findings.map(\.kind) == [.script])
  }

  @Test("A document that has changed must be looked at again")
  func changed() async throws {
    _ = await inspector().inspect([document])
    try forge()
    try Corpus.copy("leaks/hidden-text.docx", to: "report.docx", in: folder)
    #expect(await inspector().inspect([document])[0].findings.map(\.kind) == [.hiddenText])
  }

  @Test("With other names that are allowed, everything must be looked at again")
  func otherNames() async throws {
    _ = await inspector().inspect([document])
    try forge()
    #expect(await inspector("Example Office").inspect([document])[0].findings.map(\.kind) == [.comment])
  }

  @Test("A memory that is damaged must cost only time")
  func damaged() async throws {
    let first = await inspector().inspect([document])
    try FileTree([".public.inspected": "{"]).write(to: folder.path)
    #expect(await inspector().inspect([document]) == first)
  }

  @Test("What is no longer published must be forgotten")
  func forgotten() async throws {
    _ = await inspector().inspect([document])
    #expect(InspectionMemory(at: memory).reports.count == 1)
    let other = InspectedDocument(file: Corpus.folder.appending("clean/plain.docx"), format: .docx)
    _ = await inspector().inspect([other])
    #expect(InspectionMemory(at: memory).reports.values.map(\.findings) == [[]])
  }

  @Test("Nobody but the owner may read the memory, be it new or of an earlier release")
  func permissions() async throws {
    _ = await inspector().inspect([document])
    #expect(try memory.stat().permissions.rawValue & 0o777 == 0o600)
    try #require(memory.withPlatformString { chmod($0, 0o644) } == 0)
    _ = await inspector().inspect([document])
    #expect(try memory.stat().permissions.rawValue & 0o777 == 0o600)
  }

  @Test("A check that a tool failed on must be tried again")
  func failed() async throws {
    let tools = try TemporaryFolder(["exiftool": "#!/bin/sh\nexit 1\n"])
    try #require(tools.appending("exiftool").withPlatformString { chmod($0, 0o755) } == 0)
    let picture = InspectedDocument(file: Corpus.folder.appending("clean/plain.png"), format: .png)
    let inspector = DocumentInspector(
      tools: InspectionTools(searchPath: tools.path.string), memory: InspectionMemory(at: memory), workers: 1)
    let reports = await inspector.inspect([picture])
    #expect(reports[0].omissions == [OmittedCheck(check: .properties, reason: .failed(.exiftool))])
    #expect(InspectionMemory(at: memory).reports.isEmpty)
  }
}
