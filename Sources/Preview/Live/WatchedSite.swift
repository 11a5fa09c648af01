import ContentLoading
import Platform
import Records
import SystemPackage

/// A live site together with the folders that it follows.
public struct WatchedSite: Sendable {
  /// The site.
  public let site: LiveSite

  private let content: FolderWatcher
  private let templates: FolderWatcher
  private let loader: ContentLoader

  /// Begins to watch the folders, so that nothing that changes from now on is missed.
  ///
  /// - Parameters:
  ///   - content: the folder with the records and `site.yaml`, as the person who started the preview knows it.
  ///   - templates: the folder with the templates, words and assets.
  ///   - workers: how many processors may be used.
  ///   - today: the day for which the site is shown to those who ask for no other.
  public init(
    content: String, templates: String, workers: Int, today: @Sendable @escaping () -> CalendarDate
  ) throws(UnreadableFolder) {
    self.content = try Self.watcher(of: content)
    self.templates = try Self.watcher(of: templates)
    loader = ContentLoader(folder: FilePath(content), displayPath: content, workers: workers)
    site = LiveSite(templates: templates, workers: workers, today: today)
  }

  /// Whether changes are found by looking through the folders again and again, because the operating system does not
  /// tell of them.
  public var isPolling: Bool { content.method == .polling || templates.method == .polling }

  private static func watcher(of folder: String) throws(UnreadableFolder) -> FolderWatcher {
    do {
      return try FolderWatcher(FilePath(folder))
    } catch {
      throw UnreadableFolder(folder: folder, cause: error)
    }
  }

  /// Reads everything, and then follows the folders for as long as `whileFollowing` runs.
  ///
  /// - Parameter whileFollowing: begins once the site is there.
  public func follow(_ whileFollowing: @Sendable @escaping () async throws -> Void) async throws {
    var readings = ContentReadings()
    await loader.read(.everything, into: &readings)
    await site.begin(with: readings)
    try await withThrowingTaskGroup { [readings] group in
      group.addTask { try await whileFollowing() }
      group.addTask {
        for await _ in templates.changes { await site.takeDesign() }
      }
      group.addTask { await followContent(from: readings) }
      try await group.next()
      group.cancelAll()
    }
  }

  private func followContent(from readings: ContentReadings) async {
    var readings = readings
    for await changes in content.changes {
      let changes: ContentChanges = changes.mayHaveMissedSome ? .everything : .files(changes.paths)
      await loader.read(changes, into: &readings)
      await site.take(readings, after: changes)
    }
  }
}

/// A folder of a site that is not there or cannot be read.
public struct UnreadableFolder: Error {
  /// The folder, as the person who started the preview knows it.
  public let folder: String
  /// What the operating system says.
  public let cause: Errno
}
