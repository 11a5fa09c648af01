/// How suppliers are found, in the closed list of the Open Contracting Data Standard.
enum ProcurementMethod: String, CaseIterable, Sendable {
  /// Everybody may offer.
  case open
  /// Only those who meet conditions may offer, such as the suppliers of a framework.
  case selective
  /// The buyer asks some suppliers of its choice.
  case limited
  /// There is one supplier, and no competition.
  case direct

  /// The method that an office's own words for its route to market plainly name; `nil` for all other words, which are
  /// published as they are.
  init?(route: String) {
    let words = route.lowercased()
    guard let method = Self.signs.first(where: { words.contains($0.words) })?.method else { return nil }
    self = method
  }

  /// What tells a method, the surest sign first: a direct award from a framework is direct.
  private static let signs: [(words: String, method: ProcurementMethod)] = [
    ("direct award", .direct), ("single tender", .direct), ("without competition", .direct), ("waiver", .direct),
    ("call-off", .selective), ("call off", .selective), ("framework", .selective), ("further competition", .selective),
    ("mini-competition", .selective), ("dynamic purchasing", .selective), ("dynamic market", .selective),
    ("restricted", .selective), ("competitive flexible", .selective), ("competitive dialogue", .selective),
    ("competitive procedure with negotiation", .selective), ("quotation", .limited), ("negotiated", .limited),
    ("open procedure", .open), ("open tender", .open), ("open competition", .open),
  ]
}
