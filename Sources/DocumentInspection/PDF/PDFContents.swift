import Foundation
import SystemPackage

/// Looks into PDF documents with x-ray, several of them in one run, because Python takes longer to begin than to look.
struct PDFContents: Sendable {
  let tools: InspectionTools
  let allowedNames: AllowedNames

  /// How many documents are looked at in one run.
  static let batch = 20
  private static let timeForEach = Duration.seconds(30)
  private static let isWithoutXRay = 3

  /// What x-ray says of each document, in their order.
  func reports(on files: [FilePath]) async -> [PartialReport] {
    let found: [String: Answer]
    do throws(ToolFailure) {
      found = try await answers(on: files)
    } catch {
      // One document may have taken the others with it.
      guard error != .notInstalled, files.count > 1 else {
        return files.map { _ in PartialReport(omitting: error.reason(.xray)) }
      }
      var reports: [PartialReport] = []
      for file in files { reports += await self.reports(on: [file]) }
      return reports
    }
    return files.map { file in
      guard let answer = found[file.string] else { return PartialReport(omitting: .failed(.xray)) }
      return report(of: answer)
    }
  }

  private func answers(on files: [FilePath]) async throws(ToolFailure) -> [String: Answer] {
    let script = String(decoding: PackageResources.pdf_contents_py, as: UTF8.self)
    // -P keeps Python from taking libraries out of the folder in which it was started.
    let run = ToolRun(
      .xray, ["-P", "-c", script] + files.map(\.string), within: Self.timeForEach * files.count, outputLimit: 1 << 24)
    let output = try await run.output(with: tools)
    guard output.status != Self.isWithoutXRay else { throw .notInstalled }
    guard output.status == 0 else { throw .failed }
    let decoder = JSONDecoder()
    let answers = output.text.split(separator: "\n").compactMap { line in
      try? decoder.decode(Answer.self, from: Data(line.utf8))
    }
    return Dictionary(answers.map { ($0.file, $0) }) { first, _ in first }
  }

  private func report(of answer: Answer) -> PartialReport {
    var report = PartialReport()
    switch answer.status {
    case .encrypted: report.findings.append(DocumentFinding(.encrypted, at: .whole))
    case .failed: report.omissions.append(OmittedCheck(check: .coveredText, reason: .failed(.xray)))
    case .read: report.findings = (answer.findings ?? []).compactMap(finding)
    }
    return report
  }

  private func finding(_ found: Answer.Found) -> DocumentFinding? {
    guard let kind = DocumentFinding.Kind(rawValue: found.kind) else { return nil }
    if kind == .author, allowedNames.allow(found.text) { return nil }
    return DocumentFinding(kind, at: found.page.map(DocumentPlace.page) ?? .whole, quoting: found.text)
  }

  /// What the script says of one document.
  private struct Answer: Decodable {
    enum Status: String, Decodable { case read, encrypted, failed }

    struct Found: Decodable {
      let kind: String
      let page: Int?
      let text: String
    }

    let file: String
    let status: Status
    let findings: [Found]?
  }
}

extension PartialReport {
  fileprivate init(omitting reason: OmittedCheck.Reason) {
    omissions = [OmittedCheck(check: .coveredText, reason: reason)]
  }
}
