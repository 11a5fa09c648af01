import Records
import StaticSite

/// One page of a list of decisions, as every list of them has it.
struct DecisionListPage: Sendable {
  /// Which page it is, counted from 1.
  let number: Int
  /// How many decisions the whole list holds, in words.
  let count: String
  /// Where the decisions on this page are in the catalogue.
  let positions: ArraySlice<Int>
  /// `nil` when the list fits on one page.
  let pagination: PaginationContext?

  /// The variables that a context with such a list has.
  static func variables<Context>(
    of edition: @Sendable @escaping (Context) -> SiteEdition,
    _ list: @Sendable @escaping (Context) -> DecisionListPage
  ) -> [TemplateVariable<Context>] {
    [
      .text("count", "How many decisions the whole list holds, in words.") { list($0).count },
      .html("decisions", "The decisions on this page, newest first, each as `decision-summary.mustache` shows it.") {
        context in
        let items = edition(context).listItems
        return list(context).positions.map { items[$0] }.joined()
      },
      .flag("has-decisions", "Whether there are any.") { !list($0).positions.isEmpty },
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
        positions: shown,
        pagination: pageCount > 1 ? pagination : nil)
    }
  }
}
