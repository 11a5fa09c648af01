import Platform
import SystemPackage

extension OpenFolder {
  /// Every byte of a regular file. A file of more than `limit` bytes is an error.
  func readWhole(_ path: String, upTo limit: Int) throws(Errno) -> [UInt8] {
    let file = try openFile(path)
    defer { try? file.close() }
    let status = try file.stat()
    guard status.type == .regular else { throw status.type == .directory ? .isDirectory : .invalidArgument }
    guard status.size <= limit else { throw .fileTooLarge }
    var bytes = [UInt8](repeating: 0, count: Int(status.size))
    // The closure's error is carried out by hand, because the standard library's method would lose its type.
    var count = 0
    var failure: Errno?
    bytes.withUnsafeMutableBytes { buffer in
      do throws(Errno) { count = try file.readFully(into: buffer) } catch { failure = error }
    }
    if let failure { throw failure }
    return Array(bytes.prefix(count))
  }
}
