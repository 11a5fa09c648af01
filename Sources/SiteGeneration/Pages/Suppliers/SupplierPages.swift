import OpenData
import Records
import StaticSite

/// All suppliers, from A to Z.
struct SuppliersContext: TemplateContext {
  let count: String
  let letters: [LinkContext]
  let table: DataTableContext
  let pagination: PaginationContext?
  let portal: TenderingPortalContext?
  let planned: DataTableContext?

  static let variables = TemplateVariables<Self>(
    "Suppliers", "Everybody whom the office has a contract with or has paid, from A to Z.",
    [
      .text("count", "How many there are, in words.") { $0.count },
      .list("letters", "The first letters, each with the page on which it begins.") { $0.letters },
      .group("table", "The suppliers on this page.") { $0.table },
      .group("pagination", "The pages of the table; absent when it fits on one.") { $0.pagination },
      .group("portal", "Where the office invites tenders; absent when `site.yaml` names nothing.") { $0.portal },
      .group("planned", "What the office plans to buy; absent when nothing is planned.") { $0.planned },
    ])
}

/// Where the office invites tenders.
struct TenderingPortalContext: TemplateContext {
  let portal: TenderingPortal

  static let variables = TemplateVariables<Self>(
    "Tendering portal", "Where the office invites tenders.",
    [
      .text("name", "What it is called.") { $0.portal.name },
      .text("href", "Its address.") { $0.portal.url },
    ])
}

extension PageTemplate {
  static let suppliers = page("suppliers") { SuppliersContext.description }
}

extension SiteEdition {
  /// The list of suppliers and a page of each; nothing where there are none.
  func supplierPages() -> [SiteFile] {
    let suppliers = catalogue.suppliers.suppliers
    guard !suppliers.isEmpty else { return [] }
    let path = addresses.suppliers
    let pages = tablePages(of: suppliers.count, at: path)
    let letters = letterLinks(on: pages)
    let payments = catalogue.spending.positionsBySupplier
    let lists = pages.map { list in
      page(list.path, .suppliers, from: generated("suppliers")) { [self] in
        let head = head(
          list.path, title: words[.suppliersTitle],
          description: words.phrase(.suppliersDescription, ["site": configuration.office.name]),
          standing: .records(newest: newestDay(ofSuppliers: list.rows, payments)), breadcrumbs: [homeBreadcrumb],
          pagination: list.pagination, type: "CollectionPage")
        let isFirst = list.number == 1
        let content = SuppliersContext(
          count: words.count(suppliers.count, WordKey.supplierCount), letters: letters,
          table: context(of: supplierTable(list.rows), on: path), pagination: list.pagination,
          portal: isFirst ? configuration.contracts.tenderingPortal.map(TenderingPortalContext.init) : nil,
          planned: isFirst ? plannedProcurements(on: path) : nil)
        return (head, content)
      }
    }
    let data = files(of: { [self] in supplierTable(suppliers.indices).file }, named: "suppliers", on: path)
    return lists + data + plannedFiles(on: path)
      + suppliers.indices.flatMap { files(ofSupplierAt: $0, payments: payments[$0] ?? []) }
  }

  /// The newest day of the contracts of some suppliers and of what was paid to them.
  private func newestDay(ofSuppliers suppliers: Range<Int>, _ payments: [Int: [Int32]]) -> CalendarDate? {
    suppliers.flatMap { position in
      let contracts = catalogue.suppliers.suppliers[position].contracts.map { catalogue.register.contracts[$0] }
      return contracts.map { $0.modified ?? $0.term.start } + [newestDay(ofPayments: payments[position] ?? [])]
    }.compactMap(\.self).max()
  }

  /// Where each first letter begins. Names that begin with no letter have no link.
  private func letterLinks(on pages: [TablePage]) -> [LinkContext] {
    var seen: Set<String> = []
    return pages.flatMap { list in
      list.rows.compactMap { position -> LinkContext? in
        guard let letter = firstLetter(at: position), seen.insert(letter).inserted else { return nil }
        return LinkContext(label: letter, href: addresses.href(list.path) + "#letter-\(letter.lowercased())")
      }
    }
  }

  private func firstLetter(at position: Int) -> String? {
    let letter = catalogue.suppliers.suppliers[position].name.prefix(1).uppercased()
    return letter.utf8.count == 1 && letter.first?.isLetter == true ? letter : nil
  }

  private func supplierTable(_ positions: Range<Int>) -> DataTable {
    let newest = catalogue.spending.years.first?.year
    let paid = newest.map { words.phrase(.paidInYear, ["year": words.financialYear($0)]) }
    var seen: Set<String> = []
    return DataTable(
      name: "suppliers", caption: words[.suppliersCaption],
      columns: [
        DataTable.Column(.supplierName, words), DataTable.Column(.contracts, words, isNumeric: true),
        DataTable.Column(.totalContractValue, words, isNumeric: true),
        DataTable.Column(.paidInYear, label: paid ?? words[.column(.paidInYear)], isNumeric: true),
        DataTable.Column(.smallOrMedium, words), DataTable.Column(.voluntary, words), DataTable.Column(.area, words),
      ],
      rows: positions.map { position in
        let supplier = catalogue.suppliers.suppliers[position]
        let letter = firstLetter(at: position).flatMap { seen.insert($0).inserted ? $0.lowercased() : nil }
        let name = cell(ofSupplierAt: position)
        return [
          letter.map { DataTable.Cell(html: "<span id=\"letter-\($0)\">\(name.html)</span>", name.value) } ?? name,
          cell(supplier.contracts.count), cell(statedValue(of: supplier)),
          cell(supplier.payments.first { $0.year == newest }?.total), cell(supplier.isSmallOrMedium),
          cell(supplier.isVoluntary), DataTable.Cell(supplier.area),
        ]
      }, tools: .sortingAndNarrowing)
  }
}
