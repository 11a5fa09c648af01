import Records
import StaticSite

/// One page of a list of decisions, as every list of them has it.
struct DecisionListPage: Sendable {
  /// Which page it is, counted from 1.
  let number: Int
  /// How many decisions the whole list holds, in words.
  let count: String
  /// The decisions on this page as HTML, each as `decision-summary.mustache` shows it.
  let items: String
  let hasDecisions: Bool
  /// `nil` when the list fits on one page.
  let pagination: PaginationContext?

  /// The variables that a context with such a list has.
  static func variables<Context>(
    _ list: @Sendable @escaping (Context) -> DecisionListPage
  ) -> [TemplateVariable<Context>] {
    [
      .text("count", "How many decisions the whole list holds, in words.") { list($0).count },
      .html("decisions", "The decisions on this page, newest first, each as `decision-summary.mustache` shows it.") {
        list($0).items
      },
      .flag("has-decisions", "Whether there are any.") { list($0).hasDecisions },
      .group("pagination", "The pages of the list; absent when it fits on one.") { list($0).pagination },
    ]
  }
}

extension SiteEdition {
  /// The pages of a list of decisions; one, and empty, when nothing is selected.
  func listPages(of selection: DecisionSelection, at path: SitePath) -> [DecisionListPage] {
    let positions = catalogue.decisions(selection)
    let size = configuration.pageSize
    let pageCount = max(1, (positions.count + size - 1) / size)
    return (1...pageCount).map { number in
      let shown = positions[((number - 1) * size)..<min(number * size, positions.count)]
      let pagination = PaginationContext(
        current: number, count: pageCount,
        href: { [addresses] in addresses.href(addresses.page($0, of: path)) }, words: words)
      return DecisionListPage(
        number: number, count: words.count(positions.count, WordKey.decisionCount),
        items: shown.map { listItems[$0] }.joined(), hasDecisions: !shown.isEmpty,
        pagination: pageCount > 1 ? pagination : nil)
    }
  }
}
