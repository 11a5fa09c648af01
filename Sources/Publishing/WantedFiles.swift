import Diagnostics
import StaticSite

/// The files that the output folder is to hold, each with its path there.
struct WantedFiles: Sendable {
  /// The files in order of address.
  let files: [SiteFile]
  /// Where each of them stands below the output folder.
  let paths: [String]
  /// The list that the output folder holds when they are in place.
  let manifest: Manifest

  /// The files of a site. Names that publishing itself needs are refused.
  init(_ site: Site) throws(PublishingError) {
    files = site.files
    paths = files.map(\.path.file)
    for (file, path) in zip(files, paths) where path == Manifest.name || PartialFile.isPartial(path) {
      throw PublishingError(
        .duplicateAddress, at: file.origin, "the address \(file.path) is kept for the program's own use",
        suggestion: "change the address")
    }
    manifest = Manifest(paths)
  }

  /// Whether a file has to wait for the others: a page must not be read before the style sheet that it names.
  func isPage(_ index: Int) -> Bool { files[index].path.isPage || paths[index].hasSuffix(".html") }

  /// Every folder that the files stand in, outer ones before inner ones, each with the first file that needs it.
  func folders() -> [(path: String, file: Int)] {
    var known: Set<Substring> = []
    var folders: [(path: String, file: Int)] = []
    for (index, path) in paths.enumerated() {
      for folder in path.enclosingFolders.prefix(while: { !known.contains($0) }).reversed() {
        known.insert(folder)
        folders.append((String(folder), index))
      }
    }
    return folders
  }
}
