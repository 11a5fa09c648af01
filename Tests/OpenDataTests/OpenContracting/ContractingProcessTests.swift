import Records
import TestSupport
import Testing

@testable import OpenData

@Suite("Contracting processes and their identifiers")
struct ContractingProcessTests {
  @Test("A procurement and the contract that came of it are one process, and any other contract is one of its own")
  func grouping() async throws {
    let ocids = try await ContractingOffice().releases().keys.sorted()
    #expect(
      ocids == [
        "ocds-test01-contract-c-2-24", "ocds-test01-contract-c-4-20", "ocds-test01-procurement-cleaning",
        "ocds-test01-procurement-masts-2027",
      ])
  }

  @Test("Nothing of drafts and embargoed records is said, not even by a payment")
  func hidden() async throws {
    let office = try await ContractingOffice()
    let text = (office.files(.releases).merging(office.files(.records)) { $0 + $1 }).values.joined()
    for secret in ["Embargoed", "Hidden", "Not yet", "secret", "C 5/24", "T9"] { #expect(!text.contains(secret)) }
  }

  @Test("What a process is called stays when other records come or go")
  func stability() async throws {
    var content = ContractingOffice.content
    let before = try await ContractingOffice(content).releases()
    content["procurements/masts-2027.md"] = nil
    content["procurements/another.md"] = ContractingOffice.planned.replacing("C 2/24", with: "C 4/20")
    content["contracts/more.csv"] = ContractingOffice.register([
      "ContractReference": "C 0/20", "ContractTitle": "First", "Buyer": "pcc", "StartDate": "2019-01-01",
      "SupplierName": "Mast Ltd",
    ])
    let after = try await ContractingOffice(content).releases()
    #expect(Set(before.keys).subtracting(after.keys) == ["ocds-test01-procurement-masts-2027"])
    #expect(
      Set(after.keys).subtracting(before.keys) == [
        "ocds-test01-contract-c-0-20", "ocds-test01-procurement-another",
      ])
    let cleaning = "ocds-test01-procurement-cleaning"
    #expect(before[cleaning] == after[cleaning])
  }

  @Test("A contract whose row states an identifier keeps it, and says which planning it came of")
  func statedIdentifier() async throws {
    var content = ContractingOffice.content
    var cleaning = ContractingOffice.cleaning
    cleaning["OpenContractingID"] = "ocds-b5fd17-0121"
    content["contracts/register.csv"] = ContractingOffice.register(cleaning, ContractingOffice.masts)
    let office = try await ContractingOffice(content)
    let release = try #require(try office.releases()["ocds-b5fd17-0121"])
    #expect(release["contracts"][0]["id"].text == "C 1/24")
    #expect(release["relatedProcesses"][0]["relationship"].texts == ["planning"])
    #expect(release["relatedProcesses"][0]["identifier"].text == "ocds-test01-procurement-cleaning")
    #expect(try office.release("procurement-cleaning")["contracts"].isMissing)
  }

  @Test("A procurement that states an identifier keeps it whatever its file is called, and its contract has it too")
  func statedByProcurement() async throws {
    var content = ContractingOffice.content
    content["procurements/renamed.md"] = content["procurements/cleaning.md"]?.replacing(
      "title:", with: "open-contracting-id: ocds-test01-procurement-cleaning\ntitle:")
    content["procurements/cleaning.md"] = nil
    let before = try await ContractingOffice().releases().keys.sorted()
    let after = try await ContractingOffice(content).releases()
    #expect(after.keys.sorted() == before)
    #expect(after["ocds-test01-procurement-cleaning"]?["contracts"][0]["id"].text == "C 1/24")
  }

  @Test("A prefix is ocds- and six small letters or digits")
  func prefix() {
    #expect(OpenContractingPrefix("ocds-a1b2c3")?.text == "ocds-a1b2c3")
    for other in [
      "", "ocds-", "ocds-a1b2c", "ocds-a1b2c3d", "ocds-A1b2c3", "ocid-a1b2c3", "ocds-a1b2c-", "ocds-a1b2cé",
    ] {
      #expect(OpenContractingPrefix(other) == nil, "\(other)")
    }
  }

  @Test("An office without a prefix publishes nothing")
  func noPrefix() async throws {
    let contracting = try await ContractingOffice.contracting(prefix: nil)
    #expect(contracting == nil)
  }

  @Test(
    "The method of a procurement is said where the office's own words name it plainly",
    arguments: [
      ("Open procedure", ProcurementMethod.open), ("Restricted procedure", .selective),
      ("Call-off from a framework", .selective), ("Direct award from a framework", .direct),
      ("Quotations from three suppliers", .limited), ("Grant", nil), ("As agreed", nil),
    ])
  func method(route: String, method: ProcurementMethod?) { #expect(ProcurementMethod(route: route) == method) }
}

extension String {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
