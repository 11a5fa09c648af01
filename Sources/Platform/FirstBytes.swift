import SystemPackage

extension FilePath {
  /// The bytes with which a file begins, at most `count`.
  public func readFirstBytes(_ count: Int) throws -> [UInt8] {
    let descriptor = try FileDescriptor.open(self, .readOnly, options: [.closeOnExec, .nonBlocking])
    defer { try? descriptor.close() }
    var bytes = [UInt8](repeating: 0, count: count)
    let read = try bytes.withUnsafeMutableBytes { try descriptor.readFully(into: $0) }
    return Array(bytes[..<read])
  }
}
