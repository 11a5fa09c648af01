import OpenData

extension String {
  /// The text as a literal of SQL.
  var sqlLiteral: String { "'" + replacing("'", with: "''") + "'" }
}

extension FieldName {
  /// The name of its column, which SQL would take for nothing else.
  var quoted: String { "\"\(rawValue)\"" }
}

extension DatasetName {
  /// The name of its table, which SQL would take for nothing else.
  var quoted: String { "\"\(table)\"" }
}

extension Sequence<FieldName> {
  /// The names of several columns.
  var quoted: String { map(\.quoted).joined(separator: ", ") }
}
