import Records

/// Every component of the design in every state, with values that are made up. Only the preview shows it.
///
/// What has a template of its own is rendered by that template. What pages write out themselves is written out here with
/// the same classes; a test holds them to the templates.
struct StyleGuide: Sendable {
  /// Every component.
  static let families: [StyleGuideFamily] = [
    .frame, .text, .links, .notices, .tags, .records, .withholding, .lists, .tables, .pictures, .search,
  ]

  /// Where links of examples lead: nowhere but to the top of the page.
  static let nowhere = "#page-main"

  let edition: SiteEdition
  let frame: FrameContext

  var words: Words { edition.words }

  /// A day before or after that of the site.
  func day(_ days: Int) -> CalendarDate { edition.catalogue.asOf.adding(days: days) }

  /// A day in words.
  func date(_ days: Int) -> DateText { DateText(day(days), in: words) }

  /// A component as its own template shows it; without HTML where the office has no such template.
  ///
  /// - Parameter place: puts it into what stands round it on a page.
  func state(
    _ name: String, _ template: String, _ context: some TemplateContext, in place: (String) -> String = { $0 }
  ) -> StyleGuideComponent.State {
    let html = edition.templates.text(ofPart: template, PageContext(content: context, frame: frame))
    return StyleGuideComponent.State(name: name, html: html.map(place))
  }

  /// A component as pages write it out.
  func state(_ name: String, _ html: String) -> StyleGuideComponent.State {
    StyleGuideComponent.State(name: name, html: html)
  }
}
