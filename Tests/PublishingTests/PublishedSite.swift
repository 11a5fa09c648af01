import Diagnostics
import Platform
import Publishing
import StaticSite
import SystemPackage
import TestSupport
import Testing

/// A folder with an output folder in it, and sites to publish there.
struct PublishedSite: Sendable {
  let folder: TemporaryFolder

  /// - Parameter tree: what is there beforehand; the output folder is `public`.
  init(_ tree: FileTree = [:]) throws { folder = try TemporaryFolder(tree) }

  /// Publishes pages and files of these texts by address.
  @discardableResult
  func publish(
    _ texts: [String: String], to output: String = "public", protecting: [String] = [],
    compression: Compression = .none, with operations: FileOperations = .withoutWaiting, workers: Int = 1
  ) async throws -> PublishedChanges {
    try await publish(
      try site(texts), to: output, protecting: protecting, compression: compression, with: operations,
      workers: workers)
  }

  /// Publishes a site.
  @discardableResult
  func publish(
    _ site: Site, to output: String = "public", protecting: [String] = [], compression: Compression = .none,
    with operations: FileOperations = .withoutWaiting, workers: Int = 1
  ) async throws -> PublishedChanges {
    let publisher = Publisher(
      output: folder.appending(output), protecting: protecting.map(folder.appending), compression: compression,
      workers: workers, operations: operations)
    return try await publisher.publish(site)
  }

  /// What a person reads when a site is refused, without the path of the temporary folder.
  func refusal(
    of texts: [String: String], to output: String = "public", protecting: [String] = [],
    compression: Compression = .none, with operations: FileOperations = .withoutWaiting
  ) async throws -> String {
    try await refusal(
      of: try site(texts), to: output, protecting: protecting, compression: compression, with: operations)
  }

  /// What a person reads when a site is refused, without the path of the temporary folder.
  func refusal(
    of site: Site, to output: String = "public", protecting: [String] = [], compression: Compression = .none,
    with operations: FileOperations = .withoutWaiting
  ) async throws -> String {
    let error = await #expect(throws: PublishingError.self) {
      try await publish(site, to: output, protecting: protecting, compression: compression, with: operations)
    }
    let diagnostic = try #require(error).diagnostic
    return DiagnosticFormat.text.render([diagnostic]).replacing(folder.path.string + "/", with: "")
  }

  /// A site of these texts by address.
  func site(_ texts: [String: String]) throws -> Site {
    try site(
      texts.map { address, text in
        try #require(SitePath(address).map { SiteFile(path: $0, origin: origin, body: .rendered { Array(text.utf8) }) })
      })
  }

  /// A site of one file that is copied.
  func site(copying file: String, to address: String) throws -> Site {
    let path = try #require(SitePath(address))
    return try site([SiteFile(path: path, origin: origin, body: .copied(folder.appending(file)))])
  }

  /// A site of these files.
  func site(_ files: [SiteFile]) throws -> Site {
    var diagnostics: [Diagnostic] = []
    let site = Site(files, diagnostics: &diagnostics)
    #expect(diagnostics.isEmpty)
    return site
  }

  /// Everything that is in the folder now.
  func tree() throws -> FileTree { try folder.tree() }

  /// When each published file was last changed, in seconds and nanoseconds.
  func modificationTimes() throws -> [String: [Int]] {
    let output = try OpenFolder(folder.appending("public"))
    var times: [String: [Int]] = [:]
    for path in try FileTree(of: folder.appending("public")).texts.keys {
      let time = try output.status(of: path).st_mtim
      times[path] = [time.tv_sec, time.tv_nsec]
    }
    return times
  }

  private var origin: Diagnostics.SourceLocation { .init(file: "content/site.yaml") }
}

/// The list of published files as it is written.
func manifest(_ paths: String...) -> String {
  (["public-record-manifest 1"] + paths.sorted()).joined(separator: "\n") + "\n"
}
