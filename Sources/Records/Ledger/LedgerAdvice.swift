/// What to write, and where, so that nothing that was published vanishes. The lines can be copied as they stand.
struct LedgerAdvice {
  let day: CalendarDate
  let numbering: DecisionNumbering

  /// How a record says that it was changed.
  ///
  /// - Parameter addresses: where it was found before, if it has moved with that; only for one that names neither
  ///   corrections nor old addresses yet.
  func correction(of subject: LedgerSubject, movedFrom addresses: [String]) -> String {
    if let row = subject.row { return cell(of: row, holding: subject.corrections) }
    if subject.kind == .payments { return correction(ofPaymentsIn: subject.name) }
    let item = correction(on: day)
    guard subject.corrections.isEmpty else {
      return text("undo the change, or add a line under 'corrections:' in the record:", item)
    }
    let redirect = addresses.isEmpty ? [] : [redirectList(of: addresses, after: subject)]
    let lines = ["undo the change, or add this to the front matter of the record:", "corrections:", item] + redirect
    return lines.joined(separator: "\n")
  }

  /// How a row of a register says that it was changed.
  private func cell(of row: TableRow, holding corrections: [CalendarDate]) -> String {
    let column = row.names[Self.correctionColumn] ?? Self.correctionColumn
    let item = "\(day.iso8601) \(PlaceholderText.change)"
    guard corrections.isEmpty else {
      return text("undo the change, or add this at the end of the cell '\(column)' of row \(row.number):", "; \(item)")
    }
    return text(
      "undo the change, or write this into the cell '\(column)' of row \(row.number), in a new column if the file has none:",
      item)
  }

  /// What to do where a row of a register no longer states a fact that was published.
  var blankedFact: String {
    "put it back; if it is withheld now, name the ground under 'WithheldExemption' and say why under 'WithheldReason'; if "
      + "it was wrong and nobody knows the right one, write '\(BlankReason.notRecordedWords): …' there"
  }

  private static let correctionColumn = "Corrections"

  /// How the payments of a month, which may stand in several files, say that they were changed.
  private func correction(ofPaymentsIn month: String) -> String {
    text(
      "undo the change, or add this to spend/corrections.yaml, which begins with the line 'corrections:':",
      "  - {month: \(month), date: \(day.iso8601), change: '\(PlaceholderText.change)', reason: '\(PlaceholderText.reason)'}"
    )
  }

  /// What to do where a correction that was published is gone.
  func missingCorrection(of subject: LedgerSubject) -> String {
    if subject.kind == .payments {
      return "put it back into spend/corrections.yaml; what was published stays published"
    }
    guard let row = subject.row else {
      return "put it back under 'corrections:'; what was published stays published"
    }
    let column = row.names[Self.correctionColumn] ?? Self.correctionColumn
    return "put it back into the cell '\(column)' of row \(row.number); what was published stays published"
  }

  private func correction(on day: CalendarDate) -> String {
    "  - {date: \(day.iso8601), change: '\(PlaceholderText.change)', reason: '\(PlaceholderText.reason)'}"
  }

  /// How a record says that it was found elsewhere.
  func redirect(from addresses: [String], to subject: LedgerSubject) -> String {
    guard subject.kind.hasOwnFile else {
      return text(
        "add this to former-addresses.yaml, under 'addresses:':",
        lines(addresses, outcome: "moved-to: \(subject.address)"))
    }
    let list = redirectList(of: addresses, after: subject)
    guard subject.formerAddresses.isEmpty else {
      return text("put this in the place of 'redirect-from:' in the front matter of the record:", list)
    }
    return text("add this to the front matter of the record:", list)
  }

