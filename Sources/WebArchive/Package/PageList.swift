import Digests
import StaticSite

/// The pages with which a reader of the archive may begin, with their titles, one on each line.
struct PageList {
  /// How many there are.
  private(set) var count = 0

  private var text: String

  /// A list of no pages.
  init() {
    let head = JSONText(object: [
      "format": JSONText("json-pages-1.0"), "id": JSONText("pages"), "title": JSONText("All pages"),
    ])
    text = head.text + "\n"
  }

  /// Adds a page.
  mutating func add(_ address: String, title: String, on day: ArchiveDay) {
    let page = JSONText(object: [
      "id": JSONText(Digest(of: Array(address.utf8)).short.hexadecimal), "url": JSONText(address),
      "title": JSONText(title), "ts": JSONText(day.instant),
    ])
    text += page.text + "\n"
    count += 1
  }

  /// The list as it is written.
  var bytes: [UInt8] { Array(text.utf8) }
}
