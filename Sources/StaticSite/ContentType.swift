/// What kind of file an answer is, as browsers are told.
public struct ContentType: Equatable, Sendable {
  /// The type as a server sends it, with the encoding of a text.
  public let text: String

  /// A page.
  public static let html = ContentType(text: "text/html; charset=utf-8")
  /// Text without any form.
  public static let text = ContentType(text: "text/plain; charset=utf-8")
  /// A style sheet.
  public static let css = ContentType(text: "text/css; charset=utf-8")
  /// A script.
  public static let script = ContentType(text: "text/javascript; charset=utf-8")
  /// Events that a server sends one after the other.
  public static let events = ContentType(text: "text/event-stream; charset=utf-8")

  private init(text: String) { self.text = text }

  /// The type of the file at an address, by the ending of its name.
  public init(of path: SitePath) {
    let name = path.file
    let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() }
    self.init(text: ending.flatMap { Self.types[$0] } ?? "application/octet-stream")
  }

  private static let types = [
    "css": css.text, "csv": "text/csv; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "gif": "image/gif",
    "html": html.text, "ico": "image/x-icon", "ics": "text/calendar; charset=utf-8", "jpeg": "image/jpeg",
    "jpg": "image/jpeg", "js": script.text, "json": "application/json; charset=utf-8",
    "jsonl": "application/jsonl; charset=utf-8", "jsonld": "application/ld+json; charset=utf-8",
    "odp": "application/vnd.oasis.opendocument.presentation", "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odt": "application/vnd.oasis.opendocument.text", "pdf": "application/pdf", "png": "image/png",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation", "rtf": "application/rtf",
    "sqlite": "application/vnd.sqlite3", "svg": "image/svg+xml", "txt": text.text, "webp": "image/webp",
    "woff": "font/woff", "woff2": "font/woff2",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xml": "application/xml; charset=utf-8", "zip": "application/zip",
  ]
}
