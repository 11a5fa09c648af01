import SystemPackage
import TestSupport
import Testing

@testable import Platform

@Suite(.timeLimit(.minutes(5))) struct WatcherLimitTests {
  @Test("A watcher must poll when there are more folders than the system lets it watch")
  func limitAtFirst() async throws {
    let folder = try TemporaryFolder(["a/1.md": "", "b/2.md": "", "c/3.md": ""])
    let watcher = try FolderWatcher(folder.path, by: .notification, mostFolders: 3)
    #expect(watcher.method == .polling)
    try folder.appending("c/3.md").overwrite("text")
    #expect(try await watcher.changes { !$0.isEmpty } == [FolderChanges(paths: ["c/3.md"])])
  }

  @Test("A watcher that comes to the system's limit must say that it may have missed something, and poll from then on")
  func limitLater() async throws {
    let folder = try TemporaryFolder(["a/1.md": ""])
    let watcher = try FolderWatcher(folder.path, by: .notification, mostFolders: 2)
    #if os(Linux)
      #expect(watcher.method == .notification)
      try FileTree(["b/2.md": ""]).write(to: folder.path)
      _ = try await watcher.changes { $0.contains { $0.mayHaveMissedSome } }
    #endif
    #expect(watcher.method == .polling)
    try folder.appending("a/1.md").overwrite("text")
    #expect(try await watcher.changes { $0.paths.contains("a/1.md") }.contains { $0.mayHaveMissedSome } == false)
  }

  @Test("A folder that is not there must be an error")
  func missingFolder() throws {
    let folder = try TemporaryFolder()
    #expect(throws: Errno.noSuchFileOrDirectory) { try FolderWatcher(folder.appending("content")) }
  }

  @Test("What nobody has read yet must be gathered into one element")
  func gathering() async {
    let outbox = ChangeOutbox(method: .notification)
    outbox.add(FolderChanges(paths: ["a.md"]), takingBack: [])
    outbox.add(FolderChanges(paths: ["b.md"], mayHaveMissedSome: true), takingBack: [])
    outbox.add(FolderChanges(paths: ["c.md"]), takingBack: ["a.md"])
    #expect(await outbox.next() == FolderChanges(paths: ["b.md", "c.md"], mayHaveMissedSome: true))
  }

  @Test("A reader that is cancelled must come to an end, and leave the changes to the next")
  func cancellation() async throws {
    let watched = try WatchedFolder(["a.md": ""], by: .notification)
    let reader = Task { [watcher = watched.watcher] in
      var count = 0
      for await _ in watcher.changes { count += 1 }
      return count
    }
    reader.cancel()
    #expect(await reader.value == 0)
    try watched.write("text", to: "a.md")
    #expect(try await watched.changesSoFar().paths == ["a.md"])
  }

  @Test("A reader that was cancelled before it began must come to an end")
  func cancelledBefore() async {
    let outbox = ChangeOutbox(method: .notification)
    let reader = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return await outbox.next()
    }
    #expect(await reader.value == nil)
  }

  @Test("Two hundred watchers must leave no thread and nothing open", arguments: FolderWatcherTests.methods)
  func nothingLeft(by method: FolderWatcher.Method) async throws {
    let folder = try TemporaryFolder(["a/1.md": "", "b/2.md": ""])
    var signals: [WeakSignal] = []
    for _ in 0..<200 { signals.append(WeakSignal(signal: try FolderWatcher(folder.path, by: method).ending)) }
    // A thread holds its signal, and what it reads from, until it ends.
    let deadline = ContinuousClock.now + .seconds(60)
    while signals.contains(where: { $0.signal != nil }), ContinuousClock.now < deadline {
      try await Task.sleep(for: .milliseconds(5))
    }
    #expect(signals.count { $0.signal != nil } == 0)
    #if os(Linux)
      #expect(try watches(of: folder.path.stat().inode) == 0)
    #endif
  }

  private struct WeakSignal {
    weak var signal: EndSignal?
  }

  /// How many open descriptors of this process watch a folder.
  private func watches(of folder: Inode) throws -> Int {
    try FilePath("/proc/self/fdinfo").directoryEntries().count { entry in
      let bytes = try? FilePath("/proc/self/fdinfo").appending(entry.name).readBytes(upTo: 1 << 20)
      return String(decoding: bytes ?? [], as: UTF8.self).contains("ino:" + String(folder.rawValue, radix: 16) + " ")
    }
  }
}
