import Diagnostics
import Platform
import Records
import SystemPackage

/// What the public may not read on a day, file by file, and what it may.
///
/// The records do not hold it: the text of a confidential decision is not kept, and people to contact are never read.
/// So the files are read once more, for the check that nothing of it is published.
public struct ContentSecrets: Sendable {
  /// What the public may not read.
  public let hidden: [HiddenSource]
  /// The files of hidden records.
  public let files: [HiddenFile]

  private let tree: ContentTree?
  /// Files of which nobody knows whether they are public. They are neither hidden nor open.
  private let misread: Set<String>
  private let hiddenPaths: Set<String>
  private let tables: [TableSecrets]

  /// Reads what is hidden.
  public init(of content: LoadedContent, on day: CalendarDate, workers: Int) async {
    tree = content.tree
    guard let tree else {
      (hidden, files, hiddenPaths, tables, misread) = ([], [], [], [], [])
      return
    }
    let documents = HiddenDocuments(of: content.records, in: tree, on: day)
    let tables = TableSecrets.all(of: content.records, in: tree, on: day)
    self.tables = tables
    misread = Set(content.misreadFiles(on: day))
    hiddenPaths = Set(documents.sources.map(\.file.path))
    let documentTexts = await documents.sources.concurrentMap(workers: workers) { documents.secret(of: $0, in: tree) }
    let tableTexts = await tables.concurrentMap(workers: workers, chunkSize: 1) { $0.secrets() }
    hidden = (documentTexts.compactMap(\.self) + tableTexts.flatMap(\.self)).filter { !$0.texts.isEmpty }
    files = documents.files(in: tree)
  }

  /// The files that the public may read, or may read in part.
  public var published: [OpenContentFile] {
    guard let tree else { return [] }
    let texts = tree.files.filter { file in
      file.isText && !hiddenPaths.contains(file.path) && !misread.contains(file.displayPath)
        && !TableFolder.isMapping(file.path)
    }
    return texts.map { file in
      OpenContentFile(file: file, kind: .text) {
        guard let bytes = try? tree.filePath(of: file).readBytes(upTo: TextFile.sizeLimit) else { return [] }
        return [SourceText(text: String(decoding: bytes, as: UTF8.self), line: 1, extent: .anyPassage)]
      }
    } + tables.map { table in OpenContentFile(file: table.file, kind: table.kind) { table.publicTexts() } }
  }
}
