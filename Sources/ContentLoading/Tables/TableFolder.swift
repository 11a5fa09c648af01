import Diagnostics
import Platform
import Records
import TypedYAML

/// A folder of files of comma-separated values, such as `contracts`: what its files and its `columns.yaml` say.
struct TableFolder: Sendable {
  /// The files, in order, each with what the nearest `columns.yaml` above it says.
  let files: [(source: ContentFile, mapping: ColumnMapping)]
  /// What is wrong with any `columns.yaml`, and with files that are not to be here.
  let diagnostics: [Diagnostic]

  init(_ folder: String, of tree: ContentTree, columns: [String]) {
    let prefix = folder + "/"
    var diagnostics: [Diagnostic] = []
    var mappings: [String: ColumnMapping] = [:]
    let sources = tree.files.filter { $0.path.utf8.starts(with: prefix.utf8) }
    for source in sources where source.path.hasSuffix("/" + ColumnMapping.fileName) {
      guard let document = tree.yaml(source, diagnostics: &diagnostics) else {
        // Without knowing what the file says, nothing of its folder may be taken for published.
        var unknown = ColumnMapping()
        unknown.isDraft = true
        mappings[source.folder] = unknown
        continue
      }
      mappings[source.folder] = ColumnMapping(reading: document.root, columns: columns, diagnostics: &diagnostics)
    }
    for source in sources where [".xlsx", ".xls", ".ods"].contains(where: source.path.lowercased().hasSuffix) {
      diagnostics.append(.notCSV(at: source.location))
    }
    files = sources.filter { $0.path.lowercased().hasSuffix(".csv") }.map { source in
      (source, Self.mapping(for: source.folder, among: mappings))
    }
    self.diagnostics = diagnostics
  }

  private static func mapping(for folder: String, among mappings: [String: ColumnMapping]) -> ColumnMapping {
    var folder = folder[...]
    while true {
      if let mapping = mappings[String(folder)] { return mapping }
      guard let slash = folder.lastIndex(of: "/") else { return ColumnMapping() }
      folder = folder[..<slash]
    }
  }
}

extension ContentTree {
  /// A file of YAML.
  func yaml(_ source: ContentFile, diagnostics: inout [Diagnostic]) -> YAMLDocument? {
    guard let file = TextFile(source, at: filePath(of: source), diagnostics: &diagnostics) else { return nil }
    return YAMLDocument(
      String(decoding: file.bytes, as: UTF8.self), in: source.displayPath, diagnostics: &diagnostics)
  }
}
