import Records

/// The suppliers and the payments.
extension PublicRecords {
  var supplierDatasets: [Dataset] { [suppliers, payments] }

  private struct SupplierRow {
    let records: PublicRecords
    let position: Int
    var supplier: Supplier { records.catalogue.suppliers.suppliers[position] }

    func numbers(_ isMeant: (String) -> Bool) -> [String] {
      supplier.identifiers.filter { isMeant($0.scheme) }.map(\.id)
    }

    /// What the contracts are worth that it has alone; `nil` where none states a value, which is not nothing.
    var contractValue: Money? {
      let contracts = supplier.contracts.map { records.catalogue.register.contracts[$0] }
      return contracts.contains { $0.value != nil && $0.suppliers.count == 1 } ? supplier.contractValue : nil
    }

    var paid: Money? { supplier.payments.isEmpty ? nil : supplier.payments.map(\.total).total }
  }

  private var suppliers: Dataset {
    Dataset(
      .suppliers, vocabulary, primaryKey: [.supplierName],
      columns: [
        .text(.supplierName) { $0.supplier.name }, .list(.otherNames) { $0.supplier.otherNames },
        .list(.companiesHouseNumber) { row in row.numbers { $0 == "GB-COH" } },
        .list(.charityNumber) { row in row.numbers { $0 == "GB-CHC" } },
        .list(.otherSupplierID) { row in row.numbers { $0 != "GB-COH" && $0 != "GB-CHC" } },
        .boolean(.smallOrMedium) { $0.supplier.isSmallOrMedium }, .boolean(.voluntary) { $0.supplier.isVoluntary },
        .text(.areaOfSupplier) { $0.supplier.area }, .integer(.contracts) { $0.supplier.contracts.count }.required,
        .amount(.totalContractValue) { $0.contractValue },
        .amount(.sharedContractValue) { $0.supplier.sharedContractValue }.required,
        .integer(.payments) { $0.supplier.payments.reduce(0) { $0 + $1.count } }.required, .amount(.paid) { $0.paid },
        .url(.url) { $0.records.addresses[.supplier($0.position)] }.required.unique,
      ], count: catalogue.suppliers.suppliers.count
    ) { [self] in [SupplierRow(records: self, position: $0)] }
  }

  private struct PaymentRow {
    let records: PublicRecords
    let payment: Payment
    var spending: Spending { records.catalogue.spending }
    var words: Payments { spending.payments }

    var supplier: String? {
      spending.supplier(of: payment).map { records.catalogue.suppliers.suppliers[$0].name }
    }

    /// The contract, where the public register has it.
    var contract: String? {
      spending.contract(of: payment).map { records.catalogue.register.contracts[$0].reference.value.text }
    }

    var buyer: String { words.buyers[Int(payment.buyer)] }
    var month: CalendarMonth { CalendarMonth(of: payment.date) }
  }

  private var payments: Dataset {
    let payments = catalogue.spending.payments.all
    return Dataset(
      .payments, vocabulary, foreignKeys: [.supplier, .contract, .organisation],
      columns: [
        .date(.paymentDate) { $0.payment.date }.required,
        .financialYear(.financialYear) { FinancialYear(of: $0.payment.date) }.required,
        .month(.month) { $0.month }.required, .text(.supplierName) { $0.supplier },
        .boolean(.individual) { $0.payment.recipient == nil }.required, .amount(.amount) { $0.payment.amount }.required,
        .text(.purpose) { row in row.payment.purpose.map { row.words.purposes[Int($0)] } },
        .text(.spendCategory) { row in row.payment.category.map { row.words.categories[Int($0)] } },
        .text(.organisationID) { $0.records.catalogue.organisation($0.buyer)?.id },
        .text(.buyer) { $0.records.organisation($0.buyer) }, .text(.contractReference) { $0.contract },
        .text(.statedContractReference) { row in row.payment.contract.map { row.words.contracts[Int($0)].text } },
        .text(.transactionReference) { $0.payment.transaction },
        .url(.pageURL) { $0.records.addresses[.payments($0.month)] }.required,
      ], count: payments.count
    ) { [self] in [PaymentRow(records: self, payment: payments[$0])] }
  }
}
