import OpenData
import Records
import StaticSite

/// A supplier.
struct SupplierContext: TemplateContext {
  let facts: [Fact]
  let contracts: DataTableContext?
  let payments: DataTableContext?
  let chart: ChartContext?
  let paymentsHref: String?

  static let variables = TemplateVariables<Self>(
    "Supplier", "Somebody whom the office has a contract with or has paid.",
    [
      .html("facts", "What is known of it, as the items of a `<dl>`; `facts.mustache` shows them.") { $0.facts.html },
      .group("contracts", "Its contracts; absent when it has none.") { $0.contracts },
      .group("payments", "What it was paid, by financial year; absent when nothing was published.") { $0.payments },
      .group("chart", "What it was paid as a picture; absent when there are fewer than two years.") { $0.chart },
      .optionalText("payments-href", "The address of every payment to it; absent when nothing was published.") {
        $0.paymentsHref
      },
    ])
}

extension PageTemplate {
  static let supplier = page("supplier") { SupplierContext.description }
}

extension SiteEdition {
  /// The page of a supplier, its files, and every payment to it.
  func files(ofSupplierAt position: Int, payments positions: [Int32]) -> [SiteFile] {
    let supplier = catalogue.suppliers.suppliers[position]
    let path = supplierPaths[position]
    let feed = feed(ofSupplierAt: position, payments: positions)
    let page = page(path, .supplier, from: generated("supplier '\(supplier.name)'")) { [self] in
      var head = head(
        path, title: supplier.name,
        description: words.phrase(
          .supplierDescription, ["site": configuration.office.name, "supplier": supplier.name]),
        standing: standing(showing: supplier.contracts, besides: newestDay(ofPayments: positions)),
        breadcrumbs: [homeBreadcrumb, suppliersBreadcrumb])
      head.feed = feed
      let contracts = supplier.contracts.isEmpty ? nil : context(of: shownContractTable(of: supplier), on: path)
      let payments = supplier.payments.isEmpty ? nil : context(of: paymentTable(of: supplier), on: path)
      let bars = supplier.payments.reversed().map { bar(words.financialYear($0.year), $0.total) }
      return (
        head,
        SupplierContext(
          facts: facts(of: supplier), contracts: contracts, payments: payments,
          chart: chart("page-paid", title: words[.supplierPaymentsCaption], bars: bars),
          paymentsHref: positions.isEmpty ? nil : addresses.href(addresses.payments(to: supplier)))
      )
    }
    var all = [page, file(of: feed)]
    if !supplier.contracts.isEmpty {
      all += files(of: { [self] in contractTable(of: supplier).file }, named: "contracts", on: path)
    }
    if !supplier.payments.isEmpty {
      all += files(of: { [self] in paymentTable(of: supplier).file }, named: "payments", on: path)
    }
    return positions.isEmpty ? all : all + paymentPages(list(of: positions, to: supplier, at: path))
  }

  private var suppliersBreadcrumb: LinkContext {
    LinkContext(label: words[.suppliersTitle], href: addresses.href(addresses.suppliers))
  }

  private func list(of positions: [Int32], to supplier: Supplier, at path: SitePath) -> PaymentList {
    let title = words.phrase(.supplierPaymentsTitle, ["supplier": supplier.name])
    return PaymentList(
      path: addresses.payments(to: supplier), title: title,
      description: words.phrase(.spendListDescription, ["site": configuration.office.name, "title": title]),
      breadcrumbs: [
        homeBreadcrumb, suppliersBreadcrumb, LinkContext(label: supplier.name, href: addresses.href(path)),
      ], positions: positions, total: supplier.payments.map(\.total).total)
  }

  /// What the contracts of a supplier are worth, as far as they say; `nil` where none does, which is not nothing.
  func statedValue(of supplier: Supplier) -> Money? {
    let isStated = supplier.contracts.contains { position in
      let contract = catalogue.register.contracts[position]
      return contract.value != nil && contract.suppliers.count == 1
    }
    return isStated ? supplier.contractValue : nil
  }

  private func contractTable(of supplier: Supplier) -> DataTable {
    contractTable(supplier.contracts[...], named: "contracts", caption: words[.supplierContractsCaption])
  }

  /// The same on the page, where the supplier need not be named in each row. A contract with several names them all.
  private func shownContractTable(of supplier: Supplier) -> DataTable {
    let isShared = supplier.contracts.contains { catalogue.register.contracts[$0].suppliers.count > 1 }
    let table = contractTable(of: supplier)
    return isShared ? table : table.without(.suppliers)
  }

  private func paymentTable(of supplier: Supplier) -> DataTable {
    DataTable(
      name: "payments", caption: words[.supplierPaymentsCaption], columns: totalColumns(of: .financialYear),
      rows: supplier.payments.map { [cell(ofPaymentsIn: $0.year), cell($0.count), cell($0.total)] })
  }

  private func facts(of supplier: Supplier) -> [Fact] {
    var facts = optionalFact(
      .otherNames, supplier.otherNames.isEmpty ? nil : supplier.otherNames.joined(separator: "; "))
    facts.append(fact(.identifiers, html: identifiers(supplier.identifiers)))
    facts.append(fact(.size, supplier.isSmallOrMedium.map { words[$0 ? .smallOrMedium : .large] }))
    facts.append(fact(.voluntary, supplier.isVoluntary.map(words.flag)))
    facts.append(fact(.area, supplier.area))
    facts.append(fact(.contracts, words.number(supplier.contracts.count)))
    if !supplier.contracts.isEmpty {
      facts.append(fact(.contractValue, statedValue(of: supplier).map(words.money)))
      let shared = supplier.sharedContractValue
      facts += optionalFact(.sharedValue, shared > .zero ? words.money(shared) : nil)
    }
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
