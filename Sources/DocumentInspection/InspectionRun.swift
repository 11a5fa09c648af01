import SystemPackage

/// The reports of several documents while they are being made, and the pictures that were taken out of documents.
struct InspectionRun {
  /// A picture of a document, in a file of its own.
  struct KeptPicture {
    let report: Int
    let name: String
    let file: FilePath
  }

  var reports: [DocumentReport]
  private(set) var pictures: [KeptPicture] = []
  private var folder: TemporaryFolder?

  init(_ documents: [InspectedDocument]) {
    reports = documents.map(DocumentReport.init)
    for index in reports.indices where reports[index].document.format.method == .none {
      reports[index].omissions = [OmittedCheck(check: .everything, reason: .noTool)]
    }
  }

  /// Which documents are of certain formats.
  func indices(where isChosen: (DocumentFormat) -> Bool) -> [Int] {
    reports.indices.filter { isChosen(reports[$0].document.format) }
  }

  /// Puts the pictures of a document into files, for the tool that looks at their properties.
  mutating func keep(_ found: [OfficeInspection.Picture], of report: Int) {
    do {
      for picture in found {
        let folder = try folder ?? TemporaryFolder()
        self.folder = folder
        let file = try folder.write(picture.bytes, to: "\(pictures.count)")
        pictures.append(KeptPicture(report: report, name: picture.name, file: file))
      }
    } catch {
      reports[report].omissions.append(OmittedCheck(check: .properties, reason: .noRoom))
    }
  }

  /// Adds what was found in a picture of a document.
  mutating func add(_ found: PartialReport, of picture: KeptPicture) {
    reports[picture.report].add(found.within(picture.name))
  }

  /// The reports, in each of which the same thing is said once.
  var finishedReports: [DocumentReport] {
    reports.map { report in
      var finished = report
      finished.findings = report.findings.withoutRepetition
      finished.omissions = report.omissions.uniqued
      return finished
    }
  }
}

extension [DocumentFinding] {
  /// Several tools find the same author.
  fileprivate var withoutRepetition: [DocumentFinding] {
    var authors: Set<String> = []
    return uniqued.filter { $0.kind != .author || authors.insert($0.quote ?? "").inserted }
  }
}

extension Array where Element: Hashable {
  fileprivate var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
