import OpenData
import Records

extension SiteEdition {
  /// Payments as a table on a page.
  func paymentTable(_ positions: ArraySlice<Int32>, caption: String) -> DataTable {
    DataTable(
      name: "payments", caption: caption,
      columns: [
        DataTable.Column(.paymentDate, words), DataTable.Column(.supplierName, words),
        DataTable.Column(.purpose, words), DataTable.Column(.spendCategory, words),
        DataTable.Column(.contractReference, words), DataTable.Column(.amount, words, isNumeric: true),
      ],
      rows: positions.map { row(of: catalogue.spending.payments.all[Int($0)]) }, tools: .sortingAndNarrowing)
  }

  private func row(of payment: Payment) -> [DataTable.Cell] {
    let payments = catalogue.spending.payments
    return [
      cell(payment.date), cell(ofSupplierAt: catalogue.spending.supplier(of: payment)),
      DataTable.Cell(payment.purpose.map { payments.purposes[Int($0)] }),
      DataTable.Cell(payment.category.map { payments.categories[Int($0)] }), contractCell(of: payment),
      amountCell(payment.amount),
    ]
  }

  /// Money that came back is named as well as signed: a minus sign is easily overlooked.
  private func amountCell(_ amount: Money) -> DataTable.Cell {
    guard amount < .zero else { return cell(amount) }
    let note = words[.creditNote].escapedForHTML
    return DataTable.Cell(
      html: "\(words.money(amount).escapedForHTML) <span class=\"cell-note\">\(note)</span>", .money(amount))
  }

  private func contractCell(of payment: Payment) -> DataTable.Cell {
    guard let reference = payment.contract.map({ catalogue.spending.payments.contracts[Int($0)] }) else {
      return DataTable.Cell(nil)
    }
    guard let position = catalogue.spending.contract(of: payment) else {
      return DataTable.Cell(reference: reference.text)
    }
    return DataTable.Cell(reference: reference.text, href: addresses.href(contractPaths[position]))
  }

  /// Payments for programs, with what the table has no room for.
  func paymentFile(_ positions: [Int32], title: String) -> DataFile {
    let columns: [DataColumn] = [
      .paymentDate, .supplierName, .amount, .purpose, .spendCategory, .buyer, .contractReference, .transaction,
      .individual,
    ]
    return DataFile(
      name: "payments", title: title, keys: columns.map(\.name), rowCount: positions.count
    ) { [self] index in
      let payments = catalogue.spending.payments
      let payment = payments.all[Int(positions[index])]
      return [
        .date(payment.date),
        .text(
          catalogue.spending.supplier(of: payment).map { catalogue.suppliers.suppliers[$0].name } ?? words[.individual]),
        .money(payment.amount), .text(payment.purpose.map { payments.purposes[Int($0)] }),
        .text(payment.category.map { payments.categories[Int($0)] }),
        .text(catalogue.organisation(payments.buyers[Int(payment.buyer)])?.name),
        .text(payment.contract.map { payments.contracts[Int($0)].text }), .text(payment.transaction),
        .boolean(payment.recipient == nil),
      ]
    }
  }
}
