import Diagnostics
import Records
import Testing

@Suite("The register of suppliers")
struct SupplierRegisterTests {
  @Test("Suppliers are ordered by their letters, capitals and marks aside; names without Latin letters come last")
  func order() {
    var ledger = OfficeLedger()
    for name in ["zebra Works", "Ébène Ltd", "東京サービス", "Anytown Cleaning", "eastern Cars"] {
      ledger.pay(name, "600.00", on: "2016-05-01")
    }
    #expect(
      ledger.catalogue().catalogue.suppliers.suppliers.map(\.name)
        == ["Anytown Cleaning", "eastern Cars", "Ébène Ltd", "zebra Works", "東京サービス"])
  }

  @Test("A supplier is its name letter by letter, spaces aside")
  func identity() {
    var ledger = OfficeLedger()
    ledger.contract("C-1", with: ["Anytown  Cleaning "])
    ledger.pay("Anytown Cleaning", "600.00", on: "2016-05-01")
    ledger.pay("Anytown Cleaners", "600.00", on: "2016-05-01")
    let (catalogue, faults) = ledger.catalogue()
    #expect(catalogue.suppliers.suppliers.map(\.name) == ["Anytown Cleaners", "Anytown Cleaning"])
    #expect(catalogue.supplier("Anytown   Cleaning")?.contracts == [0])
    #expect(catalogue.supplier("Anytown")?.name == nil)
    #expect(faults.isEmpty)
  }

  @Test("Only suppliers.yaml merges spellings, and its name is the one that is shown")
  func merging() throws {
    var ledger = OfficeLedger()
    ledger.supplier("Anytown Cleaning Ltd", also: ["ANYTOWN CLEANING", "A. Cleaning", "never used"])
    ledger.contract("C-1", with: ["A. Cleaning"]) { $0.value = pounds("20000") }
    ledger.pay("ANYTOWN CLEANING", "600.00", on: "2016-05-01")
    ledger.pay("A. Cleaning", "-100.50", on: "2017-05-01")
    let (catalogue, faults) = ledger.catalogue()
    let supplier = try #require(catalogue.suppliers.suppliers.first)
    #expect(catalogue.suppliers.suppliers.count == 1)
    #expect(supplier.name == "Anytown Cleaning Ltd")
    #expect(supplier.otherNames == ["A. Cleaning", "ANYTOWN CLEANING"])
    #expect(supplier.contractValue == pounds("20000"))
    #expect(
      supplier.payments.map { "\($0.year.text): \($0.total.plainText) in \($0.count)" } == [
        "2017-18: -100.50 in 1", "2016-17: 600.00 in 1",
      ])
    #expect(faults.isEmpty)
  }

  @Test("A spelling given twice in suppliers.yaml is an error, also when only its spaces differ")
  func spellingGivenTwice() {
    var ledger = OfficeLedger()
    ledger.supplier("Anytown Cleaning", also: ["AC"])
    ledger.supplier("Other", also: ["Anytown  Cleaning"])
    #expect(
      ledger.catalogue().faults == [
        "content/suppliers.yaml:3: error: the spelling 'Anytown Cleaning' is already given in content/suppliers.yaml:2; "
          + "keep it with the supplier whose name it is [duplicate-spelling]"
      ])
  }

  @Test("Who has no public contract and no public payment is not in the register")
  func unpublished() {
    var ledger = OfficeLedger()
    ledger.supplier("In suppliers.yaml alone")
    ledger.contract("C-1", with: ["Under Embargo Ltd"]) { $0.published = day("2019-01-01") }
    ledger.pay("Paid Later Ltd", "600.00", on: "2018-11-21")
    ledger.pay(nil, "700.00", on: "2018-11-20")
    #expect(ledger.catalogue().catalogue.suppliers.suppliers.isEmpty)
    #expect(
      ledger.catalogue(asOf: "2019-01-01").catalogue.suppliers.suppliers.map(\.name)
        == ["Paid Later Ltd", "Under Embargo Ltd"])
  }

  @Test("What suppliers.yaml says of a supplier goes before what contracts say")
  func factsOfEntry() throws {
    var ledger = OfficeLedger()
    ledger.supplier("Anytown Cleaning", number: "99999001", isSmallOrMedium: false, area: "North West")
    for (reference, isSmall) in [("C-1", true), ("C-2", false)] {
      ledger.contract(reference) { contract in
        contract.suppliers = [
          ContractSupplier(
            name: Located("Anytown Cleaning", at: contract.source.location),
            identifiers: [
              OfficialIdentifier(scheme: "GB-COH", id: "99999002"), OfficialIdentifier(scheme: "GB-CHC", id: "900001"),
            ], isSmallOrMedium: isSmall, isVoluntary: true)
        ]
        contract.areaOfSupplier = "Wales"
      }
    }
    let (catalogue, faults) = ledger.catalogue()
    let supplier = try #require(catalogue.supplier("Anytown Cleaning"))
    #expect(supplier.isSmallOrMedium == false)
    #expect(supplier.isVoluntary == true)
    #expect(supplier.area == "North West")
    #expect(
      supplier.identifiers == [
        OfficialIdentifier(scheme: "GB-COH", id: "99999001"), OfficialIdentifier(scheme: "GB-CHC", id: "900001"),
      ])
    #expect(faults.isEmpty)
  }

  @Test("Of contracts that contradict each other the newest is believed, and the office is told of both rows")
  func contradictions() throws {
    var ledger = OfficeLedger()
    for (file, start, number, isSmall, area) in [
      ("2012", "2012-04-01", "99999001", true, "Wales"), ("2016", "2016-04-01", "99999002", false, "North West"),
      ("2013", "2013-04-01", "99999001", true, "Wales"),
    ] {
      ledger.contract("C-\(file)", in: file) { contract in
        contract.term.start = day(start)
        contract.suppliers = [
          ContractSupplier(
            name: Located("Anytown Cleaning", at: contract.source.location),
            identifiers: [OfficialIdentifier(scheme: "GB-COH", id: number)], isSmallOrMedium: isSmall)
        ]
        contract.areaOfSupplier = area
      }
    }
    let (catalogue, faults) = ledger.catalogue()
    let supplier = try #require(catalogue.supplier("Anytown Cleaning"))
    #expect(supplier.isSmallOrMedium == false)
    #expect(supplier.area == "North West")
    #expect(supplier.identifiers == [OfficialIdentifier(scheme: "GB-COH", id: "99999002")])
    let wayOut =
      "; say which holds in suppliers.yaml; until then it is what the contract that began last says [contradiction]"
    #expect(
      faults == [
        "content/contracts/2013.csv:2: warning: row 2, column 'AreaOfSupplier': 'Anytown Cleaning' has 'Wales' here and "
          + "'North West' in row 2 of content/contracts/2016.csv" + wayOut,
        "content/contracts/2013.csv:2: warning: row 2, column 'CompaniesHouseRegistrationNumber': 'Anytown Cleaning' has "
          + "'99999001' here and '99999002' in row 2 of content/contracts/2016.csv" + wayOut,
        "content/contracts/2013.csv:2: warning: row 2, column 'SMESupplier': 'Anytown Cleaning' has 'yes' here and 'no' in "
          + "row 2 of content/contracts/2016.csv" + wayOut,
      ])
  }

  @Test("What several suppliers share is not counted as any one's own, and says nothing of where any of them is")
  func sharedContracts() throws {
    var ledger = OfficeLedger()
    ledger.contract("F-1", with: ["Alpha", "Beta", "Alpha"]) {
      $0.value = pounds("1000000")
      $0.areaOfSupplier = "North West"
    }
    ledger.contract("C-1", with: ["Alpha"]) { $0.value = pounds("500.25") }
    ledger.contract("C-2", with: ["Alpha"])
    let catalogue = ledger.catalogue().catalogue
    let alpha = try #require(catalogue.supplier("Alpha"))
    #expect(alpha.contracts.count == 3)
    #expect(alpha.contractValue == pounds("500.25"))
    #expect(alpha.sharedContractValue == pounds("1000000"))
    #expect(alpha.area == nil)
    #expect(catalogue.supplier("Beta")?.contractValue == .zero)
  }

  @Test("Of names that come out alike in an address, the one that appears first keeps the plain form for ever")
  func slugs() {
    var ledger = OfficeLedger()
    ledger.pay("A B Ltd", "600.00", on: "2016-05-02")
    ledger.pay("A-B Ltd", "600.00", on: "2016-05-01")
    ledger.pay("東京", "600.00", on: "2016-05-01")
    func slugs() -> [String?] {
      let catalogue = ledger.catalogue().catalogue
      return ["A B Ltd", "A-B Ltd", "東京"].map { catalogue.supplier($0)?.slug }
    }
    #expect(slugs() == ["a-b-ltd-1df2b03e", "a-b-ltd", "68dea76f"])
    // A contract that began earlier makes a name the older one; one that begins later takes nothing from it.
    ledger.contract("C-1", with: ["A. B. Ltd"]) { $0.term.start = day("2016-06-01") }
    #expect(slugs() == ["a-b-ltd-1df2b03e", "a-b-ltd", "68dea76f"])
    ledger.contract("C-2", with: ["A B Ltd"]) { $0.term.start = day("2016-04-01") }
    #expect(slugs() == ["a-b-ltd", "a-b-ltd-fc6f89ff", "68dea76f"])
  }

  @Test("A name of any length makes an address that can be quoted, and no two suppliers have the same")
  func longNames() {
    var ledger = OfficeLedger()
    let stem = Array(repeating: "services", count: 20).joined(separator: " ")
    for end in ["north", "south", "east"] { ledger.pay("\(stem) \(end)", "600.00", on: "2016-05-01") }
    let slugs = ledger.catalogue().catalogue.suppliers.suppliers.map(\.slug)
    #expect(Set(slugs).count == 3)
    #expect(slugs.allSatisfy { $0.utf8.count <= 89 })
  }
}
