import Database
import Foundation
import GRDB
import OpenData
import StaticSite
import TestSupport
import Testing

@Suite("The database")
struct DatabaseTests {
  /// A finished database, opened as somebody does who has downloaded it.
  private func opened(_ package: DataPackage) throws -> (folder: TemporaryFolder, queue: DatabaseQueue) {
    let folder = try TemporaryFolder()
    let path = folder.path.appending("data.sqlite").string
    let bytes = try DatabaseFile(of: package, title: "Data", description: "All.").stream.bytes
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    var configuration = Configuration()
    configuration.readonly = true
    return (folder, try DatabaseQueue(path: path, configuration: configuration))
  }

  private func query<Answer>(
    _ package: DataPackage, _ body: (GRDB.Database) throws -> Answer
  ) throws -> Answer {
    let (folder, queue) = try opened(package)
    return try withExtendedLifetime(folder) { try queue.read(body) }
  }

  @Test("Every dataset is a table that holds its rows in their order, with the values that the files have")
  func rows() async throws {
    let package = try await Office().package
    try query(package) { (database) throws in
      for dataset in package.datasets {
        let table = try Row.fetchAll(database, sql: "SELECT * FROM \"\(dataset.name.table)\" ORDER BY rowid")
        let rows = Array(dataset.rows)
        #expect(table.count == rows.count, "\(dataset.name)")
        for (stored, row) in zip(table, rows) {
          #expect(Array(stored.columnNames) == dataset.fields.map(\.name.rawValue))
          for (value, (expected, field)) in zip(stored.databaseValues, zip(row, dataset.fields)) {
            #expect(Self.text(value) == Self.text(expected, field.type), "\(dataset.name), \(field.name)")
          }
        }
      }
    }
  }

  @Test("Sums of amounts are right to the penny")
  func money() async throws {
    let payments = (1...999).map { "2024-04-12,Bright Ltd,\($0 % 7).\($0 % 90 + 10)\n" }.joined()
    var content = Office.content
    content["spend/2024.csv"] = "PaymentDate,SupplierName,Amount\n" + payments
    let pence = (1...999).reduce(0) { $0 + $1 % 7 * 100 + $1 % 90 + 10 }
    let paid = try query(try await Office(content).package) { (database) throws in
      try String.fetchOne(
        database, sql: "SELECT printf('%.2f', Paid) FROM supplier_spend_by_year WHERE SupplierName = 'Bright Ltd'")
    }
    #expect(paid == "\(pence / 100).\(pence % 100)")
  }

  @Test("Nothing is wrong in the file, and every key leads to a row")
  func integrity() async throws {
    try query(try await Office().package) { (database) throws in
      #expect(try String.fetchAll(database, sql: "PRAGMA integrity_check") == ["ok"])
      #expect(try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty)
    }
  }

  @Test("Each key of a dataset is one of its table, and so is each day an index")
  func keys() async throws {
    let package = try await Office().package
    try query(package) { (database) throws in
      for dataset in package.datasets {
        let key = try database.primaryKey(dataset.name.table)
        if !dataset.primaryKey.isEmpty { #expect(key.columns == dataset.primaryKey.map(\.rawValue)) }
        let foreign = try database.foreignKeys(on: dataset.name.table)
        #expect(
          Set(foreign.map { "\($0.originColumns) \($0.destinationTable) \($0.destinationColumns)" })
            == Set(dataset.foreignKeys.map { "\([$0.field.rawValue]) \($0.dataset.table) \([$0.target.rawValue])" }))
        let indexed = Set(try database.indexes(on: dataset.name.table).compactMap(\.columns.first))
        let keys = Set(dataset.foreignKeys.map(\.field))
        for field in dataset.fields where field.type == .date || keys.contains(field.name) {
          #expect(indexed.contains(field.name.rawValue), "\(dataset.name), \(field.name)")
        }
      }
    }
  }

