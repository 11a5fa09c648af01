import SystemPackage

/// A look at several documents in one run of a tool, because the tool takes longer to begin than to look.
protocol BatchInspection: Sendable {
  /// What the tool is asked for.
  static var check: OmittedCheck.Check { get }
  static var tool: InspectionTool { get }
  /// How many documents are looked at in one run.
  static var batch: Int { get }
  /// How long a run may take, besides what each document may.
  static var time: Duration { get }
  static var timeForEach: Duration { get }

  /// What the tool says of each document that it could read, by the document's path.
  func answers(on files: [FilePath]) async throws(ToolFailure) -> [String: PartialReport]
}

extension BatchInspection {
  /// What the tool says of each document, in their order.
  func reports(on files: [FilePath]) async -> [PartialReport] {
    do throws(ToolFailure) {
      let answers = try await answers(on: files)
      return files.map { answers[$0.string] ?? .omitting(.failed, of: self) }
    } catch {
      // One document may have taken the others with it.
      guard error != .notInstalled, files.count > 1 else { return files.map { _ in .omitting(error, of: self) } }
      var reports: [PartialReport] = []
      for file in files { reports += await self.reports(on: [file]) }
      return reports
    }
  }

  /// How long the tool may take over some documents.
  static func time(for files: [FilePath]) -> Duration { time + timeForEach * files.count }
}

extension PartialReport {
  fileprivate static func omitting<Inspection: BatchInspection>(
    _ failure: ToolFailure, of inspection: Inspection
  ) -> PartialReport {
    PartialReport(omissions: [OmittedCheck(check: Inspection.check, reason: failure.reason(Inspection.tool))])
  }
}
