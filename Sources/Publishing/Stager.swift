import Gzip
import Platform
import StaticSite
import SystemPackage

/// Makes the files of a site, and stages those whose bytes are not in place yet.
struct Stager: Sendable {
  let wanted: WantedFiles
  let published: PublishedFolder
  /// What earlier builds wrote.
  let ours: Set<String>
  /// Folders that are not there, nor therefore anything in them.
  let missingFolders: Set<String>
  let staging: StagingFolder
  let operations: FileOperations
  let location: OutputLocation

  /// Makes one file of the site in every form that it is to have, and stages what is not in place already.
  func stage(_ index: Int) throws(PublishingError) -> [MadeFile] {
    switch wanted.files[index].body {
    case .rendered(let render):
      let bytes = render()
      let plain = try stage(bytes, as: wanted.plainForm(of: index))
      guard let file = wanted.compressedForm(of: index) else { return [plain] }
      let compressed = GzipStream.compressed(bytes)
      guard compressed.count < bytes.count else { return [plain] }
      return [plain, try stage(compressed, as: file)]
    case .copied(let path):
      let source = try OpenSource(path, of: wanted.files[index])
      let plain = try stage(source, as: wanted.plainForm(of: index))
      guard let file = wanted.compressedForm(of: index) else { return [plain] }
      guard let compressed = try stageCompressed(source, as: file) else { return [plain] }
      return [plain, compressed]
    }
  }
}

extension Stager {
  private func stage(_ bytes: [UInt8], as file: OutputFile) throws(PublishingError) -> MadeFile {
    let place = try place(of: file)
    defer { place.close() }
    if try place.holds(bytes, location.shown(file.path)) { return MadeFile(file: file, outcome: .unchanged) }
    try staging.createFile(file.stagedName) { (descriptor) throws(PublishingError) in
      try attempt("write", staging.shown(file.stagedName)) { () throws(Errno) in
        try bytes.withBytes { (bytes) throws(Errno) in try operations.write(descriptor, bytes) }
      }
    }
    return MadeFile(file: file, outcome: place.outcomeOfStaging)
  }

  private func stage(_ source: OpenSource, as file: OutputFile) throws(PublishingError) -> MadeFile {
    let place = try place(of: file)
    defer { place.close() }
    if try place.holds(source, location.shown(file.path)) { return MadeFile(file: file, outcome: .unchanged) }
    try source.rewind()
    try staging.createFile(file.stagedName) { (descriptor) throws(PublishingError) in
      try operations.copy(
        source.descriptor, shownAs: source.shown, to: descriptor, shownAs: staging.shown(file.stagedName))
    }
    return MadeFile(file: file, outcome: place.outcomeOfStaging)
  }

  /// - Returns: `nil` when the compressed form would take no less room.
  private func stageCompressed(_ source: OpenSource, as file: OutputFile) throws(PublishingError) -> MadeFile? {
    let place = try place(of: file)
    defer { place.close() }
    let compressed = try place.compare(withCompressed: source, location.shown(file.path))
    guard compressed.size < source.size else { return nil }
    if compressed.isInPlace { return MadeFile(file: file, outcome: .unchanged) }
    let shown = staging.shown(file.stagedName)
    try staging.createFile(file.stagedName) { (descriptor) throws(PublishingError) in
      try source.compress { (piece) throws(PublishingError) in
        try attempt("write", shown) { () throws(Errno) in try operations.write(descriptor, piece) }
      }
    }
    return MadeFile(file: file, outcome: place.outcomeOfStaging)
  }

  private func place(of file: OutputFile) throws(PublishingError) -> FilePlace {
    guard let folder = published.folder, !missingFolders.contains(file.path.enclosingFolder) else { return .nothing }
    do throws(Errno) {
      let descriptor = try folder.openFile(file.path)
      do throws(Errno) {
        let status = try descriptor.stat()
        if status.type == .regular, ours.contains(file.path) { return .file(descriptor, size: status.size) }
        try? descriptor.close()
        if status.type == .directory { return .folder }
      } catch {
        try? descriptor.close()
        throw error
      }
    } catch {
      switch error {
      case .noSuchFileOrDirectory: return .nothing
      case .tooManySymbolicLinkLevels: throw foreign(.symbolicLink, at: file)
      // What a socket or a device answers.
      case .noSuchAddressOrDevice: throw foreign(.other, at: file)
      default: throw PublishingError(error, "read", location.shown(file.path))
      }
    }
    throw foreign(try published.kind(of: file.path, location) ?? .other, at: file)
  }

  private func foreign(_ kind: DirectoryEntry.Kind, at file: OutputFile) -> PublishingError {
    let address = wanted.files[file.index].path
    return PublishingError(
      inPlace: kind, at: location.shown(file.path), of: address.isPage ? "the page" : "the file", address)
  }
}
