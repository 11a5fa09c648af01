import Digests
import Foundation
import OpenData
import StaticSite
import TestSupport
import Testing

@Suite("The files of datasets")
struct StreamTests {
  @Test("Comma-separated values have one row of names and lines that end as RFC 4180 asks")
  func csv() async throws {
    let text = try await Office().text(.payments, .csv)
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.count == 5)
    #expect(
      lines[0]
        == "PaymentDate,FinancialYear,Month,SupplierName,Individual,Amount,Purpose,Category,OrganisationID,Buyer,ContractReference,StatedContractReference,TransactionReference,PageURL"
    )
    #expect(lines[1].hasPrefix("2024-04-12,2024-25,2024-04,Bright Ltd,false,33225.04,,,pcc,Commissioner,C1,C1,,https"))
    #expect(lines[4].isEmpty)
  }

  @Test("A text that a spreadsheet would run is guarded there and stands as it is in JSON")
  func formulas() async throws {
    let office = try await Office()
    #expect(try office.text(.decisions, .csv).contains(",'=SUM(A1),"))
    #expect(try office.text(.decisions, .json).contains("\"Title\":\"=SUM(A1)\""))
    #expect(try office.text(.decisions, .jsonLines).contains("\"Title\":\"=SUM(A1)\""))
  }

  @Test("JSON is one object that says what it is, and has the rows with numbers as numbers and lists as lists")
  func json() async throws {
    let text = try await Office().text(.contracts, .json)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["name"] as? String == "contracts")
    #expect(object["as-of"] as? String == "2024-06-01")
    #expect(object["licence"] as? String == "https://licence.example/")
    #expect((object["fields"] as? [[String: Any]])?.first?["name"] as? String == "ContractReference")
    let rows = try #require(object["rows"] as? [[String: Any]])
    #expect(rows[0]["Suppliers"] as? [String] == ["Bright Ltd", "Mast Ltd"])
    #expect(rows[1]["ContractValue"] as? Double == 797_400)
    #expect(rows[0]["ContractValue"] is NSNull)
  }

  @Test("JSON of a dataset without rows is well formed too")
  func emptyJSON() async throws {
    let text = try await Office().text(.targets, .json)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect((object["rows"] as? [Any])?.isEmpty == true)
    #expect(try await Office().text(.targets, .jsonLines).isEmpty)
  }

  @Test("JSON Lines has a row a line, the same rows as JSON")
  func jsonLines() async throws {
    let office = try await Office()
    let lines = try office.text(.decisions, .jsonLines).split(separator: "\n")
    #expect(lines.count == 4)
    let json = try office.text(.decisions, .json)
    for line in lines { #expect(json.contains(line)) }
  }

  @Test("A large dataset comes in pieces, none of which is much larger than the others", arguments: DataForm.allCases)
  func pieces(form: DataForm) async throws {
    let rows = (1...5_000).map { "2024-04-12,Supplier \($0) Ltd,\($0).00\n" }.joined()
    var content = Office.content
    content["spend/2024.csv"] = "PaymentDate,SupplierName,Amount\n" + rows
    let office = try await Office(content)
    let pieces = Array(try office.written(.payments).stream(form))
    #expect(pieces.count > 3)
    #expect(pieces.allSatisfy { $0.count < 150_000 })
  }

  @Test("What is said of the files is true of them, as often as they are asked for")
  func written() async throws {
    let office = try await Office()
    for dataset in office.package.datasets {
      let written = WrittenDataset(dataset, of: office.package)
      #expect(written.rowCount == Array(dataset.rows).count)
      for form in DataForm.allCases {
        let bytes = written.stream(form).bytes
        #expect(written[form]?.size == Int64(bytes.count), "\(dataset.name)")
        #expect(written[form]?.digest == Digest(of: bytes), "\(dataset.name)")
        #expect(written.stream(form).bytes == bytes, "\(dataset.name)")
      }
    }
  }

  @Test("The descriptor names every dataset with its file, size, digest, columns and keys")
  func descriptor() async throws {
    let office = try await Office()
    let written = office.package.datasets.map { WrittenDataset($0, of: office.package) }
    let bytes = office.package.descriptor(title: "Data", description: "All.", written: written)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(object["created"] as? String == "2024-06-01T00:00:00Z")
    let resources = try #require(object["resources"] as? [[String: Any]])
    #expect(resources.map { $0["path"] as? String } == DatasetName.allCases.map { "\($0.rawValue).csv" })
    let payments = try #require(resources.first { $0["name"] as? String == "payments" })
    let csv = try office.written(.payments).stream(.csv).bytes
    #expect(payments["bytes"] as? Int == csv.count)
    #expect(payments["hash"] as? String == "sha256:" + Digest(of: csv).hexadecimal)
    let schema = try #require(payments["schema"] as? [String: Any])
    let fields = try #require(schema["fields"] as? [[String: Any]])
    let amount = try #require(fields.first { $0["name"] as? String == "Amount" })
    #expect(amount["type"] as? String == "number" && amount["unit"] as? String == "GBP")
    let relations = try #require(resources.first { $0["name"] as? String == "decision-relations" })
    let keys = try #require((relations["schema"] as? [String: Any])?["foreignKeys"] as? [[String: Any]])
    #expect(keys.count == 2)
  }
}
