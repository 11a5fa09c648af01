import OpenData
import Records

extension SiteEdition {
  /// What was paid, by financial year.
  var yearTable: DataTable {
    DataTable(
      name: "years", caption: words[.spendYearsCaption], columns: totalColumns(of: .financialYear),
      rows: catalogue.spending.years.map { [cell(ofPaymentsIn: $0.year), cell($0.count), cell($0.total)] })
  }

  /// What was paid in a year, by month.
  func monthTable(of year: SpendYear) -> DataTable {
    DataTable(
      name: "months", caption: words[.monthsCaption], columns: totalColumns(of: .month),
      rows: year.months.map { month in
        [
          DataTable.Cell(
            words.month(month.month), href: addresses.href(addresses.spend(month.month)), .text(month.month.iso8601)),
          cell(month.payments.count), cell(month.total),
        ]
      }, total: sum(of: year))
  }

  /// What was paid in a year, by category.
  func categoryTable(of year: SpendYear) -> DataTable {
    DataTable(
      name: "categories", caption: words[.categoriesCaption], columns: totalColumns(of: .spendCategory),
      rows: year.categories.map { category in
        [
          DataTable.Cell(
            category.category ?? words[.noCategory],
            href: addresses.href(addresses.spend(year.year, category: category.category)), .text(category.category)),
          cell(category.count), cell(category.total),
        ]
      }, total: sum(of: year), tools: .sorting)
  }

  /// What was paid in a year, by supplier.
  func supplierTable(of year: SpendYear) -> DataTable {
    DataTable(
      name: "suppliers", caption: words[.spendSuppliersCaption], columns: totalColumns(of: .supplierName),
      rows: year.suppliers.map { [cell(ofSupplierAt: $0.supplier), cell($0.count), cell($0.total)] },
      tools: .sorting)
  }

  /// The columns of a table of totals: of what, in how many payments, how much.
  func totalColumns(of column: DataColumn) -> [DataTable.Column] {
    [DataTable.Column(column, words)] + [.payments, .total].map { DataTable.Column($0, words, isNumeric: true) }
  }

  /// A financial year, with a link to its payments.
  func cell(ofPaymentsIn year: FinancialYear) -> DataTable.Cell {
    DataTable.Cell(words.financialYear(year), href: addresses.href(addresses.spend(year)), .text(year.text))
  }

  private func sum(of year: SpendYear) -> [DataTable.Cell] {
    [DataTable.Cell(words[.total]), cell(year.count), cell(year.total)]
  }
}
