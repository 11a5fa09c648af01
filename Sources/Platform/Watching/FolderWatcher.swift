import SystemPackage

import class Foundation.Thread

/// Tells of changes to the files below a folder for as long as somebody holds it or reads its changes.
///
/// - A file is told when its writing is finished. A file that is gone, or has another name, is told a moment later
///   (`HeldPaths.moment`) and not at all if it is there again by then, because that is how many editors save.
/// - Symbolic links are files here: a link that is made or changed is told, where it leads to is not watched. Names that
///   begin with a dot and the copies that editors keep (`DirectoryEntry.isPassedOver`) are left out.
/// - The folder itself may be removed and made again.
///
/// Changes are found by a thread of the watcher's own, so that no task waits for the operating system.
public final class FolderWatcher: Sendable {
  /// How changes are found.
  public enum Method: Sendable, Equatable {
    /// The operating system tells of them, within a millisecond or two.
    case notification
    /// The folder is looked through several times a second.
    ///
    /// That is so where the system has no notifications, on drives in a network, which do not tell what others change,
    /// and where the system's limit of watched folders is reached (on Linux `fs.inotify.max_user_watches` and
    /// `fs.inotify.max_user_instances`).
    case polling
  }

  private let outbox: ChangeOutbox
  let ending: EndSignal

  /// Begins to watch a folder. Whatever changes after this has returned is told.
  ///
  /// - Parameter method: `.polling` where notifications must not be relied on.
  /// - Throws: what the operating system says when there is no such folder or it cannot be read.
  public convenience init(_ folder: FilePath, by method: Method = .notification) throws(Errno) {
    try self.init(folder, by: method, mostFolders: .max)
  }

  /// - Parameter mostFolders: with more folders than this, notifications are given up for polling.
  init(_ folder: FilePath, by method: Method, mostFolders: Int) throws(Errno) {
    _ = try OpenFolder(folder).entries()
    let source = Self.source(folder, by: method, mostFolders: mostFolders)
    let outbox = ChangeOutbox(method: source.method)
    let ending = try EndSignal()
    let watch = FolderWatch(folder: folder, source: source, outbox: outbox, ending: ending)
    let thread = Thread {
      var watch = watch
      watch.run()
    }
    thread.name = "folder watcher"
    thread.start()
    (self.outbox, self.ending) = (outbox, ending)
  }

  deinit { ending.give() }

  private static func source(_ folder: FilePath, by method: Method, mostFolders: Int) -> any ChangeSource {
    #if os(Linux)
      // What stops notifications here stops no watcher: the reason for polling can be seen in `method`.
      if method == .notification, !folder.isOnNetwork,
        let source = try? NotifiedFolder(folder, mostFolders: mostFolders)
      {
        return source
      }
    #endif
    return PolledFolder(folder)
  }
}

extension FolderWatcher {
  /// How changes are found at present. Notifications may give way to polling while folders are added.
  public var method: Method { outbox.method }

  /// What changes, gathered: each element has everything since the last one that was taken.
  ///
  /// It waits without end; to stop, cancel the task that reads it. Several readers share the changes among them.
  public var changes: AsyncStream<FolderChanges> {
    AsyncStream { await self.nextChanges() }
  }

  private func nextChanges() async -> FolderChanges? { await outbox.next() }
}
