import Platform
import SystemPackage

/// Moves staged files into the output folder and removes what is obsolete.
///
/// Killed at any moment, it leaves whole files only, and a manifest that lists every one of them.
struct Placement: Sendable {
  let wanted: WantedFiles
  let made: MadeFiles
  let published: PublishedFolder
  let staging: StagingFolder
  /// Folders that have to be made, outer ones before inner ones.
  let missingFolders: [String]
  let removal: Removal
  let operations: FileOperations
  let location: OutputLocation
  let workers: Int
  let progress: @Sendable (PublishingProgress) -> Void

  /// Publishes what is staged.
  func carryOut() async throws(PublishingError) {
    let output = try openOutput()
    let former = published.manifest
    let union = made.manifest.union(former ?? Manifest([]))
    do throws(PublishingError) {
      try removePartialManifest(from: output)
      try write(union, replacing: former, in: output, lastingly: true)
    } catch {
      if published.folder == nil { removeOutputQuietly() }
      throw error
    }
    do throws(PublishingError) {
      try await replaceFiles(in: output)
      try write(made.manifest, replacing: union, in: output, lastingly: false)
    } catch {
      throw error.withSitePartlyReplaced
    }
  }

  private func replaceFiles(in output: OpenFolder) async throws(PublishingError) {
    try removeFiles(removal.blockingFiles, from: output)
    try removeFolders(removal.blockingFolders, from: output)
    try await createFolders(in: output)
    let staged = made.staged
    let assets = staged.filter { !wanted.isPage($0.index) }
    let pages = staged.filter { wanted.isPage($0.index) }
    try await move(assets, to: output, doneBefore: 0, of: staged.count)
    try await move(pages, to: output, doneBefore: assets.count, of: staged.count)
    try removeFiles(removal.files, from: output)
    try removeFolders(removal.folders, from: output)
  }
}

extension Placement {
  private func openOutput() throws(PublishingError) -> OpenFolder {
    if let folder = published.folder { return folder }
    let shown = location.written.string
    let parent = try attempt("open", location.parent.string) { () throws(Errno) in try OpenFolder(location.parent) }
    try attempt("create", shown) { () throws(Errno) in try operations.createFolder(parent, location.name) }
    return try attempt("open", shown) { () throws(Errno) in try parent.openFolder(location.name) }
  }

  private func removeOutputQuietly() {
    guard let parent = try? OpenFolder(location.parent) else { return }
    try? operations.removeFolder(parent, location.name)
  }

  private func removePartialManifest(from output: OpenFolder) throws(PublishingError) {
    guard published.hasPartialManifest else { return }
    try removeFiles([PartialFile.path(beside: Manifest.name)], from: output)
  }

  /// Replaces the manifest in one step, unless it lists the same files already.
  ///
  /// - Parameter lastingly: whether a power cut right afterwards must not bring the former manifest back. Files that
  ///   no manifest lists would be taken for somebody else's.
  private func write(
    _ manifest: Manifest, replacing former: Manifest?, in output: OpenFolder, lastingly: Bool
  ) throws(PublishingError) {
    guard manifest != former else { return }
    let partial = PartialFile.path(beside: Manifest.name)
    let shown = location.shown(partial)
    do throws(PublishingError) {
      try operations.createFile(
        partial, in: output,
        { (file) throws(PublishingError) in
          try attempt("write", shown) { () throws(Errno) in
            try manifest.bytes.withBytes { (bytes) throws(Errno) in try operations.write(file, bytes) }
            try operations.flush(file)
          }
        }, shownAs: shown)
      try attempt("replace", location.shown(Manifest.name)) { () throws(Errno) in
        try operations.move(output, partial, output, Manifest.name)
      }
    } catch {
      try? operations.removeFile(output, partial)
      throw error
    }
    guard lastingly else { return }
    try attempt("write", location.written.string) { () throws(Errno) in try operations.flush(output.descriptor) }
  }

  private func createFolders(in output: OpenFolder) async throws(PublishingError) {
    // Folders of one depth can be made side by side once the outer ones are there.
    let depths = Dictionary(grouping: missingFolders) { $0.utf8.count { $0 == UInt8(ascii: "/") } }
    for (_, folders) in depths.sorted(by: { $0.key < $1.key }) {
      _ = try await folders.concurrentMap(workers: workers) { (folder) throws(PublishingError) in
        try attempt("create", location.shown(folder)) { () throws(Errno) in
          try operations.createFolder(output, folder)
        }
      }
    }
  }

  private func removeFiles(_ paths: [String], from output: OpenFolder) throws(PublishingError) {
    for path in paths {
      try attempt("remove", location.shown(path)) { () throws(Errno) in try operations.removeFile(output, path) }
    }
  }

  /// Removes those of the folders that hold nothing.
  private func removeFolders(_ paths: [String], from output: OpenFolder) throws(PublishingError) {
    for path in paths {
      do throws(Errno) {
        try operations.removeFolder(output, path)
      } catch {
        guard error == .directoryNotEmpty || error == .fileExists || error == .resourceBusy else {
          throw PublishingError(error, "remove", location.shown(path))
        }
      }
    }
  }
}

extension Placement {
  private func move(
    _ files: [OutputFile], to output: OpenFolder, doneBefore: Int, of total: Int
  ) async throws(PublishingError) {
    var done = doneBefore
    let hasMoved = try await files.concurrentMap(workers: workers) { count in
      done += count
      progress(PublishingProgress(step: .moving, done: done, total: total))
    } _: { (file) throws(PublishingError) in
      try move(file, to: output)
    }
    let left = zip(files, hasMoved).filter { !$0.1 }.map(\.0)
    try copy(left, to: output)
  }

  /// - Returns: whether the file could be moved; between file systems it cannot.
  private func move(_ file: OutputFile, to output: OpenFolder) throws(PublishingError) -> Bool {
    do throws(Errno) {
      try operations.move(staging.folder, file.stagedName, output, file.path)
      return true
    } catch {
      guard error != .improperLink else { return false }
      throw PublishingError(error, "write", location.shown(file.path))
    }
  }

  /// Copies files from another file system, each beside its place first, so that a reader never sees half of it.
  private func copy(_ files: [OutputFile], to output: OpenFolder) throws(PublishingError) {
    guard !files.isEmpty else { return }
    // The next build finds half-written files by the manifest, should this one be killed.
    let listed = made.manifest.union(published.manifest ?? Manifest([]))
    let partials = files.map { PartialFile.path(beside: $0.path) }
    try write(listed.union(Manifest(partials)), replacing: nil, in: output, lastingly: true)
    for (file, partial) in zip(files, partials) {
      let (staged, path) = (file.stagedName, file.path)
      let source = try attempt("read", staging.shown(staged)) { () throws(Errno) in
        try staging.folder.openFile(staged)
      }
      defer { try? source.close() }
      try operations.createFile(
        partial, in: output,
        { (file) throws(PublishingError) in
          try operations.copy(
            source, shownAs: staging.shown(staged), to: file, shownAs: location.shown(partial))
        }, shownAs: location.shown(partial))
      try attempt("write", location.shown(path)) { () throws(Errno) in
        try operations.move(output, partial, output, path)
      }
    }
    try write(listed, replacing: nil, in: output, lastingly: false)
  }
}
