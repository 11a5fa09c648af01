import Diagnostics

/// Faults as a list in HTML.
enum FaultList {
  /// The faults, as many as `limit` of them, each with the way out and a place that can be copied.
  static func html(of faults: some Collection<Diagnostic>, limit: Int) -> OverlayHTML {
    let more: OverlayHTML? = faults.count > limit ? "<p>\(PreviewWords.more(faults.count - limit))</p>" : nil
    return "<ul class=\"preview-faults\">\(faults.prefix(limit).map(item))</ul>\(more)"
  }

  private static func item(_ fault: Diagnostic) -> OverlayHTML {
    let suggestion = fault.suggestion.map { text -> OverlayHTML in
      "<p class=\"preview-suggestion\">\(PreviewWords.suggestion(text))</p>"
    }
    return """
      <li class="preview-fault preview-\(fault.severity.rawValue)">\
      <p><strong class="preview-severity">\(PreviewWords.severity(fault.severity)):</strong> \(fault.message).</p>\
      \(suggestion)\
      <p class="preview-place"><code>\(fault.location.description)</code> \
      <button type="button" class="preview-copy" data-preview-copy="\(fault.location.description)">\
      \(PreviewWords.copy)</button> \
      <span class="preview-identifier">\(fault.identifier.rawValue)</span></p></li>
      """
  }
}
