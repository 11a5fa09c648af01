import Diagnostics

/// The panel over a page whose record has an error.
enum FaultPanel {
  /// The most errors that are listed over a page. All of them are on the page of all diagnostics.
  static let limit = 20

  /// The panel, or `nil` when no error concerns the page.
  static func html(over page: ShownPage) -> OverlayHTML? {
    let blocking = page.errorsInTheWay
    if !blocking.isEmpty {
      return panel(PreviewWords.outdatedTitle, PreviewWords.outdatedNote, blocking)
    }
    let errors = page.faults.filter { $0.severity == .error }
    return errors.isEmpty ? nil : panel(PreviewWords.errorTitle, PreviewWords.errorNote, errors)
  }

  private static func panel(_ title: String, _ note: String, _ errors: [Diagnostic]) -> OverlayHTML {
    """
    <section class="preview-panel" aria-labelledby="__preview-panel-title">\
    <h2 id="__preview-panel-title">\(title)</h2><p>\(note)</p>\(FaultList.html(of: errors, limit: limit))</section>
    """
  }
}
