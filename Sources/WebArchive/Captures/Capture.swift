import Digests
import StaticSite

/// What a server would answer at one address of the site.
struct Capture: Sendable {
  /// What kind of answer it is.
  enum Answer: Hashable, Sendable {
    /// What stands there.
    case found
    /// That it is found at another address now. The page that a static site leaves there goes with it.
    case moved(to: String)
  }

  /// The whole URL.
  let address: String
  /// What kind of answer it is.
  let answer: Answer
  /// What kind of file it is.
  let type: ContentType
  /// How many bytes the file has.
  let size: Int64
  /// The digest of the file.
  let payload: Digest
  /// What the page is called; `nil` where it is no page that a reader may begin with.
  let title: String?
}

extension Capture {
  /// The status of HTTP.
  var status: String { answer == .found ? "200" : "301" }

  /// The status line and headers of HTTP.
  var head: String {
    var lines = [
      answer == .found ? "HTTP/1.1 200 OK" : "HTTP/1.1 301 Moved Permanently", "Content-Type: \(type.text)",
      "Content-Length: \(size)",
    ]
    if case .moved(let target) = answer { lines.append("Location: \(target)") }
    return lines.map { $0 + "\r\n" }.joined() + "\r\n"
  }
}
