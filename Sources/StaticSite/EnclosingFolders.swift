extension String {
  /// The folders that a relative path lies in, the innermost first, without a slash at their ends.
  public var enclosingFolders: [Substring] {
    var folders: [Substring] = []
    var path = self[...]
    while let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
      path = path[..<slash]
      folders.append(path)
    }
    return folders
  }

  /// The folder that a relative path lies in, without a slash at its end; empty when it lies in none.
  public var enclosingFolder: String {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[..<$0]) } ?? ""
  }
}
