import OpenData
import Records

/// Cells of the kinds that tables have in common.
extension SiteEdition {
  /// A day.
  func cell(_ date: CalendarDate?) -> DataTable.Cell {
    DataTable.Cell(html: date.map(time) ?? "", .date(date))
  }

  /// An amount to the penny.
  func cell(_ money: Money?) -> DataTable.Cell {
    DataTable.Cell(money.map(words.money) ?? "", .money(money))
  }

  /// How many.
  func cell(_ count: Int) -> DataTable.Cell { DataTable.Cell(words.number(count), .count(count)) }

  /// Yes, no, or nothing when it is not known.
  func cell(_ flag: Bool?) -> DataTable.Cell { DataTable.Cell(flag.map(words.flag) ?? "", .boolean(flag)) }

  /// A supplier by its position in the register; persons whose names are not published when there is none.
  func cell(ofSupplierAt position: Int?) -> DataTable.Cell {
    guard let position else { return DataTable.Cell(words[.individual], .text(words[.individual])) }
    return DataTable.Cell(
      catalogue.suppliers.suppliers[position].name, href: addresses.href(supplierPaths[position]))
  }
}
