import Diagnostics
import Platform
import StaticSite

/// Looks at the bytes of every file before any of them is moved into place, and can keep all of them from it.
///
/// Publishing does not know what is looked for.
public protocol OutputGate: Sendable {
  /// Looks at one file: at what is new, and at what is in place already, since that may have to go. Several files are
  /// looked at at once.
  ///
  /// - Throws: when the file cannot be read.
  func examine(_ contents: OutputContents, of file: SiteFile) throws(PublishingError)

  /// What was found, once every file has been looked at.
  func verdict() async -> OutputVerdict
}

/// What a gate says of a site.
public struct OutputVerdict: Hashable, Sendable {
  /// Everything that was found, in order.
  public let findings: [Diagnostic]
  /// Whether the site may be published all the same.
  public let isPassed: Bool

  /// What a gate says.
  ///
  /// - Parameter refusing: how bad a finding has to be to stop the site.
  public init(_ findings: [Diagnostic], refusing: Refused) {
    self.findings = findings
    isPassed = !refusing.stops(findings)
  }

  /// What stops a site.
  public enum Refused: Hashable, Sendable {
    /// Errors alone.
    case errors
    /// A check that could not run, too.
    case skippedChecks
    /// Every warning too.
    case warnings

    /// Whether a site of which something was found must not be published.
    public func stops(_ findings: [Diagnostic]) -> Bool {
      switch self {
      case .errors: findings.hasErrors
      case .skippedChecks: findings.hasErrors || findings.contains { $0.identifier == .checkNotRun }
      case .warnings: !findings.isEmpty
      }
    }
  }
}

extension OutputGate {
  /// What the gate says of a site that is not to be published now. Every file is made; nothing is written.
  ///
  /// - Parameter unreadable: what becomes of a file that cannot be made or read.
  /// - Throws: when a file cannot be read.
  public func verdict(
    on site: Site, workers: Int, unreadable: UnreadableFiles = .stop, progress: (PublishingProgress) -> Void = { _ in }
  ) async throws(PublishingError) -> OutputVerdict {
    var done = 0
    let files = site.files
    _ = try await files.concurrentMap(
      workers: workers,
      completed: { count in
        done += count
        progress(PublishingProgress(step: .rendering, done: done, total: files.count))
      }
    ) { (file) throws(PublishingError) in
      do throws(PublishingError) {
        try examine(try OutputContents(of: file), of: file)
      } catch {
        guard unreadable == .passOver else { throw error }
      }
    }
    return await verdict()
  }
}

/// What becomes of files that cannot be made or read while a site is looked at.
public enum UnreadableFiles: Hashable, Sendable {
  /// The first ends the look.
  case stop
  /// They are passed over, for a site that is known to be faulty and is not published.
  case passOver
}
