import Platform
import SystemPackage
import TestSupport
import Testing

@Suite struct OpenFolderTests {
  @Test("A name that is taken must not be written over")
  func takenNames() throws {
    let folder = try TemporaryFolder(["taken": "text", "folder/": ""])
    let open = try OpenFolder(folder.path)
    #expect(throws: Errno.fileExists) { try open.createFile("taken").close() }
    #expect(throws: Errno.fileExists) { try open.createFolder("folder") }
    #expect(try folder.tree() == ["taken": "text", "folder/": ""])
  }

  @Test("A symbolic link must be neither opened nor written through")
  func links() throws {
    let folder = try TemporaryFolder(["real/text": "text", "file": "-> real/text", "folder": "-> real"])
    let open = try OpenFolder(folder.path)
    #expect(throws: Errno.tooManySymbolicLinkLevels) { try open.openFile("file").close() }
    #expect(throws: Errno.fileExists) { try open.createFile("file").close() }
    #expect(throws: Errno.self) { _ = try open.openFolder("folder") }
    #expect(throws: Errno.self) { _ = try open.entries(of: "folder") }
    #expect(try open.kind(of: "folder") == .symbolicLink)
  }

  @Test("A new name must replace the file of that name")
  func renaming() throws {
    let folder = try TemporaryFolder(["from/new": "new", "to/old": "old"])
    let (from, to) = (try OpenFolder(folder.appending("from")), try OpenFolder(folder.appending("to")))
    try from.rename("new", to: to, as: "old")
    #expect(try folder.tree() == ["from/": "", "to/old": "new"])
  }

  @Test("A folder that holds something must not be removed as an empty one")
  func removingFolders() throws {
    let folder = try TemporaryFolder(["full/text": "text", "empty/": ""])
    let open = try OpenFolder(folder.path)
    try open.removeFolder("empty")
    #expect(throws: Errno.directoryNotEmpty) { try open.removeFolder("full") }
    #expect(try folder.tree() == ["full/text": "text"])
  }

  @Test("Removing a tree must remove links and leave alone what they lead to")
  func removingTrees() throws {
    let folder = try TemporaryFolder(["kept/text": "text", "tree/a/b": "b", "tree/link": "-> ../kept", "tree/c/": ""])
    try OpenFolder(folder.path).removeTree("tree")
    #expect(try folder.tree() == ["kept/text": "text"])
  }

  @Test("Nothing at a path, or a file where a folder is named, must be told from a failure")
  func kinds() throws {
    let folder = try TemporaryFolder(["file": "text", "folder/": "", "link": "-> nowhere"])
    let open = try OpenFolder(folder.path)
    let kinds = try ["file", "folder", "link", "nothing", "file/below", "nothing/below"].map { try open.kind(of: $0) }
    #expect(kinds == [.file, .directory, .symbolicLink, nil, nil, nil])
  }

  @Test("What a folder holds must be listed in the order of the names' bytes")
  func listing() throws {
    let folder = try TemporaryFolder(["b": "", "a/x": "", "B": "", "é": "", ".hidden": ""])
    #expect(try OpenFolder(folder.path).entries().map(\.name) == [".hidden", "B", "a", "b", "é"])
    #expect(try folder.path.directoryEntries().map(\.name) == [".hidden", "B", "a", "b", "é"])
  }
}
