/// How the bytes of a file say what a reader reads.
enum TextSyntax: Hashable {
  /// Tags, attributes and entities.
  case html
  /// The same, with a page sometimes written within it as text, as feeds have it.
  case xml
  /// Strings with escapes.
  case json
  /// Rows, of which one says nothing together with the next.
  case table
  /// Lines that go on after a line end and a space (RFC 5545).
  case calendar
  /// Text with marks, tags and the destinations of links.
  case markdown
  /// Texts among bytes that are none, one directly behind the other: passages are found in it, and no details, because
  /// digits of neighbours would look like numbers of people. The same rows stand in files whose details are looked for.
  case database
  /// As it stands.
  case plain

  /// The syntax of a file by its name, or `nil` when it is no text and has to be read by other means.
  init?(fileName: String) {
    let fileExtension = fileName.utf8.lastIndex(of: UInt8(ascii: ".")).map { fileName[$0...].dropFirst().lowercased() }
    switch fileExtension {
    case "html", "htm": self = .html
    case "xml", "svg", "atom", "rss": self = .xml
    case "json", "jsonl", "jsonld", "geojson", "webmanifest", "map": self = .json
    case "csv", "tsv": self = .table
    case "md": self = .markdown
    case "ics", "vcf": self = .calendar
    case "sqlite": self = .database
    case "pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "zip", "gif", "jpeg", "jpg", "png", "webp", "ico", "avif",
      "woff", "woff2", "ttf", "otf", "gz":
      return nil
    default: self = .plain
    }
  }
}
