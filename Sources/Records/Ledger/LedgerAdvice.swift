/// What to write, and where, so that nothing that was published vanishes. The lines can be copied as they stand.
struct LedgerAdvice {
  let day: CalendarDate

  /// The file in which what has no file of its own is explained.
  private static let formerAddressesFile = "former-addresses.yaml"

  /// How a record says that it was changed.
  func correction(of subject: LedgerSubject) -> String {
    let item = "  - {date: \(day.iso8601), change: 'what was changed', reason: 'why'}"
    guard subject.corrections.isEmpty else {
      return "undo the change, or add a line under 'corrections:' in the record:\n\(item)"
    }
    return "undo the change, or add to the front matter of the record:\ncorrections:\n\(item)"
  }

  /// How a record says that it was found elsewhere.
  func redirect(from addresses: [String], to subject: LedgerSubject) -> String {
    guard subject.kind.hasOwnFile else {
      return "add to \(Self.formerAddressesFile), under 'addresses:':\n"
        + lines(addresses, outcome: "moved-to: \(subject.address)")
    }
    guard subject.formerAddresses.isEmpty else {
      return "add it to the front matter of the record:\nredirect-from: "
        + "[\((subject.formerAddresses + addresses).joined(separator: ", "))]"
    }
    return "add to the front matter of the record:\nredirect-from: [\(addresses.joined(separator: ", "))]"
  }

  /// How to say of addresses what has become of what stood there.
  func formerAddresses(_ addresses: [String], of entry: LedgerEntry) -> String {
    "put it back, or add to \(Self.formerAddressesFile), under 'addresses:', where it is now or why it was withdrawn:\n"
      + lines(
        addresses, outcome: "title: \(Self.quoted(entry.title)), withdrawn: \(day.iso8601), reason: 'why'")
  }

  private func lines(_ addresses: [String], outcome: String) -> String {
    addresses.map { "  - {address: \($0), \(outcome)}" }.joined(separator: "\n")
  }

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
    let file = entry.file.map { " as \($0)" } ?? ""
    return "put it back, or, if it was taken back, put this in its place\(file):\n" + lines.joined(separator: "\n")
  }

  /// What to do with a record that was public and is kept back now.
  func hiddenRecord(_ entry: LedgerEntry, _ reason: UnpublishedReason) -> String {
    let again: String =
      if case .embargoed = reason { "put 'published:' back as it was" } else { "give it the status that it had" }
    guard entry.kind.canBeWithdrawn else { return "\(again), or \(formerAddresses([entry.address], of: entry))" }
    return "\(again), or, if it was taken back, write instead:\nstatus: withdrawn\n\(withdrawal)"
  }

  private var withdrawal: String { "withdrawn: {date: \(day.iso8601), reason: 'why'}" }

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
