import SystemPackage

/// Looks into a document of Word, Excel or PowerPoint, or into one of OpenDocument.
struct OfficeInspection: Sendable {
  let allowedNames: AllowedNames

  /// What a document holds, and the pictures in it, whose properties are looked at with all other pictures.
  struct Result: Sendable {
    var report = PartialReport()
    var pictures: [Picture] = []
  }

  /// A picture within a document.
  struct Picture: Sendable {
    let name: String
    let bytes: [UInt8]
  }

  private static let largestPicture = 1 << 26

  func result(of document: InspectedDocument) -> Result {
    do throws(Archive.Fault) {
      let archive = try Archive(document.file)
      var result = Result()
      result.report = try report(on: archive, document.format)
      result.pictures = try pictures(in: archive)
      return result
    } catch {
      return Result(report: PartialReport(findings: [DocumentFinding(error.kind, at: .whole)]))
    }
  }

  private func report(on archive: Archive, _ format: DocumentFormat) throws(Archive.Fault) -> PartialReport {
    var report = try DocumentProperties(allowedNames).report(on: archive)
    report.add(try PackageParts(archive, allowedNames).report())
    switch format {
    case .docx: report.add(try WordDocument(archive).report())
    case .xlsx: report.add(try Workbook(archive).report())
    case .pptx: report.add(try Presentation(archive).report())
    case .odp, .ods, .odt: report.add(try OpenDocument(archive).report())
    default: break
    }
    return report
  }

  /// The pictures in the order of the archive. One that is larger than any camera's is left out.
  private func pictures(in archive: Archive) throws(Archive.Fault) -> [Picture] {
    var pictures: [Picture] = []
    for part in archive.parts {
      let format = FilePath(part.name).extension.flatMap(DocumentFormat.init(fileExtension:))
      guard format?.method == .picture else { continue }
      guard let bytes = try archive.bytes(of: part, upTo: Self.largestPicture) else { continue }
      pictures.append(Picture(name: part.name, bytes: bytes))
    }
    return pictures
  }
}

extension PartialReport {
  mutating func add(_ other: PartialReport) {
    findings += other.findings
    texts += other.texts
    omissions += other.omissions
  }
}
