import Platform
import SystemPackage

/// Looks into a document of Word, Excel or PowerPoint, or into one of OpenDocument.
struct OfficeInspection: Sendable {
  let allowedNames: AllowedNames
  /// Takes the pictures of documents; `nil` when there is no room.
  let scratch: ScratchFolder?

  /// What a document holds, and the pictures in it, whose properties are looked at with all other pictures.
  struct Result: Sendable {
    var report = PartialReport()
    var pictures: [Picture] = []
  }

  /// A picture of a document, in a file of its own.
  struct Picture: Sendable {
    let name: String
    let file: FilePath
  }

  private static let pictureExtensions: Set<String> = [
    "gif", "heic", "heif", "jpeg", "jpg", "png", "tif", "tiff", "webp",
  ]

  /// - Parameter number: tells the pictures of one document from those of another.
  func result(of document: InspectedDocument, number: Int) -> Result {
    do throws(Archive.Fault) {
      let archive = try Archive(document.file)
      var result = Result(report: try report(on: archive, document.format))
      try unpackPictures(of: archive, number: number, into: &result)
      return result
    } catch {
      return Result(report: PartialReport(findings: [DocumentFinding(error.kind, at: .whole)]))
    }
  }

  private func report(on archive: Archive, _ format: DocumentFormat) throws(Archive.Fault) -> PartialReport {
    var report = try DocumentProperties(allowedNames).report(on: archive)
    report.add(try PackageParts(archive, allowedNames).report())
    report.texts += try OfficeLinks(archive).texts()
    switch format {
    case .docx: report.add(try WordDocument(archive).report())
    case .xlsx: report.add(try Workbook(archive).report())
    case .pptx: report.add(try Presentation(archive).report())
    case .odp, .ods, .odt: report.add(try OpenDocument(archive).report())
    default: break
    }
    return report
  }

  private func unpackPictures(of archive: Archive, number: Int, into result: inout Result) throws(Archive.Fault) {
    for part in archive.parts {
      let fileExtension = FilePath(part.name).extension?.lowercased() ?? ""
      guard Self.pictureExtensions.contains(fileExtension) else { continue }
      let name = "\(number)-\(result.pictures.count).\(fileExtension)"
      if let scratch, let file = try archive.unpack(part, as: name, into: scratch) {
        result.pictures.append(Picture(name: part.name, file: file))
      } else {
        result.report.omissions.append(OmittedCheck(check: .properties, reason: .noRoom))
      }
    }
  }
}

extension PartialReport {
  mutating func add(_ other: PartialReport) {
    findings += other.findings
    texts += other.texts
    omissions += other.omissions
  }
}
