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

  /// Writes every form of a dataset.
  public init(_ dataset: Dataset, of package: DataPackage) {
    var files: [DataForm: File] = [:]
    var rowCount = 0
    for form in DataForm.allCases {
      let digest = DigestStream()
      var size: Int64 = 0
      for piece in dataset.stream(form, of: package) {
        size += Int64(piece.count)
        piece.withUnsafeBytes { digest.write($0) }
        // A line break within a text is escaped in JSON, so that each one ends a row.
        if form == .jsonLines { rowCount += piece.count { $0 == UInt8(ascii: "\n") } }
      }
      files[form] = File(size: size, digest: digest.finish())
    }
    self.files = files
    self.rowCount = rowCount
  }

  /// The file of a form.
  public subscript(form: DataForm) -> File? { files[form] }
}
