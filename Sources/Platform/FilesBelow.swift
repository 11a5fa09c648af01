import SystemPackage

extension FilePath {
  /// Every regular file below a directory, in order. Symbolic links within it are not followed, and what cannot be read
  /// is left out.
  public func filesBelow(depth: Int = 16) -> [FilePath] {
    guard depth > 0, let entries = try? directoryEntries() else { return [] }
    return entries.filter { !$0.isPassedOver }.flatMap { entry in
      switch entry.kind {
      case .file: [appending(entry.name)]
      case .directory: appending(entry.name).filesBelow(depth: depth - 1)
      case .symbolicLink, .other: [] as [FilePath]
      }
    }
  }
}
