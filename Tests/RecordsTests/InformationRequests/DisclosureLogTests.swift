import Records
import Testing

@Suite("The disclosure log")
struct DisclosureLogTests {
  /// Requests of two years with every state that there is.
  private let requests = [
    request("1"),
    request("2") { $0.answered = day("2025-03-03") },
    request("3") {
      $0.received = day("2024-03-04")
      $0.answered = day("2024-04-30")
      $0.outcome = .refused
      $0.refusals = [refusal(.costLimit)]
    },
    request("4") {
      $0.status = .open
      ($0.answered, $0.outcome, $0.published) = (nil, nil, nil)
    },
    request("5") {
      $0.outcome = .withdrawnByRequester
      ($0.answered, $0.published) = (nil, nil)
    },
    request("6") { $0.status = .draft },
    request("7") { $0.published = day("2025-06-02") },
  ]

  @Test(
    "It holds the answers that may be read, the latest first; what is open, taken back, a draft or under embargo is not in it"
  )
  func whatIsListed() {
    let log = disclosureLog(of: requests).log
    #expect(log.requests.map { $0.reference?.value } == ["FOI 1", "FOI 2", "FOI 3"])
    #expect(log.positions(.year(2024)) == [2])
    #expect(log.positions(.outcome(.released)) == [0, 1])
    #expect(log.yearSelections == [.year(2025), .year(2024)])
    #expect(log.outcomeSelections == [.outcome(.released), .outcome(.refused)])
    #expect(log.position(of: "FOI 3") == 2)
    #expect(log.position(of: "FOI 4") == nil)
  }

  @Test("The figures count open requests and those that were taken back, and neither drafts nor what is under embargo")
  func figures() {
    let years = disclosureLog(of: requests).log.years
    #expect(years.map(\.year) == [2025, 2024])
    #expect(years[0].received == 4)
    #expect(years[0].answered == 2)
    #expect(years[0].open == 1)
    #expect(years[0].endedWithoutAnswer == 1)
    #expect(years[0].answeredWithinTwentyDays == 2)
    #expect(years[0].shareWithinTwentyDays == Percentage(hundredths: 10_000))
    #expect(years[0].medianHalfDays == 35)
    #expect(years[0].outcomes == [.released: 2, .withdrawnByRequester: 1])
    #expect(years[1].answeredLate == 1)
    #expect(years[1].shareWithinTwentyDays == Percentage(hundredths: 0))
  }

  @Test("A response that was taken back is listed and counted with its days and its outcome as before")
  func withdrawn() {
    let taken = requests.map { request in
      var request = request
      guard request.reference?.value == "FOI 3" else { return request }
      request.withdrawal = Withdrawal(date: day("2025-01-07"), reason: "It named a person.")
      request.text = .empty
      return request
    }
    let (before, after) = (disclosureLog(of: requests).log, disclosureLog(of: taken).log)
    #expect(after.years == before.years)
    #expect(after.years[1].answeredLate == 1)
    #expect(after.requests.map(\.name) == before.requests.map(\.name))
  }

  @Test("From the day of publication a response under embargo is listed and counted")
  func afterEmbargo() {
    let log = disclosureLog(of: requests, asOf: "2025-06-02").log
    #expect(log.requests.map { $0.reference?.value } == ["FOI 7", "FOI 1", "FOI 2", "FOI 3"])
    #expect(log.years[0].received == 5)
  }

  @Test("A request is not counted before the day on which it arrived")
  func beforeArrival() { #expect(disclosureLog(of: requests, asOf: "2025-02-09").log.years.map(\.year) == []) }

  @Test("Each ground counts once for each response")
  func grounds() {
    let twice = request("8") {
      $0.outcome = .refused
      $0.refusals = [refusal(.costLimit), refusal(.costLimit), refusal(.repeated)]
    }
    let grounds = disclosureLog(of: requests + [twice]).log.grounds
    #expect(grounds.map(\.ground) == [.refusal(.costLimit), .refusal(.repeated)])
    #expect(grounds.map(\.count) == [2, 1])
  }

  @Test(
    "A provision is recognised however it is written, under the law that has it",
    arguments: [
      ("12", InformationLaw.freedomOfInformation, RefusalProvision.costLimit),
      ("s.12(2)", .freedomOfInformation, .costLimit), ("Section 14(1)", .freedomOfInformation, .vexatious),
      ("regulation 12(4)(b)", .environmental, .eirManifestlyUnreasonable),
      ("EIR r.12(4)(a)", .environmental, .eirNotHeld),
      ("12(4)(b)", .environmental, .eirManifestlyUnreasonable),
    ])
  func provisions(text: String, law: InformationLaw, expected: RefusalProvision) {
    #expect(RefusalProvision(text, under: law) == expected)
  }

  @Test("What is no such provision is none", arguments: ["14", "40(2)", "12a", "", "12(4", "12(5)(e)", "13(1)"])
  func noProvision(text: String) { #expect(RefusalProvision(text, under: .environmental) == nil) }
}
