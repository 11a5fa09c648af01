import GRDB
import OpenData

/// The words of a dataset's texts, for a search. Its table is named as the dataset's with `_fts` behind it and refers to
/// the rows there, so that no text stands in the file twice.
struct FullTextIndex {
  private let dataset: Dataset
  private let columns: [FieldName]

  /// The datasets in whose texts people look for words.
  private static let datasets: Set<DatasetName> = [.decisions, .contracts, .procurements, .policies, .requests]

  /// The columns whose words are found.
  private static let columns: Set<FieldName> = [
    .decisionReference, .contractReference, .procurementReference, .requestReference, .title, .contractTitle, .summary,
    .description, .decisionText, .backgroundPapers, .suppliers,
  ]

  /// The index of a dataset; `nil` for one in which nobody looks for words.
  init?(of dataset: Dataset) {
    guard Self.datasets.contains(dataset.name) else { return nil }
    self.dataset = dataset
    columns = dataset.fields.map(\.name).filter(Self.columns.contains)
  }

  /// Makes the index from the rows that are in the table.
  func write(to database: GRDB.Database) throws {
    let name = "\"\(dataset.name.table)_fts\""
    try database.execute(
      sql: """
        CREATE VIRTUAL TABLE \(name) USING fts5(
          \(columns.quoted),
          content=\(dataset.name.quoted), tokenize='unicode61 remove_diacritics 2'
        )
        """)
    for command in ["rebuild", "optimize"] {
      try database.execute(sql: "INSERT INTO \(name) (\(name)) VALUES (\(command.sqlLiteral))")
    }
  }
}
