import Platform
import StaticSite
import SystemPackage

/// Which of the folders that a site needs are there already.
struct FolderSurvey: Sendable {
  /// Folders that have to be made, outer ones before inner ones.
  let missing: [String]
  /// Files of an earlier build that stand where a folder has to be made.
  let filesInPlaceOfFolders: [String]

  /// Looks every folder up once. A link or somebody else's file in a folder's place is refused.
  init(
    of wanted: WantedFiles, in published: PublishedFolder, ours: Set<String>, _ location: OutputLocation
  ) throws(PublishingError) {
    var missing: [String] = []
    var isMissing: Set<String> = []
    var blocking: [String] = []
    for (folder, file) in wanted.folders() {
      let kind = isMissing.contains(folder.enclosingFolder) ? nil : try published.kind(of: folder, location)
      switch kind {
      case .directory: continue
      case nil: break
      case .file where ours.contains(folder): blocking.append(folder)
      case .some(let kind):
        throw PublishingError(inPlace: kind, at: location.shown(folder), of: "the folder of", wanted.files[file].path)
      }
      missing.append(folder)
      isMissing.insert(folder)
    }
    self.missing = missing
    filesInPlaceOfFolders = blocking
  }
}

extension PublishedFolder {
  /// What a path in the output folder stands for, or `nil` when there is nothing.
  func kind(of path: String, _ location: OutputLocation) throws(PublishingError) -> DirectoryEntry.Kind? {
    guard let folder else { return nil }
    return try attempt("read", location.shown(path)) { () throws(Errno) in try folder.kind(of: path) }
  }
}
