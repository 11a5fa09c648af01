import ContentLoading
import Diagnostics
import Foundation
import Records
import SystemPackage
import TestSupport

/// A file of comma-separated values with one good row, some cells of which a test changes.
struct TableFixture {
  /// The path of the file below the content folder.
  let path: String
  private(set) var headers: [String]
  private(set) var cells: [String]

  /// A register with all columns that are expected.
  static let register = TableFixture(
    path: "contracts/2013.csv",
    [
      ("ContractReference", "C-1"), ("ContractTitle", "Vehicle repair"), ("Description", "Repair of all vehicles"),
      ("StartDate", "2013-04-01"), ("EndDate", "2016-03-31"), ("ReviewDate", "2015-09-30"),
      ("ContractValue", "797400"), ("SupplierName", "Anytown Motors Ltd"), ("ProcessType", "Open tender"),
    ])

  /// Payments with all columns that are expected.
  static let payments = TableFixture(
    path: "spend/2016.csv",
    [
      ("PaymentDate", "2016-05-03"), ("SupplierName", "Anytown Motors Ltd"), ("Amount", "1250.50"),
      ("Purpose", "Repair of vehicles"),
    ])

  private init(path: String, _ columns: [(String, String)]) {
    self.path = path
    headers = columns.map(\.0)
    cells = columns.map(\.1)
  }

  /// The same table with other cells; a column that it does not have is added.
  func with(_ changes: KeyValuePairs<String, String>) -> TableFixture {
    var table = self
    for (header, cell) in changes {
      if let index = table.headers.firstIndex(of: header) {
        table.cells[index] = cell
      } else {
        table.headers.append(header)
        table.cells.append(cell)
      }
    }
    return table
  }

  /// The same table without some columns.
  func without(_ columns: String...) -> TableFixture {
    var table = self
    for column in columns {
      guard let index = table.headers.firstIndex(of: column) else { continue }
      table.headers.remove(at: index)
      table.cells.remove(at: index)
    }
    return table
  }

  /// The headers as a line.
  var headerLine: String { Self.line(headers) }
  /// The row as a line.
  var rowLine: String { Self.line(cells) }
  /// The headers and the row.
  var text: String { headerLine + rowLine }

  private static func line(_ cells: [String]) -> String {
    cells.map { cell in
      let needsQuotes = cell.contains { ",\"\n".contains($0) }
      return needsQuotes ? "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\"" : cell
    }.joined(separator: ",") + "\n"
  }
}

/// What the loader makes of a table and of the `columns.yaml` beside it.
func load(_ table: TableFixture, columns: String? = nil, beside files: FileTree = [:]) async throws -> LoadedContent {
  try await load(table.text, at: table.path, columns: columns, beside: files)
}

/// What the loader makes of the text of a table and of the `columns.yaml` beside it.
func load(
  _ table: String, at path: String, columns: String? = nil, beside files: FileTree = [:]
) async throws -> LoadedContent {
  var tree = files
  tree[path] = table
  let folder = path.split(separator: "/").dropLast().joined(separator: "/")
  if let columns { tree[folder + "/columns.yaml"] = columns }
  return try await load(tree)
}

/// What is wrong with the bytes of a register.
func faults(ofRegister bytes: [UInt8], columns: String? = nil) async throws -> [String] {
  var tree: FileTree = ["site.yaml": smallestConfiguration, "contracts/": ""]
  if let columns { tree["contracts/columns.yaml"] = columns }
  let folder = try TemporaryFolder(tree)
  try Data(bytes).write(to: URL(fileURLWithPath: folder.appending("contracts/2013.csv").string))
  return await ContentLoader(folder: folder.path, displayPath: "content", workers: 1).load().diagnostics.lines
}
