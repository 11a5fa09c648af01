import Platform
import SystemPackage

/// Looks for what documents hold besides what their readers see.
///
/// Office documents are read here; PDF documents and pictures are given to tools from elsewhere. What could not be looked
/// for, because a tool is not there or failed, is in the reports.
public struct DocumentInspector: Sendable {
  private let tools: InspectionTools
  private let allowedNames: AllowedNames
  private let workers: Int

  /// - Parameters:
  ///   - tools: the tools that may be used.
  ///   - allowedNames: names that may stand in the properties of documents.
  ///   - workers: how many documents are looked at at once; at least 1.
  public init(tools: InspectionTools = .installed, allowedNames: AllowedNames = AllowedNames([]), workers: Int) {
    self.tools = tools
    self.allowedNames = allowedNames
    self.workers = max(workers, 1)
  }

  /// What was found in each document, in the order of the documents.
  public func inspect(_ documents: [InspectedDocument]) async -> [DocumentReport] {
    var run = InspectionRun(documents)
    await lookIntoOfficeDocuments(&run)
    await lookIntoPDFs(&run)
    await lookIntoProperties(&run)
    await lookIntoArchives(&run)
    return run.finishedReports
  }

  private func lookIntoOfficeDocuments(_ run: inout InspectionRun) async {
    let chosen = run.indices { $0.method == .officeOpenXML || $0.method == .openDocument }
    let documents = chosen.map { run.reports[$0].document }
    let inspection = OfficeInspection(allowedNames: allowedNames)
    let results = await documents.concurrentMap(workers: workers, chunkSize: 1) { inspection.result(of: $0) }
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
    await look(at: readable, of: &run, in: PDFContents.batch) { await contents.reports(on: $0) }
  }

  private func lookIntoProperties(_ run: inout InspectionRun) async {
    let chosen = run.indices { $0.method == .picture || $0.method == .pdf }
    let inspection = PropertyInspection(tools: tools, allowedNames: allowedNames)
    await look(at: chosen, of: &run, in: PropertyInspection.batch) { await inspection.reports(on: $0) }
    let pictures = run.pictures
    let batches = pictures.map(\.file).batches(of: PropertyInspection.batch)
    let reports = await batches.mapConcurrently(workers: workers) { await inspection.reports(on: $0) }.joined()
    for (picture, report) in zip(pictures, reports) { run.add(report, of: picture) }
  }

  /// The files of an archive are looked at like any others. An archive within an archive is not opened.
  private func lookIntoArchives(_ run: inout InspectionRun) async {
    for index in run.indices(where: { $0.method == .archive }) {
      let archive = UnpackedArchive(run.reports[index].document.file)
      run.reports[index].add(archive.report)
      let reports = await inspect(archive.members.map(\.document))
      for (member, report) in zip(archive.members, reports) {
        run.reports[index].add(report.partial.within(member.name))
      }
    }
  }

  private func look(
    at chosen: [Int], of run: inout InspectionRun, in batchSize: Int,
    _ reports: @Sendable @escaping ([FilePath]) async -> [PartialReport]
  ) async {
    let batches = chosen.map { run.reports[$0].document.file }.batches(of: batchSize)
    let found = await batches.mapConcurrently(workers: workers, reports).joined()
    for (index, report) in zip(chosen, found) { run.reports[index].add(report) }
  }
}
