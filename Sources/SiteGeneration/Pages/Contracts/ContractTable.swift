import OpenData
import Records

extension SiteEdition {
  /// Contracts as a table on a page.
  func contractTable(_ positions: ArraySlice<Int>, named name: String, caption: String) -> DataTable {
    DataTable(
      name: name, caption: caption,
      columns: [
        DataTable.Column(.contractTitle, words), DataTable.Column(.contractReference, words),
        DataTable.Column(.suppliers, words), DataTable.Column(.contractStatus, words),
        DataTable.Column(.startDate, words), DataTable.Column(.currentEndDate, words),
        DataTable.Column(.contractValue, words, isNumeric: true),
      ],
      rows: positions.map { position in
        let contract = catalogue.register.contracts[position]
        let status = catalogue.register.statuses[position]
        return [
          DataTable.Cell(contract.title, href: addresses.href(contractPaths[position])),
          DataTable.Cell(reference: contract.reference.value.text), supplierCell(of: contract),
          DataTable.Cell(html: tag(of: status), .text(status.rawValue)), cell(contract.term.start),
          cell(contract.term.currentEnd), cell(contract.value),
        ]
      }, tools: .sortingAndNarrowing)
  }

  /// What has become of a contract, as a word in a coloured field.
  func tag(of status: ContractStatus) -> String { tag(status.rawValue, words[.contractStatus(status)]) }

  /// What has become of a procurement, as a word in a coloured field.
  func tag(of status: Procurement.Status) -> String { tag(status.rawValue, words[.procurementStatus(status)]) }

  private func tag(_ kind: String, _ word: String) -> String {
    "<span class=\"status-tag status-\(kind)\">\(word.escapedForHTML)</span>"
  }

  private func supplierCell(of contract: Contract) -> DataTable.Cell {
    DataTable.Cell(html: supplierLinks(of: contract), .list(contract.suppliers.map(\.name.value)))
  }

  /// The suppliers of a contract, each with a link to its page.
  private func supplierLinks(of contract: Contract) -> String {
    contract.suppliers.map(supplierLink).joined(separator: "; ")
  }

  /// A supplier of a contract with a link to its page.
  func supplierLink(_ supplier: ContractSupplier) -> String {
    guard let position = catalogue.suppliers.position(of: supplier.name.value) else {
      return supplier.name.value.escapedForHTML
    }
    let name = catalogue.suppliers.suppliers[position].name
    return "<a href=\"\(addresses.href(supplierPaths[position]))\">\(name.escapedForHTML)</a>"
  }

  /// Contracts for programs, in the columns of the contracts schema and in ours. People to contact are not among them.
  func contractFile(_ positions: [Int], title: String) -> DataFile {
    let columns = ContractField.allCases
    return DataFile(name: "contracts", title: title, keys: columns.map(\.rawValue), rowCount: positions.count) {
      [self] index in
      let row = ContractRow(edition: self, position: positions[index])
      return columns.map(row.value)
    }
  }
}
