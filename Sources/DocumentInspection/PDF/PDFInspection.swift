import SystemPackage

/// Looks into one PDF document with the tools of Poppler.
struct PDFInspection: Sendable {
  let tools: InspectionTools
  let allowedNames: AllowedNames

  /// What the tools of Poppler say of a document.
  func report(on file: FilePath) async -> PartialReport {
    var report = PartialReport()
    let canBeRead = await readFacts(of: file, into: &report)
    guard canBeRead else { return report }
    await readText(of: file, into: &report)
    await listEmbeddedFiles(of: file, into: &report)
    return report
  }

  /// - Returns: whether there is any use in asking the other tools.
  private func readFacts(of file: FilePath, into report: inout PartialReport) async -> Bool {
    let run = ToolRun(.pdfinfo, ["-enc", "UTF-8", file.string], within: .seconds(30), outputLimit: 1 << 20)
    do throws(ToolFailure) {
      let output = try await run.output(with: tools)
      guard output.status == 0 else {
        let isEncrypted = output.complaint.contains("Incorrect password")
        report.findings.append(DocumentFinding(isEncrypted ? .encrypted : .damaged, at: .whole))
        return false
      }
      let facts = PDFFacts(output.text)
      if let author = facts["Author"], !allowedNames.allow(author) {
        report.findings.append(DocumentFinding(.author, at: .property("Author"), quoting: author))
      }
      report.texts += ["Title", "Subject", "Keywords"].compactMap { name in
        facts[name].flatMap { $0.isEmpty ? nil : PlacedText($0, at: .property(name)) }
      }
      if facts["JavaScript"] == "yes" { report.findings.append(DocumentFinding(.script, at: .whole)) }
    } catch {
      report.omissions.append(OmittedCheck(check: .documentFacts, reason: error.reason(.pdfinfo)))
    }
    return true
  }

  private func readText(of file: FilePath, into report: inout PartialReport) async {
    let run = ToolRun(
      .pdftotext, ["-enc", "UTF-8", "-q", file.string, "-"], within: .seconds(60), outputLimit: 1 << 25)
    do throws(ToolFailure) {
      let output = try await run.output(with: tools)
      guard output.status == 0 else { throw .failed }
      report.texts += Self.pages(of: output.text)
    } catch {
      report.omissions.append(OmittedCheck(check: .text, reason: error.reason(.pdftotext)))
    }
  }

  /// A form feed ends each page.
  private static func pages(of text: String) -> [PlacedText] {
    text.split(separator: "\u{0C}", omittingEmptySubsequences: false).enumerated().compactMap { index, page in
      page.contains { !$0.isWhitespace } ? PlacedText(String(page), at: .page(index + 1)) : nil
    }
  }

  private func listEmbeddedFiles(of file: FilePath, into report: inout PartialReport) async {
    let run = ToolRun(
      .pdfdetach, ["-enc", "UTF-8", "-list", file.string], within: .seconds(30), outputLimit: 1 << 20)
    do throws(ToolFailure) {
      let output = try await run.output(with: tools)
      guard output.status == 0 else { throw .failed }
      // One line says how many there are; the others are "1: name".
      let names = output.text.split(separator: "\n").compactMap { line -> String? in
        let parts = line.split(separator: ":", maxSplits: 1)
        return parts.count == 2 && Int(parts[0]) != nil ? parts[1].trimmed : nil
      }
      report.findings += names.map { DocumentFinding(.embeddedFile, at: .inner($0)) }
    } catch {
      report.omissions.append(OmittedCheck(check: .embeddedFiles, reason: error.reason(.pdfdetach)))
    }
  }
}
