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

  init(_ documents: [InspectedDocument]) {
    reports = documents.map { DocumentReport($0) }
    for index in reports.indices where reports[index].document.format.method == .none {
      reports[index].omissions = [OmittedCheck(check: .everything, reason: .noTool)]
    }
  }

  /// Which documents are of certain formats.
  func indices(where isChosen: (DocumentFormat) -> Bool) -> [Int] {
    reports.indices.filter { isChosen(reports[$0].document.format) }
  }

  /// Notes which pictures a document has.
  mutating func keep(_ found: [OfficeInspection.Picture], of report: Int) {
    pictures += found.map { KeptPicture(report: report, name: $0.name, file: $0.file) }
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
