import Diagnostics
import Platform
import Records
import SystemPackage
import TypedYAML

extension ContentTree {
  /// What `read` makes of a Markdown file.
  func reading<Record>(
    of source: ContentFile, _ read: (TextFile) -> (Record?, [Diagnostic])
  ) -> Reading<Record> {
    var diagnostics: [Diagnostic] = []
    var record: Record?
    if let file = TextFile(source, at: filePath(of: source), diagnostics: &diagnostics) {
      (record, diagnostics) = read(file)
    }
    guard let record else {
      let unreadable = UnreadableRecord(source: source, reference: Self.probableReference(in: filePath(of: source)))
      return Reading(nil, diagnostics, unreadable: [unreadable])
    }
    return Reading(record, diagnostics)
  }

  /// What `read` makes of a file of YAML.
  func reading<Record>(
    of source: ContentFile, _ read: (YAMLDocument, inout [Diagnostic]) -> Record?
  ) -> Reading<Record> {
    var diagnostics: [Diagnostic] = []
    let document = yaml(source, diagnostics: &diagnostics)
    return Reading(document.flatMap { read($0, &diagnostics) }, diagnostics)
  }

  /// The reference that a record which cannot be understood probably states.
  private static func probableReference(in file: FilePath) -> String? {
    guard let bytes = try? file.readFirstBytes(4096) else { return nil }
    let key = "reference:"
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard let line = lines.first(where: { $0.hasPrefix(key) }) else { return nil }
    let words = line.dropFirst(key.count).prefix { $0 != "#" }.filter { !"'\"".contains($0) }
    return words.split(separator: " ").joined(separator: " ")
  }
}