  /// What keeps the address of a record whose file has another name, and the identifier that goes by that name.
  func renamed(_ entry: LedgerEntry, to subject: LedgerSubject, from addresses: [String]) -> String {
    guard let file = subject.file else { return redirect(from: addresses, to: subject) }
    var keys = [redirectList(of: addresses, after: subject)]
    var replaced = subject.formerAddresses.isEmpty ? [] : ["'redirect-from:'"]
    if let recorded = entry.openContractingID, let present = subject.openContractingID, recorded != present {
      keys.append("open-contracting-id: \(recorded)")
      if subject.statesOpenContractingID { replaced.append("'open-contracting-id:'") }
    }
    let place = replaced.isEmpty ? "" : ", in the place of \(replaced.joined(separator: " and of ")) there"
    return (["add this to the front matter of \(file)\(place):"] + keys).joined(separator: "\n")
  }

  private func redirectList(of addresses: [String], after subject: LedgerSubject) -> String {
    "redirect-from: [\((subject.formerAddresses + addresses).joined(separator: ", "))]"
  }

  /// How to say of addresses what has become of what stood there.
  func formerAddresses(_ addresses: [String], of entry: LedgerEntry) -> String {
    text(
      "put it back, or add this to former-addresses.yaml, under 'addresses:', with the reason or with 'moved-to:':",
      lines(
        addresses,
        outcome: "title: \(Self.quoted(entry.title)), withdrawn: \(day.iso8601), reason: '\(PlaceholderText.reason)'"))
  }

  /// How to say what has become of a supplier whom no contract names any more.
  func goneSupplier(_ entry: LedgerEntry, at addresses: [String]) -> String {
    text(
      "undo the change of the contract, or, if it is right, add this to former-addresses.yaml, under 'addresses:', with "
        + "the reason, or with 'moved-to:' and the new address where only the supplier's name is another:",
      lines(
        addresses,
        outcome: "title: \(Self.quoted(entry.title)), withdrawn: \(day.iso8601), reason: '\(PlaceholderText.reason)'"))
  }

  /// How an address that `former-addresses.yaml` named is named there again.
  func formerAddress(_ entry: LedgerEntry) -> String {
    let title = entry.title == entry.name ? "" : "title: \(Self.quoted(entry.title)), "
    let outcome = entry.date.map { "withdrawn: \($0.iso8601), reason: 'why'" } ?? "moved-to: /where/it/is/now/"
    return text(
      "put it back into former-addresses.yaml, under 'addresses:':",
      lines([entry.address], outcome: title + outcome))
  }

  private func lines(_ addresses: [String], outcome: String) -> String {
    addresses.map { "  - {address: \($0), \(outcome)}" }.joined(separator: "\n")
  }

  /// A sentence, and below it lines to be copied.
  private func text(_ lines: String...) -> String { lines.joined(separator: "\n") }

  /// The file of a record that was taken back, for one whose file is gone.
  func withdrawnRecord(_ entry: LedgerEntry) -> String {
    var lines = ["---"]
    if entry.name != entry.file { lines.append("reference: \(Self.quoted(reference(of: entry)))") }
    lines.append("title: \(Self.quoted(entry.title))")
    lines += entry.kind == .response ? responseKeys(of: entry) : decisionKeys(of: entry)
    if !entry.corrections.isEmpty { lines += ["corrections:"] + entry.corrections.map(correction(on:)) }
    if !entry.formerAddresses.isEmpty {
      lines.append("redirect-from: [\(entry.formerAddresses.joined(separator: ", "))]")
    }
    lines.append("---")
    let file = entry.file ?? "below \(entry.kind == .response ? "foi" : "decisions")"
    let dates =
      entry.kind == .response ? ", with the days and the outcome as they were, because the figures count them" : ""
    // The ledger knows the days of the corrections and not their words.
    let words = entry.corrections.isEmpty ? "" : ", and keep 'corrections:' in the words that were published"
    return text(
      "put it back, or, if it was taken back, put this file in its place, \(file)\(dates)\(words):",
      lines.joined(separator: "\n"))
  }

