#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

import Platform
import SystemPackage
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct FolderWatcherTests {
  static let methods: [FolderWatcher.Method] = [.notification, .polling]

  @Test("A file that is written must be told, whether it was there before or not", arguments: methods)
  func write(by method: FolderWatcher.Method) async throws {
    let watched = try WatchedFolder(["a.md": "old", "b.md": "old"], by: method)
    #if os(Linux)
      #expect(watched.watcher.method == method)
    #endif
    try watched.write("new", to: "a.md")
    try watched.write("new", to: "c.md")
    #expect(try await watched.changesSoFar().paths == ["a.md", "c.md"])
  }

  @Test("A file that is saved by writing beside it and renaming must be told as that file", arguments: methods)
  func renamingSave(by method: FolderWatcher.Method) async throws {
    let watched = try WatchedFolder(["a.md": "old"], by: method)
    let changes = try await watched.changes(ofSaving: {
      try watched.write("new", to: ".a.md.new")
      try watched.open().rename(".a.md.new", to: watched.open(), as: "a.md")
    })
    #expect(changes == [FolderChanges(paths: ["a.md"])])
  }

  @Test("A file that is put aside and written anew must be told once, when it is there again", arguments: methods)
  func savingWithBackup(by method: FolderWatcher.Method) async throws {
    let watched = try WatchedFolder(["a.md": "old"], by: method)
    let changes = try await watched.changes(ofSaving: {
      try watched.open().rename("a.md", to: watched.open(), as: "a.md~")
      try watched.write("new", to: "a.md")
      try watched.open().removeFile("a.md~")
    })
    #expect(changes == [FolderChanges(paths: ["a.md"])])
  }

  @Test("A file that is removed and written anew must be told once, when it is there again", arguments: methods)
  func removingSave(by method: FolderWatcher.Method) async throws {
    let watched = try WatchedFolder(["a.md": "old"], by: method)
    let changes = try await watched.changes(ofSaving: {
      try watched.open().removeFile("a.md")
      try watched.write("new", to: "a.md")
    })
    #expect(changes == [FolderChanges(paths: ["a.md"])])
  }

  @Test("A file that is removed must be told", arguments: methods)
  func removal(by method: FolderWatcher.Method) async throws {
    let watched = try WatchedFolder(["2026/a.md": "old", "2026/b.md": "old"], by: method)
    try watched.open().removeFile("2026/a.md")
    #expect(try await watched.changesSoFar().paths == ["2026/a.md"])
  }

  @Test("A file that gets another name must be told at both names at the same time", arguments: methods)
  func renamedFile(by method: FolderWatcher.Method) async throws {
    let watched = try WatchedFolder(["a.md": "text"], by: method)
    try watched.open().rename("a.md", to: watched.open(), as: "b.md")
    let changes = try await watched.changes(untilTold: ["a.md", "b.md"])
    #expect(changes.first?.paths == ["a.md", "b.md"])
  }

  @Test("A thousand files in folders that are made at once must all be told", arguments: methods)
  func burst(by method: FolderWatcher.Method) async throws {
    let watched = try WatchedFolder(["a.md": "old"], by: method)
    let tree = FileTree(
      Dictionary(uniqueKeysWithValues: (0..<1_000).map { ("\($0 % 10)/\($0 % 100)/decision-\($0).md", "text") }))
    try tree.write(to: watched.path)
    #expect(try await watched.changesSoFar().paths == Set(tree.texts.keys))
  }

  @Test("Changes in a folder that was made a moment ago must be told", arguments: methods)
  func newFolder(by method: FolderWatcher.Method) async throws {
    let watched = try WatchedFolder([:], by: method)
    try FileTree(["2026/may/a.md": "old"]).write(to: watched.path)
    _ = try await watched.changes(untilTold: ["2026/may/a.md"])
    try watched.write("new, and longer", to: "2026/may/a.md")
    _ = try await watched.changes(untilTold: ["2026/may/a.md"])
  }

  @Test("A folder that gets another name must be told by all its files at both names", arguments: methods)
  func renamedFolder(by method: FolderWatcher.Method) async throws {
    let watched = try WatchedFolder(["old/a.md": "", "old/deeper/b.md": "", "c.md": ""], by: method)
    try watched.open().rename("old", to: watched.open(), as: "new")
    let changes = try await watched.changes(untilTold: ["new/a.md"])
    #expect(changes == [FolderChanges(paths: ["old/a.md", "old/deeper/b.md", "new/a.md", "new/deeper/b.md"])])
    try watched.write("text", to: "new/deeper/b.md")
    #expect(try await watched.changesSoFar().paths == ["new/deeper/b.md"])
  }

  @Test("Two folders that change places must both be watched afterwards", arguments: methods)
  func swappedFolders(by method: FolderWatcher.Method) async throws {
    let watched = try WatchedFolder(["a/1.md": "", "b/2.md": ""], by: method)
    let open = try watched.open()
    try open.rename("a", to: open, as: "c")
    try open.rename("b", to: open, as: "a")
    try open.rename("c", to: open, as: "b")
    let changes = try await watched.changesSoFar()
    #expect(changes.paths.isSuperset(of: ["a/1.md", "b/2.md", "a/2.md", "b/1.md"]))
    try watched.write("text", to: "a/2.md")
    try watched.write("text", to: "b/1.md")
    #expect(try await watched.changesSoFar().paths == ["a/2.md", "b/1.md"])
  }

  @Test("A folder that is removed must be told by all its files", arguments: methods)
  func removedFolder(by method: FolderWatcher.Method) async throws {
    let watched = try WatchedFolder(["old/a.md": "", "old/deeper/b.md": "", "c.md": ""], by: method)
    try watched.open().removeTree("old")
    #expect(try await watched.changesSoFar().paths == ["old/a.md", "old/deeper/b.md"])
  }

  @Test("A folder that is moved elsewhere must be told as gone, and watched no longer", arguments: methods)
  func folderMovedAway(by method: FolderWatcher.Method) async throws {
    let watched = try WatchedFolder(["old/a.md": "", "old/deeper/b.md": ""], by: method)
    try watched.open().rename("old", to: OpenFolder(watched.folder.path), as: "elsewhere")
    #expect(try await watched.changesSoFar().paths == ["old/a.md", "old/deeper/b.md"])
    try watched.folder.appending("elsewhere/deeper/b.md").overwrite("text")
    #expect(try await watched.changesSoFar().isEmpty)
  }

  @Test("Another folder in the place of the watched one must be watched instead", arguments: methods)
  func replacedRoot(by method: FolderWatcher.Method) async throws {
    let watched = try WatchedFolder(["a.md": "", "same.md": "old"], by: method)
    let parent = try OpenFolder(watched.folder.path)
    try parent.rename("content", to: parent, as: "put aside")
    try FileTree(["content/b.md": "", "content/same.md": "new"]).write(to: watched.folder.path)
    _ = try await watched.changes(untilTold: ["a.md", "b.md", "same.md"])
    try watched.write("text", to: "b.md")
    #expect(try await watched.changesSoFar().paths == ["b.md"])
  }

  @Test("The watched folder must be watched again when it was removed and is made again", arguments: methods)
  func removedRoot(by method: FolderWatcher.Method) async throws {
    let watched = try WatchedFolder(["a.md": "", "deeper/b.md": ""], by: method)
    let parent = try OpenFolder(watched.folder.path)
    try parent.removeTree("content")
    _ = try await watched.changes(untilTold: ["a.md", "deeper/b.md"])
    try FileTree(["content/deeper/b.md": ""]).write(to: watched.folder.path)
    _ = try await watched.changes(untilTold: ["deeper/b.md"])
    try watched.write("text", to: "deeper/b.md")
    _ = try await watched.changes(untilTold: ["deeper/b.md"])
  }

  @Test("A link must be told like a file, and nothing be told of where it leads", arguments: methods)
  func links(by method: FolderWatcher.Method) async throws {
    let watched = try WatchedFolder(["2026/loop": "-> ..", "2026/outside": "-> ../../elsewhere"], by: method)
    try FileTree(["elsewhere/a.md": "text"]).write(to: watched.folder.path)
    try watched.open().createSymbolicLink("new", to: "elsewhere")
    try watched.write("text", to: "b.md")
    #expect(try await watched.changesSoFar().paths == ["new", "b.md"])
  }

  @Test("A watched folder may itself be reached by a link", arguments: methods)
  func linkedRoot(by method: FolderWatcher.Method) async throws {
    let folder = try TemporaryFolder(["real/a.md": "old", "content": "-> real"])
    let watcher = try FolderWatcher(folder.appending("content"), by: method)
    try folder.appending("real/a.md").overwrite("new, and longer")
    let changes = try await watcher.changes { !$0.isEmpty }
    #expect(changes.paths == ["a.md"])
  }

  @Test("A file that is linked to from a second name must be told at that name", arguments: methods)
  func hardLink(by method: FolderWatcher.Method) async throws {
    let watched = try WatchedFolder(["a.md": "text"], by: method)
    #expect(link(watched.path.appending("a.md").string, watched.path.appending("b.md").string) == 0)
    #expect(try await watched.changesSoFar().paths.contains("b.md"))
  }

  @Test("A file must be told when other people may read it than before", arguments: methods)
  func permissions(by method: FolderWatcher.Method) async throws {
    let watched = try WatchedFolder(["a.md": "text", "b.md": "text"], by: method)
    #expect(chmod(watched.path.appending("a.md").string, 0o600) == 0)
    #expect(try await watched.changesSoFar().paths == ["a.md"])
  }

  @Test("Hidden files and the copies that editors keep must not be told", arguments: methods)
  func passedOverNames(by method: FolderWatcher.Method) async throws {
    let watched = try WatchedFolder([:], by: method)
    try FileTree([".git/objects/1": "", ".a.md.swp": "", "a.md~": "", "4913": "", "~$a.xlsx": "", "a.md": ""])
      .write(to: watched.path)
    #expect(try await watched.changesSoFar().paths == ["a.md"])
  }

  @Test("Whoever reads only what is told must know in the end what the folder holds", arguments: methods, [1, 2, 3])
  func convergence(by method: FolderWatcher.Method, seed: UInt64) async throws {
    let watched = try WatchedFolder(["a/0.md": "start", "b/1.md": "start", "2.md": "start"], by: method)
    let reading = Task {
      var view = try watched.folder.tree(below: "content")
      for await changes in watched.watcher.changes {
        #expect(!changes.mayHaveMissedSome)
        for path in changes.paths { view[path] = watched.text(at: path) }
        if changes.paths.contains("mark") { break }
      }
      return view
    }
    var editing = RandomEditing(seed: seed, folder: try watched.open())
    for _ in 0..<400 { try editing.step() }
    // The last changes are told before a mark that is made after them.
    let mark = watched.folder.appending("mark")
    try mark.overwrite("the end")
    try OpenFolder(watched.folder.path).rename("mark", to: watched.open(), as: "mark")
    let view = try await reading.value
    #expect(view == (try watched.folder.tree(below: "content")))
  }
}
