import Charts
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

/// A supplier.
struct SupplierContext: TemplateContext {
  let facts: [Fact]
  let contracts: DataTableContext?
  let payments: DataTableContext?
  let chart: ChartContext?

  static let variables = TemplateVariables<Self>(
    "Supplier", "Somebody whom the office has a contract with or has paid.",
    [
      .html("facts", "What is known of it, as the items of a `<dl>`; `facts.mustache` shows them.") { $0.facts.html },
      .group("contracts", "Its contracts; absent when it has none.") { $0.contracts },
      .group("payments", "What it was paid, by financial year; absent when nothing was published.") { $0.payments },
      .group("chart", "What it was paid as a picture; absent when there are fewer than two years.") { $0.chart },
    ])
}

extension PageTemplate {
  static let suppliers = page("suppliers") { SuppliersContext.description }
  static let supplier = page("supplier") { SupplierContext.description }
}

extension SiteEdition {
  /// The list of suppliers and a page of each; nothing where there are none.
  func supplierPages() -> [SiteFile] {
    let suppliers = catalogue.suppliers.suppliers
    guard !suppliers.isEmpty else { return [] }
    let path = addresses.suppliers
    let pages = tablePages(of: suppliers.count, at: path)
    let letters = letterLinks(on: pages)
    let lists = pages.map { list in
      page(list.path, .suppliers, from: generated("suppliers")) { [self] in
        let head = head(
          list.path, title: words[.suppliersTitle],
          description: words.phrase(.suppliersDescription, ["site": configuration.office.name]),
          breadcrumbs: [homeBreadcrumb], pagination: list.pagination, type: "CollectionPage")
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
    return lists + data + plannedFiles(on: path) + suppliers.indices.flatMap(files(ofSupplierAt:))
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
        DataTable.Column(.paid, label: paid ?? words[.column(.paid)], isNumeric: true),
        DataTable.Column(.smallOrMedium, words), DataTable.Column(.voluntary, words), DataTable.Column(.area, words),
      ],
      rows: positions.map { position in
        let supplier = catalogue.suppliers.suppliers[position]
        let letter = firstLetter(at: position).flatMap { seen.insert($0).inserted ? $0.lowercased() : nil }
        let name = cell(ofSupplierAt: position)
        return [
          letter.map { DataTable.Cell(html: "<span id=\"letter-\($0)\">\(name.html)</span>", name.value) } ?? name,
          cell(supplier.contracts.count), cell(supplier.contractValue),
          cell(supplier.payments.first { $0.year == newest }?.total), cell(supplier.isSmallOrMedium),
          cell(supplier.isVoluntary), DataTable.Cell(supplier.area),
        ]
      }, isSortable: true)
  }

  private func files(ofSupplierAt position: Int) -> [SiteFile] {
    let supplier = catalogue.suppliers.suppliers[position]
    let path = supplierPaths[position]
    let page = page(path, .supplier, from: generated("supplier '\(supplier.name)'")) { [self] in
      let head = head(
        path, title: supplier.name,
        description: words.phrase(
          .supplierDescription, ["site": configuration.office.name, "supplier": supplier.name]),
        breadcrumbs: [
          homeBreadcrumb, LinkContext(label: words[.suppliersTitle], href: addresses.href(addresses.suppliers)),
        ])
      let contracts = supplier.contracts.isEmpty ? nil : context(of: contractTable(of: supplier), on: path)
      let payments = supplier.payments.isEmpty ? nil : context(of: paymentTable(of: supplier), on: path)
      let bars = supplier.payments.reversed().map { total in
        BarChart.Bar(
          label: words.financialYear(total.year), text: words.roughMoney(total.total), value: Double(total.total.pence))
      }
      return (
        head,
        SupplierContext(
          facts: facts(of: supplier), contracts: contracts, payments: payments,
          chart: chart("paid", title: words[.supplierPaymentsCaption], bars: bars))
      )
    }
    var all = [page]
    if !supplier.contracts.isEmpty {
      all += files(of: { [self] in contractTable(of: supplier).file }, named: "contracts", on: path)
    }
    if !supplier.payments.isEmpty {
      all += files(of: { [self] in paymentTable(of: supplier).file }, named: "payments", on: path)
    }
    return all
  }

  private func contractTable(of supplier: Supplier) -> DataTable {
    contractTable(supplier.contracts[...], named: "contracts", caption: words[.supplierContractsCaption])
  }

  private func paymentTable(of supplier: Supplier) -> DataTable {
    DataTable(
      name: "payments", caption: words[.supplierPaymentsCaption],
      columns: [
        DataTable.Column(.financialYear, words), DataTable.Column(.payments, words, isNumeric: true),
        DataTable.Column(.total, words, isNumeric: true),
      ],
      rows: supplier.payments.map { total in
        [
          DataTable.Cell(
            words.financialYear(total.year), href: addresses.href(addresses.spend(total.year)), .text(total.year.text)),
          cell(total.count), cell(total.total),
        ]
      })
  }

  private func facts(of supplier: Supplier) -> [Fact] {
    var facts = optionalFact(
      .otherNames, supplier.otherNames.isEmpty ? nil : supplier.otherNames.joined(separator: "; "))
    facts.append(fact(.identifiers, html: identifiers(supplier.identifiers)))
    facts.append(fact(.size, supplier.isSmallOrMedium.map { words[$0 ? .smallOrMedium : .large] }))
    facts.append(fact(.voluntary, supplier.isVoluntary.map(words.flag)))
    facts.append(fact(.area, supplier.area))
    facts.append(fact(.contracts, words.number(supplier.contracts.count)))
    if !supplier.contracts.isEmpty { facts.append(fact(.contractValue, words.money(supplier.contractValue))) }
    if !supplier.payments.isEmpty { facts.append(fact(.paid, words.money(supplier.payments.map(\.total).total))) }
    return facts
  }

  /// Numbers in official registers, with links to what those say.
  func identifiers(_ identifiers: [OfficialIdentifier]) -> String? {
    guard !identifiers.isEmpty else { return nil }
    return identifiers.map { identifier in
      let label = words.phrase(.identifier(identifier.scheme), ["id": identifier.id])
      guard let address = identifier.address else { return label.escapedForHTML }
      return "<a href=\"\(address.escapedForHTML)\">\(label.escapedForHTML)</a>"
    }.joined(separator: "<br>")
  }
}

extension OfficialIdentifier {
  /// The entry in the register, where it has an address that can be known.
  fileprivate var address: String? {
    let isPlain = id.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }
    guard isPlain else { return nil }
    switch scheme {
    case "GB-COH": return "https://find-and-update.company-information.service.gov.uk/company/\(id)"
    case "GB-CHC":
      return "https://register-of-charities.charitycommission.gov.uk/charity-search/-/charity-details/\(id)"
    default: return nil
    }
  }
}
