import Records
import StaticSite

extension SiteEdition {
  /// The feed of a supplier: its contracts, and what it was paid month by month.
  ///
  /// - Parameter payments: the payments to it, newest first.
  func feed(ofSupplierAt position: Int, payments: [Int32]) -> Feed {
    let supplier = catalogue.suppliers.suppliers[position]
    let path = supplierPaths[position]
    return feed(
      .supplier, named: "supplier/" + supplier.slug, about: supplier.name, at: addresses.feed(of: path), of: path
    ) { [self] in
      supplier.contracts.compactMap(feedItem(ofContractAt:)) + items(ofPayments: payments, to: supplier)
    }
  }

  private func items(ofPayments positions: [Int32], to supplier: Supplier) -> [FeedItem] {
    let payments = positions.map { catalogue.spending.payments.all[Int($0)] }
    return Dictionary(grouping: payments) { CalendarMonth(of: $0.date) }.sorted { $0.key > $1.key }.compactMap {
      month, payments in
      // The last payment of the month is what changed last of it.
      FeedItem(payments.map(\.date).max()) { [self] day in
        return FeedEntryContext(
          id: feedIdentifier(of: "supplier/\(supplier.slug)/payments/\(month.iso8601)"), reference: nil,
          title: words.phrase(.paymentsInMonthTitle, ["supplier": supplier.name, "month": words.month(month)]),
          href: addresses.absolute(addresses.payments(to: supplier)), updated: day.rfc3339, published: nil,
          summary: words.count(payments.count, WordKey.paymentCount) + ", " + words.money(payments.map(\.amount).total),
          category: words[.column(.payments)])
      }
    }
  }
}
