import Diagnostics
import Records

/// The bar at the foot of every page.
///
/// The names of the preview's elements begin with two underscores, which no name of a heading can.
enum PreviewBar {
  /// The most faults of a record that the bar lists.
  static let limit = 50

  /// The bar.
  static func html(for page: ShownPage) -> OverlayHTML {
    let all = page.view.diagnostics
    let tallies = PreviewWords.tallies(page: tally(of: page), site: PreviewWords.tally(all))
    return """
      <section id="__preview-bar" class="preview-bar\(all.hasErrors ? " preview-has-errors" : "")" \
      aria-label="\(PreviewWords.name)" data-preview-version="\(page.version)"\(origin(of: page)) \
      data-preview-ended="\(PreviewWords.ended)" data-preview-copied="\(PreviewWords.copied)">\
      <div class="preview-foot"><details class="preview-details"><summary><strong>\(PreviewWords.notPublic)</strong> \
      <span>\(PreviewWords.viewpoint(on: page.view.day, page.viewpoint.extent)).</span> \
      <span class="preview-tallies">\(tallies)</span></summary>\
      <div class="preview-inside">\(form(for: page))\(faults(of: page))\
      <p><a href="\(PreviewPlace.diagnostics.path)">\(PreviewWords.allFaults)</a></p>\
      <p><a href="\(PreviewPlace.styleGuide.path)">\(PreviewWords.toStyleGuide)</a></p></div></details>\
      <p class="preview-status" role="status"></p></div></section>
      """
  }

  /// Where the record is, so that the page can be found again when its address changes.
  private static func origin(of page: ShownPage) -> OverlayHTML? {
    page.origin.map { " data-preview-origin=\"\(SourceLocation(file: $0.file, line: $0.line).description)\"" }
  }

  /// What is wrong with the page, in a few words. A page that is shown as it was is never said to be right.
  private static func tally(of page: ShownPage) -> String? {
    let isHeldBack = page.errorsInTheWay.contains(where: \.concernsEveryPage)
    guard page.origin != nil else { return isHeldBack ? PreviewWords.asBefore : nil }
    let own = page.faults
    guard isHeldBack else { return PreviewWords.tally(own) }
    return own.isEmpty ? PreviewWords.asBefore : "\(PreviewWords.asBefore), \(PreviewWords.tally(own))"
  }

  private static func faults(of page: ShownPage) -> OverlayHTML? {
    let files = Set(page.errorsInTheWay.filter(\.concernsEveryPage).map(\.location.file)).sorted()
    guard page.origin != nil || !files.isEmpty else { return nil }
    let note: OverlayHTML? = files.isEmpty ? nil : "<p>\(PreviewWords.heldBack(by: files))</p>"
    let own = page.faults
    let list: OverlayHTML? = own.isEmpty ? nil : FaultList.html(of: own, limit: limit)
    let nothing: OverlayHTML? = own.isEmpty && files.isEmpty ? "<p>\(PreviewWords.noFaults)</p>" : nil
    return "<h2>\(PreviewWords.faultsOfPage)</h2>\(note)\(list)\(nothing)"
  }

  private static func form(for page: ShownPage) -> OverlayHTML {
    """
    <form class="preview-form" action="\(PreviewPlace.view.path)">\
    <p><label for="__preview-day">\(PreviewWords.dayLabel)</label> \
    <input type="date" id="__preview-day" name="day" value="\(page.view.day.iso8601)"></p>\
    <fieldset><legend>\(PreviewWords.extentLabel)</legend>\
    \(choice(.everything, PreviewWords.everything, in: page))\(choice(.publicOnly, PreviewWords.publicOnly, in: page))\
    </fieldset><input type="hidden" name="return" value="\(page.address)">\
    <p><button type="submit">\(PreviewWords.change)</button>\(reset(page))</p></form>
    """
  }

  private static func choice(_ extent: Viewpoint.Extent, _ label: String, in page: ShownPage) -> OverlayHTML {
    let checked: OverlayHTML? = page.viewpoint.extent == extent ? " checked" : nil
    return """
      <label><input type="radio" name="extent" value="\(extent.rawValue)"\(checked)> \(label)</label>
      """
  }

  private static func reset(_ page: ShownPage) -> OverlayHTML? {
    guard page.viewpoint.day != nil else { return nil }
    let query = "?day=&extent=\(page.viewpoint.extent.rawValue)&return=\(page.address)"
    return " <a href=\"\(PreviewPlace.view.path + query)\">\(PreviewWords.usualDay)</a>"
  }
}
