import Platform
import StaticSite
import SystemPackage

/// Makes the files of a site, and stages those whose bytes are not in place yet.
struct Stager: Sendable {
  /// What became of a file.
  enum Outcome: Hashable, Sendable {
    /// The same bytes are in place.
    case unchanged
    /// The file is staged; nothing is in its place.
    case added
    /// The file is staged; other bytes are in its place.
    case changed
    /// The file is staged; a folder is in its place, and has to go first.
    case addedInPlaceOfFolder
  }

  let wanted: WantedFiles
  let published: PublishedFolder
  /// What earlier builds wrote.
  let ours: Set<String>
  /// Folders that are not there, nor therefore anything in them.
  let missingFolders: Set<String>
  let staging: StagingFolder
  let operations: FileOperations
  let location: OutputLocation

  /// The name under which a file is staged.
  static func stagedName(of index: Int) -> String { String(index) }

  /// Makes one file, and stages it unless it is in place already.
  func stage(_ index: Int) throws(PublishingError) -> Outcome {
    let place = try place(of: index)
    defer { place.close() }
    switch wanted.files[index].body {
    case .rendered(let render):
      let bytes = render()
      if try holds(place, bytes, index) { return .unchanged }
      try stage(bytes, index)
    case .copied(let path):
      let source = try OpenSource(path, of: wanted.files[index])
      if try holds(place, source, index) { return .unchanged }
      try stage(source, index)
    }
    return switch place {
    case .nothing: .added
    case .folder: .addedInPlaceOfFolder
    case .file: .changed
    }
  }

  private func shownPlace(of index: Int) -> String { location.shown(wanted.paths[index]) }
}

extension Stager {
  /// What is in the place of a file.
  private enum Place {
    case nothing
    case folder
    case file(FileDescriptor, size: Int64)

    func close() {
      if case .file(let file, _) = self { try? file.close() }
    }
  }

  private func place(of index: Int) throws(PublishingError) -> Place {
    let path = wanted.paths[index]
    guard let folder = published.folder, !missingFolders.contains(path.enclosingFolder) else { return .nothing }
    do throws(Errno) {
      let file = try folder.openFile(path)
      do throws(Errno) {
        let status = try file.stat()
        if status.type == .regular, ours.contains(path) { return .file(file, size: status.size) }
        try? file.close()
        if status.type == .directory { return .folder }
      } catch {
        try? file.close()
        throw error
      }
    } catch {
      switch error {
      case .noSuchFileOrDirectory: return .nothing
      case .tooManySymbolicLinkLevels: throw foreign(.symbolicLink, index)
      // What a socket or a device answers.
      case .noSuchAddressOrDevice: throw foreign(.other, index)
      default: throw PublishingError(error, "read", shownPlace(of: index))
      }
    }
    throw foreign(try published.kind(of: path, location) ?? .other, index)
  }

  private func foreign(_ kind: DirectoryEntry.Kind, _ index: Int) -> PublishingError {
    let address = wanted.files[index].path
    return PublishingError(
      inPlace: kind, at: shownPlace(of: index), of: address.isPage ? "the page" : "the file", address)
  }
}

extension Stager {
  private func holds(_ place: Place, _ bytes: [UInt8], _ index: Int) throws(PublishingError) -> Bool {
    guard case .file(let file, let size) = place, size == bytes.count else { return false }
    return try attempt("read", shownPlace(of: index)) { () throws(Errno) in try file.holds(bytes) }
  }

  private func holds(_ place: Place, _ source: OpenSource, _ index: Int) throws(PublishingError) -> Bool {
    guard case .file(let file, let size) = place, size == source.size else { return false }
    return try file.holdsRest(of: source, shownAs: shownPlace(of: index))
  }

  private func stage(_ bytes: [UInt8], _ index: Int) throws(PublishingError) {
    let name = Self.stagedName(of: index)
    try staging.createFile(name) { (file) throws(PublishingError) in
      try attempt("write", staging.shown(name)) { () throws(Errno) in
        try bytes.withBytes { (bytes) throws(Errno) in try operations.write(file, bytes) }
      }
    }
  }

  private func stage(_ source: OpenSource, _ index: Int) throws(PublishingError) {
    let name = Self.stagedName(of: index)
    try source.rewind()
    try staging.createFile(name) { (file) throws(PublishingError) in
      try operations.copy(source.descriptor, shownAs: source.shown, to: file, shownAs: staging.shown(name))
    }
  }
}
