import OpenData
import Platform
import StaticSite
import SystemPackage

/// All public records as one SQLite database, written once and kept outside memory.
public final class DatabaseFile: Sendable {
  /// Its size in bytes.
  public let size: Int64
  private let file: ScratchFile

  private static let pieceSize: Int64 = 1 << 17

  /// Writes the database.
  ///
  /// - Parameters:
  ///   - package: the data.
  ///   - title: what the data are called as a whole.
  ///   - description: what they are.
  public init(of package: DataPackage, title: String, description: String) throws(DatabaseFault) {
    do {
      let scratch = try ScratchFolder()
      let path = scratch.path.appending("data.sqlite")
      try Contents(package: package, title: title, description: description).write(to: path)
      try FileHeader.makeIndependentOfMachine(in: path)
      file = try ScratchFile(writtenTo: path)
      size = try file.size()
    } catch {
      throw DatabaseFault(error)
    }
  }

  /// Its bytes.
  public var stream: ByteStream {
    let pieces = stride(from: 0, to: size, by: Int(Self.pieceSize)).map { $0..<min($0 + Self.pieceSize, size) }
    return ByteStream(reading: pieces, of: file)
  }
}
