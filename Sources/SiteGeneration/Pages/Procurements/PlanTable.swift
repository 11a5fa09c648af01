import OpenData
import Records
import StaticSite

extension SiteEdition {
  /// What falls due as a table.
  func planTable(_ items: some Sequence<PlanItem>, named name: String, caption: String) -> DataTable {
    DataTable(
      name: name, caption: caption,
      columns: [
        DataTable.Column(.date, words), DataTable.Column(.event, words), DataTable.Column(.subject, words),
        DataTable.Column(.recordReference, words), DataTable.Column(.buyer, words),
        DataTable.Column(.value, words, isNumeric: true), DataTable.Column(.workBegins, words),
      ], rows: items.map(row(of:)))
  }

  private func row(of item: PlanItem) -> [DataTable.Cell] {
    let due =
      item.isMonthOnly ? month(of: item).escapedForHTML : time(item.date)
    let isLate = item.workBegins.map { $0 < catalogue.asOf } ?? false
    return [
      DataTable.Cell(html: due + (item.isOverdue ? " " + overdueTag : ""), .date(item.date)),
      DataTable.Cell(text(of: item), .text(PlanEventKind(item.event).rawValue)),
      DataTable.Cell(title(of: item.subject), href: href(of: item.subject)),
      DataTable.Cell(reference: reference(of: item.subject)),
      DataTable.Cell(buyer(of: item.subject)), cell(value(of: item.subject)),
      workCell(of: item, isLate: isLate),
    ]
  }

  /// The month in which something is planned, and that the office calls it indicative where it does.
  func month(of item: PlanItem) -> String {
    let month = words.month(CalendarMonth(of: item.date))
    return isIndicative(item.subject) ? words.phrase(.indicative, ["what": month]) : month
  }

  func isIndicative(_ subject: PlanItem.Subject) -> Bool {
    guard case .procurement(let position) = subject else { return false }
    return catalogue.procurements[position].isIndicative
  }

  /// When work on replacing a contract has to begin, or the procurement that is to replace it already.
  private func workCell(of item: PlanItem, isLate: Bool) -> DataTable.Cell {
    if case .contract(let position) = item.subject, let successor = catalogue.successors(ofContractAt: position).first {
      let procurement = catalogue.procurements[successor]
      return DataTable.Cell(
        words.phrase(.replacedBy, ["title": procurement.title]),
        href: addresses.href(addresses.procurement(procurement.id)), .empty)
    }
    return DataTable.Cell(
      html: item.workBegins.map { time($0) + (isLate ? " " + overdueTag : "") } ?? "", .date(item.workBegins))
  }

  /// What falls due, for programs: a month is a month and no day, and every row says where its page is.
  func planFile(_ items: [PlanItem], named name: String, title: String) -> DataFile {
    let columns: [DataColumn] = [
      .date, .eventKind, .event, .subject, .recordReference, .buyer, .value, .workBegins, .overdue, .indicative,
      .recordURL,
    ]
    return DataFile(name: name, title: title, keys: columns.map(\.name), rowCount: items.count) { [self] index in
      let item = items[index]
      return [
        item.isMonthOnly ? .text(CalendarMonth(of: item.date).iso8601) : .date(item.date),
        .text(PlanEventKind(item.event).rawValue), .text(text(of: item)), .text(self.title(of: item.subject)),
        .text(reference(of: item.subject)), .text(buyer(of: item.subject)), .money(value(of: item.subject)),
        .date(item.workBegins), .boolean(item.isOverdue), .boolean(isIndicative(item.subject)),
        .text(addresses.absolute(path(of: item.subject))),
      ]
    }
  }

  /// What happens, in words; a gateway with what happens there.
  func text(of item: PlanItem) -> String {
    guard case .gateway(let index) = item.event, case .procurement(let position) = item.subject else {
      return words[.event(PlanEventKind(item.event))]
    }
    let gateway = catalogue.procurements[position].gateways[index]
    return words.phrase(.gatewayText, ["gate": gateway.name.value, "what": gateway.summary])
  }

  func title(of subject: PlanItem.Subject) -> String {
    switch subject {
    case .contract(let position): catalogue.register.contracts[position].title
    case .procurement(let position): catalogue.procurements[position].title
    }
  }

  func path(of subject: PlanItem.Subject) -> SitePath {
    switch subject {
    case .contract(let position): contractPaths[position]
    case .procurement(let position): addresses.procurement(catalogue.procurements[position].id)
    }
  }

  private func href(of subject: PlanItem.Subject) -> String { addresses.href(path(of: subject)) }

  func reference(of subject: PlanItem.Subject) -> String? {
    switch subject {
    case .contract(let position): catalogue.register.contracts[position].reference.value.text
    case .procurement(let position): catalogue.procurements[position].reference?.value
    }
  }

  private func buyer(of subject: PlanItem.Subject) -> String? {
    let id =
      switch subject {
      case .contract(let position): catalogue.register.contracts[position].buyer.value
      case .procurement(let position): catalogue.procurements[position].buyer.value
      }
    return catalogue.organisation(id)?.name
  }

  private func value(of subject: PlanItem.Subject) -> Money? {
    switch subject {
    case .contract(let position): catalogue.register.contracts[position].value
    case .procurement(let position): catalogue.procurements[position].estimatedValue
    }
  }
}
