import Records

/// What says, on screen and on every printed sheet, that a page is not public.
enum PageMarks {
  /// The banner over a page that the public does not see.
  static func banner(over page: ShownPage) -> OverlayHTML? {
    page.unpublished.map { reason in
      let words = PreviewWords.banner(reason)
      return """
        <section class="preview-banner" aria-labelledby="__preview-banner-title">\
        <p><strong id="__preview-banner-title">\(words.title)</strong> \(words.note)</p></section>
        """
    }
  }

  /// What lies across each sheet: large over a page that is not public, small on paper over any other, since its lists
  /// may hold what is not public either.
  static func watermark(over page: ShownPage) -> OverlayHTML {
    guard let reason = page.unpublished else {
      return "<p class=\"preview-printed\" aria-hidden=\"true\">\(PreviewWords.printed)</p>"
    }
    // A picture, because browsers leave the backgrounds of elements off the paper. The rows are half a tile apart, so
    // that the second is there twice: once at each edge of its tile.
    return """
      <svg class="preview-watermark" aria-hidden="true" focusable="false" width="100%" height="100%">\
      <defs><pattern id="__preview-watermark" width="480" height="220" patternUnits="userSpaceOnUse" \
      patternTransform="rotate(-30)">\([(20, 60), (260, 170), (-220, 170)].map { line(reason, x: $0, y: $1) })\
      </pattern></defs>\
      <rect width="100%" height="100%" fill="url(#__preview-watermark)"/></svg>
      """
  }

  private static func line(_ reason: UnpublishedReason, x: Int, y: Int) -> OverlayHTML {
    "<text x=\"\(String(x))\" y=\"\(String(y))\" textLength=\"400\">\(PreviewWords.watermark(reason))</text>"
  }
}
