/// A field of a dataset: what a column holds.
public struct Field: Hashable, Sendable {
  /// The name of the column.
  public let name: FieldName
  /// What kind of values it has.
  public let type: FieldType
  /// What it means, in the words of the site.
  public let meaning: String
  /// Whether every row has a value.
  public let isRequired: Bool
  /// Whether no two rows have the same value.
  public let isUnique: Bool
  /// The only values that there are, where they are a closed list; empty where they are not.
  public let values: [String]
}

/// A field whose values are found in a field of another dataset.
public struct ForeignKey: Hashable, Sendable {
  /// The field of this dataset.
  public let field: FieldName
  /// The dataset in which the value is found. It may be the same one.
  public let dataset: DatasetName
  /// The field there.
  public let target: FieldName
}

/// What something of the data is called or means, in the words of the site.
public enum DataTerm: Hashable, Sendable {
  /// The title of a dataset.
  case title(DatasetName)
  /// What a dataset holds, in a sentence or two.
  case description(DatasetName)
  /// What a field means. A name means the same in every dataset.
  case meaning(FieldName)
}

/// The words for the data. None of them is written in the program.
public struct DataVocabulary: Sendable {
  private let words: @Sendable (DataTerm) -> String

  /// A vocabulary.
  public init(_ words: @escaping @Sendable (DataTerm) -> String) { self.words = words }

  /// The words for a term.
  public subscript(term: DataTerm) -> String { words(term) }
}
