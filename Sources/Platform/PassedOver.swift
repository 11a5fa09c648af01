extension DirectoryEntry {
  /// Whether a name is none that an office gave: it begins with a dot, is a copy that an editor keeps (`~` at the end),
  /// marks that a document is open (`~$` at the beginning), or is the one with which Vim tries whether it may write.
  public static func isPassedOver(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || name.hasPrefix("~$") || name == "4913"
  }

  /// Whether the name is none that an office gave.
  public var isPassedOver: Bool { Self.isPassedOver(name) }
}
