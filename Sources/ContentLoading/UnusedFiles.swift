import Diagnostics
import Platform
import Records
import SystemPackage

/// Files that lie in the content folder and that nothing publishes: perhaps forgotten, perhaps misspelt.
enum UnusedFiles {
  /// The folders whose Markdown files are records or pages.
  private static let folders = ["decisions", "foi", "pages", "policies", "procurements"]

  /// A warning for each.
  static func faults(in tree: ContentTree, by content: LoadedContent) -> [Diagnostic] {
    let used = usedFiles(of: content.records)
    // A document that its record names in a way that cannot be understood is not forgotten.
    let misread = foldersOfMisread(content.records)
    return tree.files.compactMap { source in
      guard !isRead(source.path), !misread.contains(source.folder) else { return nil }
      if !source.path.hasSuffix(".md"), let resolved = try? tree.filePath(of: source).resolved(),
        used.contains(resolved)
      {
        return nil
      }
      return .warning(
        .unusedFile, at: source.location, "nothing publishes this file", suggestion: wayOut(for: source.path))
    }
  }

  private static func foldersOfMisread(_ records: OfficeRecords) -> Set<String> {
    var sources = records.unreadable.map(\.source)
    sources += records.decisions.filter(\.isMisread).map(\.source)
    sources += records.procurements.filter(\.isMisread).map(\.source)
    sources += records.policies.filter(\.isMisread).map(\.source)
    sources += records.informationRequests.filter(\.isMisread).map(\.source)
    return Set(sources.map(\.folder))
  }

  private static func usedFiles(of records: OfficeRecords) -> Set<FilePath> {
    var used = Set(records.decisions.flatMap(\.documentFiles).map(\.value))
    used.formUnion(records.pages.flatMap(\.documentFiles).map(\.value))
    used.formUnion(records.contracts.flatMap { $0.documents.map(\.file.value) })
    used.formUnion(records.procurements.flatMap(\.documentFiles).map(\.value))
    used.formUnion(records.policies.flatMap(\.documentFiles).map(\.value))
    used.formUnion(records.informationRequests.flatMap(\.documentFiles).map(\.value))
    used.formUnion((records.publicationScheme?.documentFiles ?? []).map(\.value))
    return used
  }

  /// Whether a file is read as content, whatever came of it.
  static func isRead(_ path: String) -> Bool {
    if path == ContentLoader.configurationFile || path == ContentLoader.suppliersFile { return true }
    if path == DeclaredNumbers.path || path == PaymentCorrection.path { return true }
    if path == LedgerFile.name || path == ContentLoader.formerAddressesFile { return true }
    if path == ContentLoader.schemeFile { return true }
    let top = path.prefix { $0 != "/" }
    guard top.utf8.count < path.utf8.count else { return false }
    let name = path.lowercased()
    switch top {
    case "contracts", "spend":
      // Workbooks, and files that only look like the mapping, have an error of their own.
      return name.hasSuffix(".csv") || TableFolder.isMapping(path) || TableFolder.isWorkbook(path)
    case "performance": return path.hasSuffix(".yaml")
    default: return folders.contains(String(top)) && path.hasSuffix(".md")
    }
  }

  private static func wayOut(for path: String) -> String {
    let places = "'" + folders.dropLast().joined(separator: "', '") + "' or '" + (folders.last ?? "") + "'"
    if path.hasSuffix(".md") { return "put it into \(places) if it is a record or a page" }
    let name = path.lowercased()
    if path.hasPrefix("performance/"), [".yaml", ".yml"].contains(where: name.hasSuffix) {
      return "let its name end in '.yaml' if it holds the figures of a year"
    }
    return [".md", ".markdown", ".mdown"].contains(where: name.hasSuffix)
      ? "let its name end in '.md' if it is a record or a page"
      : "name it under 'attachments:' of its record, or take it out of the content folder"
  }
}
