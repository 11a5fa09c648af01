import Diagnostics

/// The page that is shown when there is no site, with what stands in its way.
enum NoSitePage {
  /// The page.
  static func html(for faults: [Diagnostic]) -> [UInt8] {
    let errors = faults.filter { $0.severity == .error }
    // What every page is made with is what prevents the site. A record alone does not.
    let ordered = errors.filter(\.concernsEveryPage) + errors.filter { !$0.concernsEveryPage }
    return PreviewPage.html(
      PreviewWords.noSiteTitle,
      "<p>\(PreviewWords.noSiteNote)</p>\(FaultList.html(of: ordered, limit: DiagnosticsPage.limit))")
  }
}
