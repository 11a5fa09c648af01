import Platform
import TestSupport
import Testing

@Suite struct FileLockTests {
  @Test("A file must have one holder at a time, and be free when that one lets go")
  func oneHolder() throws {
    let folder = try TemporaryFolder()
    let open = try OpenFolder(folder.path)
    var first = try FileLock("lock", in: open)
    #expect(first != nil)
    #expect(try FileLock("lock", in: open) == nil)
    first = nil
    #expect(try FileLock("lock", in: open) != nil)
  }

  @Test("A file that its holder has removed must be made anew for the next, and the old hold count for nothing")
  func removedFile() throws {
    let folder = try TemporaryFolder()
    let open = try OpenFolder(folder.path)
    let first = try FileLock("lock", in: open)
    try open.removeFile("lock")
    let second = try FileLock("lock", in: open)
    #expect(first != nil && second != nil)
    #expect(try FileLock("lock", in: open) == nil)
  }
}
