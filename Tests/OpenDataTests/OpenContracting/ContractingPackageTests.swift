import Records
import TestSupport
import Testing

@testable import OpenData

@Suite("Packages of contracting processes")
struct ContractingPackageTests {
  @Test("A package says where it stands, what it is, as of when, whose and under which licence")
  func facts() async throws {
    let office = try await ContractingOffice()
    let package = try JSONValue(try #require(office.files(.releases)["releases-2022-23.json"]))
    #expect(package["uri"].text == "https://records.example/data/ocds/releases-2022-23.json")
    #expect(package["version"].text == "1.1")
    #expect(package["publishedDate"].text == "2024-06-01T00:00:00Z")
    #expect(package["publisher"]["name"].text == "Midshire Commissioner")
    #expect(package["publisher"]["uid"].text == "D1")
    #expect(package["license"].text == "https://licence.example/")
    #expect(package["publicationPolicy"].text == "https://records.example/data/ocds/")
    #expect(package["releases"].items.count == 1)
  }

  @Test("Processes are filed by the financial year in which they began, each once")
  func years() async throws {
    let office = try await ContractingOffice()
    #expect(
      office.contracting.packages.map { $0.fileName(.records) } == [
        "records-2019-20.json", "records-2022-23.json", "records-2024-25.json",
      ])
    #expect(office.contracting.packages.map(\.count) == [1, 1, 2])
  }

  @Test(
    "A year with many processes has several files, and so has one with many payments",
    arguments: [(2, 100, [2, 2, 1]), (100, 1, [1, 3, 1]), (100, 100, [5])])
  func divided(processes: Int, payments: Int, counts: [Int]) async throws {
    let contracts = (1...5).map { number in
      [
        "ContractReference": "C \(number)", "ContractTitle": "Contract", "Buyer": "pcc",
        "StartDate": "2023-05-0\(number)", "SupplierName": "Mast Ltd",
      ]
    }
    let rows = ["C 1", "C 2", "C 5"].map { "2024-04-12,Mast Ltd,600.00,\($0)\n" }.joined()
    let office = try await ContractingOffice([
      "contracts/register.csv": ContractingOffice.register(
        contracts[0], contracts[1], contracts[2], contracts[3], contracts[4]),
      "spend/2024.csv": "PaymentDate,SupplierName,Amount,ContractReference\n" + rows,
    ])
    let packages = ContractingPackage.packages(
      of: office.contracting.records, limit: ContractingPackage.Limit(processes: processes, payments: payments))
    #expect(packages.map(\.count) == counts)
    #expect(packages.map(\.part) == Array(1...counts.count))
    #expect(packages.last?.fileName(.releases) == "releases-2023-24\(counts.count > 1 ? "-\(counts.count)" : "").json")
    #expect(Set(packages.flatMap(\.processes)).count == 5)
  }

  @Test("A record links to the release, and says what holds now")
  func record() async throws {
    let office = try await ContractingOffice()
    let release = try office.release("procurement-cleaning")
    let record = try #require(try office.records()["ocds-test01-procurement-cleaning"])
    let id = try #require(release["id"].text)
    #expect(
      record["releases"][0]["url"].text == "https://records.example/data/ocds/releases-2022-23.json#\(id)")
    #expect(record["releases"][0]["date"] == release["date"])
    #expect(record["releases"][0]["tag"] == release["tag"])
    let compiled = record["compiledRelease"]
    #expect(compiled["tag"].texts == ["compiled"])
    #expect(compiled["id"].text == "ocds-test01-procurement-cleaning-2024-05-13T00:00:00Z")
    #expect(compiled.names == release.names)
    for name in release.names where name != "id" && name != "tag" { #expect(compiled[name] == release[name]) }
  }

  @Test("The list for programs names every package")
  func index() async throws {
    let office = try await ContractingOffice()
    let index = try JSONValue(String(decoding: office.contracting.index, as: UTF8.self))
    #expect(index["ocidPrefix"].text == "ocds-test01")
    #expect(
      index["packages"].items.map { $0["releasePackage"].text } == [
        "https://records.example/data/ocds/releases-2019-20.json",
        "https://records.example/data/ocds/releases-2022-23.json",
        "https://records.example/data/ocds/releases-2024-25.json",
      ])
  }

  @Test("An office that has bought nothing has no package, and a list that says so")
  func nothing() async throws {
    let office = try await ContractingOffice([:])
    #expect(office.contracting.packages.isEmpty)
    #expect(try JSONValue(String(decoding: office.contracting.index, as: UTF8.self))["packages"].items.isEmpty)
  }
}
