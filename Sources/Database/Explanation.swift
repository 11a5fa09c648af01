import GRDB
import OpenData

/// The tables by which a database says what it is: it may lie anywhere and be years old when somebody opens it.
struct Explanation {
  let package: DataPackage
  let title: String
  let description: String

  /// Writes the tables.
  func write(to database: GRDB.Database) throws {
    try database.execute(sql: Self.definitions)
    try database.execute(
      sql: "INSERT INTO \"about\" VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        title, description, package.publisher, package.source, package.asOf.iso8601, package.licence?.name,
        package.licence?.url, package.note,
      ])
    for dataset in package.datasets { try explain(dataset, in: database) }
  }

  private func explain(_ dataset: Dataset, in database: GRDB.Database) throws {
    try database.execute(
      sql: "INSERT INTO \"tables\" VALUES (?, ?, ?)",
      arguments: [dataset.name.table, dataset.title, dataset.description])
    let statement = try database.cachedStatement(sql: "INSERT INTO \"columns\" VALUES (?, ?, ?, ?, ?)")
    for field in dataset.fields {
      try statement.execute(
        arguments: [dataset.name.table, field.name.rawValue, field.type.rawValue, field.type.unit, field.meaning])
    }
  }

  private static let definitions = """
    CREATE TABLE "about" (
      "Title" TEXT NOT NULL,
      "Description" TEXT NOT NULL,
      "Publisher" TEXT NOT NULL,
      "Source" TEXT NOT NULL,
      "AsOf" TEXT NOT NULL,
      "Licence" TEXT,
      "LicenceURL" TEXT,
      "Note" TEXT
    );
    CREATE TABLE "tables" (
      "TableName" TEXT NOT NULL PRIMARY KEY,
      "Title" TEXT NOT NULL,
      "Description" TEXT NOT NULL
    );
    CREATE TABLE "columns" (
      "TableName" TEXT NOT NULL REFERENCES "tables" ("TableName"),
      "ColumnName" TEXT NOT NULL,
      "Holds" TEXT NOT NULL,
      "Unit" TEXT,
      "Meaning" TEXT NOT NULL,
      PRIMARY KEY ("TableName", "ColumnName")
    );
    """
}
