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

  /// Reads a file. A row that states a reference and is no contract is told among what cannot be understood.
  func contracts(in source: ContentFile, mapping: ColumnMapping) -> Reading<[Contract]> {
    var contracts: [Contract] = []
    var unreadable: [UnreadableRecord] = []
    let file = TableFile<ContractColumn>(source, at: tree.filePath(of: source), mapping: mapping)
    let diagnostics = file.forEachRow { cells in
      var contract = contract(in: &cells, of: source)
      let reference = contract.reference.value.text
      guard !reference.isEmpty, !contract.title.isEmpty else {
        if !reference.isEmpty { unreadable.append(UnreadableRecord(source: source, reference: reference)) }
        return
      }
      // A draft stays, because a link to it is not a link to nothing.
      contract.isDraft = mapping.isDraft
      contracts.append(contract)
    }
    return Reading(
      contracts, mapping.isDraft ? diagnostics.map(\.asWarning) : diagnostics, unreadable: unreadable)
  }

  typealias Cells = TableCells<ContractColumn>

  private func contract(in cells: inout Cells, of source: ContentFile) -> Contract {
    let reference = reference(in: &cells) ?? ""
    if cells.isBlank(.title) {
      cells.report(.missingCell, .title, "the cell is blank", suggestion: "write what it is for")
    }
    let title = cells.text(.title)
    var contract = Contract(
      source: cells.row, reference: Located(ContractReference(reference), at: cells.location),
      title: title ?? "", buyer: buyer(in: &cells))
    readDescription(into: &contract, from: &cells)
    contract.term = term(in: &cells)
    readValue(into: &contract, from: &cells)
    readSupply(into: &contract, from: &cells)
    readDocuments(into: &contract, from: &cells, beside: source)
    readPublication(into: &contract, from: &cells)
    if let reason = contract.blankReason {
      reportNothingWithheld(by: contract, for: reason, in: &cells)
    } else {
      reportBlanks(in: &cells)
    }
    cells.reportMarks(in: Self.plainColumns, wayOut: Self.wayOutOfMark)
    cells.reportMarks(inTitlesOfDocuments: [.notices], wayOut: Self.wayOutOfMark)
    contract.isMisread = cells.isMisread
    return contract
  }

  /// The columns of which something is published, but for those that name documents.
  private static let plainColumns = ContractColumn.allCases.filter { column in
    ![.accepted, .personal].contains(column.use)
      && ![.contractDocument, .tenderDocument, .performanceInformation, .notices].contains(column)
  }

  private static func wayOutOfMark(in column: ContractColumn) -> String {
    switch column {
    case .reference, .title, .withheldReason, .withheldExemption, .withheldTest, .withheldReview, .withheldExpected:
      "take the mark out, and write here only what may be read"
    default: "leave it blank and say why in 'WithheldReason'"
    }
  }

  private func reference(in cells: inout Cells) -> String? {
    if cells.isBlank(.reference) {
      cells.report(
        .missingCell, .reference, "the cell is blank",
        suggestion: "give the contract a reference; its address needs one")
    }
    return cells.reference(.reference)
  }

  private func buyer(in cells: inout Cells) -> Located<String> {
    let name = cells.text(.buyer) ?? cells.text(.organisationLabel)
    return Located(name.map(organisations.shortName) ?? defaultOrganisation, at: cells.location)
  }

  private func readDescription(into contract: inout Contract, from cells: inout Cells) {
    contract.description = cells.text(.description)
    contract.kind = cells.choice(.kind)
    contract.unit = cells.text(.unit)
    contract.category = cells.text(.category)
    contract.nature = cells.choice(.nature)
    contract.cpv = cells.list(
      .cpvCode, expecting: "a CPV code such as 72222300-0",
      suggestion: "a code has eight digits, of which a spreadsheet takes a zero in front away", CPVCode.init
    ).map { Located($0, at: cells.location) }
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
    term.termination = termination(in: &cells)
    return term
  }

  private func termination(in cells: inout Cells) -> Withdrawal? {
    let reason = cells.text(.terminationReason)
    let date = cells.date(.terminationDate)
    if let reason { reportPlaceholder(reason, in: .terminationReason, of: &cells) }
    if date != nil, cells.isBlank(.terminationReason) {
      cells.report(
        .missingCell, .terminationReason, "the cell is blank, and the contract was ended early",
        suggestion: "write why in a few words")
    }
    if reason != nil, cells.isBlank(.terminationDate) {
      cells.report(
        .missingCell, .terminationDate, "the cell is blank, and a reason for ending the contract is given",
        suggestion: "write the day on which it ended, or take the reason out")
    }
    return date.map { Withdrawal(date: $0, reason: reason ?? "") }
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
    contract.blankReason = blankReason(in: &cells)
    if let reason = contract.blankReason?.explanation { reportPlaceholder(reason, in: .withheldReason, of: &cells) }
    if let test = contract.blankReason?.publicInterestTest { reportPlaceholder(test, in: .withheldTest, of: &cells) }
    contract.corrections = cells.list(
      .corrections, expecting: "a day and what was changed, as in 2014-02-01 Value corrected"
    ) {
      text in
      guard let date = CalendarDate(String(text.prefix(10))) else { return nil }
      let change = text.dropFirst(10).trimmingSpaces
      return change.isEmpty ? nil : Correction(date: date, change: change, reason: nil)
    }
    for correction in contract.corrections { reportPlaceholder(correction.change, in: .corrections, of: &cells) }
    contract.published = cells.date(.published)
    // A day that cannot be read may be the end of an embargo. The error stops the build besides.
    // So may a day that somebody has yet to settle, or that a row which is too short has lost.
    if contract.published == nil, cells.saysAnything(.published) || cells.lacks(.published) {
      contract.published = .last
      if !cells.isMisread {
        cells.report(
          .invalidDate, .published, "it cannot be told from which day the contract may be known",
          suggestion: "write the day, or leave the cell blank if it may be known at once")
      }
    }
  }

  /// Reports a text in the office's own words that is still to be written.
  private func reportPlaceholder(_ text: String, in column: ContractColumn, of cells: inout Cells) {
    guard PlaceholderText.isPlaceholder(text) else { return }
    cells.report(
      .missingCell, column, "the text is still to be written: '\(shown(text))' only holds its place",
      suggestion: "write here, in words that anyone understands, what the public is to read")
  }

  private func reportBlanks(in cells: inout Cells) {
    for column in [ContractColumn.start, .end, .value, .supplier] where cells.has(column) && cells.isBlank(column) {
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
      } else if text.utf8.contains(UInt8(ascii: ":")) {
        cells.report(
          .invalidValue, column, "'\(shown(text))' is neither an address that begins with https:// nor a file",
          suggestion: "write the whole address, or the name of a file beside this one")
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
    ["https://", "http://"].contains { beginning in
      text.hasPrefix(beginning) && text.dropFirst(beginning.count).first?.isLetterOrDigit == true
    } && !text.contains(where: \.isWhitespace)
  }
}

extension Character {
  fileprivate var isLetterOrDigit: Bool { isLetter || isNumber }
}

extension [Organisation] {
  /// The short name of the organisation that a table calls by its short name or by its name; what is neither is left as
  /// it stands, and is reported once all records are there.
  func shortName(of name: String) -> String {
    if let organisation = first(where: { $0.id == name || $0.name == name }) { return organisation.id }
    let folded = name.lowercased()
    return first { $0.name.lowercased() == folded }?.id ?? name
  }
}
