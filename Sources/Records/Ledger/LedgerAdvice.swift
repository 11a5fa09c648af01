/// What to write, and where, so that nothing that was published vanishes. The lines can be copied as they stand.
struct LedgerAdvice {
  let day: CalendarDate

  /// How a record says that it was changed.
  func correction(of subject: LedgerSubject) -> String {
    let item = "  - {date: \(day.iso8601), change: 'what was changed', reason: 'why'}"
    guard subject.corrections.isEmpty else {
      return text("undo the change, or add a line under 'corrections:' in the record:", item)
    }
    return text("undo the change, or add this to the front matter of the record:", "corrections:", item)
  }

  /// How a record says that it was found elsewhere.
  func redirect(from addresses: [String], to subject: LedgerSubject) -> String {
    guard subject.kind.hasOwnFile else {
      return text(
        "add this to former-addresses.yaml, under 'addresses:':",
        lines(addresses, outcome: "moved-to: \(subject.address)"))
    }
    let list = "redirect-from: [\((subject.formerAddresses + addresses).joined(separator: ", "))]"
    guard subject.formerAddresses.isEmpty else {
      return text("put this in the place of 'redirect-from:' in the front matter of the record:", list)
    }
    return text("add this to the front matter of the record:", list)
  }

  /// How to say of addresses what has become of what stood there.
  func formerAddresses(_ addresses: [String], of entry: LedgerEntry) -> String {
    text(
      "put it back, or add this to former-addresses.yaml, under 'addresses:', with the reason or with 'moved-to:':",
      lines(addresses, outcome: "title: \(Self.quoted(entry.title)), withdrawn: \(day.iso8601), reason: 'why'"))
  }

  private func lines(_ addresses: [String], outcome: String) -> String {
    addresses.map { "  - {address: \($0), \(outcome)}" }.joined(separator: "\n")
  }

  /// A sentence, and below it lines to be copied.
  private func text(_ lines: String...) -> String { lines.joined(separator: "\n") }

  /// The file of a record that was taken back, for one whose file is gone.
  func withdrawnRecord(_ entry: LedgerEntry) -> String {
    var lines = ["---"]
    if entry.name != entry.file { lines.append("reference: \(Self.quoted(entry.name))") }
    lines.append("title: \(Self.quoted(entry.title))")
    if let date = entry.date { lines.append("date: \(date.iso8601)") }
    if let published = entry.published { lines.append("published: \(published.iso8601)") }
    lines += ["status: withdrawn", withdrawal, "confidentiality: open"]
    if !entry.formerAddresses.isEmpty {
      lines.append("redirect-from: [\(entry.formerAddresses.joined(separator: ", "))]")
    }
    lines.append("---")
    return text(
      "put it back, or, if it was taken back, put this file in its place, \(entry.file ?? "below decisions"):",
      lines.joined(separator: "\n"))
  }

  /// What to do with a record that was public and is kept back now.
  func hiddenRecord(_ entry: LedgerEntry, _ reason: UnpublishedReason) -> String {
    guard entry.kind.canBeWithdrawn else { return formerAddresses([entry.address], of: entry) }
    return text(
      "put '\(reason.key):' back as it was, or, if the record was taken back, write instead:", "status: withdrawn",
      withdrawal)
  }

  private var withdrawal: String { "withdrawn: {date: \(day.iso8601), reason: 'why'}" }

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}

extension UnpublishedReason {
  /// The key by which a record is kept back.
  fileprivate var key: String {
    switch self {
    case .draft, .misread, .unanswered: "status"
    case .embargoed: "published"
    }
  }
}
