/// Whether text files are published in a second form that takes less room, for servers that hand out such files.
public enum Compression: Hashable, Sendable {
  /// Each file once.
  case none
  /// Beside a text file `page.html` its gzip form `page.html.gz`, where that is smaller.
  case gzip
}

extension Compression {
  /// Extensions of files that are text; all others, such as pictures and workbooks, are compressed in themselves.
  private static let textExtensions: Set<String> = [
    "css", "csv", "geojson", "htm", "html", "ics", "js", "json", "jsonl", "jsonld", "map", "md", "mjs", "rtf", "svg",
    "tsv", "txt", "vcf", "webmanifest", "xml",
  ]

  /// Where the compressed form of a file stands, or `nil` when it has none.
  ///
  /// - Parameter path: the file's place below the output folder.
  func path(beside path: String) -> String? {
    guard self == .gzip, let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    guard Self.textExtensions.contains(path[path.index(after: dot)...].lowercased()) else { return nil }
    return path + ".gz"
  }
}
