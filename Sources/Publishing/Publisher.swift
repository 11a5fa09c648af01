import Diagnostics
import Platform
import StaticSite
import SystemPackage

/// Publishes a site into a folder.
///
/// All files are made and staged before any is moved, so that an error leaves the output folder exactly as it was. What
/// is in place already is left alone, to the last byte and the time of its last change; so is every file that no
/// build has written. A build that was killed while it moved files is completed by the next.
///
/// A power cut may leave a published file empty, because waiting for the disk at each of them would take minutes; the
/// next build sees that its bytes are not the right ones and replaces it.
public struct Publisher: Sendable {
  private let output: FilePath
  private let protected: [FilePath]
  private let compression: Compression
  private let workers: Int
  private let gate: (any OutputGate)?
  private let operations: FileOperations
  private let progress: @Sendable (PublishingProgress) -> Void

  /// Publishing into a folder, which is made if it is not there.
  ///
  /// - Parameters:
  ///   - output: the folder, or a symbolic link to it.
  ///   - protected: folders that the output folder must neither be, contain nor lie in.
  ///   - compression: whether text files have a compressed form beside them. What an earlier build compressed and this
  ///     one does not is removed.
  ///   - workers: how many files are worked on at once.
  ///   - gate: looks at every file before any is moved into place.
  ///   - operations: how the disk is changed.
  ///   - progress: told how far publishing has come, by one task at a time.
  public init(
    output: FilePath, protecting protected: [FilePath], compression: Compression = .none, workers: Int,
    gate: (any OutputGate)? = nil, operations: FileOperations = .system,
    progress: @escaping @Sendable (PublishingProgress) -> Void = { _ in }
  ) {
    self.output = output
    self.protected = protected
    self.compression = compression
    self.workers = workers
    self.gate = gate
    self.operations = operations
    self.progress = progress
  }

  /// Makes the output folder hold the site's files, and of what earlier builds wrote nothing else.
  ///
  /// - Returns: what is other than before.
  /// - Throws: what the gate found where it stops the site, or an error of one of four kinds: `foreign-file` where
  ///   somebody else's file is in the way, `output-busy` while another build writes to the folder,
  ///   `output-overlaps-input`, and `publishing-failed` for the rest.
  public func publish(_ site: Site) async throws(PublishingError) -> PublishedChanges {
    let location = try OutputLocation(output, protecting: protected)
    let wanted = try WantedFiles(site, compression)
    let ancestors = try MissingAncestors(of: location, operations)
    do throws(PublishingError) {
      let staging = try StagingFolder(for: location, operations)
      let changes: PublishedChanges
      do throws(PublishingError) {
        changes = try await publish(wanted, to: location, through: staging)
      } catch {
        staging.removeQuietly()
        throw error
      }
      try staging.remove()
      return changes
    } catch {
      ancestors.removeQuietly()
      throw error
    }
  }

  /// What `publish` would change now. Every file is made and compared; nothing is written, not even a lock, so that
  /// the answer is of use only while no build is under way.
  ///
  /// - Throws: what `publish` throws before it writes, except that a build under way is not noticed.
  public func changes(publishing site: Site) async throws(PublishingError) -> PublishedChanges {
    let location = try OutputLocation(output, protecting: protected)
    let wanted = try WantedFiles(site, compression)
    let survey = try Survey(of: wanted, at: location, gate: gate)
    let made = try await make(wanted) { [comparison = survey.comparison] (index) throws(PublishingError) in
      try comparison.make(index)
    }
    return PublishedChanges(of: made, try survey.removal(after: made), findings: try await passGate())
  }
}

extension Publisher {
  private func publish(
    _ wanted: WantedFiles, to location: OutputLocation, through staging: StagingFolder
  ) async throws(PublishingError) -> PublishedChanges {
    let survey = try Survey(of: wanted, at: location, gate: gate)
    let stager = Stager(comparison: survey.comparison, staging: staging, operations: operations)
    let made = try await make(wanted) { (index) throws(PublishingError) in try stager.stage(index) }
    let findings = try await passGate()
    let removal = try survey.removal(after: made)
    let published = survey.published
    let changes = PublishedChanges(of: made, removal, findings: findings)
    guard !changes.isEmpty || published.manifest != made.manifest || published.hasPartialManifest else {
      return changes
    }
    let placement = Placement(
      wanted: wanted, made: made, published: published, staging: staging, missingFolders: survey.folders.missing,
      removal: removal, operations: operations, location: location, workers: workers, progress: progress)
    try await placement.carryOut()
    return changes
  }

  private func make(
    _ wanted: WantedFiles, _ make: @Sendable @escaping (Int) throws(PublishingError) -> [MadeFile]
  ) async throws(PublishingError) -> MadeFiles {
    var done = 0
    let forms = try await wanted.files.indices.concurrentMap(
      workers: workers,
      completed: { count in
        done += count
        progress(PublishingProgress(step: .rendering, done: done, total: wanted.files.count))
      }, make)
    return MadeFiles(forms.flatMap(\.self))
  }

  /// What the gate found in a site that may be published.
  private func passGate() async throws(PublishingError) -> [Diagnostic] {
    guard let verdict = await gate?.verdict() else { return [] }
    guard verdict.isPassed else { throw PublishingError(verdict.findings) }
    return verdict.findings
  }
}

extension PublishedChanges {
  fileprivate init(of made: MadeFiles, _ removal: Removal, findings: [Diagnostic]) {
    self.findings = findings
    func paths(_ isIncluded: (MadeFile.Outcome) -> Bool) -> [String] {
      made.files.filter { isIncluded($0.outcome) }.map(\.file.path).sorted()
    }
    added = paths { $0 == .added || $0 == .addedInPlaceOfFolder }
    changed = paths { $0 == .changed }
    removed = (removal.blockingFiles + removal.files).filter { !PartialFile.isPartial($0) }.sorted()
    unchanged = made.files.count { $0.outcome == .unchanged }
  }
}
