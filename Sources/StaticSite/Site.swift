import Diagnostics

/// The whole site as a map from address to file. Nothing is rendered until it is asked for.
public struct Site: Sendable {
  /// Every file, in order of address; no two have the same address.
  public let files: [SiteFile]

  /// Puts files together into a site.
  ///
  /// Two sources for one address are an error at the second, which is left out. So are an address that is a file
  /// for one source and a folder for another.
  public init(_ files: [SiteFile], diagnostics: inout [Diagnostic]) {
    let ordered = files.sorted { ($0.path, $0.origin) < ($1.path, $1.origin) }
    let folders = Set(ordered.flatMap { Self.folders(of: $0.path) })
    var kept: [SiteFile] = []
    kept.reserveCapacity(ordered.count)
    for file in ordered {
      if let first = kept.last, first.path == file.path {
        diagnostics.append(Self.duplicateAddress(of: file, first: first.origin))
      } else if !file.path.isPage, folders.contains(file.path.text + "/") {
        diagnostics.append(
          .error(
            .duplicateAddress, at: file.origin,
            "the address \(file.path) is a file here and a folder for another page",
            suggestion: "change one of the two addresses"))
      } else {
        kept.append(file)
      }
    }
    self.files = kept
  }

  private static func duplicateAddress(of file: SiteFile, first: SourceLocation) -> Diagnostic {
    .error(
      .duplicateAddress, at: file.origin, "the address \(file.path) is already used by \(first)",
      suggestion: "change the title, the reference or the redirect of one of the two")
  }

  /// The addresses of every folder that a path lies in or is.
  private static func folders(of path: SitePath) -> [String] {
    var folders: [String] = []
    var text = path.text[...]
    while let slash = text.lastIndex(of: "/") {
      folders.append(String(text[...slash]))
      text = text[..<slash]
    }
    return folders
  }
}
