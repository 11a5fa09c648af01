import Records
import StaticSite

/// One page of a table or of a list that may be too long for one.
struct TablePage: Sendable {
  /// Which page it is, counted from 1.
  let number: Int
  let path: SitePath
  /// Which rows stand on it.
  let rows: Range<Int>
  /// `nil` when all of it fits on one page.
  let pagination: PaginationContext?
}

extension SiteEdition {
  /// The pages that a table of so many rows takes; one, and empty, when there are none.
  func tablePages(of count: Int, at path: SitePath) -> [TablePage] {
    pages(of: count, each: configuration.contracts.tablePageSize, at: path)
  }

  /// The pages that a list of so many records takes; one, and empty, when there are none.
  func listPages(of count: Int, at path: SitePath) -> [TablePage] {
    pages(of: count, each: configuration.pageSize, at: path)
  }

  private func pages(of count: Int, each size: Int, at path: SitePath) -> [TablePage] {
    let pageCount = max(1, (count + size - 1) / size)
    return (1...pageCount).map { number in
      let pagination = PaginationContext(
        current: number, count: pageCount, href: { [addresses] in addresses.href(addresses.page($0, of: path)) },
        words: words)
      return TablePage(
        number: number, path: addresses.page(number, of: path), rows: ((number - 1) * size)..<min(number * size, count),
        pagination: pageCount > 1 ? pagination : nil)
    }
  }
}
