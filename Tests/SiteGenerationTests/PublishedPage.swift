import Foundation

/// What a test asks of the HTML of a page.
struct PublishedPage {
  let html: String

  /// The facts at its head, as `label: value`.
  var facts: [String] {
    matches(#/<div><dt>(.*?)</dt><dd.*?>(.*?)</dd></div>/#.dotMatchesNewlines()).map { "\($0): \($1)" }
  }

  /// The rows of its tables, their cells with bars between them.
  var rows: [String] {
    html.matches(of: #/<tr[^>]*>(.*?)</tr>/#.dotMatchesNewlines()).map { row in
      let cells = row.1.matches(of: #/<t[hd].*?>(.*?)</t[hd]>/#).map { Self.text(of: $0.1) }
      return cells.joined(separator: " | ")
    }
  }

  /// The ids that stand more than once.
  var repeatedIDs: [String] {
    let ids = html.matches(of: #/\sid="([^"]+)"/#).map { String($0.1) }
    return Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
  }

  /// The addresses of this site to which it links, without anchors.
  var links: Set<String> {
    Set(html.matches(of: #/href="(/[^"#?]*)/#).map { String($0.1) })
  }

  private func matches(_ pattern: Regex<(Substring, Substring, Substring)>) -> [(String, String)] {
    html.matches(of: pattern).map { (Self.text(of: $0.1), Self.text(of: $0.2)) }
  }

  private static func text(of html: Substring) -> String { String(html.replacing(#/<[^>]*>/#, with: "")) }
}
