import OpenData
import Records

extension SiteEdition {
  /// Responses as a table.
  func responseTable(_ positions: ArraySlice<Int>, caption: String) -> DataTable {
    DataTable(
      name: "responses", caption: caption,
      columns: [
        DataTable.Column(.requestSubject, words), DataTable.Column(.requestReference, words),
        DataTable.Column(.receivedDate, words), DataTable.Column(.answeredDate, words),
        DataTable.Column(.workingDays, words, isNumeric: true), DataTable.Column(.requestOutcome, words),
      ],
      rows: positions.map { position in
        let request = catalogue.disclosureLog.requests[position]
        let clock = catalogue.disclosureLog.clock(of: request)
        let taken = clock?.taken
        return [
          DataTable.Cell(request.title, href: addresses.href(addresses.informationRequest(request))),
          DataTable.Cell(reference: request.reference?.value), cell(request.received), cell(request.answered),
          DataTable.Cell(taken.map(words.number) ?? "", .count(taken)).noting(
            clock.flatMap(lateness)?.escapedForHTML),
          DataTable.Cell(html: outcomeTag(of: request), .text(request.outcome?.rawValue)),
        ]
      }, tools: .sortingAndNarrowing)
  }

  /// What became of a request, as a word in a coloured field, and whether the response was taken back.
  private func outcomeTag(of request: InformationRequest) -> String {
    let kind = request.outcome?.rawValue ?? InformationRequest.Status.draft.rawValue
    let outcome = "<span class=\"status-tag status-\(kind)\">\(outcomeName(of: request).escapedForHTML)</span>"
    guard request.withdrawal != nil else { return outcome }
    let name = words[.withdrawnTag].escapedForHTML
    return outcome + " <span class=\"status-tag status-withdrawn\">\(name)</span>"
  }

  /// By how much an answer was late, in words; `nil` for one that was not, and where there is none.
  func lateness(of clock: ResponseClock) -> String? {
    guard let late = clock.workingDaysLate, clock.daysLate(asOf: catalogue.asOf) > 0 else { return nil }
    return late == 0 ? words[.lateOnDayOff] : words.count(late, WordKey.workingDaysLate)
  }

  /// What became of a request, in words. One without an outcome is seen in a preview only.
  func outcomeName(of request: InformationRequest) -> String {
    words[request.outcome.map(WordKey.requestOutcome) ?? .notAnsweredYet]
  }

  /// Responses for programs.
  func responseFile(_ positions: [Int], title: String) -> DataFile {
    let columns: [DataColumn] = [
      .requestReference, .requestSubject, .law, .receivedDate, .dueDate, .answeredDate, .workingDays, .withinTwentyDays,
      .requestOutcome, .grounds, .publishedDate, .withdrawnDate, .url,
    ]
    return DataFile(name: "responses", title: title, keys: columns.map(\.name), rowCount: positions.count) {
      [self] index in
      let request = catalogue.disclosureLog.requests[positions[index]]
      let clock = catalogue.disclosureLog.clock(of: request)
      return [
        .text(request.reference?.value), .text(request.title), .text(request.regime.rawValue), .date(request.received),
        .date(clock?.due), .date(request.answered), .count(clock?.taken), .boolean(clock?.isWithinTwentyDays),
        .text(request.outcome?.rawValue), .list(request.hasPublicText ? request.grounds.map(\.number) : []),
        .date(request.published), .date(request.withdrawal?.date),
        .text(addresses.absolute(addresses.informationRequest(request))),
      ]
    }
  }
}

extension RequestGround {
  /// The provision for programs: `40(2)`, `12`, `eir 12(4)(b)`.
  var number: String {
    switch self {
    case .exemption(let exemption): exemption.text
    case .refusal(let provision): provision.rawValue
    }
  }
}
