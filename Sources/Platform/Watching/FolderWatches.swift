#if os(Linux)
  import SystemPackage

  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #endif

  /// The kernel's watches of a folder and of all folders below it.
  struct FolderWatches: FolderVisitor, Sendable {
    /// Tells what happens in the folders.
    let inotify: Inotify

    private let root: FilePath
    private let mostFolders: Int
    // The number goes by the folder itself. After a rename two paths may have the same one for a moment.
    private var folders: [CInt: String] = [:]
    private var numbers: [String: CInt] = [:]

    /// No watch yet.
    ///
    /// - Parameter mostFolders: one folder more than these is an error, as if the system's limit were reached.
    init(of root: FilePath, mostFolders: Int) throws(Errno) {
      inotify = try Inotify()
      (self.root, self.mostFolders) = (root, mostFolders)
    }

    /// The path of a watched folder.
    func folder(of watch: CInt) -> String? { folders[watch] }

    /// Forgets a watch that the kernel has ended.
    mutating func didEnd(_ watch: CInt) {
      guard let folder = folders.removeValue(forKey: watch), numbers[folder] == watch else { return }
      numbers[folder] = nil
    }

    /// Watches a folder from now on. One that is gone again, or may not be read, is none to watch.
    mutating func willRead(_ folder: String) throws(Errno) {
      guard let number = try number(of: folder) else { return didLose(folder) }
      if numbers[folder] != number { didLose(folder) }
      (folders[number], numbers[folder]) = (folder, number)
      guard folders.count <= mostFolders else { throw .noSpace }
    }

    /// Watches a folder no longer.
    mutating func didLose(_ folder: String) {
      guard let number = numbers.removeValue(forKey: folder), folders[number] == folder else { return }
      folders[number] = nil
      inotify.endWatch(number)
    }

    // What a reader may come to see, but for attributes such as the time of the last access.
    private static let events =
      IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_ONLYDIR | IN_EXCL_UNLINK

    private func number(of folder: String) throws(Errno) -> CInt? {
      do throws(Errno) {
        // Only the watched folder itself may be reached by a link.
        guard !folder.isEmpty else { return try inotify.watch(root, for: Int32(Self.events)) }
        return try inotify.watch(root.appending(folder), for: Int32(Self.events | IN_DONT_FOLLOW))
      } catch {
        guard Self.isAboutTheFolder(error) else { throw error }
        return nil
      }
    }

    private static func isAboutTheFolder(_ error: Errno) -> Bool {
      let errors: [Errno] = [
        .noSuchFileOrDirectory, .notDirectory, .permissionDenied, .tooManySymbolicLinkLevels, .fileNameTooLong,
      ]
      return errors.contains(error)
    }
  }
#endif
