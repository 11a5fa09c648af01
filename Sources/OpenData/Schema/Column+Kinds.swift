import Records

/// Columns of every kind, each made from what a row says.
extension Column {
  static func text(_ name: FieldName, _ value: @escaping @Sendable (Row) -> String?) -> Column {
    Column(name, .text) { .text(value($0)) }
  }

  static func url(_ name: FieldName, _ value: @escaping @Sendable (Row) -> String?) -> Column {
    Column(name, .url) { .text(value($0)) }
  }

  static func date(_ name: FieldName, _ value: @escaping @Sendable (Row) -> CalendarDate?) -> Column {
    Column(name, .date) { .date(value($0)) }
  }

  static func month(_ name: FieldName, _ value: @escaping @Sendable (Row) -> CalendarMonth?) -> Column {
    Column(name, .month) { .text(value($0)?.iso8601) }
  }

  static func dayOrMonth(_ name: FieldName, _ value: @escaping @Sendable (Row) -> ExpectedPublication?) -> Column {
    Column(name, .dayOrMonth) { .text(value($0)?.iso8601) }
  }

  static func financialYear(_ name: FieldName, _ value: @escaping @Sendable (Row) -> FinancialYear?) -> Column {
    Column(name, .financialYear) { .text(value($0)?.text) }
  }

  static func amount(_ name: FieldName, _ value: @escaping @Sendable (Row) -> Money?) -> Column {
    Column(name, .amount) { .money(value($0)) }
  }

  static func share(_ name: FieldName, _ value: @escaping @Sendable (Row) -> Percentage?) -> Column {
    Column(name, .share) { .share(value($0)) }
  }

  static func integer(_ name: FieldName, _ value: @escaping @Sendable (Row) -> Int?) -> Column {
    Column(name, .integer) { .count(value($0)) }
  }

  /// A number of halves, as medians are.
  static func halves(_ name: FieldName, _ value: @escaping @Sendable (Row) -> Int?) -> Column {
    Column(name, .number) { row in
      value(row).map { .number("\($0 / 2)\($0.isMultiple(of: 2) ? "" : ".5")") } ?? .empty
    }
  }

  static func boolean(_ name: FieldName, _ value: @escaping @Sendable (Row) -> Bool?) -> Column {
    Column(name, .boolean) { .boolean(value($0)) }
  }

  static func list(_ name: FieldName, _ value: @escaping @Sendable (Row) -> [String]) -> Column {
    Column(name, .list) { row in
      let texts = value(row)
      return texts.isEmpty ? .empty : .list(texts)
    }
  }

  /// One of a closed list of words.
  static func word<Word: CaseIterable & RawRepresentable<String> & Sendable>(
    _ name: FieldName, _ value: @escaping @Sendable (Row) -> Word?
  ) -> Column {
    var column = Column(name, .text) { .text(value($0)?.rawValue) }
    column.values = Word.allCases.map(\.rawValue)
    return column
  }

  /// The same column, in which no row is without a value.
  var required: Column {
    var column = self
    column.isRequired = true
    return column
  }

  /// The same column, in which every row has a value of its own.
  var unique: Column {
    var column = self
    column.isUnique = true
    return column
  }
}
