import GRDB
import OpenData
import SystemPackage

/// What a database holds, table by table.
struct Contents {
  let package: DataPackage
  let title: String
  let description: String

  /// Writes everything into a new file. The same data give the same bytes with the same version of the library.
  func write(to file: FilePath) throws {
    let queue = try DatabaseQueue(path: file.string, configuration: Self.configuration)
    try queue.writeWithoutTransaction { database in
      try database.inTransaction {
        try write(to: database)
        return .commit
      }
      // It gives back the pages that only the making of indexes needed, and puts those of a table one behind the other.
      try database.execute(sql: "VACUUM")
    }
    try queue.close()
  }

  /// A file that is not finished is thrown away, so that nothing need be done for the case that the power fails. Rows
  /// name rows of tables that are filled later, so that keys are not held to while they are written.
  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA page_size = 4096;
          PRAGMA encoding = 'UTF-8';
          PRAGMA auto_vacuum = NONE;
          PRAGMA journal_mode = OFF;
          PRAGMA synchronous = OFF;
          PRAGMA locking_mode = EXCLUSIVE;
          PRAGMA cache_size = -32768;
          PRAGMA application_id = \(FileHeader.applicationID);
          PRAGMA user_version = \(FileHeader.userVersion);
          """)
    }
    return configuration
  }

  private func write(to database: GRDB.Database) throws {
    try Explanation(package: package, title: title, description: description).write(to: database)
    for dataset in package.datasets { try database.execute(sql: Table(dataset).definition) }
    for dataset in package.datasets { try Table(dataset).insertRows(into: database) }
    for dataset in package.datasets {
      for index in Table(dataset).indexDefinitions { try database.execute(sql: index) }
      try FullTextIndex(of: dataset)?.write(to: database)
    }
    try database.execute(sql: View.supplierSpendByYear)
  }
}