  private func decisionKeys(of entry: LedgerEntry) -> [String] {
    var lines: [String] = []
    if let date = entry.date { lines.append("date: \(date.iso8601)") }
    if let published = entry.published { lines.append("published: \(published.iso8601)") }
    return lines + ["status: withdrawn", withdrawal, "confidentiality: \(Self.confidentiality(of: entry).rawValue)"]
  }

  /// What the record writes as its reference; the ledger names the year with it where others have the same.
  private func reference(of entry: LedgerEntry) -> String {
    entry.kind == .decision ? numbering.reference(named: entry.name) : entry.name
  }

  /// No more open than it was recorded. Where that is not known, the less that is said the better.
  private static func confidentiality(of entry: LedgerEntry) -> Confidentiality {
    guard let form = entry.form else { return .confidential }
    let hasCorrection = form.parts.contains { PublicPart.isCorrection($0.name) }
    return form.confidentiality ?? (hasCorrection ? .partConfidential : .confidential)
  }

  /// What the figures count stays in the record. Where the ledger cannot tell it, the place is left to be filled, and
  /// what stands there until then cannot be understood as a day or an outcome.
  private func responseKeys(of entry: LedgerEntry) -> [String] {
    let form = entry.form
    let known = Set(form?.parts.map(\.name) ?? [])
    let last = entry.date ?? entry.published ?? entry.firstPublished
    let regime = form?.text(of: PublicPart.law, among: InformationLaw.allCases.map(\.rawValue))
    let received = form?.text(of: PublicPart.received, among: Self.days(around: last))
    let outcome = form?.text(of: PublicPart.outcome, among: RequestOutcome.allCases.map(\.rawValue))
    var lines = ["status: closed", withdrawal]
    if let regime { lines.append("regime: \(regime)") }
    lines.append("received: \(received ?? "…")")
    if known.contains(PublicPart.clarification) { lines.append("clarification: {asked: …, received: …}") }
    if known.contains(PublicPart.extendedTo) {
      let extended = form?.text(of: PublicPart.extendedTo, among: Self.days(around: last))
      lines.append("extended-to: \(extended ?? "…")")
    }
    lines += ["answered: \(entry.date?.iso8601 ?? "…")", "outcome: \(outcome ?? "…")"]
    if let published = entry.published { lines.append("published: \(published.iso8601)") }
    return lines
  }

  /// The days of the three years around one, the nearest first: the ledger holds only digests of what a response says,
  /// and a digest is found again by trying.
  private static func days(around day: CalendarDate) -> some Sequence<String> {
    (0...1100).lazy.flatMap { [day.adding(days: -$0), day.adding(days: $0)] }.map(\.iso8601)
  }

  /// What to do with a record that was public and is kept back now.
  func hiddenRecord(_ entry: LedgerEntry, _ reason: UnpublishedReason) -> String {
    guard entry.kind.canBeWithdrawn else { return formerAddresses([entry.address], of: entry) }
    let kept = entry.corrections.isEmpty ? "" : "keep its 'corrections:' and "
    let sentence = "put '\(reason.key):' back as it was, or, if the record was taken back, \(kept)"
    let lines = [entry.kind == .response ? "status: closed" : "status: withdrawn", withdrawal].joined(separator: "\n")
    guard case .embargoed = reason else { return text(sentence + "write instead:", lines) }
    // Held back, not even its withdrawal would be told.
    guard let published = entry.published else { return text(sentence + "take 'published:' out and write:", lines) }
    return text(sentence + "write instead:", "published: \(published.iso8601)", lines)
  }

  /// What to do with a decision that the public could read and that is confidential now.
  func confidentialRecord(_ entry: LedgerEntry) -> String {
    text(
      "put 'confidentiality:' back as it was; if it must not be read any more, leave that and take the record back, in "
        + "the place of its 'status:', and its page will say when and why:",
      "status: withdrawn", withdrawal)
  }

  private var withdrawal: String { "withdrawn: {date: \(day.iso8601), reason: '\(PlaceholderText.reason)'}" }

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
