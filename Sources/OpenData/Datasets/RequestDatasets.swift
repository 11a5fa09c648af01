import Records

/// A response to a request for information as a row. What one that was taken back does not say is `nil` in `open`.
private struct RequestRow {
  let records: PublicRecords
  let position: Int
  let request: InformationRequest
  let clock: ResponseClock?

  init(_ records: PublicRecords, _ position: Int) {
    self.records = records
    self.position = position
    request = records.catalogue.disclosureLog.requests[position]
    clock = records.catalogue.disclosureLog.clock(of: request)
  }

  var open: InformationRequest? { request.hasPublicText ? request : nil }

  static let columns: [Column<RequestRow>] = [
    .url(.url) { $0.records.addresses[.response($0.position)] },
    .text(.requestReference) { $0.request.reference?.value },
    .text(.title) { $0.request.title }.required, .word(.law) { $0.request.regime }.required,
    .text(.organisationID) { $0.records.catalogue.organisation($0.request.organisation.value)?.id },
    .text(.organisation) { $0.records.organisation($0.request.organisation.value) },
    .date(.receivedDate) { $0.request.received }, .date(.acknowledgedDate) { $0.open?.acknowledged },
    .date(.clarificationAskedDate) { $0.open?.clarification?.asked },
    .date(.clarificationReceivedDate) { $0.open?.clarification?.received },
    .date(.twentiethWorkingDay) { $0.clock?.twentiethDay }, .date(.extendedToDate) { $0.open?.extendedTo },
    .date(.dueDate) { $0.clock?.due }, .date(.answeredDate) { $0.request.answered },
    .integer(.workingDays) { $0.clock?.taken }, .boolean(.withinTwentyDays) { $0.clock?.isWithinTwentyDays },
    .integer(.daysLate) { $0.clock?.daysLate(asOf: $0.records.catalogue.asOf) },
    .text(.delayReason) { $0.open?.delayReason }, .word(.requestOutcome) { $0.request.outcome },
    .date(.reviewAskedDate) { $0.open?.internalReview?.asked },
    .date(.reviewAnsweredDate) { $0.open?.internalReview?.answered },
    .word(.reviewOutcome) { $0.open?.internalReview?.outcome },
    .text(.reviewSummary) { $0.open?.internalReview?.summary },
    .integer(.redactions) { $0.open?.text.redactions.count },
    .date(.withdrawnDate) { $0.request.withdrawal?.date }, .text(.withdrawnReason) { $0.request.withdrawal?.reason },
    .date(.publishedDate) { $0.request.published }, .date(.modifiedDate) { $0.request.modified },
  ]
}

/// The disclosure log, and how the office deals with requests.
extension PublicRecords {
  var requestDatasets: [Dataset] { [requests, refusals, requestYears] }

  private var requests: Dataset {
    Dataset(
      .requests, vocabulary, primaryKey: [.url], foreignKeys: [.organisation], columns: RequestRow.columns,
      count: catalogue.disclosureLog.requests.count
    ) { [self] in [RequestRow(self, $0)] }
  }

  private struct RefusalRow {
    let url: String
    let number: Int
    let refusal: Refusal
  }

  private var refusals: Dataset {
    Dataset(
      .refusals, vocabulary, primaryKey: [.requestURL, .itemNumber], foreignKeys: [.request],
      columns: [
        .url(.requestURL) { $0.url }, .integer(.itemNumber) { $0.number },
        .word(.refusalProvision) { $0.refusal.provision }.required, .text(.reason) { $0.refusal.reason }.required,
        .text(.publicInterestTest) { $0.refusal.publicInterestTest },
      ], count: catalogue.disclosureLog.requests.count
    ) { [catalogue, addresses] position -> [RefusalRow] in
      let request = catalogue.disclosureLog.requests[position]
      guard request.hasPublicText else { return [] }
      return request.refusals.enumerated().map { index, refusal in
        RefusalRow(url: addresses[.response(position)], number: index + 1, refusal: refusal)
      }
    }
  }

  private var requestYears: Dataset {
    let years = catalogue.disclosureLog.years
    return Dataset(
      .requestYears, vocabulary, primaryKey: [.year],
      columns: [
        .integer(.year) { $0.year }, .integer(.requestsReceived) { $0.received }.required,
        .integer(.requestsAnswered) { $0.answered }.required,
        .integer(.answeredWithinTwentyDays) { $0.answeredWithinTwentyDays }.required,
        .share(.shareWithinTwentyDays) { $0.shareWithinTwentyDays }, .halves(.medianWorkingDays) { $0.medianHalfDays },
        .integer(.answeredLate) { $0.answeredLate }.required,
        .integer(.endedWithoutAnswer) { $0.endedWithoutAnswer }.required, .integer(.requestsOpen) { $0.open }.required,
        Column<RequestYear>(.pageURL, .url) { [addresses] _ in .text(addresses[.disclosureLog]) }.required,
      ], count: years.count
    ) { [years[$0]] }
  }
}
