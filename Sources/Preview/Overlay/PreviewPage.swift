/// A page of the preview itself, without its overlay.
enum PreviewPage {
  /// The page with a heading and what stands below it.
  static func html(_ title: String, _ content: OverlayHTML) -> [UInt8] {
    let page: OverlayHTML = """
      <!DOCTYPE html><html lang="en"><head><meta charset="utf-8">\
      <meta name="viewport" content="width=device-width, initial-scale=1"><title>\(title)</title></head>\
      <body class="preview-page"><main><h1>\(title)</h1>\(content)</main></body></html>
      """
    return Array(page.text.utf8)
  }
}
