import Diagnostics
import Platform
import SystemPackage

/// Where a site is published to, once it is certain that nothing which must be kept lies there.
struct OutputLocation: Sendable {
  /// The folder as the person wrote it, for messages.
  let written: FilePath
  /// The folder without symbolic links; it need not exist.
  let path: FilePath
  /// The folder's own name.
  let name: String

  /// The folder that `written` leads to.
  ///
  /// A folder that is, contains or lies inside one of `protected` is refused.
  init(_ written: FilePath, protecting protected: [FilePath]) throws(PublishingError) {
    let path = try attempt("find", written.string) { () throws(Errno) in try written.resolvedAsFarAsItExists() }
    for kept in protected {
      let resolved = try attempt("find", kept.string) { () throws(Errno) in try kept.resolvedAsFarAsItExists() }
      guard let overlap = Self.overlap(of: path, with: resolved) else { continue }
      throw PublishingError(
        .outputOverlapsInput, at: written.string, "the output folder \(overlap) the folder \(kept)",
        suggestion: "choose another folder with --output")
    }
    guard let name = path.lastComponent?.string else {
      throw PublishingError(
        .foreignFile, at: written.string, "the output folder is the root of the file system",
        suggestion: "choose another folder with --output")
    }
    self.written = written
    self.path = path
    self.name = name
  }

  /// The folder that the output folder stands in.
  var parent: FilePath { path.removingLastComponent() }

  /// A file in the output folder, as a person finds it.
  func shown(_ relative: String) -> String { written.appending(relative).string }

  private static func overlap(of output: FilePath, with kept: FilePath) -> String? {
    if output.isSameFolder(as: kept) { return "is" }
    if output.ancestors.contains(where: { $0.isSameFolder(as: kept) }) { return "lies inside" }
    if kept.ancestors.contains(where: { $0.isSameFolder(as: output) }) { return "contains" }
    return nil
  }
}

extension FilePath {
  /// Every folder that a resolved path lies in.
  fileprivate var ancestors: [FilePath] {
    var ancestors: [FilePath] = []
    var path = self
    while path.removeLastComponent() { ancestors.append(path) }
    return ancestors
  }

  /// Whether two resolved paths lead to the same folder, be it by a second mount or in other letter case.
  fileprivate func isSameFolder(as other: FilePath) -> Bool {
    if self == other { return true }
    guard let left = try? stat(), let right = try? other.stat() else { return false }
    return (left.deviceID, left.inode) == (right.deviceID, right.inode)
  }

  /// The path without symbolic links, `.` or `..`, of which the last parts need not exist.
  fileprivate func resolvedAsFarAsItExists() throws(Errno) -> FilePath {
    var existing = isEmpty ? "." : self
    var missing: [Component] = []
    while true {
      do throws(Errno) {
        let resolved = try existing.resolved()
        guard !missing.isEmpty else { return resolved }
        // Below a folder that does not exist there are no links, so that `..` can be taken at its word.
        let path = resolved.appending(missing.reversed()).lexicallyNormalized()
        return missing.contains { $0.kind == .parentDirectory } ? try path.resolvedAsFarAsItExists() : path
      } catch {
        guard error == .noSuchFileOrDirectory, !existing.isSymbolicLink, existing != ".",
          let last = existing.lastComponent
        else { throw error }
        missing.append(last)
        existing.removeLastComponent()
        if existing.isEmpty { existing = "." }
      }
    }
  }

  /// A link that leads nowhere does not count as missing: a folder made in its place would replace it.
  private var isSymbolicLink: Bool { (try? stat(followTargetSymlink: false))?.type == .symbolicLink }
}
