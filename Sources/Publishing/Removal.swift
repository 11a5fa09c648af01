import Platform
import StaticSite
import SystemPackage

/// What earlier builds wrote, this site does not have, and is still there.
struct Removal: Sendable {
  /// What has to go before anything is moved: files that stand where a folder belongs or in a folder that a file
  /// replaces, and half-written ones.
  let blockingFiles: [String]
  /// Folders that a file replaces, inner ones before outer ones.
  let blockingFolders: [String]
  /// The other files, which go last.
  let files: [String]
  /// Folders in which earlier builds wrote and this site does not, inner ones before outer ones. Those that hold
  /// something even so, which is somebody else's, stay.
  let folders: [String]

  /// Nothing at all.
  static let none = Removal(blockingFiles: [], blockingFolders: [], files: [], folders: [])

  private init(blockingFiles: [String], blockingFolders: [String], files: [String], folders: [String]) {
    self.blockingFiles = blockingFiles
    self.blockingFolders = blockingFolders
    self.files = files
    self.folders = folders
  }
}

extension Removal {
  /// Looks up what is still there.
  ///
  /// - Parameter survey: names the files that stand where folders belong.
  init(
    from published: PublishedFolder, wanted: WantedFiles, made: MadeFiles, survey: FolderSurvey,
    _ location: OutputLocation
  ) throws(PublishingError) {
    guard let output = published.folder, let manifest = published.manifest, manifest != made.manifest else {
      guard let first = made.replacingFolders.first else {
        self = .none
        return
      }
      throw Self.foreignFolder(at: first, wanted, location)
    }
    let kept = Set(made.manifest.paths)
    let obsolete = manifest.paths.filter { !kept.contains($0) }
    var lookup = FolderLookup(output, location)
    var present: [String] = []
    for path in obsolete where try lookup.isFile(path) { present.append(path) }
    let neededFolders = Set(wanted.folders().map(\.path))
    let formerFolders = Set(obsolete.flatMap { $0.enclosingFolders.map(String.init) })
    var folders: [String] = []
    for path in formerFolders.subtracting(neededFolders).sorted(by: >) where try lookup.isFolder(path) {
      folders.append(path)
    }
    var blocking = BlockingFolders(formerFiles: Set(present), formerFolders: Set(folders), output, location)
    for file in made.replacingFolders { try blocking.add(file.path, of: wanted.files[file.index].path) }
    let first = Set(blocking.files).union(survey.filesInPlaceOfFolders).union(present.filter(PartialFile.isPartial))
    let firstFolders = Set(blocking.folders)
    self.init(
      blockingFiles: present.filter(first.contains), blockingFolders: folders.filter(firstFolders.contains),
      files: present.filter { !first.contains($0) }, folders: folders.filter { !firstFolders.contains($0) })
  }

  private static func foreignFolder(
    at file: OutputFile, _ wanted: WantedFiles, _ location: OutputLocation
  ) -> PublishingError {
    PublishingError(
      inPlace: .directory, at: location.shown(file.path), of: "the file", wanted.files[file.index].path)
  }
}

/// Folders that a file of the site replaces; they may hold nothing but what earlier builds wrote.
private struct BlockingFolders {
  var files: [String] = []
  var folders: [String] = []

  private let formerFiles: Set<String>
  private let formerFolders: Set<String>
  private let output: OpenFolder
  private let location: OutputLocation

  init(formerFiles: Set<String>, formerFolders: Set<String>, _ output: OpenFolder, _ location: OutputLocation) {
    self.formerFiles = formerFiles
    self.formerFolders = formerFolders
    self.output = output
    self.location = location
  }

  mutating func add(_ folder: String, of address: SitePath) throws(PublishingError) {
    guard formerFolders.contains(folder) else {
      throw PublishingError(inPlace: .directory, at: location.shown(folder), of: "the file", address)
    }
    folders.append(folder)
    let entries = try attempt("read", location.shown(folder)) { () throws(Errno) in try output.entries(of: folder) }
    for entry in entries {
      let path = folder + "/" + entry.name
      switch entry.kind {
      case .directory: try add(path, of: address)
      case .file where formerFiles.contains(path): files.append(path)
      default: throw PublishingError(inPlace: entry.kind, at: location.shown(path), of: "the file", address)
      }
    }
  }
}

/// Tells real files and folders from links, looking each folder up once.
private struct FolderLookup {
  private var known: [String: Bool] = ["": true]
  private let output: OpenFolder
  private let location: OutputLocation

  init(_ output: OpenFolder, _ location: OutputLocation) {
    self.output = output
    self.location = location
  }

  /// Whether a path is a file, and everything above it a folder.
  mutating func isFile(_ path: String) throws(PublishingError) -> Bool {
    guard try isFolder(path.enclosingFolder) else { return false }
    return try kind(of: path) == .file
  }

  /// Whether a path and everything above it are folders; through a link, files that are not ours could be removed.
  mutating func isFolder(_ path: String) throws(PublishingError) -> Bool {
    if let known = known[path] { return known }
    var isFolder = try isFolder(path.enclosingFolder)
    if isFolder { isFolder = try kind(of: path) == .directory }
    known[path] = isFolder
    return isFolder
  }

  private func kind(of path: String) throws(PublishingError) -> DirectoryEntry.Kind? {
    try attempt("read", location.shown(path)) { () throws(Errno) in try output.kind(of: path) }
  }
}
