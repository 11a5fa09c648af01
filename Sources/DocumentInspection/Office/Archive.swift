import Clibzip
import MarkupReading
import Platform
import SystemPackage

/// The parts of an office document, which is an archive. Names in it are only compared, and never become paths.
final class Archive {
  /// Why an archive is not read.
  enum Fault: Error {
    /// It is no archive, or broken.
    case damaged
    /// It, or a part of it, asks for a password.
    case encrypted
    /// It would unpack into more than any office writes.
    case tooLarge

    /// What that means to the document's owner.
    var kind: DocumentFinding.Kind {
      switch self {
      case .damaged: .damaged
      case .encrypted: .encrypted
      case .tooLarge: .oversized
      }
    }
  }

  /// A part of the document.
  struct Part {
    /// The name as it is written, with `/` between folders.
    let name: String
    fileprivate let index: UInt64
    fileprivate let size: UInt64
  }

  private static let mostParts = 20_000
  /// A sheet of a million rows unpacks into several hundred megabytes; it is read piece by piece.
  private static let largestPart: UInt64 = 1 << 30
  private static let largestWhole: UInt64 = 1 << 31
  private static let pieceSize = 1 << 16

  private let archive: OpaquePointer
  /// The parts in the order of the archive; folders are left out.
  private(set) var parts: [Part] = []

  init(_ file: FilePath) throws(Fault) {
    var status: CInt = 0
    guard let archive = file.withPlatformString({ zip_open($0, ZIP_RDONLY, &status) }) else {
      throw Self.isCompoundFile(file) ? .encrypted : .damaged
    }
    self.archive = archive
    parts = try Self.parts(of: archive)
  }

  deinit { zip_discard(archive) }

  /// The part of a name, whatever its capitals.
  func part(named name: String) -> Part? {
    let name = name.lowercased()
    return parts.first { $0.name.lowercased() == name }
  }

  /// Tells a listener of a part that is XML.
  func read(_ part: Part, telling listener: some MarkupListener) throws(Fault) {
    let stream = XMLStream(telling: listener)
    var goesOn = true
    try forEachPiece(of: part) { piece in
      goesOn = goesOn && stream.read(piece)
    }
    guard goesOn, stream.finish() else { throw .damaged }
  }

  /// The bytes of a part that is no XML, or `nil` when there are more than `limit`.
  func bytes(of part: Part, upTo limit: Int) throws(Fault) -> [UInt8]? {
    guard part.size <= limit else { return nil }
    var bytes: [UInt8] = []
    try forEachPiece(of: part) { bytes += $0 }
    return bytes
  }

  /// Writes the bytes of a part into a folder, under a name that the caller made up.
  ///
  /// - Returns: the file, or `nil` when it could not be written.
  func unpack(_ part: Part, as name: String, into folder: ScratchFolder) throws(Fault) -> FilePath? {
    guard let file = try? folder.create(name) else { return nil }
    defer { try? file.close() }
    var isWritten = true
    try forEachPiece(of: part) { piece in
      isWritten = isWritten && (try? file.writeEvery(piece)) != nil
    }
    return isWritten ? folder.path.appending(name) : nil
  }

  private func forEachPiece(of part: Part, _ body: (UnsafeRawBufferPointer) -> Void) throws(Fault) {
    guard let file = zip_fopen_index(archive, part.index, 0) else { throw .damaged }
    defer { zip_fclose(file) }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.pieceSize, alignment: 1)
    defer { piece.deallocate() }
    var rest = Int64(clamping: part.size)
    while true {
      let count = zip_fread(file, piece.baseAddress, UInt64(piece.count))
      guard count >= 0 else { throw .damaged }
      guard count > 0 else { return }
      // The size that an archive promises is only a promise.
      rest -= count
      guard rest >= 0 else { throw .tooLarge }
      body(UnsafeRawBufferPointer(rebasing: piece[..<Int(count)]))
    }
  }

  private static func parts(of archive: OpaquePointer) throws(Fault) -> [Part] {
    let count = zip_get_num_entries(archive, 0)
    guard count > 0 else { throw .damaged }
    guard count <= mostParts else { throw .tooLarge }
    var (parts, whole) = ([Part](), UInt64(0))
    for index in 0..<UInt64(count) {
      var status = zip_stat_t()
      guard zip_stat_index(archive, index, 0, &status) == 0, let name = status.name else { throw .damaged }
      guard status.encryption_method == ZIP_EM_NONE else { throw .encrypted }
      whole += min(status.size, largestPart + 1)
      guard status.size <= largestPart, whole <= largestWhole else { throw .tooLarge }
      let text = String(cString: name)
      if !text.hasSuffix("/") { parts.append(Part(name: text, index: index, size: status.size)) }
    }
    return parts
  }

  /// Office puts a document with a password into a file of another kind.
  private static func isCompoundFile(_ file: FilePath) -> Bool {
    (try? file.readFirstBytes(8)) == [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  }
}
