import Records
import StaticSite

/// Payments that belong together: those of a month, of a category in a year, or to a supplier.
struct PaymentList: Sendable {
  let path: SitePath
  let title: String
  let description: String
  let breadcrumbs: [LinkContext]
  /// The payments, by their positions in `Payments.all`.
  let positions: [Int32]
  let total: Money
  /// What was changed in them after publication.
  var corrections: [Correction] = []
}

extension SiteEdition {
  private func newestDay(ofPayments positions: ArraySlice<Int32>, _ corrections: [Correction]) -> CalendarDate? {
    (corrections.map(\.date) + [newestDay(ofPayments: positions)].compactMap(\.self)).max()
  }

  /// Every payment of a list, on as many pages as it takes, and its files.
  func paymentPages(_ list: PaymentList) -> [SiteFile] {
    let pages = tablePages(of: list.positions.count, at: list.path).map { part in
      page(part.path, .spendMonth, from: generated("payments")) { [self] in
        let head = head(
          part.path, title: list.title, description: list.description,
          standing: .records(newest: newestDay(ofPayments: list.positions[part.rows], list.corrections)),
          breadcrumbs: list.breadcrumbs, pagination: part.pagination, type: "CollectionPage")
        let table = paymentTable(list.positions[part.rows], caption: list.title)
        let content = SpendMonthContext(
          total: words.money(list.total), count: words.count(list.positions.count, WordKey.paymentCount),
          payments: context(of: table, on: list.path), pagination: part.pagination,
          corrections: list.corrections.map { CorrectionContext(correction: $0, words: words) })
        return (head, content)
      }
    }
    return pages
      + files(of: { [self] in paymentFile(list.positions, title: list.title) }, named: "payments", on: list.path)
  }
}
