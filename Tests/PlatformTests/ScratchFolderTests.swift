import Platform
import SystemPackage
import TestSupport
import Testing

@Suite("A folder for what is needed for a while")
struct ScratchFolderTests {
  @Test("Nobody else may look into the folder or its files, and both go with it")
  func life() throws {
    let parent = try TemporaryFolder()
    var scratch: ScratchFolder? = try ScratchFolder(in: parent.path)
    let path = try #require(scratch?.path)
    try scratch?.create("picture").close()
    #expect(path.removingLastComponent() == parent.path)
    #expect(try path.stat().permissions.rawValue & 0o777 == 0o700)
    #expect(try path.appending("picture").stat().permissions.rawValue & 0o777 == 0o600)
    scratch = nil
    #expect(try parent.tree() == [:])
  }
}
