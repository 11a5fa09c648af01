/// What changed below a folder since it was last asked.
public struct FolderChanges: Sendable, Equatable {
  /// The files and symbolic links that were made, changed or removed: paths below the folder, with `/` between parts.
  ///
  /// A path says that something happened there, not what. Folders are told by the files in them.
  public var paths: Set<String>
  /// Whether more may have changed than `paths` says, so that everything must be read again.
  public var mayHaveMissedSome: Bool

  /// Changes at these paths.
  public init(paths: Set<String> = [], mayHaveMissedSome: Bool = false) {
    self.paths = paths
    self.mayHaveMissedSome = mayHaveMissedSome
  }

  /// Whether there is nothing to tell.
  public var isEmpty: Bool { paths.isEmpty && !mayHaveMissedSome }

  /// Adds later changes to these.
  public mutating func join(_ later: FolderChanges) {
    paths.formUnion(later.paths)
    mayHaveMissedSome = mayHaveMissedSome || later.mayHaveMissedSome
  }
}
