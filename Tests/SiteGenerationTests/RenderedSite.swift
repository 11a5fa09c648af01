import ContentLoading
import Diagnostics
import OpenData
import Records
import StaticSite
import SystemPackage
import TestSupport
import Testing

@testable import SiteGeneration

/// A site made in memory from a folder of content, by the same steps as the command takes.
struct RenderedSite {
  /// The text of every file by its address; copied files by where they are copied from.
  let files: [String: String]
  /// What is wrong, a line each, without source lines.
  let diagnostics: [String]
  /// The page with every component of the design, which is not among the files.
  let styleGuide: String
  /// The public records as data.
  let data: DataPackage
  /// What the columns of files beside pages mean that no dataset has.
  let tableColumns: [(name: String, meaning: String)]
  /// The files of comma-separated values that are made from records, and not published with them.
  let tables: [String: String]

  /// - Parameters:
  ///   - content: files below the content folder; `site.yaml` may be left out.
  ///   - templates: the templates folder; the repository's own if not given.
  init(
    _ content: FileTree, asOf day: String = "2024-06-01", templates: FilePath = Repository.templates,
    workers: Int = 2
  ) async throws {
    var tree = content
    if tree["site.yaml"] == nil { tree["site.yaml"] = Self.configuration() }
    let folder = try TemporaryFolder(tree)
    try await self.init(contentAt: folder.path, asOf: day, templates: templates, workers: workers)
  }

  /// - Parameter content: the content folder.
  init(
    contentAt content: FilePath, asOf day: String, templates: FilePath = Repository.templates, workers: Int = 2
  ) async throws {
    let loaded = await ContentLoader(folder: content, displayPath: "content", workers: workers).load()
    var diagnostics = loaded.diagnostics
    let configuration = try #require(loaded.configuration, "\(diagnostics)")
    let catalogue = Catalogue(
      configuration: configuration, records: loaded.records, asOf: try #require(CalendarDate(day)),
      diagnostics: &diagnostics)
    let design = try #require(
      SiteDesign(
        folder: templates, displayPath: "templates", configuration: configuration, asOf: catalogue.asOf,
        diagnostics: &diagnostics))
    let plan = await SitePlan(of: catalogue, design: design, workers: workers, diagnostics: &diagnostics)
    diagnostics += await plan.linkFaults(workers: workers)
    let site = plan.site
    guard case .rendered(let guide) = plan.styleGuide(at: SitePath(wellFormed: "/components/")).body else {
      preconditionFailure("the style guide is a page")
    }
    styleGuide = String(decoding: guide(), as: UTF8.self)
    data = plan.edition.openData
    tableColumns = plan.edition.tableColumns
    files = Dictionary(
      uniqueKeysWithValues: site.files.map { file in
        switch file.body {
        case .rendered(let render): (file.path.text, String(decoding: render(), as: UTF8.self))
        case .streamed(let start): (file.path.text, String(decoding: start().bytes, as: UTF8.self))
        case .copied(let path): (file.path.text, "copy of " + (path.lastComponent?.string ?? ""))
        }
      })
    tables = files.filter { $0.key.hasSuffix(".csv") && !$0.value.hasPrefix("copy of ") }
    self.diagnostics = diagnostics.sorted().map(String.init(describing:))
  }

  /// The text at an address, which must be there.
  subscript(address: String) -> String {
    get throws { try #require(files[address], "There is no \(address) among \(files.keys.sorted())") }
  }

  /// The addresses at which any byte says `text`.
  func addresses(saying text: String) -> [String] {
    files.filter { $0.value.contains(text) || $0.key.contains(text) }.map(\.key).sorted()
  }

  /// A small office's configuration, with `extra` lines added.
  static func configuration(_ extra: String = "", name: String = "Midshire Commissioner") -> String {
    """
    office: {name: \(name), established: 2012-11-22}
    base-url: https://records.example
    language: en
    default-organisation: pcc
    organisations: [{id: pcc, name: Commissioner}, {id: force, name: Midshire Police}]
    priorities: [{id: local-policing, title: Local policing}, {id: victims, title: Victims}]
    page-size: 5
    \(extra)

    """
  }

  /// A complete record with `keys` added to its front matter.
  static func decision(
    _ reference: String?, title: String = "A decision", date: String? = "2024-03-11", published: String? = "2024-03-14",
    status: String = "approved", confidentiality: String = "open", keys: String = "", summary: String = "In short."
  ) -> String {
    let lines = [
      "---", reference.map { "reference: \($0)" }, "title: \(title)", date.map { "date: \($0)" },
      published.map { "published: \($0)" }, "decision-maker: The Commissioner", "status: \(status)",
      "confidentiality: \(confidentiality)", keys.isEmpty ? nil : keys, "---", "## Executive summary", summary,
      "## Decision", "It was agreed.", "## Background", "Some.", "## Financial implications", "None.",
      "## Legal implications", "None.", "## Equality implications", "None.", "## Public access to information",
      "Ask us.", "",
    ]
    return lines.compactMap(\.self).joined(separator: "\n")
  }
}
