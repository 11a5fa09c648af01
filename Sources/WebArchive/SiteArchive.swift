import Diagnostics
import Digests
import Gzip
import Platform
import Publishing
import StaticSite
import SystemPackage

/// A whole site as one file, in the form WACZ 1.1.1 (https://specs.webrecorder.net/wacz/1.1.1/): every address with what
/// a server would answer there, so that the site can be read when there is no server any more.
///
/// The same site gives the same bytes. Neither a large file nor a large site has to fit into memory: pages are made in
/// batches, and documents are copied piece by piece.
public struct SiteArchive: Sendable {
  /// What was written.
  public struct Extent: Hashable, Sendable {
    /// How many addresses have an answer in it.
    public let addresses: Int
    /// How many of them are pages.
    public let pages: Int
    /// The size of the archive in bytes.
    public let size: Int64
    /// What was found in the site that does not stop it.
    public let findings: [Diagnostic]
  }

  private let site: Site
  private let facts: ArchiveFacts
  private let gate: (any OutputGate)?
  private let workers: Int

  /// How many files are made before they are written.
  private static let batchSize = 256

  /// The archive of a site.
  ///
  /// - Parameters:
  ///   - gate: looks at every file; what it refuses is not archived.
  ///   - workers: how many files are made at once.
  public init(of site: Site, _ facts: ArchiveFacts, gate: (any OutputGate)? = nil, workers: Int) {
    self.site = site
    self.facts = facts
    self.gate = gate
    self.workers = workers
  }

  /// Writes the archive. It is there whole or not at all; an older one in its place is replaced.
  ///
  /// - Parameter progress: told how many files are done, by one task at a time.
  /// - Throws: what the gate found where it stops the site; `foreign-file` where something else than an archive is in
  ///   the way; `output-busy` while another run writes the same file; `publishing-failed` for the rest.
  public func write(
    to file: FilePath, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) async throws(PublishingError) -> Extent {
    let place = try ArchivePlace(file)
    let descriptor = try place.create()
    do throws(PublishingError) {
      let extent = try await fill(descriptor, shown: file.string, progress)
      try place.finish(descriptor)
      return extent
    } catch {
      place.abandon(descriptor)
      throw error
    }
  }

  private func fill(
    _ descriptor: FileDescriptor, shown: String, _ progress: (Int, Int) -> Void
  ) async throws(PublishingError) -> Extent {
    let package = PackageWriter(StoredZip(descriptor, day: facts.day), facts, shown: shown)
    try package.beginCaptures()
    let reading = CaptureReading(facts: facts, gate: gate)
    for start in stride(from: 0, to: site.files.count, by: Self.batchSize) {
      let batch = site.files[start..<min(start + Self.batchSize, site.files.count)]
      let captures = try await batch.concurrentMap(workers: workers, chunkSize: 8) {
        (file) throws(PublishingError) in try reading.capture(of: file)
      }
      for (file, capture) in zip(batch, captures) { try package.add(capture, of: file) }
      progress(start + batch.count, site.files.count)
    }
    let findings = try await passGate()
    let size = try package.finish()
    return Extent(addresses: site.files.count, pages: package.pageCount, size: size, findings: findings)
  }

  private func passGate() async throws(PublishingError) -> [Diagnostic] {
    guard let verdict = await gate?.verdict() else { return [] }
    guard verdict.isPassed else { throw PublishingError(verdict.findings) }
    return verdict.findings
  }
}
