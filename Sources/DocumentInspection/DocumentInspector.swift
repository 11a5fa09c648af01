import Platform
import SystemPackage

/// Looks for what documents hold besides what their readers see.
///
/// Office documents are read here; PDF documents and pictures are given to tools from elsewhere. What could not be looked
/// for, because a tool is not there or failed, is in the reports.
public struct DocumentInspector: Sendable {
  private let tools: InspectionTools
  private let allowedNames: AllowedNames
  private let memory: InspectionMemory?
  private let workers: Int

  /// - Parameters:
  ///   - tools: the tools that may be used.
  ///   - allowedNames: names that may stand in the properties of documents.
  ///   - memory: where it is remembered what was found in documents that have not changed since.
  ///   - workers: how many documents are looked at at once; at least 1.
  public init(
    tools: InspectionTools = .installed, allowedNames: AllowedNames = AllowedNames([]), memory: InspectionMemory? = nil,
    workers: Int
  ) {
    self.tools = tools
    self.allowedNames = allowedNames
    self.memory = memory
    self.workers = max(workers, 1)
  }

  /// What was found in each document, in the order of the documents.
  public func inspect(_ documents: [InspectedDocument]) async -> [DocumentReport] {
    guard let memory, !documents.isEmpty else { return await look(into: documents) }
    let edition = await InspectionEdition(tools: tools, allowedNames: allowedNames)
    let keys = await documents.concurrentMap(workers: workers, chunkSize: 1) { edition.key(of: $0) }
    let known = memory.reports
    let unknown = zip(documents, keys).filter { _, key in key.flatMap { known[$0] } == nil }.map(\.0)
    let found = Dictionary(await look(into: unknown).map { ($0.document, $0) }) { first, _ in first }
    let reports = zip(documents, keys).map { document, key in
      found[document] ?? DocumentReport(document, remembering: key.flatMap { known[$0] } ?? PartialReport())
    }
    memory.keep(zip(keys, reports).compactMap { key, report in key.map { ($0, report.partial) } }, insteadOf: known)
    return reports
  }

  private func look(into documents: [InspectedDocument]) async -> [DocumentReport] {
    var run = InspectionRun(documents)
    let scratch = try? ScratchFolder()
    await lookIntoOfficeDocuments(&run, with: scratch)
    await lookIntoPDFs(&run)
    await lookIntoProperties(&run)
    await lookIntoArchives(&run)
    // The pictures of office documents have to be there until now.
    return withExtendedLifetime(scratch) { run.finishedReports }
  }

  private func lookIntoOfficeDocuments(_ run: inout InspectionRun, with scratch: ScratchFolder?) async {
    let chosen = run.indices { $0.method == .officeOpenXML || $0.method == .openDocument }
    let numbered = chosen.map { ($0, run.reports[$0].document) }
    let inspection = OfficeInspection(allowedNames: allowedNames, scratch: scratch)
    let results = await numbered.concurrentMap(workers: workers, chunkSize: 1) { number, document in
      inspection.result(of: document, number: number)
    }
    for (index, result) in zip(chosen, results) {
      run.reports[index].add(result.report)
      run.keep(result.pictures, of: index)
    }
  }

  private func lookIntoPDFs(_ run: inout InspectionRun) async {
    let chosen = run.indices { $0 == .pdf }
    let files = chosen.map { run.reports[$0].document.file }
    let inspection = PDFInspection(tools: tools, allowedNames: allowedNames)
    let reports = await files.mapConcurrently(workers: workers) { await inspection.report(on: $0) }
    for (index, report) in zip(chosen, reports) { run.reports[index].add(report) }
    // What asks for a password or is damaged has an error already.
    let readable = zip(chosen, reports).filter { $0.1.findings.allSatisfy { !$0.kind.endsInspection } }.map(\.0)
    let contents = PDFContents(tools: tools, allowedNames: allowedNames)
    await look(at: readable, of: &run, with: contents)
  }

  private func lookIntoProperties(_ run: inout InspectionRun) async {
    let chosen = run.indices { $0.method == .picture || $0.method == .pdf }
    let inspection = PropertyInspection(tools: tools, allowedNames: allowedNames)
    await look(at: chosen, of: &run, with: inspection)
    let pictures = run.pictures
    let reports = await reports(on: pictures.map(\.file), with: inspection)
    for (picture, report) in zip(pictures, reports) { run.add(report, of: picture) }
  }

  /// The files of an archive are looked at like any others. An archive within an archive is not opened.
  private func lookIntoArchives(_ run: inout InspectionRun) async {
    for index in run.indices(where: { $0.method == .archive }) {
      let archive = UnpackedArchive(run.reports[index].document.file)
      run.reports[index].add(archive.report)
      let reports = await look(into: archive.members.map(\.document))
      for (member, report) in zip(archive.members, reports) {
        run.reports[index].add(report.partial.within(member.name))
      }
    }
  }

  private func look<Inspection: BatchInspection>(
    at chosen: [Int], of run: inout InspectionRun, with inspection: Inspection
  ) async {
    let reports = await reports(on: chosen.map { run.reports[$0].document.file }, with: inspection)
    for (index, report) in zip(chosen, reports) { run.reports[index].add(report) }
  }

  private func reports<Inspection: BatchInspection>(
    on files: [FilePath], with inspection: Inspection
  ) async -> [PartialReport] {
    let batches = files.batches(of: Inspection.batch)
    return await batches.mapConcurrently(workers: workers) { await inspection.reports(on: $0) }.flatMap(\.self)
  }
}
