import Gzip
import Platform
import StaticSite
import SystemPackage

/// Makes the files of a site, and holds each against what is in its place.
struct FileComparison: Sendable {
  /// What a file is to hold.
  enum Contents {
    case rendered([UInt8])
    case streamed(StreamedSource)
    case copy(OpenSource)
    /// The gzip form of a source.
    case compressed(any PieceSource)
  }

  let wanted: WantedFiles
  let published: PublishedFolder
  /// What earlier builds wrote.
  let ours: Set<String>
  /// Folders that are not there, nor therefore anything in them.
  let missingFolders: Set<String>
  let location: OutputLocation
  /// Looks at what each file is to hold.
  let gate: (any OutputGate)?

  /// Makes one file of the site in every form that it is to have.
  ///
  /// - Parameter use: gets what each form holds, unless the same is in place already.
  func make(
    _ index: Int, ifOther use: (Contents, OutputFile) throws(PublishingError) -> Void = { _, _ in }
  ) throws(PublishingError) -> [MadeFile] {
    switch wanted.files[index].body {
    case .rendered(let render):
      let bytes = render()
      try gate?.examine(OutputContents(bytes), of: wanted.files[index])
      let plain = try compare(.rendered(bytes), as: wanted.plainForm(of: index), ifOther: use)
      guard let file = wanted.compressedForm(of: index) else { return [plain] }
      let compressed = GzipStream.compressed(bytes)
      guard compressed.count < bytes.count else { return [plain] }
      return [plain, try compare(.rendered(compressed), as: file, ifOther: use)]
    case .streamed(let start):
      let source = StreamedSource(shown: wanted.files[index].path.text, start: start)
      try gate?.examine(OutputContents(source), of: wanted.files[index])
      guard let file = wanted.compressedForm(of: index) else {
        return [try compare(.streamed(source), as: wanted.plainForm(of: index), ifOther: use)]
      }
      let (plain, size) = try compareStreamed(source, as: wanted.plainForm(of: index), ifOther: use)
      return [plain, try compareCompressed(source, of: size, as: file, ifOther: use)].compactMap(\.self)
    case .copied(let path):
      let source = try OpenSource(path, of: wanted.files[index])
      try gate?.examine(OutputContents(source), of: wanted.files[index])
      let plain = try compare(.copy(source), as: wanted.plainForm(of: index), ifOther: use)
      guard let file = wanted.compressedForm(of: index) else { return [plain] }
      return [plain, try compareCompressed(source, of: source.size, as: file, ifOther: use)].compactMap(\.self)
    }
  }
}

extension FileComparison {
  private func compare(
    _ contents: Contents, as file: OutputFile, ifOther use: (Contents, OutputFile) throws(PublishingError) -> Void
  ) throws(PublishingError) -> MadeFile {
    let place = try place(of: file)
    defer { place.close() }
    if try holds(place, contents, location.shown(file.path)) { return MadeFile(file: file, outcome: .unchanged) }
    try use(contents, file)
    return MadeFile(file: file, outcome: place.outcomeOfReplacing)
  }

  private func holds(_ place: FilePlace, _ contents: Contents, _ shown: String) throws(PublishingError) -> Bool {
    switch contents {
    case .rendered(let bytes): try place.holds(bytes, shown)
    case .copy(let source): try place.holds(source, shown)
    case .streamed(let source): place.isFile ? try place.compare(shown, with: source.forEachPiece).isInPlace : false
    case .compressed(let source): try place.compare(shown, with: source.compress).isInPlace
    }
  }

  /// - Returns: the file, and how many bytes it is to hold.
  private func compareStreamed(
    _ source: StreamedSource, as file: OutputFile, ifOther use: (Contents, OutputFile) throws(PublishingError) -> Void
  ) throws(PublishingError) -> (file: MadeFile, size: Int64) {
    let place = try place(of: file)
    defer { place.close() }
    let (size, isInPlace) = try place.compare(location.shown(file.path), with: source.forEachPiece)
    if isInPlace { return (MadeFile(file: file, outcome: .unchanged), size) }
    try use(.streamed(source), file)
    return (MadeFile(file: file, outcome: place.outcomeOfReplacing), size)
  }

  /// - Parameter size: how many bytes the source has.
  /// - Returns: `nil` when the compressed form would take no less room.
  private func compareCompressed(
    _ source: some PieceSource, of size: Int64, as file: OutputFile,
    ifOther use: (Contents, OutputFile) throws(PublishingError) -> Void
  ) throws(PublishingError) -> MadeFile? {
    let place = try place(of: file)
    defer { place.close() }
    let compressed = try place.compare(location.shown(file.path), with: source.compress)
    guard compressed.size < size else { return nil }
    if compressed.isInPlace { return MadeFile(file: file, outcome: .unchanged) }
    try use(.compressed(source), file)
    return MadeFile(file: file, outcome: place.outcomeOfReplacing)
  }
}

extension FileComparison {
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
