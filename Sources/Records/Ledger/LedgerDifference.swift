/// In which parts a record differs from what was recorded of it.
struct LedgerDifference {
  /// The names of the parts that say something else, are gone or are new; empty when only their order is another.
  let parts: [String]
  /// The same in words, as `the title (was 'X'), the text under 'Decision'`.
  let words: String

  /// Whether the public could read it, and now cannot.
  let isHidden: Bool

  /// The most parts that a message names.
  private static let limit = 8

  /// - Returns: `nil` when the record says what was recorded.
  init?(from entry: LedgerEntry, to subject: LedgerSubject) {
    guard let old = entry.form, let form = subject.form, !old.isStill(form), !form.isNewVersion(of: old) else {
      return nil
    }
    let new = form.parts(beside: old)
    guard old.parts != new else { return nil }
    let oldParts = Dictionary(old.parts.map { ($0.name, $0.digest) }) { first, _ in first }
    let newParts = Dictionary(new.map { ($0.name, $0.digest) }) { first, _ in first }
    var parts: [String] = []
    var words: [String] = []
    for part in new where oldParts[part.name] != part.digest {
      parts.append(part.name)
      let isNew = oldParts[part.name] == nil
      let earlier = Self.earlierValue(of: part.name, in: entry).map { " (was '\($0)')" }
      words.append(PublicPart.words(part.name) + (isNew ? " (new)" : earlier ?? ""))
    }
    for part in old.parts where newParts[part.name] == nil {
      parts.append(part.name)
      let earlier = Self.earlierValue(of: part.name, in: entry).map { ", was '\($0)'" } ?? ""
      words.append(PublicPart.words(part.name) + " (gone\(earlier))")
    }
    self.parts = parts
    isHidden = parts.contains(PublicPart.confidentiality) && form.confidentiality == .confidential
    let rest = words.count - Self.limit
    if rest > 1 { words = words.prefix(Self.limit) + ["\(rest) more parts"] }
    self.words = words.isEmpty ? "the order of its parts" : words.joined(separator: ", ")
  }

  /// What a part said, where the ledger keeps it in clear.
  private static func earlierValue(of part: String, in entry: LedgerEntry) -> String? {
    switch part {
    case PublicPart.title: entry.title
    case PublicPart.reference: entry.name == entry.file ? nil : entry.name
    case PublicPart.date, PublicPart.start, PublicPart.adopted: entry.date?.iso8601
    case PublicPart.published: entry.published?.iso8601
    default: nil
    }
  }
}
