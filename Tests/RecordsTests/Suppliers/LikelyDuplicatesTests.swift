import Diagnostics
import Records
import Testing

@Suite("Suppliers that are probably one")
struct LikelyDuplicatesTests {
  @Test(
    "Names that differ only in what spellings of one company differ in are reported",
    arguments: [
      ("Anytown Cleaning Ltd", "ANYTOWN CLEANING LIMITED", true), ("Anytown Cleaning Ltd", "Anytown Cleaning", true),
      ("Anytown Cleaning (UK) Ltd", "Anytown Cleaning plc", true), ("Smith & Sons LLP", "Smith and Sons", true),
      ("Smith&Sons", "SMITH AND SONS", true), ("A.B.C. P.L.C.", "ABC", true), ("O'Neill's", "ONeills", true),
      ("Müller", "Muller", true), ("Anytown Cleaning", "Anytown Cleaners", false),
      ("Anytown UK Cleaning", "Anytown Cleaning", false), ("Limited", "Ltd", false), ("東京", "大阪", false),
      ("Anytown Limited Cleaning", "Anytown Cleaning", false),
    ])
  func names(left: String, right: String, areLikely: Bool) {
    var ledger = OfficeLedger()
    ledger.pay(left, "600.00", on: "2016-05-01")
    ledger.pay(right, "600.00", on: "2016-05-01")
    #expect(ledger.catalogue().faults.contains { $0.hasSuffix("[likely-duplicate]") } == areLikely)
  }

  @Test("A group has one report, which names every spelling and where it first stands, and gives the lines to add")
  func report() {
    var ledger = OfficeLedger()
    ledger.pay("ANYTOWN \"CLEANING\" LTD", "600.00", on: "2016-05-01")
    ledger.pay("Anytown Cleaning", "600.00", on: "2016-05-01")
    ledger.pay("Anytown Cleaning", "600.00", on: "2016-05-01")
    ledger.contract("C-1", with: ["Other"])
    ledger.contract("C-2", with: ["Anytown Cleaning Ltd"])
    #expect(
      ledger.catalogue().faults == [
        "content/spend/2016.csv:2: warning: row 2, column 'SupplierName': 'ANYTOWN \"CLEANING\" LTD' is probably the same "
          + "supplier as 'Anytown Cleaning Ltd' in row 3 of content/contracts/2016.csv and 'Anytown Cleaning' in row 3 of "
          + "content/spend/2016.csv; add to suppliers.yaml: - {name: \"Anytown Cleaning Ltd\", also: "
          + "[\"ANYTOWN \\\"CLEANING\\\" LTD\", \"Anytown Cleaning\"]}, or give each an entry of its own there if they are "
          + "not the same [likely-duplicate]"
      ])
  }

  @Test("Where one of them has an entry, the report says what to add to it")
  func entry() {
    var ledger = OfficeLedger()
    ledger.supplier("Anytown Cleaning Ltd", also: ["AC"])
    ledger.pay("AC", "600.00", on: "2016-05-01")
    ledger.pay("Anytown Cleaning", "600.00", on: "2016-05-01")
    #expect(
      ledger.catalogue().faults == [
        "content/spend/2016.csv:3: warning: row 3, column 'SupplierName': 'Anytown Cleaning' is probably the same supplier "
          + "as 'AC' in row 2 of content/spend/2016.csv; add to the entry of 'Anytown Cleaning Ltd' in suppliers.yaml: "
          + "also: [\"Anytown Cleaning\"], or give each an entry of its own there if they are not the same "
          + "[likely-duplicate]"
      ])
  }

  @Test("An entry for each says that they are two, and nothing is reported")
  func twoEntries() {
    var ledger = OfficeLedger()
    ledger.supplier("Anytown Cleaning Ltd")
    ledger.supplier("Anytown Cleaning")
    ledger.pay("Anytown Cleaning Ltd", "600.00", on: "2016-05-01")
    ledger.pay("Anytown Cleaning", "600.00", on: "2016-05-01")
    let (catalogue, faults) = ledger.catalogue()
    #expect(faults.isEmpty)
    #expect(catalogue.suppliers.suppliers.count == 2)
  }

  @Test("Suppliers with one number in an official register are reported whatever their names")
  func numbers() {
    var ledger = OfficeLedger()
    for (reference, name) in [("C-1", "Anytown Cleaning"), ("C-2", "Bright Windows")] {
      ledger.contract(reference) { contract in
        contract.suppliers = [
          ContractSupplier(
            name: Located(name, at: contract.source.location),
            identifiers: [OfficialIdentifier(scheme: "GB-COH", id: "99999001")])
        ]
      }
    }
    #expect(
      ledger.catalogue().faults == [
        "content/contracts/2016.csv:3: warning: row 3, column 'SupplierName': 'Bright Windows' is probably the same "
          + "supplier as 'Anytown Cleaning' in row 2 of content/contracts/2016.csv; add to suppliers.yaml: - {name: "
          + "\"Anytown Cleaning\", also: [\"Bright Windows\"]}, or give each an entry of its own there if they are not the "
          + "same [likely-duplicate]"
      ])
  }

  @Test("Of very many in one file the first twenty are listed and the others counted")
  func many() {
    var ledger = OfficeLedger()
    for number in 100..<130 {
      ledger.pay("Supplier \(number)", "600.00", on: "2016-05-01")
      ledger.pay("Supplier \(number) Ltd", "600.00", on: "2016-05-01")
    }
    let faults = ledger.catalogue().faults
    #expect(faults.count == 21)
    #expect(
      faults.last?.hasSuffix("; 9 more faults like this follow in the file [likely-duplicate]") == true)
    #expect(faults.last?.hasPrefix("content/spend/2016.csv:43: warning: row 43, column 'SupplierName': ") == true)
  }
}
