import Diagnostics
import Records
import SystemPackage

/// Reads the contracts of a register.
///
/// People to contact are columns of the schema and are never asked for here: what nobody reads cannot be published.
struct ContractReader {
  let tree: ContentTree
  /// The bodies for which records are published, by short name and by name.
  let organisations: [Organisation]
  /// The organisation of a row that names none.
  let defaultOrganisation: String

  /// Reads a file.
  func contracts(in source: ContentFile, mapping: ColumnMapping) -> (contracts: [Contract], diagnostics: [Diagnostic]) {
    var contracts: [Contract] = []
    let file = TableFile<ContractColumn>(source, at: tree.filePath(of: source), mapping: mapping)
    let diagnostics = file.forEachRow { cells in
      if let contract = contract(in: &cells, of: source) { contracts.append(contract) }
    }
    guard mapping.isDraft else { return (contracts, diagnostics) }
    // They stay, under an embargo without end, because a link to one of them is not a link to nothing.
    for index in contracts.indices { contracts[index].published = .last }
    return (contracts, diagnostics.map(\.asWarning))
  }

  private typealias Cells = TableCells<ContractColumn>

  private func contract(in cells: inout Cells, of source: ContentFile) -> Contract? {
    let reference = reference(in: &cells)
    let title = cells.text(.title)
    if title == nil { cells.report(.missingCell, .title, "the cell is blank", suggestion: "write what it is for") }
    var contract = Contract(
      source: cells.row, reference: Located(ContractReference(reference ?? ""), at: cells.location),
      title: title ?? "", buyer: buyer(in: &cells))
    readDescription(into: &contract, from: &cells)
    contract.term = term(in: &cells)
    readValue(into: &contract, from: &cells)
    readSupply(into: &contract, from: &cells)
    readDocuments(into: &contract, from: &cells, beside: source)
    readPublication(into: &contract, from: &cells)
    if contract.withheldReason == nil { reportBlanks(in: &cells, of: contract) }
    return reference == nil || title == nil ? nil : contract
  }

  private func reference(in cells: inout Cells) -> String? {
    guard let reference = cells.text(.reference) else {
      cells.report(
        .missingCell, .reference, "the cell is blank",
        suggestion: "give the contract a reference; its address needs one")
      return nil
    }
    if Self.isScientific(reference) {
      cells.warn(
        .spreadsheetDamage, .reference, "'\(reference)' is how a spreadsheet shortens a long number",
        suggestion: "format the column as text, enter the reference again and export the file again")
    }
    return reference
  }

  /// Whether a text is a number such as `1.23E+11`.
  private static func isScientific(_ text: String) -> Bool {
    let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[1].hasPrefix("+") && Double(text) != nil
  }

  private func buyer(in cells: inout Cells) -> Located<String> {
    guard let name = cells.text(.buyer) ?? cells.text(.organisationLabel) else {
      return Located(defaultOrganisation, at: cells.location)
    }
    let folded = name.lowercased()
    let known = organisations.first { $0.id == name || $0.name.lowercased() == folded }
    return Located(known?.id ?? name, at: cells.location)
  }

  private func readDescription(into contract: inout Contract, from cells: inout Cells) {
    contract.description = cells.text(.description)
    contract.kind = cells.choice(.kind)
    contract.unit = cells.text(.unit)
    contract.category = cells.text(.category)
    contract.nature = cells.choice(.nature)
    contract.cpv = cells.list(.cpvCode, expecting: "a CPV code such as 72222300-0", CPVCode.init)
      .map { Located($0, at: cells.location) }
    for code in contract.cpv {
      guard let fault = code.value.checkDigitFault else { continue }
      cells.warn(.checkDigit, .cpvCode, fault.message, suggestion: fault.wayOut)
    }
    contract.cpvLabel = cells.text(.cpvLabel)
    contract.openContractingID = cells.text(.openContractingID)
    contract.priorities = located(cells.list(.priorities), cells)
    contract.decisions = located(cells.list(.decisions).map(DecisionReference.init), cells)
  }

  private func located<Value>(_ values: [Value], _ cells: Cells) -> [Located<Value>] {
    values.map { Located($0, at: cells.location) }
  }

  private func term(in cells: inout Cells) -> ContractTerm {
    var term = ContractTerm()
    term.start = cells.date(.start)
    term.end = cells.date(.end)
    term.extendedEnd = cells.date(.extendedEnd)
    term.maximumEnd = cells.date(.maximumEnd)
    term.extensionOptions = cells.list(.extensionOptions, expecting: Self.termExpectation, Term.init)
    term.breakDate = cells.date(.breakDate)
    term.noticePeriod = cells.parsed(.noticePeriod, expecting: Self.termExpectation, Term.init)
    term.review = cells.date(.review)
    let reason = cells.text(.terminationReason)
    if let date = cells.date(.terminationDate) {
      if reason == nil {
        cells.report(
          .missingCell, .terminationReason, "the cell is blank, and the contract was ended early",
          suggestion: "write why in a few words")
      }
      term.termination = Withdrawal(date: date, reason: reason ?? "")
    } else if reason != nil {
      cells.report(
        .missingCell, .terminationDate, "the cell is blank, and a reason for ending the contract is given",
        suggestion: "write the day on which it ended, or take the reason out")
    }
    return term
  }

