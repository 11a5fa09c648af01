import Digests
import Platform
import SystemPackage

/// Everything besides a document that decides what is found in it. With another edition it has to be looked at anew.
struct InspectionEdition: Sendable {
  /// To be raised whenever something else is looked for, or found otherwise.
  private static let rules = 4

  private let text: String

  init(tools: InspectionTools, allowedNames: AllowedNames) async {
    let script = Digest(of: PackageResources.pdf_contents_py).hexadecimal
    let names = allowedNames.folded.sorted().joined(separator: "\n")
    text = (["\(Self.rules)", script] + (await Self.versions(of: tools)) + [names]).joined(separator: "\n")
  }

  /// A name for a document's bytes as this edition looks at them; `nil` when they cannot be read.
  func key(of document: InspectedDocument) -> String? {
    let stream = DigestStream()
    stream.write(text + "\n" + document.format.rawValue + "\n")
    do {
      let file = try OpenFile(document.file)
      while case let piece = try file.readPiece(1 << 16), !piece.isEmpty {
        piece.withUnsafeBytes { stream.write($0) }
      }
    } catch {
      return nil
    }
    return stream.finish().hexadecimal
  }

  /// What the tools say of themselves; nothing of one that is not there.
  private static func versions(of tools: InspectionTools) async -> [String] {
    let python = "from importlib.metadata import version; print(version('x-ray'), version('PyMuPDF'))"
    let runs = [
      ToolRun(.pdfinfo, ["-v"], within: .seconds(20)), ToolRun(.pdftotext, ["-v"], within: .seconds(20)),
      ToolRun(.pdfdetach, ["-v"], within: .seconds(20)), ToolRun(.exiftool, ["-ver"], within: .seconds(20)),
      ToolRun(.xray, ["-P", "-c", python], within: .seconds(20)),
    ]
    return await runs.mapConcurrently(workers: runs.count) { run in
      let output = try? await run.output(with: tools)
      return output.map { "\($0.status) \($0.text) \($0.complaint)" } ?? ""
    }
  }
}
