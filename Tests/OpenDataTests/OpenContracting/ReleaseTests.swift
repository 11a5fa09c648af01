import Records
import TestSupport
import Testing

@testable import OpenData

@Suite("What a release says of a contracting process")
struct ReleaseTests {
  @Test("It has every stage from the plan to the payments")
  func stages() async throws {
    let release = try await ContractingOffice().release("procurement-cleaning")
    #expect(release["tag"].texts == ["planning", "tender", "award", "contract", "implementation"])
    #expect(release["initiationType"].text == "tender")
    #expect(release["language"].text == "en")
    #expect(release["planning"]["rationale"].text == "Cells are to be cleaned every day.")
    #expect(release["planning"]["budget"]["amount"]["amount"].number == 800_000)
    #expect(release["planning"]["milestones"].items.map { $0["status"].text } == ["met", nil])
    #expect(release["planning"]["milestones"][0]["dateMet"].text == "2022-07-12T00:00:00Z")
    #expect(release["planning"]["milestones"][0]["documents"][0]["title"].text == "1/23: The strategy")
    #expect(release["planning"]["milestones"][1]["dueDate"].text == "2023-02-28T23:59:59Z")
    #expect(release["tender"]["status"].text == "complete")
    #expect(release["tender"]["procurementMethod"].text == "open")
    #expect(release["tender"]["mainProcurementCategory"].text == "services")
    #expect(release["tender"]["contractPeriod"]["endDate"].text == "2025-03-31T23:59:59Z")
    #expect(release["tender"]["contractPeriod"]["maxExtentDate"].text == "2027-03-31T23:59:59Z")
    #expect(release["contracts"][0]["awardID"] == release["awards"][0]["id"])
    #expect(release["contracts"][0]["items"][0]["classification"]["id"].text == "90910000")
  }

