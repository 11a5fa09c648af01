import Platform
import SystemPackage

/// Everything that a folder holds, as one value to compare: `["index.html": "text", "empty/": "", "link": "-> target"]`.
///
/// A key that ends in `/` is a folder that holds nothing; folders that hold something are seen by what they hold.
/// A text that begins with `-> ` is a symbolic link.
public struct FileTree: Hashable, Sendable {
  /// The text of every file by its path. Bytes that are no UTF-8 are shown as replacement characters.
  public var texts: [String: String]

  /// A tree of these texts by path.
  public init(_ texts: [String: String] = [:]) { self.texts = texts }

  /// Reads a folder. A folder that is not there is an empty tree.
  public init(of folder: FilePath) throws {
    texts = [:]
    do {
      try read(folder, prefix: "")
    } catch Errno.noSuchFileOrDirectory {
      texts = [:]
    }
  }

  /// The text at a path, or `nil` when there is none.
  public subscript(path: String) -> String? {
    get { texts[path] }
    set { texts[path] = newValue }
  }

  /// Writes the tree into a folder that exists; a file that is already there is replaced.
  public func write(to folder: FilePath) throws {
    for (path, text) in texts.sorted(by: { $0.key < $1.key }) {
      try write(text, at: path, in: folder)
    }
  }

  private static let linkMark = "-> "

  private mutating func read(_ folder: FilePath, prefix: String) throws {
    let entries = try folder.directoryEntries()
    if entries.isEmpty, !prefix.isEmpty { texts[prefix] = "" }
    for entry in entries {
      let path = folder.appending(entry.name)
      switch entry.kind {
      case .directory: try read(path, prefix: prefix + entry.name + "/")
      case .file: texts[prefix + entry.name] = String(decoding: try path.readBytes(upTo: 1 << 30), as: UTF8.self)
      case .symbolicLink: texts[prefix + entry.name] = Self.linkMark + (try path.symbolicLinkTarget().string)
      case .other: texts[prefix + entry.name] = "(neither a file nor a folder)"
      }
    }
  }

  private func write(_ text: String, at path: String, in folder: FilePath) throws {
    let root = try OpenFolder(folder)
    let parts = path.split(separator: "/")
    let folders = path.hasSuffix("/") ? parts[...] : parts.dropLast()
    for end in folders.indices {
      let ancestor = folders[...end].joined(separator: "/")
      if try root.kind(of: ancestor) == nil { try root.createFolder(ancestor) }
    }
    guard !path.hasSuffix("/") else { return }
    if try root.kind(of: path) != nil { try root.removeFile(path) }
    if text.hasPrefix(Self.linkMark) {
      try root.createSymbolicLink(path, to: String(text.dropFirst(Self.linkMark.count)))
    } else {
      let file = try root.createFile(path)
      _ = try file.closeAfter { try file.writeAll(text.utf8) }
    }
  }
}

extension FileTree: ExpressibleByDictionaryLiteral {
  /// A tree written as a literal of texts by path.
  public init(dictionaryLiteral elements: (String, String)...) {
    self.init(Dictionary(elements) { _, last in last })
  }
}

extension FileTree: CustomStringConvertible {
  /// One line for each path, in order, so that a failed comparison can be read.
  public var description: String {
    texts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.debugDescription)" }.joined(separator: "\n")
  }
}
