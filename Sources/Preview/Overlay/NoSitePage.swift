import Diagnostics

/// The page that is shown when there is no site, with what stands in its way.
enum NoSitePage {
  /// The page.
  static func html(for faults: [Diagnostic]) -> [UInt8] {
    let errors = faults.filter { $0.severity == .error }
    return PreviewPage.html(
      PreviewWords.noSiteTitle,
      "<p>\(PreviewWords.noSiteNote)</p>\(FaultList.html(of: errors, limit: DiagnosticsPage.limit))")
  }
}
