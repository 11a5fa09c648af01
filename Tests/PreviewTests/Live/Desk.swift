import ContentLoading
import Diagnostics
import Platform
import Records
import StaticSite
import SystemPackage
import TestSupport
import Testing

@testable import Preview

/// Somebody who writes records, with a live site that is told of what is saved.
final class Desk {
  let folder: TemporaryFolder
  let site: LiveSite
  private let loader: ContentLoader
  private var readings = ContentReadings()

  init(_ content: FileTree, templates: FilePath = Repository.templates, today: String = "2024-06-01") async throws {
    var tree = content
    if tree["site.yaml"] == nil { tree["site.yaml"] = Self.configuration }
    folder = try TemporaryFolder(tree)
    loader = ContentLoader(folder: folder.path, displayPath: "content", workers: 2)
    let day = try #require(CalendarDate(today))
    site = LiveSite(templates: templates.string, workers: 2) { day }
    await loader.read(.everything, into: &readings)
    await site.begin(with: readings)
  }

  /// Saves files and tells the site, as a watcher would; a file without text is removed.
  func save(_ files: [String: String?]) async throws {
    for (path, text) in files {
      if let text {
        try FileTree([path: text]).write(to: folder.path)
      } else {
        try OpenFolder(folder.path).removeFile(path)
      }
    }
    let changes = ContentChanges.files(Set(files.keys))
    await loader.read(changes, into: &readings)
    await site.take(readings, after: changes)
  }

  /// The text of the page at an address as it is now, or `nil` when there is none.
  func page(_ address: String, _ viewpoint: Viewpoint = Viewpoint()) async throws -> String? {
    let path = try #require(SitePath(address))
    guard case .rendered(let render) = await site.view(viewpoint).site?.file(at: path)?.body else { return nil }
    return String(decoding: render(), as: UTF8.self)
  }

  /// What is wrong now, a line each.
  func faults(_ viewpoint: Viewpoint = Viewpoint()) async -> [String] {
    await site.view(viewpoint).diagnostics.lines
  }

  /// A small office.
  static let configuration = """
    office: {name: Midshire Commissioner, established: 2012-11-22}
    base-url: https://records.example
    language: en
    default-organisation: pcc
    organisations: [{id: pcc, name: Commissioner}]

    """

  /// A complete record.
  static func decision(
    _ reference: String, title: String = "A decision", text: String = "It was agreed.", status: String = "approved",
    published: String = "2024-03-14", keys: String = ""
  ) -> String {
    """
    ---
    reference: \(reference)
    title: \(title)
    date: 2024-03-11
    published: \(published)
    decision-maker: The Commissioner
    status: \(status)
    confidentiality: open
    interests: none
    \(keys)
    ---
    ## Decision

    \(text)

    """
  }
}

/// Where the repository's own templates are.
enum Repository {
  static let templates = FilePath(#filePath).removingLastComponent().removingLastComponent().removingLastComponent()
    .removingLastComponent().appending("templates")
}
