import Diagnostics
import StaticSite

/// The files that the output folder is to hold, each with its path there.
struct WantedFiles: Sendable {
  /// The files in order of address.
  let files: [SiteFile]
  /// Where each of them stands below the output folder.
  let paths: [String]

  private let compression: Compression

  /// The files of a site. Names that publishing itself needs are refused.
  init(_ site: Site, _ compression: Compression) throws(PublishingError) {
    files = site.files
    paths = files.map(\.path.file)
    self.compression = compression
    for (file, path) in zip(files, paths) where path == Manifest.name || PartialFile.isPartial(path) {
      throw PublishingError(
        .duplicateAddress, at: file.origin, "the address \(file.path) is kept for the program's own use",
        suggestion: "change the address")
    }
    try refuseTakenNames()
  }

  /// A file as it is.
  func plainForm(of index: Int) -> OutputFile {
    OutputFile(index: index, path: paths[index], stagedName: String(index))
  }

  /// A file's compressed form, or `nil` when it is to have none.
  func compressedForm(of index: Int) -> OutputFile? {
    compression.path(beside: paths[index]).map { OutputFile(index: index, path: $0, stagedName: "\(index).gz") }
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

extension WantedFiles {
  /// A server would hand out another file than the one that was asked for.
  private func refuseTakenNames() throws(PublishingError) {
    guard compression != .none else { return }
    var takers: [String: Int] = [:]
    for (path, file) in folders() { takers[path] = file }
    for (index, path) in paths.enumerated() { takers[path] = index }
    for path in paths {
      guard let compressed = compression.path(beside: path), let taker = takers[compressed] else { continue }
      throw PublishingError(
        .duplicateAddress, at: files[taker].origin,
        "the name \(compressed) is kept for the compressed form of \(path)",
        suggestion: "change the name, or build without --compress")
    }
  }
}
