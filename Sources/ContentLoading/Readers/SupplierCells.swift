import Diagnostics
import Records

/// What a row of a register says of its suppliers.
enum SupplierCells {
  /// The suppliers of a row; numbers in official registers belong to them by their order.
  static func suppliers(in cells: inout TableCells<ContractColumn>) -> [ContractSupplier] {
    let names = cells.list(.supplier)
    let companies = numbers(.companiesHouse, in: &cells, companyNumber)
    let charities = numbers(.charity, in: &cells) { $0 }
    let others = numbers(.otherSupplierID, in: &cells) { $0 }
    let (isSmall, isVoluntary) = (cells.flag(.smallOrMedium), cells.flag(.voluntary))
    for (column, numbers) in [
      (ContractColumn.companiesHouse, companies), (.charity, charities), (.otherSupplierID, others),
    ]
    where numbers.count > names.count {
      cells.report(
        .contradiction, column, "there are more numbers than suppliers: \(numbers.count), and \(names.count)",
        suggestion: "write the numbers in the order of the suppliers, with ';' between them")
    }
    return names.enumerated().map { index, name in
      let identifiers = [("GB-COH", companies), ("GB-CHC", charities), ("other", others)].compactMap { scheme, ids in
        ids.indices.contains(index) && !ids[index].isEmpty ? OfficialIdentifier(scheme: scheme, id: ids[index]) : nil
      }
      // One answer for several suppliers says nothing of any one of them.
      let isAlone = names.count == 1
      return ContractSupplier(
        name: Located(name, at: cells.location), identifiers: identifiers, isSmallOrMedium: isAlone ? isSmall : nil,
        isVoluntary: isAlone ? isVoluntary : nil)
    }
  }

  /// The numbers of a cell by their order; one left out between two semicolons is empty.
  private static func numbers(
    _ column: ContractColumn, in cells: inout TableCells<ContractColumn>, _ read: (String) -> String?
  ) -> [String] {
    guard let text = cells.reference(column) else { return [] }
    return text.split(separator: ";", omittingEmptySubsequences: false).map { part in
      let number = part.trimmingSpaces
      if number.isEmpty { return "" }
      if let known = read(number) { return known }
      cells.report(
        .invalidValue, column,
        "'\(shown(number))' is not a company number of eight characters such as 01234567 or SC123456",
        suggestion: number.utf8.count < 8
          ? "a spreadsheet takes zeros in front away; format the column as text and enter the number again"
          : "look the number up at Companies House")
      return ""
    }
  }

  /// A number of Companies House: eight digits, of which the first two may be letters as in `SC123456`, and the last two
  /// too as in the `IP12345R` of a registered society.
  static func companyNumber(_ text: String) -> String? {
    let bytes = Array(text.uppercased().utf8)
    let isSign = { (byte: UInt8) in byte.isDigit || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
    guard bytes.count == 8, bytes[2..<6].allSatisfy(\.isDigit), bytes.allSatisfy(isSign) else { return nil }
    return text.uppercased()
  }
}
