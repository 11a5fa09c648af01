import SystemPackage

/// The files below a folder as they were when they were last looked at.
struct FolderTree: Sendable {
  private struct Folder: Sendable {
    var files: [String: FileSignature] = [:]
    var folders: Set<String> = []
  }

  // By their paths; that of the root is empty.
  private var folders: [String: Folder] = [:]
}

/// Who is told of the folders of a tree.
protocol FolderVisitor<Failure> {
  associatedtype Failure: Error
  /// A folder is about to be read.
  mutating func willRead(_ folder: String) throws(Failure)
  /// A folder is no longer there.
  mutating func didLose(_ folder: String)
}

extension FolderTree {
  /// The path of something in a folder.
  static func path(_ name: String, in folder: String) -> String { folder.isEmpty ? name : folder + "/" + name }

  /// Compares a folder and everything below it with what is known, and knows it then.
  ///
  /// Every difference is unsettled: it is not known whether it is finished. A folder that cannot be read is taken to
  /// hold nothing.
  ///
  /// - Parameter root: the watched folder, or `nil` when it is not there.
  mutating func look<Visitor: FolderVisitor>(
    into start: String, of root: OpenFolder?, visitor: inout Visitor, findings: inout Findings
  ) throws(Visitor.Failure) {
    enter(start)
    var rest = [start]
    while let folder = rest.popLast() {
      try visitor.willRead(folder)
      let now = Self.read(folder, of: root)
      let known = folders.updateValue(now, forKey: folder) ?? Folder()
      for (name, signature) in now.files where known.files[name] != signature {
        findings.kinds[Self.path(name, in: folder)] = .unsettled
      }
      for name in known.files.keys where now.files[name] == nil {
        findings.kinds[Self.path(name, in: folder)] = .unsettled
      }
      for name in known.folders.subtracting(now.folders) {
        loseFolder(Self.path(name, in: folder), visitor: &visitor, findings: &findings)
      }
      rest += now.folders.map { Self.path($0, in: folder) }
    }
  }

  /// What is known of a file.
  func signature(ofFile name: String, in folder: String) -> FileSignature? { folders[folder]?.files[name] }

  /// Knows a file as it is now.
  mutating func note(_ signature: FileSignature, ofFile name: String, in folder: String) {
    folders[folder]?.files[name] = signature
  }

  /// Knows a file no longer.
  mutating func loseFile(_ name: String, in folder: String, findings: inout Findings) {
    guard folders[folder]?.files.removeValue(forKey: name) != nil else { return }
    findings.kinds[Self.path(name, in: folder)] = .unsettled
  }

  /// Knows a folder and everything below it no longer.
  mutating func loseFolder<Visitor: FolderVisitor>(
    _ lost: String, visitor: inout Visitor, findings: inout Findings
  ) {
    leave(lost)
    var rest = [lost]
    while let folder = rest.popLast() {
      guard let known = folders.removeValue(forKey: folder) else { continue }
      visitor.didLose(folder)
      for name in known.files.keys { findings.kinds[Self.path(name, in: folder)] = .unsettled }
      rest += known.folders.map { Self.path($0, in: folder) }
    }
  }

  private mutating func enter(_ folder: String) {
    guard let (parent, name) = Self.split(folder) else { return }
    folders[parent]?.folders.insert(name)
  }

  private mutating func leave(_ folder: String) {
    guard let (parent, name) = Self.split(folder) else { return }
    folders[parent]?.folders.remove(name)
  }

  // The root lies in no folder.
  private static func split(_ path: String) -> (parent: String, name: String)? {
    guard !path.isEmpty else { return nil }
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[..<slash]), String(path[path.index(after: slash)...]))
  }

  private static func read(_ path: String, of root: OpenFolder?) -> Folder {
    var folder = Folder()
    guard let root, let entries = try? root.entries(of: path.isEmpty ? "." : path) else { return folder }
    for entry in entries where !entry.isPassedOver {
      guard entry.kind != .directory else {
        folder.folders.insert(entry.name)
        continue
      }
      guard let status = try? root.status(of: Self.path(entry.name, in: path)) else { continue }
      folder.files[entry.name] = FileSignature(status)
    }
    return folder
  }
}
