import Diagnostics
import Platform
import Records
import SystemPackage
import TypedYAML

/// Reads the content folder.
public struct ContentLoader: Sendable {
  private let folder: FilePath
  private let displayPath: String
  private let workers: Int

  /// A reader of a folder.
  ///
  /// - Parameters:
  ///   - displayPath: the folder as the person who started the command knows it, for messages.
  ///   - workers: how many files are read at once.
  public init(folder: FilePath, displayPath: String, workers: Int) {
    self.folder = folder
    // `content/` and `content` are one folder, and its files have one name.
    self.displayPath = FilePath(displayPath).string
    self.workers = workers
  }

  /// Reads everything. A fault becomes a diagnostic and nothing is left out without one.
  public func load() async -> LoadedContent {
    var content = LoadedContent(configuration: nil, records: OfficeRecords(), diagnostics: [])
    guard let tree = ContentTree(folder, displayRoot: displayPath, diagnostics: &content.diagnostics) else {
      return content
    }
    content.configuration = configuration(in: tree, diagnostics: &content.diagnostics)
    let decisionReader = DecisionReader(
      tree: tree, defaultOrganisation: content.configuration?.defaultOrganisation ?? "")
    let pageReader = FreePageReader(tree: tree)
    content.records.decisions = await records(below: "decisions", of: tree, into: &content, decisionReader.decision)
    content.records.pages = await records(below: "pages", of: tree, into: &content, pageReader.page)
    content.diagnostics += unusedFiles(in: tree, by: content)
    return content
  }

  private static let configurationFile = "site.yaml"

  private func configuration(in tree: ContentTree, diagnostics: inout [Diagnostic]) -> SiteConfiguration? {
    let source = tree.file(Self.configurationFile)
    guard tree.contains(Self.configurationFile) else {
      diagnostics.append(
        .error(
          .unreadableFile, at: source.location, "the content folder has no file 'site.yaml'",
          suggestion: "name the right folder with --content, or write 'site.yaml' as Documentation/content.md says"))
      return nil
    }
    guard let file = TextFile(source, at: tree.filePath(of: source), diagnostics: &diagnostics) else { return nil }
    let text = String(decoding: file.bytes, as: UTF8.self)
    guard let document = YAMLDocument(text, in: source.displayPath, diagnostics: &diagnostics) else { return nil }
    return SiteConfiguration(reading: document.root, diagnostics: &diagnostics)
  }

  /// What `read` makes of every Markdown file below a folder, in order of the files. Faults, and files of which nothing
  /// can be made, go into `content`.
  private func records<Record: Sendable>(
    below folder: String, of tree: ContentTree, into content: inout LoadedContent,
    _ read: @Sendable @escaping (TextFile) -> (Record?, [Diagnostic])
  ) async -> [Record] {
    let prefix = folder + "/"
    let files = tree.files.filter { $0.path.utf8.starts(with: prefix.utf8) && $0.path.hasSuffix(".md") }
    let results = await files.concurrentMap(workers: workers) { source -> (Record?, [Diagnostic]) in
      var diagnostics: [Diagnostic] = []
      guard let file = TextFile(source, at: tree.filePath(of: source), diagnostics: &diagnostics) else {
        return (nil, diagnostics)
      }
      return read(file)
    }
    content.diagnostics += results.flatMap(\.1)
    for (source, result) in zip(files, results) where result.0 == nil {
      content.records.unreadable.append(
        UnreadableRecord(source: source, reference: Self.probableReference(in: tree.filePath(of: source))))
    }
    return results.compactMap(\.0)
  }

  /// The reference that a file which cannot be understood probably states.
  private static func probableReference(in file: FilePath) -> DecisionReference? {
    guard let bytes = try? file.readFirstBytes(4096) else { return nil }
    let key = "reference:"
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard let line = lines.first(where: { $0.hasPrefix(key) }) else { return nil }
    let words = line.dropFirst(key.count).prefix { $0 != "#" }.filter { !"'\"".contains($0) }
    return DecisionReference(words.split(separator: " ").joined(separator: " "))
  }

  private static func wayOut(ofUnused path: String) -> String {
    if path.hasSuffix(".md") { return "put it into 'decisions' or 'pages' if it is a record or a page" }
    let name = path.lowercased()
    return [".md", ".markdown", ".mdown"].contains(where: name.hasSuffix)
      ? "let its name end in '.md' if it is a record or a page"
      : "name it under 'attachments:' of its record, or take it out of the content folder"
  }

  /// Files that lie in the content folder and that nothing publishes: perhaps forgotten, perhaps misspelt.
  private func unusedFiles(in tree: ContentTree, by content: LoadedContent) -> [Diagnostic] {
    var used = Set(content.records.decisions.flatMap(\.documentFiles).map(\.value))
    used.formUnion(content.records.pages.flatMap { $0.linkedFiles.map(\.file) })
    // A document that its record names in a way that cannot be understood is not forgotten.
    let misread = Set(
      content.records.decisions.filter(\.isMisread).map(\.source.folder)
        + content.records.unreadable.map(\.source.folder))
    return tree.files.compactMap { source in
      guard source.path != Self.configurationFile, !misread.contains(source.folder) else { return nil }
      let isRecord = source.path.hasSuffix(".md")
      if isRecord, ["decisions/", "pages/"].contains(where: { source.path.utf8.starts(with: $0.utf8) }) { return nil }
      if !isRecord, let resolved = try? tree.filePath(of: source).resolved(), used.contains(resolved) { return nil }
      return .warning(
        .unusedFile, at: source.location, "nothing publishes this file",
        suggestion: Self.wayOut(ofUnused: source.path))
    }
  }
}