  @Test("Amounts are exact numbers of pounds, and a credit note is less than nothing")
  func amounts() async throws {
    let office = try await ContractingOffice()
    let release = try office.release("procurement-cleaning")
    #expect(release["contracts"][0]["value"]["currency"].text == "GBP")
    let text = office.files(.releases).values.joined()
    for amount in ["797400.50", "33225.04", "-225.10"] { #expect(text.contains("{\"amount\":\(amount),\"currency\"")) }
  }

  @Test("A value that is withheld is left out, and not 0")
  func withheldValue() async throws {
    let release = try await ContractingOffice().release("contract-c-2-24")
    #expect(release["contracts"][0]["value"].isMissing)
    #expect(release["awards"][0]["value"].isMissing)
    #expect(release["tender"]["value"].isMissing)
    #expect(release["awards"][0]["suppliers"][0]["name"].text == "Mast Ltd")
  }

  @Test("An award has the day of the last decision before the contract began that authorised it")
  func awardDate() async throws {
    let office = try await ContractingOffice()
    #expect(try office.release("procurement-cleaning")["awards"][0]["date"].text == "2023-03-14T00:00:00Z")
    #expect(try office.release("contract-c-2-24")["awards"][0]["date"].isMissing)
  }

  @Test("A contract has its term, with the day beyond which it cannot be extended")
  func term() async throws {
    let period = try await ContractingOffice().release("procurement-cleaning")["contracts"][0]["period"]
    #expect(period["startDate"].text == "2023-04-01T00:00:00Z")
    #expect(period["endDate"].text == "2025-03-31T23:59:59Z")
    #expect(period["maxExtentDate"].text == "2027-03-31T23:59:59Z")
    #expect(period["durationInDays"].number == 731)
  }

  @Test("A contract that was ended early ended on that day, and can no longer be extended")
  func termination() async throws {
    let release = try await ContractingOffice().release("contract-c-4-20")
    #expect(release["contracts"][0]["status"].text == "terminated")
    #expect(release["contracts"][0]["period"]["endDate"].text == "2021-06-30T23:59:59Z")
    #expect(release["contracts"][0]["period"]["maxExtentDate"].isMissing)
    #expect(release["tag"].texts == ["tender", "award", "contract", "contractTermination"])
  }

  @Test(
    "What has become of a contract follows from the day",
    arguments: [("2024-06-01", "pending"), ("2024-09-01", "active"), ("2027-09-01", "terminated")])
  func contractStatus(day: String, status: String) async throws {
    let release = try await ContractingOffice(asOf: day).release("contract-c-2-24")
    #expect(release["contracts"][0]["status"].text == status)
  }

  @Test("A procurement that is only planned has no award, and its steps are still to come")
  func planned() async throws {
    let release = try await ContractingOffice().release("procurement-masts-2027")
    #expect(release["tag"].texts == ["planning"])
    #expect(release["tender"]["status"].text == "planned")
    #expect(release["awards"].isMissing)
    #expect(release["planning"]["milestones"][0]["status"].text == "scheduled")
  }

  @Test("A procurement and the contract that it is to replace name each other's process")
  func replacement() async throws {
    let office = try await ContractingOffice()
    let prior = try office.release("procurement-masts-2027")["relatedProcesses"][0]
    #expect(prior["relationship"].texts == ["prior"])
    #expect(prior["identifier"].text == "ocds-test01-contract-c-2-24")
    let successor = try office.release("contract-c-2-24")["contracts"][0]["relatedProcesses"][0]
    #expect(successor["relationship"].texts == ["replacementProcess"])
    #expect(successor["identifier"].text == "ocds-test01-procurement-masts-2027")
  }

  @Test("Parties are organisations by their official numbers, each once with all that it does")
  func parties() async throws {
    let release = try await ContractingOffice().release("procurement-cleaning")
    #expect(release["parties"].items.map { $0["id"].text } == ["GB-GOR-D1", "GB-COH-01234567"])
    #expect(release["parties"][0]["roles"].texts == ["buyer", "procuringEntity", "payer"])
    #expect(release["parties"][1]["roles"].texts == ["supplier", "payee"])
    #expect(release["parties"][1]["identifier"]["scheme"].text == "GB-COH")
    #expect(release["buyer"]["id"].text == "GB-GOR-D1")
  }

  @Test("A supplier without a number is known by its address in the register of suppliers")
  func supplierWithoutNumber() async throws {
    let release = try await ContractingOffice().release("contract-c-2-24")
    #expect(release["awards"][0]["suppliers"][0]["id"].text == "supplier-mast-ltd")
    #expect(release["parties"][1]["identifier"].isMissing)
  }

  @Test("Nothing is said of people: neither the contact of a contract nor the person who was paid")
  func people() async throws {
    let office = try await ContractingOffice()
    let text = office.files(.releases).values.joined()
    for name in ["Xanadu", "xanadu@example.org", "Yolanda", "contactPoint"] { #expect(!text.contains(name)) }
    let transactions = try office.release("procurement-cleaning")["contracts"][0]["implementation"]["transactions"]
    #expect(transactions.items.map { $0["id"].text } == ["T7", "T7-2", "T8"])
    #expect(transactions[2]["payee"].isMissing)
    #expect(transactions[2]["value"]["amount"].number == 600)
  }

  @Test("What was corrected is an amendment, with the reason where there is one")
  func amendments() async throws {
    let release = try await ContractingOffice().release("procurement-cleaning")
    #expect(release["tender"]["amendments"][0]["rationale"].text == "A slip")
    #expect(release["contracts"][0]["amendments"][0]["date"].text == "2024-02-01T00:00:00Z")
    #expect(release["contracts"][0]["amendments"][0]["description"].text == "Value corrected")
  }

  @Test("A framework is named with the route to market")
  func framework() async throws {
    let tender = try await ContractingOffice().release("contract-c-2-24")["tender"]
    #expect(tender["procurementMethodDetails"].text == "Call-off: National framework")
    #expect(tender["procurementMethod"].text == "selective")
  }

  @Test("A decision that was taken back approves nothing")
  func withdrawnDecision() async throws {
    var content = ContractingOffice.content
    content["decisions/b.md"] = """
      ---
      reference: 2/23
      title: The award
      date: 2023-03-14
      published: 2023-03-14
      status: withdrawn
      confidentiality: open
      withdrawn: {date: 2023-05-01, reason: It was the wrong paper.}
      ---

      """
    let release = try await ContractingOffice(content).release("procurement-cleaning")
    #expect(release["awards"][0]["date"].text == "2022-07-12T00:00:00Z")
    #expect(release["awards"][0]["documents"].items.count == 1)
  }
}
