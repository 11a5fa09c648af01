import GRDB
import OpenData

/// A dataset as a table of SQL: the same columns under the same names, in the same order.
struct Table {
  let dataset: Dataset

  init(_ dataset: Dataset) { self.dataset = dataset }

  private var name: String { dataset.name.quoted }

  /// The statement that makes the table.
  var definition: String {
    let lines = dataset.fields.map(definition) + keys
    return "CREATE TABLE \(name) (\n  " + lines.joined(separator: ",\n  ") + "\n)"
  }

  private func definition(of field: Field) -> String {
    var words = [field.name.quoted, type(of: field)]
    if field.isRequired { words.append("NOT NULL") }
    if field.isUnique, dataset.primaryKey != [field.name] { words.append("UNIQUE") }
    if field.type == .boolean { words.append("CHECK (\(field.name.quoted) IN (0, 1))") }
    if !field.values.isEmpty {
      words.append("CHECK (\(field.name.quoted) IN (\(field.values.map(\.sqlLiteral).joined(separator: ", "))))")
    }
    return words.joined(separator: " ")
  }

  /// A key of type INTEGER would be the rowid itself, and rows would not keep their order. INT means the same otherwise.
  private func type(of field: Field) -> String {
    dataset.primaryKey == [field.name] && field.type == .integer ? "INT" : field.type.sqlType
  }

  private var keys: [String] {
    let primary = dataset.primaryKey.isEmpty ? [] : ["PRIMARY KEY (\(dataset.primaryKey.quoted))"]
    return primary
      + dataset.foreignKeys.map { key in
        "FOREIGN KEY (\(key.field.quoted)) REFERENCES \(key.dataset.quoted) (\(key.target.quoted))"
      }
  }

  /// The statements that make its indexes: for days, and for keys that its primary key does not begin with.
  var indexDefinitions: [String] {
    let keys = Set(dataset.foreignKeys.map(\.field))
    return dataset.fields.filter { field in
      (field.type == .date || keys.contains(field.name)) && field.name != dataset.primaryKey.first
    }.map { field in
      "CREATE INDEX \"\(dataset.name.table)_\(field.name.rawValue)\" ON \(name) (\(field.name.quoted))"
    }
  }

  /// Writes the rows, in their order.
  func insertRows(into database: GRDB.Database) throws {
    let marks = Array(repeating: "?", count: dataset.fields.count).joined(separator: ", ")
    let statement = try database.makeStatement(sql: "INSERT INTO \(name) VALUES (\(marks))")
    for row in dataset.rows {
      let values = zip(row, dataset.fields).map { value, field in value.stored(as: field.type) }
      statement.setUncheckedArguments(StatementArguments(values))
      try statement.execute()
    }
  }
}

extension FieldType {
  /// The type of its column.
  fileprivate var sqlType: String {
    switch self {
    case .text, .url, .date, .month, .dayOrMonth, .financialYear, .list: "TEXT"
    case .integer, .boolean: "INTEGER"
    case .amount, .share, .number: "REAL"
    }
  }
}

extension DataValue {
  /// The value as a cell of the database.
  fileprivate func stored(as type: FieldType) -> DatabaseValue {
    switch self {
    case .text(let text): text.databaseValue
    case .number(let number): Self.number(number, storedAs: type)
    case .date(let date): date.iso8601.databaseValue
    case .boolean(let flag): flag.databaseValue
    case .list(let texts): texts.joined(separator: "; ").databaseValue
    case .empty: .null
    }
  }

  /// A number from its digits. The digits are read here, because versions of SQLite differ in the last bit.
  private static func number(_ digits: String, storedAs type: FieldType) -> DatabaseValue {
    switch type {
    case .integer: Int64(digits)?.databaseValue ?? digits.databaseValue
    case .amount, .share, .number: Double(digits)?.databaseValue ?? digits.databaseValue
    default: digits.databaseValue
    }
  }
}