  private static var termExpectation: String { "a length of time such as 3 years or 18 months" }

  private func readValue(into contract: inout Contract, from cells: inout Cells) {
    func amount(_ column: ContractColumn) -> Money? {
      guard let money = cells.money(column) else { return nil }
      guard money < .zero else { return money }
      cells.report(
        .invalidValue, column, "'\(money.plainText)' is less than nothing",
        suggestion: "enter what the contract is worth")
      return nil
    }
    contract.value = amount(.value)
    contract.annualValue = amount(.annualValue)
    contract.irrecoverableVAT = amount(.irrecoverableVAT)
    contract.isFixedCost = cells.flag(.fixedCost)
    contract.socialValueWeighting = cells.parsed(
      .socialValueWeighting, expecting: "a share from 0 to 100 such as 2.5 or 2.5%", Percentage.init
    ).map { Located($0, at: cells.location) }
    contract.socialValue = SocialValueCells.commitments(in: &cells)
  }

  private func readSupply(into contract: inout Contract, from cells: inout Cells) {
    contract.suppliers = SupplierCells.suppliers(in: &cells)
    contract.areaOfSupplier = cells.text(.areaOfSupplier)
    contract.areaServed = cells.text(.areaServed)
    contract.process = cells.text(.process)
    contract.framework = cells.text(.framework)
    contract.collaborationPartners = cells.list(.collaborationPartners)
  }

  private func readPublication(into contract: inout Contract, from cells: inout Cells) {
    contract.withheldReason = cells.text(.withheldReason)
    contract.corrections = cells.list(
      .corrections, expecting: "a day and what was changed, as in 2014-02-01 Value corrected"
    ) {
      text in
      guard let date = CalendarDate(String(text.prefix(10))) else { return nil }
      let change = text.dropFirst(10).trimmingSpaces
      return change.isEmpty ? nil : Correction(date: date, change: change, reason: nil)
    }
    contract.published = cells.date(.published)
    // A day that cannot be read may be the end of an embargo. The error stops the build besides.
    if contract.published == nil, cells.text(.published) != nil {
      contract.published = .last
    }
  }

  private func reportBlanks(in cells: inout Cells, of contract: Contract) {
    guard !cells.isMisread else { return }
    let needed: [(ContractColumn, Bool)] = [
      (.start, contract.term.start == nil), (.end, contract.term.end == nil), (.value, contract.value == nil),
      (.supplier, contract.suppliers.isEmpty),
    ]
    for (column, isBlank) in needed where isBlank {
      cells.warn(
        .missingCell, column, "the cell is blank",
        suggestion: "fill it in, or say why it is blank under 'WithheldReason'; the page says that it is not recorded")
    }
  }
}

extension ContractReader {
  /// Each document is either an address elsewhere or a file beside the register, which is published.
  private func readDocuments(into contract: inout Contract, from cells: inout Cells, beside source: ContentFile) {
    let columns: [(ContractColumn, ContractDocument.Kind)] = [
      (.contractDocument, .contract), (.tenderDocument, .tender), (.performanceInformation, .performance),
    ]
    for (column, kind) in columns {
      guard let text = cells.text(column) else { continue }
      if Self.isAddress(text) {
        contract.notices.append(ContractNotice(label: nil, kind: kind, url: text))
      } else if text.contains("://") || text.hasPrefix("javascript:") {
        cells.report(.invalidValue, column, "'\(text)' is neither an address that begins with https:// nor a file")
      } else {
        var faults: [Diagnostic] = []
        if let file = tree.document(Located(text, at: cells.location), of: source, diagnostics: &faults) {
          contract.documents.append(
            ContractDocument(
              kind: kind, file: Located(file.file, at: cells.location), format: file.format, size: file.size))
        }
        for fault in faults { cells.report(fault.identifier, column, fault.message, suggestion: fault.suggestion) }
      }
    }
    contract.notices += cells.list(.notices, expecting: "words and an address, as in Award notice https://…") { text in
      guard let space = text.lastIndex(of: " ") else { return nil }
      let url = String(text[text.index(after: space)...])
      return Self.isAddress(url) ? ContractNotice(label: text[..<space].trimmingSpaces, kind: nil, url: url) : nil
    }
  }

  private static func isAddress(_ text: String) -> Bool {
    (text.hasPrefix("https://") || text.hasPrefix("http://")) && !text.contains(where: \.isWhitespace)
  }
}
