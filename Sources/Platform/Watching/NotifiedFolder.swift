#if os(Linux)
  import SystemPackage

  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #endif

  /// A folder of which the kernel tells changes.
  ///
  /// An event only says where to look. What is known is what was found there, so that it agrees with the folder in the
  /// end, whatever order things happened in while earlier events were being read.
  struct NotifiedFolder: ChangeSource {
    let method = FolderWatcher.Method.notification
    var descriptor: FileDescriptor? { watches.inotify.descriptor }

    private let folder: FilePath
    private let mostFolders: Int
    private var watches: FolderWatches
    private var tree = FolderTree()
    private var identity: Identity?

    /// What stays the same when a folder gets another name.
    private struct Identity: Equatable {
      let device: DeviceID
      let inode: Inode

      init?(_ folder: OpenFolder?) {
        guard let status = try? folder?.descriptor.stat() else { return nil }
        (device, inode) = (status.deviceID, status.inode)
      }
    }

    /// Watches a folder, and notes what it holds now.
    ///
    /// - Parameter mostFolders: more folders than these are an error.
    init(_ folder: FilePath, mostFolders: Int) throws(Errno) {
      (self.folder, self.mostFolders) = (folder, mostFolders)
      watches = try FolderWatches(of: folder, mostFolders: mostFolders)
      let root = try OpenFolder(folder)
      identity = Identity(root)
      var findings = Findings()
      try tree.look(into: "", of: root, visitor: &watches, findings: &findings)
    }

    mutating func findings() throws(Errno) -> Findings {
      var findings = Findings()
      let root = try? OpenFolder(folder)
      let identity = Identity(root)
      if identity != self.identity {
        // Another folder stands in its place, or none.
        watches = try FolderWatches(of: folder, mostFolders: mostFolders)
        try tree.look(into: "", of: root, visitor: &watches, findings: &findings)
        self.identity = identity
      }
      guard let root else { return findings }
      for event in try watches.inotify.events() { try take(event, in: root, findings: &findings) }
      return findings
    }
  }

  extension NotifiedFolder {
    /// Looks where an event says.
    mutating func take(_ event: InotifyEvent, in root: OpenFolder, findings: inout Findings) throws(Errno) {
      if event.tells(IN_Q_OVERFLOW) {
        findings.areIncomplete = true
        try tree.look(into: "", of: root, visitor: &watches, findings: &findings)
      }
      guard let folder = watches.folder(of: event.watch) else { return }
      if event.tells(IN_IGNORED) { return watches.didEnd(event.watch) }
      guard !event.name.isEmpty else {
        // Nothing above the root tells that it may be read again.
        guard folder.isEmpty, event.tells(IN_ATTRIB) else { return }
        return try tree.look(into: folder, of: root, visitor: &watches, findings: &findings)
      }
      guard !DirectoryEntry.isPassedOver(event.name) else { return }
      try lookAtName(of: event, in: folder, of: root, findings: &findings)
    }

    private mutating func lookAtName(
      of event: InotifyEvent, in folder: String, of root: OpenFolder, findings: inout Findings
    ) throws(Errno) {
      let path = FolderTree.path(event.name, in: folder)
      let status = try? root.status(of: path)
      if let status, status.type == .directory {
        tree.loseFile(event.name, in: folder, findings: &findings)
        // A folder that has gone, and a new one with its name: nothing that is known holds for this one.
        if event.tells(IN_DELETE | IN_MOVED_FROM) {
          tree.loseFolder(path, visitor: &watches, findings: &findings)
        }
        return try tree.look(into: path, of: root, visitor: &watches, findings: &findings)
      }
      tree.loseFolder(path, visitor: &watches, findings: &findings)
      guard let status else { return tree.loseFile(event.name, in: folder, findings: &findings) }
      guard let kind = kind(of: event, in: folder, status) else { return }
      findings.kinds[path] = kind
      if kind != .begun { tree.note(FileSignature(status), ofFile: event.name, in: folder) }
    }

    private func kind(of event: InotifyEvent, in folder: String, _ status: Stat) -> Findings.Kind? {
      let known = tree.signature(ofFile: event.name, in: folder)
      if event.tells(IN_CLOSE_WRITE) { return .written }
      if event.tells(IN_MOVED_TO) { return known == nil ? .movedIn : .written }
      // What is empty is about to be written. What is not, or is no plain file, may have been linked here.
      if event.tells(IN_CREATE) { return status.type == .regular && status.size == 0 ? .begun : .unsettled }
      if event.tells(IN_ATTRIB), let known { return known.permissions == status.permissions ? nil : .written }
      return nil
    }
  }
#endif
