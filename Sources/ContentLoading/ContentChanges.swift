/// What has changed in a content folder.
public enum ContentChanges: Sendable {
  /// Nobody knows: everything is read again.
  case everything
  /// The paths, below the folder, at which a file was written, added or removed.
  case files(Set<String>)

  /// Whether the office's configuration may have changed.
  public var mayConcernConfiguration: Bool { contains { $0 == ContentLoader.configurationFile } }

  /// Whether one of the changed paths is such.
  func contains(where isSuch: (String) -> Bool) -> Bool {
    switch self {
    case .everything: true
    case .files(let paths): paths.contains(where: isSuch)
    }
  }
}
