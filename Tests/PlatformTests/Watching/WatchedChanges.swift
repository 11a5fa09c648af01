import SystemPackage
import TestSupport
import Testing

@testable import Platform

/// A folder with a watcher that was made before anything changes.
struct WatchedFolder {
  let folder: TemporaryFolder
  let watcher: FolderWatcher

  /// Below the temporary folder, so that a test can put another in its place.
  var path: FilePath { folder.appending("content") }

  init(_ tree: FileTree, by method: FolderWatcher.Method) throws {
    folder = try TemporaryFolder(["content/": ""])
    try tree.write(to: folder.appending("content"))
    watcher = try FolderWatcher(folder.appending("content"), by: method)
  }

  func open() throws -> OpenFolder { try OpenFolder(path) }

  /// Writes a file as most programs do: the one that is there is emptied and written anew.
  func write(_ text: String, to file: String) throws { try path.appending(file).overwrite(text) }

  /// What is told of a save in several steps that were quicker than a file that is gone is held back.
  func changes(ofSaving save: () throws -> Void) async throws -> [FolderChanges] {
    for _ in 0..<100 {
      let time = try ContinuousClock().measure(save)
      let changes = try await changesSoFar()
      if time < HeldPaths.moment { return changes }
    }
    throw FolderWatcher.NothingTold(elements: [])
  }

  /// What is told from now on until there is an element for every path.
  func changes(untilTold paths: Set<String>) async throws -> [FolderChanges] {
    try await watcher.changes { elements in
      elements.reduce(into: Set()) { $0.formUnion($1.paths) }.isSuperset(of: paths)
    }
  }

  /// What is told of everything that was done so far, without the mark at its end.
  func changesSoFar() async throws -> [FolderChanges] {
    // A file that comes from elsewhere is told after the same moment as a file that is gone.
    try folder.appending("mark").overwrite("the end")
    try OpenFolder(folder.path).rename("mark", to: open(), as: "mark")
    var elements = try await changes(untilTold: ["mark"])
    for index in elements.indices { elements[index].paths.remove("mark") }
    return elements.filter { !$0.isEmpty }
  }
}

extension FolderWatcher {
  struct NothingTold: Error, CustomStringConvertible {
    let elements: [FolderChanges]
    var description: String { "what was waited for was not told in time, but \(elements)" }
  }

  /// The elements from now on until they are all that was waited for.
  func changes(until isEnough: @escaping @Sendable ([FolderChanges]) -> Bool) async throws -> [FolderChanges] {
    let result = await withTaskGroup(of: [FolderChanges]?.self) { group in
      group.addTask {
        var elements: [FolderChanges] = []
        for await element in self.changes {
          elements.append(element)
          if isEnough(elements) { break }
        }
        return elements
      }
      group.addTask {
        try? await Task.sleep(for: .seconds(60))
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      guard first == nil else { return first ?? [] }
      return await group.next().flatMap { $0 } ?? []
    }
    guard isEnough(result) else { throw NothingTold(elements: result) }
    return result
  }
}

extension FilePath {
  /// Writes a file, in the place of its former text.
  func overwrite(_ text: String) throws {
    let file = try FileDescriptor.open(
      self, .writeOnly, options: [.create, .truncate, .closeOnExec], permissions: [.ownerReadWrite, .groupRead])
    _ = try file.closeAfter { try file.writeAll(text.utf8) }
  }
}

extension [FolderChanges] {
  /// All paths that were told.
  var paths: Set<String> { reduce(into: []) { $0.formUnion($1.paths) } }
}
