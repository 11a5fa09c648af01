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
  private let workers: Int
  private let operations: FileOperations
  private let progress: @Sendable (PublishingProgress) -> Void

  /// Publishing into a folder, which is made if it is not there.
  ///
  /// - Parameters:
  ///   - output: the folder, or a symbolic link to it.
  ///   - protected: folders that the output folder must neither be, contain nor lie in.
  ///   - workers: how many files are worked on at once.
  ///   - operations: how the disk is changed.
  ///   - progress: told how far publishing has come, by one task at a time.
  public init(
    output: FilePath, protecting protected: [FilePath], workers: Int, operations: FileOperations = .system,
    progress: @escaping @Sendable (PublishingProgress) -> Void = { _ in }
  ) {
    self.output = output
    self.protected = protected
    self.workers = workers
    self.operations = operations
    self.progress = progress
  }

  /// Makes the output folder hold the site's files, and of what earlier builds wrote nothing else.
  ///
  /// - Returns: what is other than before.
  /// - Throws: an error of one of four kinds: `foreign-file` where somebody else's file is in the way, `output-busy`
  ///   while another build writes to the folder, `output-overlaps-input`, and `publishing-failed` for the rest.
  public func publish(_ site: Site) async throws(PublishingError) -> PublishedChanges {
    let location = try OutputLocation(output, protecting: protected)
    let wanted = try WantedFiles(site)
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
}

extension Publisher {
  private func publish(
    _ wanted: WantedFiles, to location: OutputLocation, through staging: StagingFolder
  ) async throws(PublishingError) -> PublishedChanges {
    let published = try PublishedFolder(location)
    let ours = Set(published.manifest?.paths ?? [])
    let survey = try FolderSurvey(of: wanted, in: published, ours: ours, location)
    let stager = Stager(
      wanted: wanted, published: published, ours: ours, missingFolders: Set(survey.missing), staging: staging,
      operations: operations, location: location)
    let outcomes = try await stage(wanted, with: stager)
    let removal = try Removal(
      from: published, wanted: wanted, survey: survey,
      replacedFolders: outcomes.indices.filter { outcomes[$0] == .addedInPlaceOfFolder }, location)
    let changes = PublishedChanges(of: wanted, outcomes, removal)
    guard !changes.isEmpty || published.manifest != wanted.manifest || published.hasPartialManifest else {
      return changes
    }
    let placement = Placement(
      wanted: wanted, published: published, staging: staging,
      staged: outcomes.indices.filter { outcomes[$0] != .unchanged }, missingFolders: survey.missing, removal: removal,
      operations: operations, location: location, workers: workers, progress: progress)
    try await placement.carryOut()
    return changes
  }

  private func stage(_ wanted: WantedFiles, with stager: Stager) async throws(PublishingError) -> [Stager.Outcome] {
    var done = 0
    return try await wanted.files.indices.concurrentMap(workers: workers) { count in
      done += count
      progress(PublishingProgress(step: .rendering, done: done, total: wanted.files.count))
    } _: { (index) throws(PublishingError) in
      try stager.stage(index)
    }
  }
}

extension PublishedChanges {
  fileprivate init(of wanted: WantedFiles, _ outcomes: [Stager.Outcome], _ removal: Removal) {
    func paths(_ isIncluded: (Stager.Outcome) -> Bool) -> [String] {
      outcomes.indices.filter { isIncluded(outcomes[$0]) }.map { wanted.paths[$0] }.sorted()
    }
    added = paths { $0 == .added || $0 == .addedInPlaceOfFolder }
    changed = paths { $0 == .changed }
    removed = (removal.blockingFiles + removal.files).filter { !PartialFile.isPartial($0) }.sorted()
    unchanged = outcomes.count { $0 == .unchanged }
  }
}
