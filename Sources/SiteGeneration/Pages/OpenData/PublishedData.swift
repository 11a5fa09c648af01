import Database
import OpenData

/// All data of an edition, and how their files come out.
final class PublishedData: Sendable {
  let package: DataPackage
  private let written: [Once<WrittenDataset>]
  private let writtenDatabase: Once<Result<DatabaseFile, DatabaseFault>>

  /// - Parameters:
  ///   - package: the data.
  ///   - title: what they are called as a whole.
  ///   - description: what they are.
  init(_ package: DataPackage, title: String, description: String) {
    self.package = package
    writtenDatabase = Once {
      Result { () throws(DatabaseFault) in try DatabaseFile(of: package, title: title, description: description) }
    }
    written = package.datasets.map { dataset in Once { WrittenDataset(dataset, of: package) } }
  }

  /// How the files of the dataset at a position come out. They are written for it, which is done once.
  func written(at position: Int) -> WrittenDataset { written[position]() }

  /// The same for all datasets.
  var allWritten: [WrittenDataset] { written.map { $0() } }

  /// All data as a database. It is written once, when somebody first asks for it.
  var database: Result<DatabaseFile, DatabaseFault> { writtenDatabase() }
}
