import Digests
import Platform
import StaticSite

/// The files of a dataset, all forms written at once so that each row is made once.
///
/// The bytes are kept outside memory until the files are asked for. How large the files are is known even where there is
/// no room to keep them.
public struct WrittenDataset: Sendable {
  /// How large a file is, and what it holds.
  public struct File: Hashable, Sendable {
    /// Its size in bytes.
    public let size: Int64
    /// The digest of its bytes.
    public let digest: Digest
    /// Where its pieces are kept.
    fileprivate let pieces: [Range<Int64>]
  }

  /// How many rows there are.
  public let rowCount: Int
  private let files: [DataForm: File]
  private let kept: Result<ScratchFile, Fault>

  private struct Fault: Error {
    let reason: String
  }

  /// Writes every form of a dataset.
  public init(_ dataset: Dataset, of package: DataPackage) {
    var keeper = Keeper()
    var forms = DataForm.allCases.map { FormWriter(dataset.encoder($0, of: package)) }
    var rowCount = 0
    for row in dataset.rows {
      rowCount += 1
      for index in forms.indices { forms[index].write(row, to: &keeper) }
    }
    self.rowCount = rowCount
    var files: [DataForm: File] = [:]
    for (index, form) in DataForm.allCases.enumerated() { files[form] = forms[index].finish(in: &keeper) }
    self.files = files
    kept = keeper.file
  }

  /// The file of a form.
  public subscript(form: DataForm) -> File? { files[form] }

  /// The bytes of the file of a form.
  public func stream(_ form: DataForm) -> ByteStream {
    switch kept {
    case .success(let file): ByteStream(reading: files[form]?.pieces ?? [], of: file)
    case .failure(let fault): .failing(fault.reason)
    }
  }

  /// Puts pieces one behind the other into a file.
  private struct Keeper {
    private(set) var file = Result { try ScratchFile() }.mapError { Fault(reason: scratchFault($0)) }
    private var end: Int64 = 0

    mutating func keep(_ bytes: [UInt8]) -> Range<Int64> {
      file = file.flatMap { file in
        Result { try file.write(bytes, at: end) }.map { file }.mapError { Fault(reason: scratchFault($0)) }
      }
      defer { end += Int64(bytes.count) }
      return end..<end + Int64(bytes.count)
    }
  }

  /// Writes one form, piece by piece.
  private struct FormWriter {
    /// About how many bytes a piece has.
    private static let pieceSize = 1 << 17

    private var encoder: any RowEncoder
    private let digest = DigestStream()
    private var pieces: [Range<Int64>] = []

    init(_ encoder: any RowEncoder) { self.encoder = encoder }

    mutating func write(_ row: [DataValue], to keeper: inout Keeper) {
      encoder.write(row)
      if encoder.pending.count >= Self.pieceSize { takeBytes(to: &keeper) }
    }

    mutating func finish(in keeper: inout Keeper) -> File {
      encoder.end()
      if !encoder.pending.isEmpty { takeBytes(to: &keeper) }
      return File(size: pieces.reduce(0) { $0 + Int64($1.count) }, digest: digest.finish(), pieces: pieces)
    }

    private mutating func takeBytes(to keeper: inout Keeper) {
      let bytes = encoder.takeBytes()
      bytes.withUnsafeBytes { digest.write($0) }
      pieces.append(keeper.keep(bytes))
    }
  }
}
