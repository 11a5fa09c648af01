/// Gives each heading of a document an anchor of its own that stays the same as long as its words do.
struct HeadingAnchors {
  /// Every anchor given so far, and for those made from words the number that the next heading of the same words gets.
  private var given: [String: Int] = [:]

  var all: some Sequence<String> { given.keys }

  func contains(_ anchor: String) -> Bool { given[anchor] != nil }

  /// The anchor for a heading: its words in lower case, joined by hyphens, and a number if there is one already.
  mutating func anchor(for title: String) -> String {
    let slug = Self.slug(of: title)
    guard var number = given[slug] else {
      given[slug] = 2
      return slug
    }
    while given["\(slug)-\(number)"] != nil { number += 1 }
    given[slug] = number + 1
    let anchor = "\(slug)-\(number)"
    given[anchor] = 2
    return anchor
  }

  private static func slug(of title: String) -> String {
    let slug = Slug(title).text
    if slug.isEmpty { return "section" }
    // Templates name their own places "page-", and the tables of a document are "table-".
    return slug.hasPrefix("page-") || slug.hasPrefix("table-") ? "section-" + slug : slug
  }
}
