import Diagnostics
import Platform
import Records
import SystemPackage
import TypedYAML

/// The Markdown files of which the public may not read the text on a day.
struct HiddenDocuments: Sendable {
  /// Such a file.
  struct Source: Sendable {
    let file: ContentFile
    let reason: HiddenSource.Reason
    /// What it is called, where not even that may be known.
    let title: String?
    /// Keys under which it says what the public may not read, although the public may know of the record.
    let secretKeys: Set<String>
    let relatives: Set<String>
    /// The documents that it names.
    let documents: [FilePath]
  }

  let sources: [Source]
  /// What lies in the folders that hold one hidden record and its documents.
  private let companions: [String: [ContentFile]]

  init(of records: OfficeRecords, in tree: ContentTree, on day: CalendarDate) {
    // Nobody knows whether a record that was misread is public, and its errors are told.
    let kept = records.keptBack(on: day).filter { $0.reason != .misread }
    let reasons = Dictionary(kept.map { ($0.location.file, $0) }) { first, _ in first }
    let relations = Relations(of: records)
    var known: [String: HiddenSource.Reason] = [:]
    var secretKeys: [String: Set<String>] = [:]
    var documents: [String: [Located<FilePath>]] = [:]
    for decision in records.decisions {
      documents[decision.source.path] = decision.documentFiles
      guard !decision.hasPublicText else { continue }
      known[decision.source.path] = decision.status == .withdrawn ? .withdrawn : .confidential
      secretKeys[decision.source.path] =
        decision.publicCorrections.isEmpty ? Self.secretKeys : Self.secretKeys.subtracting(["corrections"])
    }
    for procurement in records.procurements { documents[procurement.source.path] = procurement.documentFiles }
    for policy in records.policies { documents[policy.source.path] = policy.documentFiles }
    for page in records.pages { documents[page.source.path] = page.documentFiles }
    for request in records.informationRequests {
      documents[request.source.path] = request.documentFiles
      if !request.hasPublicText { known[request.source.path] = .withdrawn }
    }
    let sources = tree.files.filter { $0.path.hasSuffix(".md") }.compactMap { file -> Source? in
      let keptBack = reasons[file.displayPath]
      guard let reason = keptBack.map({ .unpublished($0.reason) }) ?? known[file.path] else { return nil }
      return Source(
        file: file, reason: reason, title: keptBack?.title,
        secretKeys: secretKeys[file.path] ?? Self.secretKeys, relatives: relations.relatives(of: file.displayPath),
        documents: documents[file.path]?.map(\.value) ?? [])
    }
    self.sources = sources
    let folders = Set(sources.map(\.file).filter { $0.path.hasSuffix("/index.md") }.map(\.folder))
    companions =
      folders.isEmpty
      ? [:]
      : Dictionary(grouping: tree.files.filter { !$0.path.hasSuffix(".md") }, by: \.folder)
        .filter { folders.contains($0.key) }
  }

  /// Such keys of a record of which nothing is shown but that it exists.
  private static let secretKeys: Set<String> = ["interests", "background-papers", "attachments", "corrections"]

  /// What a file says that the public may not read.
  func secret(of source: Source, in tree: ContentTree) -> HiddenSource? {
    var ignored: [Diagnostic] = []
    guard let text = TextFile(source.file, at: tree.filePath(of: source.file), diagnostics: &ignored),
      let front = FrontMatter(of: text, diagnostics: &ignored)
    else { return nil }
    let body = String(decoding: front.body, as: UTF8.self)
    var texts = [SourceText(text: body, line: front.bodyLine, extent: .anyPassage)]
    let isKnown = source.title == nil
    for entry in front.mapping.entries where !isKnown || source.secretKeys.contains(entry.key.value) {
      texts += entry.value.texts.map {
        SourceText(text: $0.value, line: $0.location.line ?? 1, extent: .anyPassage)
      }
    }
    if let title = source.title, title.split(separator: " ").count >= 4 {
      let entry = front.mapping.entries.first { $0.key.value == "title" }
      texts.append(SourceText(text: title, line: entry?.value.location.line ?? 1, extent: .title))
    }
    texts += documentTexts(of: source, in: tree)
    return HiddenSource(reason: source.reason, file: source.file, texts: texts, relatives: source.relatives)
  }

  /// What the documents of a record say that are plain text.
  private func documentTexts(of source: Source, in tree: ContentTree) -> [SourceText] {
    paths(of: source, in: tree).compactMap { path in
      guard ["csv", "txt", "json"].contains(path.extension?.lowercased() ?? ""),
        let bytes = try? path.readBytes(upTo: TextFile.sizeLimit)
      else { return nil }
      return SourceText(
        text: String(decoding: bytes, as: UTF8.self), line: 1, extent: .anyPassage,
        document: path.lastComponent?.string)
    }
  }

  /// Every document of a hidden record: what it names, and what lies in a folder of its own.
  private func paths(of source: Source, in tree: ContentTree) -> [FilePath] {
    var paths = Set(source.documents)
    if source.file.path.hasSuffix("/index.md") {
      for file in companions[source.file.folder] ?? [] {
        if let path = try? tree.filePath(of: file).resolved() { paths.insert(path) }
      }
    }
    return paths.sorted { $0.string < $1.string }
  }

  /// The documents of all hidden records.
  func files(in tree: ContentTree) -> [HiddenFile] {
    sources.flatMap { source in
      paths(of: source, in: tree).compactMap { path in
        guard let size = try? path.stat().size else { return nil }
        return HiddenFile(path: path, size: size, owner: source.file, reason: source.reason)
      }
    }
  }
}

/// Which decisions name which, and which decisions and registers a procurement names: what is bought anew is described in
/// the words of the contract that it replaces.
private struct Relations {
  private var relatives: [String: Set<String>] = [:]

  init(of records: OfficeRecords) {
    let files = Dictionary(
      records.decisions.compactMap { decision in
        decision.reference.map { ($0.value, decision.source.displayPath) }
      }, uniquingKeysWith: { first, _ in first })
    for decision in records.decisions {
      for target in decision.links.compactMap({ files[$0.target.value] }) {
        relatives[decision.source.displayPath, default: []].insert(target)
        relatives[target, default: []].insert(decision.source.displayPath)
      }
    }
    let contracts = Dictionary(
      records.contracts.map { ($0.reference.value, $0) }, uniquingKeysWith: { first, _ in first })
    for procurement in records.procurements {
      let current = procurement.currentContract.flatMap { contracts[$0.value] }
      let decisions = (procurement.decisions + (current?.decisions ?? [])).compactMap { files[$0.value] }
      let named = decisions + [current?.source.file.displayPath].compactMap(\.self)
      relatives[procurement.source.displayPath, default: []].formUnion(named)
    }
  }

  func relatives(of file: String) -> Set<String> { relatives[file] ?? [] }
}

extension YAMLValue {
  /// Every text in the value.
  fileprivate var texts: [Located<String>] {
    switch self {
    case .text(let text): [text]
    case .list(let values, _): values.flatMap(\.texts)
    case .mapping(let mapping): mapping.entries.flatMap(\.value.texts)
    }
  }
}
