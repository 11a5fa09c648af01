import Foundation
import SystemPackage

/// Looks into PDF documents with x-ray.
struct PDFContents: BatchInspection {
  let tools: InspectionTools
  let allowedNames: AllowedNames

  static let check = OmittedCheck.Check.coveredText
  static let tool = InspectionTool.xray
  static let batch = 20
  static let time = Duration.seconds(60)
  /// A page takes a fiftieth of a second, more or less.
  static let timeForEach = Duration.seconds(10)

  private static let isWithoutXRay = 3

  func answers(on files: [FilePath]) async throws(ToolFailure) -> [String: PartialReport] {
    let script = String(decoding: PackageResources.pdf_contents_py, as: UTF8.self)
    // -P keeps Python from taking libraries out of the folder in which it was started.
    let run = ToolRun(
      .xray, ["-P", "-c", script] + files.map(\.string), within: Self.time(for: files), outputLimit: 1 << 24)
    let output = try await run.output(with: tools)
    guard output.status != Self.isWithoutXRay else { throw .notInstalled }
    guard output.status == 0 else { throw .failed }
    let decoder = JSONDecoder()
    let answers = output.text.split(separator: "\n").compactMap { line in
      try? decoder.decode(Answer.self, from: Data(line.utf8))
    }
    return Dictionary(answers.map { ($0.file, report(of: $0)) }) { first, _ in first }
  }

  private func report(of answer: Answer) -> PartialReport {
    var report = PartialReport()
    switch answer.status {
    case .encrypted: report.findings.append(DocumentFinding(.encrypted, at: .whole))
    case .failed: report.omissions.append(OmittedCheck(check: Self.check, reason: .failed(.xray)))
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
