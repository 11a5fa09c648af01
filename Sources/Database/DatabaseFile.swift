import OpenData
import Platform
import StaticSite
import SystemPackage

/// All public records as one SQLite database.
///
/// It is written once, into a file that has no name any more when it is finished: the operating system takes it away as
/// soon as nobody holds it, however the program ends.
public final class DatabaseFile: Sendable {
  /// Its size in bytes.
  public let size: Int64
  private let descriptor: FileDescriptor

  private static let pieceSize = 1 << 17

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
      descriptor = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec])
      size = try descriptor.seek(offset: 0, from: .end)
    } catch {
      throw DatabaseFault(error)
    }
  }

  deinit { try? descriptor.close() }

  /// Its bytes.
  public var stream: ByteStream {
    var offset: Int64 = 0
    var fault: String?
    return ByteStream {
      do {
        let piece = try self.piece(at: offset)
        offset += Int64(piece.count)
        return piece.isEmpty ? nil : piece
      } catch {
        fault = DatabaseFault(error).reason
        return nil
      }
    } fault: {
      fault
    }
  }

  private func piece(at offset: Int64) throws -> [UInt8] {
    let count = Int(min(Int64(Self.pieceSize), size - offset))
    return try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = try descriptor.read(fromAbsoluteOffset: offset, into: UnsafeMutableRawBufferPointer(buffer))
    }
  }
}
