/// All public records of one kind as rows of values, with what is to be known of them.
///
/// It holds no rows. They are made one by one when somebody goes through them, so that a dataset of any size takes no
/// room, and they are the same every time.
public struct Dataset: Sendable {
  /// Its name.
  public let name: DatasetName
  /// Its title, in the words of the site.
  public let title: String
  /// What it holds, in the words of the site.
  public let description: String
  /// Its fields, in the order of the columns.
  public let fields: [Field]
  /// The fields that together tell each row from all others; empty where nothing does.
  public let primaryKey: [FieldName]
  /// The fields whose values are found in other datasets.
  public let foreignKeys: [ForeignKey]

  private let groupCount: Int
  private let group: @Sendable (Int) -> [[DataValue]]

  /// A dataset.
  ///
  /// - Parameters:
  ///   - vocabulary: the words for it and its fields.
  ///   - columns: its fields, each with where its values come from.
  ///   - count: how many groups of rows there are.
  ///   - rows: the rows of a group, such as the priorities of one decision.
  init<Row>(
    _ name: DatasetName, _ vocabulary: DataVocabulary, primaryKey: [FieldName] = [], foreignKeys: [ForeignKey] = [],
    columns: [Column<Row>], count: Int, rows: @escaping @Sendable (Int) -> [Row]
  ) {
    self.name = name
    title = vocabulary[.title(name)]
    description = vocabulary[.description(name)]
    fields = columns.map { column in
      Field(
        name: column.name, type: column.type, meaning: vocabulary[.meaning(column.name)],
        isRequired: column.isRequired || primaryKey.contains(column.name),
        isUnique: column.isUnique || primaryKey == [column.name], values: column.values)
    }
    self.primaryKey = primaryKey
    self.foreignKeys = foreignKeys
    groupCount = count
    group = { index in rows(index).map { row in columns.map { $0.value(row) } } }
  }

  /// The rows, each with as many values as there are fields.
  public var rows: Rows { Rows(count: groupCount, group: group) }

  /// Rows that are made when they are asked for.
  public struct Rows: Sequence, IteratorProtocol {
    private let count: Int
    private let group: @Sendable (Int) -> [[DataValue]]
    private var nextGroup = 0
    private var pending: ArraySlice<[DataValue]> = []

    fileprivate init(count: Int, group: @escaping @Sendable (Int) -> [[DataValue]]) {
      self.count = count
      self.group = group
    }

    /// The next row; `nil` behind the last.
    public mutating func next() -> [DataValue]? {
      while pending.isEmpty {
        guard nextGroup < count else { return nil }
        pending = group(nextGroup)[...]
        nextGroup += 1
      }
      return pending.removeFirst()
    }
  }
}

/// A field of a dataset, and where the values of its column come from.
struct Column<Row>: Sendable {
  let name: FieldName
  let type: FieldType
  var isRequired = false
  var isUnique = false
  var values: [String] = []
  let value: @Sendable (Row) -> DataValue

  init(_ name: FieldName, _ type: FieldType, _ value: @escaping @Sendable (Row) -> DataValue) {
    self.name = name
    self.type = type
    self.value = value
  }
}
