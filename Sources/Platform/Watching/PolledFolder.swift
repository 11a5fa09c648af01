import SystemPackage

/// A folder that is looked through from end to end each time.
struct PolledFolder: ChangeSource {
  let method = FolderWatcher.Method.polling
  let descriptor: FileDescriptor? = nil

  private let folder: FilePath
  private var tree = FolderTree()

  /// Notes what a folder holds now.
  init(_ folder: FilePath) {
    self.folder = folder
    _ = findings()
  }

  mutating func findings() -> Findings {
    var findings = Findings()
    var visitor = SilentVisitor()
    tree.look(into: "", of: try? OpenFolder(folder), visitor: &visitor, findings: &findings)
    return findings
  }
}

/// Polling takes no interest in folders.
private struct SilentVisitor: FolderVisitor {
  mutating func willRead(_ folder: String) {}
  mutating func didLose(_ folder: String) {}
}
