import Diagnostics

/// What an office publishes of people on purpose: its own addresses and numbers, and what it has put on its list.
public struct AllowedDetails: Sendable {
  private var details: Set<PersonalDetail> = []
  private var domains: Set<String> = []
  private var names: Set<[UInt64]> = []
  /// Lines that let one detail of one file through, and where they stand.
  private var masked: [MaskedDetail: SourceLocation] = [:]
  /// The host of the site, in small letters. Events in calendars have names that look like addresses there.
  private let host: String

  /// The details that stand in some texts.
  ///
  /// - Parameters:
  ///   - own: addresses and numbers of the office.
  ///   - listed: an address, a number or a name each; or `@` and a domain for every address of it; or any of them as a
  ///     message shows it, and the file of the content in which it may stand.
  ///   - host: the site's own host.
  public init(own: [String], listed: [Located<String>], host: String) {
    self.host = host.lowercased()
    own.forEach { add($0) }
    for text in listed {
      let trimmed = text.value.filter { !$0.isWhitespace }
      if trimmed.hasPrefix("@") {
        domains.insert(trimmed.dropFirst().lowercased())
      } else if let detail = MaskedDetail(listed: text.value) {
        masked[detail] = text.location
      } else {
        add(text.value)
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
  func allows(_ detail: MaskedDetail) -> Bool { masked[detail] != nil }

  /// Where the line stands that lets a detail through.
  func line(allowing detail: MaskedDetail) -> SourceLocation? { masked[detail] }

  /// Whether an address is only the name of an event of the site's own calendars.
  func isEventName(_ detail: PersonalDetail) -> Bool { detail.kind == .email && detail.value.hasSuffix("@" + host) }

  /// Whether a name may be published.
  func allows(_ name: IndexedPart) -> Bool { names.contains(name.hashes) }
}
