import Digests
import StaticSite

/// How many rows a dataset has, and how its files come out: found by writing them to nowhere.
public struct WrittenDataset: Sendable {
  /// How large a file is, and what it holds.
  public struct File: Hashable, Sendable {
    /// Its size in bytes.
    public let size: Int64
    /// The digest of its bytes.
    public let digest: Digest
  }

  /// How many rows there are.
  public let rowCount: Int
  private let files: [DataForm: File]

  /// Writes every form of a dataset, each row once.
  public init(_ dataset: Dataset, of package: DataPackage) {
    var measures = DataForm.allCases.map { Measure(dataset.encoder($0, of: package)) }
    var rowCount = 0
    for row in dataset.rows {
      rowCount += 1
      for index in measures.indices { measures[index].write(row) }
    }
    self.rowCount = rowCount
    var files: [DataForm: File] = [:]
    for (index, form) in DataForm.allCases.enumerated() { files[form] = measures[index].finish() }
    self.files = files
  }

  /// Writes a form to nowhere.
  private struct Measure {
    private var encoder: any RowEncoder
    private let digest = DigestStream()
    private var size: Int64 = 0

    init(_ encoder: any RowEncoder) { self.encoder = encoder }

    mutating func write(_ row: [DataValue]) {
      encoder.write(row)
      if encoder.pending.count > 1 << 16 { takeBytes() }
    }

    mutating func finish() -> File {
      encoder.end()
      takeBytes()
      return File(size: size, digest: digest.finish())
    }

    private mutating func takeBytes() {
      let bytes = encoder.takeBytes()
      size += Int64(bytes.count)
      bytes.withUnsafeBytes { digest.write($0) }
    }
  }

  /// The file of a form.
  public subscript(form: DataForm) -> File? { files[form] }
}