  @Test("Words are found in titles and texts, whatever accents they have")
  func search() async throws {
    var content = Office.content
    content["decisions/b.md"] = content["decisions/b.md"]?.replacing("=SUM(A1)", with: "Cafés of the force")
    try query(try await Office(content).package) { (database) throws in
      let found = { (table: String, column: String, words: String) in
        try String.fetchAll(
          database, sql: "SELECT \(column) FROM \(table) WHERE rowid IN (SELECT rowid FROM \(table)_fts(?)) ORDER BY 1",
          arguments: [words])
      }
      #expect(try found("decisions", "Title", "cafes") == ["Cafés of the force"])
      #expect(try found("decisions", "Title", "agreed").count == 2)
      #expect(try found("contracts", "ContractReference", "masts") == ["C2"])
      #expect(try found("procurements", "ProcurementID", "cleaning") == ["cleaning-2026"])
      #expect(try found("policies", "PolicyID", "gifts") == ["gifts"])
      #expect(try found("foi_requests", "Title", "cars") == ["Cars"])
    }
  }

  @Test("It says what it is, as of when, from whom and under which licence, and what each column means")
  func explanation() async throws {
    let package = try await Office().package
    try query(package) { (database) throws in
      let about = try #require(try Row.fetchOne(database, sql: "SELECT * FROM about"))
      #expect(about["Publisher"] == "Midshire Commissioner")
      #expect(about["AsOf"] == "2024-06-01")
      #expect(about["Source"] == "https://records.example/")
      #expect(about["LicenceURL"] == "https://licence.example/")
      let columns = try Row.fetchAll(database, sql: "SELECT * FROM columns")
      #expect(columns.count == package.datasets.reduce(0) { $0 + $1.fields.count })
      #expect(try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM tables") == package.datasets.count)
    }
  }

  @Test("What is hidden is not in it")
  func confidentiality() async throws {
    let package = try await Office().package
    let bytes = try DatabaseFile(of: package, title: "Data", description: "All.").stream.bytes
    let text = String(decoding: bytes, as: UTF8.self)
    for hidden in ["Xerxes", "Sesame", "xerxes", "sesame", "A draft", "Yolanda"] {
      #expect(!text.contains(hidden), "\(hidden)")
    }
    #expect(text.contains("It was agreed."))
  }

  @Test("It is the same to the byte each time it is written, and does not say by which version of SQLite")
  func reproducibility() async throws {
    let bytes = try DatabaseFile(of: try await Office().package, title: "Data", description: "All.").stream.bytes
    let again = try DatabaseFile(of: try await Office().package, title: "Data", description: "All.").stream.bytes
    #expect(bytes == again)
    #expect(bytes[24..<28] == [0, 0, 0, 1] && bytes[92..<96] == [0, 0, 0, 1])
    let version = bytes[96..<100].reduce(0) { $0 << 8 | Int($1) }
    #expect(version == 3_027_000)
  }

  @Test("It comes in pieces, and as often as it is asked for")
  func pieces() async throws {
    let file = try DatabaseFile(of: try await Office().package, title: "Data", description: "All.")
    let pieces = Array(file.stream)
    #expect(pieces.count > 1 && pieces.allSatisfy { $0.count <= 1 << 17 })
    #expect(Int64(pieces.reduce(0) { $0 + $1.count }) == file.size)
    #expect(Array(pieces.joined()) == file.stream.bytes)
    #expect(file.stream.failure == nil)
  }

  /// A value as both have it.
  private static func text(_ value: DatabaseValue) -> String? {
    switch value.storage {
    case .null: nil
    case .int64(let number): "\(number)"
    case .double(let number): "\(number)"
    case .string(let text): text
    case .blob: "a blob"
    }
  }

  private static func text(_ value: DataValue, _ type: FieldType) -> String? {
    switch value {
    case .empty: nil
    case .text(let text): text
    case .number(let number): [.amount, .share, .number].contains(type) ? "\(Double(number) ?? .nan)" : number
    case .date(let date): date.iso8601
    case .boolean(let flag): flag ? "1" : "0"
    case .list(let texts): texts.joined(separator: "; ")
    }
  }
}
