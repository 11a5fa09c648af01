/// What the cells of a column about people hold.
enum PersonName {
  /// Words of posts and teams, which are no names of people however they are written.
  private static let posts: Set<String> = [
    "account", "accounts", "business", "centre", "chief", "commercial", "commissioner", "company", "constable",
    "contract", "contracts", "council", "customer", "department", "desk", "director", "enquiries", "finance", "force",
    "group", "head", "help", "helpdesk", "legal", "limited", "ltd", "manager", "office", "officer", "operations", "plc",
    "police", "procurement", "sales", "service", "services", "support", "team", "tenders", "the", "unit", "various",
  ]

  /// Whether a text is probably the name of a person: two to four words that begin with a large letter.
  static func isLikely(_ text: String) -> Bool {
    let words = text.split { $0 == " " || $0 == "\u{A0}" }
    guard (2...4).contains(words.count) else { return false }
    return words.allSatisfy { word in
      word.first?.isUppercase == true && word.allSatisfy { $0.isLetter || "'’-.".contains($0) }
        && !posts.contains(word.lowercased())
    }
  }

  /// Whether a text has two words at least: less is found everywhere.
  static func hasTwoWords(_ text: String) -> Bool { text.split { !$0.isLetter }.count { $0.count > 1 } >= 2 }
}
