/// What the preview puts over a page of the site. No template knows of it.
struct Overlay {
  private let page: ShownPage

  init(_ page: ShownPage) { self.page = page }

  /// The page with everything in its place.
  func applied(to html: [UInt8]) -> [UInt8] {
    let marked = LinkMarks(of: page.view)?.applied(to: html) ?? html
    return PageInsertion(
      // First of all scripts, so that it knows the page as it came from the server.
      beforeHead: "<script src=\"\(PreviewPlace.script.path)\" defer></script>",
      afterHead: "<link rel=\"stylesheet\" href=\"\(PreviewPlace.style.path)\">",
      beforeContent: "\(FaultPanel.html(over: page))\(PageMarks.banner(over: page))",
      afterContent: "\(PageMarks.watermark(over: page))\(PreviewBar.html(for: page))"
    ).applied(to: marked)
  }
}
