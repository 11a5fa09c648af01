import Platform
import SystemPackage
import TestSupport
import Testing

@Suite struct FileWritingTests {
  @Test("Every byte that is written must be read again, and no more than the file has")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    let open = try OpenFolder(folder.path)
    let text = String(repeating: "0123456789", count: 50_000)
    let file = try open.createFile("text")
    try Array(text.utf8).withUnsafeBytes { try file.writeEvery($0) }
    try file.flush()
    try file.closeReporting()
    let source = try open.openFile("text")
    defer { try? source.close() }
    var bytes = [UInt8](repeating: 0, count: 600_000)
    let count = try bytes.withUnsafeMutableBytes { try source.readFully(into: $0) }
    #expect(String(decoding: bytes.prefix(count), as: UTF8.self) == text)
  }

  @Test("Closing must report a failure")
  func closing() throws {
    #expect(throws: Errno.badFileDescriptor) { try FileDescriptor(rawValue: -1).closeReporting() }
  }
}
