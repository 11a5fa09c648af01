import TestSupport
import Testing

@testable import OpenData

@Suite("How releases are named and dated")
struct ReleaseIdentityTests {
  @Test("A release stays the same to the byte on every day on which nothing happened")
  func quietDays() async throws {
    let office = ContractingOffice.content
    let (one, other) = (
      try await ContractingOffice(office, asOf: "2024-06-01"), try await ContractingOffice(office, asOf: "2024-08-31")
    )
    #expect(try one.releases() == other.releases())
    #expect(try one.release("procurement-cleaning")["date"].text == "2024-05-13T00:00:00Z")
  }

  @Test("It gets a new identifier and a new date on the day on which a contract begins or is over")
  func contractDays() async throws {
    let before = try await ContractingOffice(asOf: "2024-08-31").release("contract-c-2-24")
    let begun = try await ContractingOffice(asOf: "2024-12-24").release("contract-c-2-24")
    let over = try await ContractingOffice(asOf: "2028-01-01").release("contract-c-2-24")
    #expect(Set([before, begun, over].map { $0["id"].text }).count == 3)
    #expect(before["date"].text == "2024-05-01T00:00:00Z")
    #expect(begun["date"].text == "2024-09-01T00:00:00Z")
    #expect(over["date"].text == "2027-09-01T00:00:00Z")
  }

  @Test("Only the release whose content changed gets a new identifier")
  func changedContent() async throws {
    var content = ContractingOffice.content
    let before = try await ContractingOffice(content).releases()
    var phones = ContractingOffice.phones
    phones["ContractValue"] = "20000.01"
    content["contracts/register.csv"] = ContractingOffice.register(
      ContractingOffice.cleaning, ContractingOffice.masts, phones, ContractingOffice.hidden)
    let after = try await ContractingOffice(content).releases()
    let changed = before.keys.filter { before[$0]?["id"] != after[$0]?["id"] }
    #expect(changed == ["ocds-test01-contract-c-4-20"])
  }

  @Test("A process whose records state no day is dated by the first day of the office")
  func undated() async throws {
    let office = try await ContractingOffice([
      "contracts/register.csv": ContractingOffice.register([
        "ContractReference": "C 9", "ContractTitle": "Undated", "Buyer": "pcc", "SupplierName": "Mast Ltd",
      ])
    ])
    #expect(try office.release("contract-c-9")["date"].text == "2012-11-22T00:00:00Z")
    #expect(office.contracting.packages.map { $0.fileName(.releases) } == ["releases-undated.json"])
  }
}
