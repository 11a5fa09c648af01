import Diagnostics

/// The whole site as a map from address to file. Nothing is rendered until it is asked for.
public struct Site: Sendable {
  /// Every file, in order of address; no two are written to the same place.
  public private(set) var files: [SiteFile]

  /// Puts files together into a site.
  ///
  /// Two sources for one place, be it by one address or as `/a/` and `/a/index.html`, are an error at the second, which
  /// is left out. So is a file in a place that is a folder for another source.
  public init(_ files: [SiteFile], diagnostics: inout [Diagnostic]) {
    let ordered = files.sorted { ($0.path, $0.origin) < ($1.path, $1.origin) }
    var firstByPlace: [String: Int] = [:]
    firstByPlace.reserveCapacity(ordered.count)
    var isKept = [Bool](repeating: true, count: ordered.count)
    for (index, file) in ordered.enumerated() {
      guard let first = firstByPlace.updateValue(index, forKey: file.path.file) else { continue }
      firstByPlace[file.path.file] = first
      isKept[index] = false
      diagnostics.append(Self.duplicateAddress(of: file, first: ordered[first].origin))
    }
    var lastFolder: Substring = ""
    for file in ordered {
      // Neighbours mostly share their folder.
      let folders = file.path.file.enclosingFolders
      guard let folder = folders.first, folder != lastFolder else { continue }
      lastFolder = folder
      for folder in folders {
        guard let index = firstByPlace[String(folder)], isKept[index] else { continue }
        isKept[index] = false
        diagnostics.append(Self.fileAndFolder(ordered[index], inner: file.origin))
      }
    }
    self.files = zip(ordered, isKept).filter(\.1).map(\.0)
  }

  /// The file at an address, or `nil` when the site has none there.
  public func file(at path: SitePath) -> SiteFile? { position(of: path).map { files[$0] } }

  /// The same site with other files in the place of those at the same addresses. Files at other addresses are left out.
  public func replacing(_ newer: [SiteFile]) -> Site {
    var site = self
    for file in newer { if let position = position(of: file.path) { site.files[position] = file } }
    return site
  }

  private func position(of path: SitePath) -> Int? {
    var range = files.indices
    while let middle = range.middle {
      let found = files[middle].path
      if found == path { return middle }
      range = found < path ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  private static func duplicateAddress(of file: SiteFile, first: SourceLocation) -> Diagnostic {
    .error(
      .duplicateAddress, at: file.origin, "the address \(file.path) is already used by \(first)",
      suggestion:
        "change the title, the reference, the file's name or the redirect of one of the two; of a contract, the reference in its row"
    )
  }

  private static func fileAndFolder(_ file: SiteFile, inner: SourceLocation) -> Diagnostic {
    .error(
      .duplicateAddress, at: file.origin, "the address \(file.path) is a file here and a folder for \(inner)",
      suggestion: "change one of the two addresses")
  }
}

extension Range<Int> {
  fileprivate var middle: Int? { isEmpty ? nil : lowerBound + count / 2 }
}
