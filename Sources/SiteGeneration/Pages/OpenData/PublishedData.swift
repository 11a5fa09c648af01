import OpenData

/// All data of an edition, and how their files come out.
final class PublishedData: Sendable {
  let package: DataPackage
  private let written: [Once<WrittenDataset>]

  init(_ package: DataPackage) {
    self.package = package
    written = package.datasets.map { dataset in Once { WrittenDataset(dataset, of: package) } }
  }

  /// How the files of the dataset at a position come out. They are written for it, which is done once.
  func written(at position: Int) -> WrittenDataset { written[position]() }

  /// The same for all datasets.
  var allWritten: [WrittenDataset] { written.map { $0() } }
}
