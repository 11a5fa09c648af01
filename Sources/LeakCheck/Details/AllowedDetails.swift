/// What an office publishes of people on purpose: its own addresses and numbers, and what it has put on its list.
public struct AllowedDetails: Sendable {
  private var details: Set<PersonalDetail> = []
  private var domains: Set<String> = []
  private var names: Set<[UInt64]> = []
  private var masked: Set<MaskedDetail> = []
  /// The host of the site, in small letters. Events in calendars have names that look like addresses there.
  private let host: String

  /// The details that stand in some texts.
  ///
  /// - Parameters:
  ///   - texts: an address, a number or a name each; or `@` and a domain for every address of it; or an address or a
  ///     number as a message shows it, and the file of the content in which it may stand.
  ///   - host: the site's own host.
  public init(_ texts: [String], host: String) {
    self.host = host.lowercased()
    for text in texts {
      let trimmed = text.filter { !$0.isWhitespace }
      if trimmed.hasPrefix("@") {
        domains.insert(trimmed.dropFirst().lowercased())
      } else if let detail = MaskedDetail(listed: text) {
        masked.insert(detail)
      } else {
        add(text)
      }
    }
  }

  private mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      details.formUnion(DetailScan.details(in: bytes).map(\.detail))
      // On the list a number stands without the words that say what it is.
      let digits = bytes.filter(\.isDigit)
      if digits.count >= 6, digits.count == bytes.count(where: \.isLetterOrDigit) {
        let value = String(decoding: digits, as: UTF8.self)
        for kind in [PersonalDetail.Kind.telephone, .paymentCard, .bankAccount] {
          details.insert(PersonalDetail(kind: kind, value: value))
        }
      }
      var words: [UInt64] = []
      Words.forEach(in: bytes) { hash, _ in words.append(hash) }
      names.insert(words)
    }
  }

  /// Whether a detail may be published.
  func allows(_ detail: PersonalDetail) -> Bool {
    if details.contains(detail) { return true }
    guard detail.kind == .email, !domains.isEmpty, let sign = detail.value.lastIndex(of: "@") else { return false }
    return domains.contains(String(detail.value[detail.value.index(after: sign)...]))
  }

  /// Whether what comes from a file of the content may show a detail.
  func allows(_ detail: MaskedDetail) -> Bool { masked.contains(detail) }

  /// Whether an address is only the name of an event of the site's own calendars.
  func isEventName(_ detail: PersonalDetail) -> Bool { detail.kind == .email && detail.value.hasSuffix("@" + host) }

  /// Whether a name may be published.
  func allows(_ name: IndexedPart) -> Bool { names.contains(name.hashes) }
}
