import Platform
import SystemPackage
import TestSupport

/// Somebody who does this and that in a folder.
struct RandomEditing {
  private var state: UInt64
  private let folder: OpenFolder

  init(seed: UInt64, folder: OpenFolder) { (state, self.folder) = (seed, folder) }

  mutating func step() throws {
    let file = path()
    switch next(10) {
    case 0...3: try write("text \(next(1_000_000))", to: file)
    case 4: try? folder.removeFile(file)
    case 5: try? folder.rename(file, to: folder, as: path())
    case 6: try? folder.rename(name(), to: folder, as: name())
    case 7:
      try write("saved \(next(1_000_000))", to: file + ".new")
      try? folder.rename(file + ".new", to: folder, as: file)
    case 8:
      let lost = name()
      if try folder.kind(of: lost) == .directory { try folder.removeTree(lost) }
    default: try? folder.createSymbolicLink(file, to: "target-\(next(100))")
    }
  }

  private mutating func write(_ text: String, to path: String) throws {
    try? folder.createFolder(String(path.prefix { $0 != "/" }))
    try? folder.removeFile(path)
    guard let file = try? folder.createFile(path) else { return }
    _ = try file.closeAfter { try file.writeAll(text.utf8) }
  }

  private mutating func path() -> String { name() + "/" + String(next(4)) + ".md" }

  private mutating func name() -> String { ["a", "b", "c"][next(3)] }

  private mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}

extension TemporaryFolder {
  /// What a folder below this one holds, without folders that hold nothing.
  func tree(below path: String) throws -> FileTree {
    let tree = try FileTree(of: appending(path))
    return FileTree(tree.texts.filter { !$0.key.hasSuffix("/") })
  }
}

extension WatchedFolder {
  /// What a reader finds at a path, as a `FileTree` writes it.
  func text(at path: String) -> String? {
    if let target = try? self.path.appending(path).symbolicLinkTarget() { return "-> " + target.string }
    guard let bytes = try? self.path.appending(path).readBytes(upTo: 1 << 20) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
