import Diagnostics

/// A file below the content folder.
public struct ContentFile: Hashable, Sendable {
  /// The path below the content folder, with forward slashes, for example `decisions/2013/iip/index.md`.
  public let path: String
  /// The path as the person who started the command knows it, for messages.
  public let displayPath: String

  /// A file below the content folder.
  public init(path: String, displayPath: String) {
    self.path = path
    self.displayPath = displayPath
  }

  /// The file as a whole, for messages about it.
  public var location: SourceLocation { SourceLocation(file: displayPath) }

  /// The folder in which it lies, below the content folder; empty for the content folder itself.
  public var folder: String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "" }

  /// The name of the record that the file holds, by which others refer to it: that of the file without its extension, or
  /// for an `index.md` that of its folder.
  public var recordName: String {
    let parts = path.split(separator: "/")
    let name = parts.last.map { $0.hasSuffix(".md") ? $0.dropLast(3) : $0 } ?? ""
    return String(name == "index" ? parts.dropLast().last ?? name : name)
  }

  /// Follows a relative path from the file's folder, without looking at the disk.
  ///
  /// - Returns: the path below the content folder, or `nil` when it is absolute or leads out of that folder.
  public func path(to relative: String) -> String? {
    guard !relative.hasPrefix("/"), !relative.utf8.contains(0) else { return nil }
    var parts = folder.split(separator: "/")
    for part in relative.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
