extension DocumentInspector {
  /// What the pages of documents say, without looking for anything that they hide and without remembering any of it.
  /// What could not be read because a tool is not there or failed is in the reports.
  ///
  /// - Parameter workers: how many documents are read at once; at least 1.
  public static func texts(of documents: [InspectedDocument], workers: Int) async -> [DocumentReport] {
    let reader = DocumentInspector(tools: InspectionTools.installed.forText, workers: workers)
    return await reader.inspect(documents).map { report in
      var texts = DocumentReport(report.document)
      texts.texts = report.texts
      texts.omissions = report.omissions.filter { $0.check == .text }
      return texts
    }
  }
}
