import Diagnostics
import Platform
import Records
import TypedYAML

/// A folder of files of comma-separated values, such as `contracts`: what its files and its `columns.yaml` say.
struct TableFolder: Sendable {
  /// The files, in order.
  let sources: [ContentFile]
  /// The workbooks, which are wrong here unless they are documents of a row.
  let workbooks: [ContentFile]
  /// What is wrong with any `columns.yaml`.
  let diagnostics: [Diagnostic]

  private let mappings: [String: ColumnMapping]

  init<Column: TableColumn>(_ folder: String, of tree: ContentTree, columns: Column.Type) {
    var diagnostics: [Diagnostic] = []
    var mappings: [String: ColumnMapping] = [:]
    let files = tree.files(below: folder)
    for source in files where Self.isMapping(source.path) {
      guard source.path.hasSuffix("/" + ColumnMapping.fileName) else {
        diagnostics.append(
          .error(
            .unusedFile, at: source.location, "the file is not read, because of its name",
            suggestion: "call it '\(ColumnMapping.fileName)', in small letters"))
        continue
      }
      guard let document = tree.yaml(source, diagnostics: &diagnostics) else {
        // Without knowing what the file says, nothing of its folder may be taken for published.
        var unknown = ColumnMapping()
        unknown.isDraft = true
        mappings[source.folder] = unknown
        continue
      }
      mappings[source.folder] = ColumnMapping(reading: document.root, for: columns, diagnostics: &diagnostics)
    }
    workbooks = files.filter { Self.isWorkbook($0.path) }
    let tables = files.filter { $0.path.lowercased().hasSuffix(".csv") }
    self.mappings = Dictionary(
      tables.map { source in
        var mapping = Self.mapping(for: source.folder, among: mappings)
        // A link to a file of a folder that is a draft does not publish it.
        if let real = tree.folderOfFile(behind: source), Self.mapping(for: real, among: mappings).isDraft {
          mapping.isDraft = true
        }
        return (source.path, mapping)
      }, uniquingKeysWith: { first, _ in first })
    sources = tables
    self.diagnostics = diagnostics
  }

  /// What the nearest `columns.yaml` above a file says of it.
  func mapping(of source: ContentFile) -> ColumnMapping { mappings[source.path] ?? ColumnMapping() }

  /// Whether a file is, or was probably meant to be, a `columns.yaml`.
  static func isMapping(_ path: String) -> Bool {
    let name = path.lowercased()
    return ["/columns.yaml", "/columns.yml"].contains(where: name.hasSuffix)
  }

  /// Whether a file is the workbook of a spreadsheet program by its name.
  static func isWorkbook(_ path: String) -> Bool {
    let name = path.lowercased()
    return [".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".numbers"].contains(where: name.hasSuffix)
  }

  /// The nearest mapping upwards; a draft anywhere above keeps a file back.
  private static func mapping(for folder: String, among mappings: [String: ColumnMapping]) -> ColumnMapping {
    var above: [ColumnMapping] = []
    var folder = folder[...]
    while true {
      if let mapping = mappings[String(folder)] { above.append(mapping) }
      guard let slash = folder.lastIndex(of: "/") else { break }
      folder = folder[..<slash]
    }
    var nearest = above.first ?? ColumnMapping()
    nearest.isDraft = above.contains(where: \.isDraft)
    return nearest
  }
}

extension ContentTree {
  /// The folder, below the content folder, in which a file really lies when it is reached through a link.
  func folderOfFile(behind source: ContentFile) -> String? {
    guard let file = try? filePath(of: source).resolved() else { return nil }
    let parts = file.removingLastComponent().components.dropFirst(root.components.count)
    return parts.map(\.string).joined(separator: "/")
  }

  /// A file of YAML.
  func yaml(_ source: ContentFile, diagnostics: inout [Diagnostic]) -> YAMLDocument? {
    guard let file = TextFile(source, at: filePath(of: source), diagnostics: &diagnostics) else { return nil }
    return YAMLDocument(
      String(decoding: file.bytes, as: UTF8.self), in: source.displayPath, diagnostics: &diagnostics)
  }
}
