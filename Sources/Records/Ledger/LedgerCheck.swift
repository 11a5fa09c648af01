import Diagnostics

/// The records of today beside what the ledger remembers: what has vanished, moved or changed, and the next ledger.
public struct LedgerCheck: Sendable {
  /// Where the addresses of a site lead.
  public struct Addresses: Sendable {
    /// Every address at which a page or file stands.
    let taken: Set<String>
    /// The addresses that are there for those who look for something at its old place: they lead on to a page, or say
    /// that what stood there was withdrawn.
    let signposts: Set<String>
    /// The addresses of pages that are neither records nor signposts.
    let lists: Set<String>

    /// - Parameters:
    ///   - taken: every address at which a page or file stands, those of `signposts` and `lists` too.
    ///   - signposts: the addresses that lead on or say that something was withdrawn.
    ///   - lists: the addresses of pages that are neither records nor signposts.
    public init(taken: Set<String>, signposts: Set<String>, lists: Set<String>) {
      self.taken = taken
      self.signposts = signposts
      self.lists = lists
    }
  }

  private let ledger: Ledger
  private let subjects: [LedgerSubject]
  private let addresses: Addresses
  private let day: CalendarDate
  private let matching: LedgerMatching
  /// The addresses that the ledger remembers, or is to remember, with a record. Of these an entry of their own would say
  /// twice what has become of them.
  private let addressesOfRecords: Set<String>
  /// The addresses that are said to be those of something withdrawn, and where that is said.
  private let withdrawals: [String: SourceLocation]

  /// - Parameters:
  ///   - ledger: what builds have recorded.
  ///   - subjects: the public records of the day.
  ///   - addresses: where the addresses of the site lead.
  ///   - day: the day for which the site is made.
  public init(_ ledger: Ledger, subjects: [LedgerSubject], addresses: Addresses, asOf day: CalendarDate) {
    let ofRecords = Self.addressesOfRecords(ledger, subjects)
    let withdrawn = subjects.filter { $0.kind == .address && $0.date != nil }
    withdrawals = Dictionary(withdrawn.compactMap { subject in subject.location.map { (subject.address, $0) } }) {
      first, _ in first
    }
    let subjects = subjects.filter { $0.kind != .address || !ofRecords.contains($0.address) }
    self.ledger = ledger
    self.subjects = subjects
    addressesOfRecords = ofRecords
    self.addresses = addresses
    self.day = day
    matching = LedgerMatching(of: ledger.entries, with: subjects)
  }

  private static func addressesOfRecords(_ ledger: Ledger, _ subjects: [LedgerSubject]) -> Set<String> {
    var found: Set<String> = []
    for entry in ledger.entries where entry.kind != .address {
      found.formUnion([entry.address] + entry.formerAddresses)
    }
    for subject in subjects where subject.kind != .address {
      found.formUnion([subject.address] + subject.formerAddresses)
    }
    return found
  }

  /// How many public records the ledger does not know.
  public var unrecordedCount: Int { matching.unrecorded.count }

  /// What messages call the public records that the ledger does not know.
  public var unrecorded: [String] { matching.unrecorded.map { LedgerEntry(subjects[$0], on: day).name(for: "the") } }

  /// The files, below the content folder, of records that the ledger knows as they are.
  public var unchangedFiles: Set<String> {
    let unchanged = zip(ledger.entries, matching.subjects).compactMap { entry, position -> String? in
      guard let subject = position.map({ subjects[$0] }), entry.kind.hasOwnFile, entry.firstPublished <= day,
        let form = entry.form, let present = subject.form, form.isStill(present)
      else { return nil }
      return subject.file
    }
    return Set(unchanged)
  }

  /// The files, as messages name them, of records that the public could read and that are confidential now. That each has
  /// to be withdrawn instead is all that is to be said of it: what else is wrong may be right again with that.
  public var madeConfidential: Set<String> {
    let files = zip(ledger.entries, matching.subjects).compactMap { entry, position -> String? in
      guard let subject = position.map({ subjects[$0] }), entry.lastRecorded <= day, !subject.isMisread,
        LedgerDifference(from: entry, to: subject)?.isHidden == true
      else { return nil }
      return subject.location?.file
    }
    return Set(files)
  }

  /// What has vanished, moved or changed and is not explained.
  ///
  /// - Parameters:
  ///   - records: every record that was read: one that is a draft again has not vanished without a trace.
  ///   - numbering: how the office numbers its decisions.
  public func faults(among records: OfficeRecords, numbering: DecisionNumbering) -> [Diagnostic] {
    let advice = LedgerAdvice(day: day, numbering: numbering)
    let hidden = HiddenRecords(records, numbering: numbering, asOf: day, ledger: ledger)
    var faults: [Diagnostic] = []
    var moves: [Diagnostic] = []
    // Of these the whole way out is said at once.
    var told: Set<String> = []
    for (index, entry) in ledger.entries.enumerated() where entry.firstPublished <= day {
      let position = matching.subjects[index]
      guard entry.kind != .address else {
        if position == nil, let fault = addressFault(of: entry, advice) { faults.append(fault) }
        continue
      }
      guard let position else {
        if let fault = goneFault(of: entry, among: hidden, advice) { faults.append(fault) }
        continue
      }
      let subject = subjects[position]
      guard !subject.isMisread else { continue }
      // What was recorded on a later day is not what this day's record has to be like.
      let changes = entry.lastRecorded <= day ? changes(of: entry, to: subject, advice) : Changes()
      faults += changes.faults
      let untrue = liveFaults(of: entry, to: subject, advice)
      let likeness = matching.likenesses.contains(index) ? likenessFault(of: entry, to: subject, advice) : nil
      faults += untrue + [likeness].compactMap(\.self)
      if likeness != nil || !untrue.isEmpty {
        told.formUnion([subject.file].compactMap(\.self))
        continue
      }
      if !changes.tellMove, let fault = moveFault(of: entry, to: subject, advice) { moves.append(fault) }
    }
    faults += ContractingIdentifierCheck(ledger, subjects: subjects, matching: matching, asOf: day)
      .faults(besidesOf: told)
    return faults.summedUp() + Self.shortened(moves)
  }

  /// The ledger as it is to be once the site of the day has been published.
  public var updated: Ledger {
    var entries = ledger.entries
    for (index, position) in matching.subjects.enumerated() {
      guard let position else { continue }
      entries[index] = entries[index].updated(to: subjects[position], on: day)
    }
    entries += matching.unrecorded.map { LedgerEntry(subjects[$0], on: day) }
    return Ledger(
      source: ledger.source, entries: entries.sorted(), lists: ledger.lists.union(addresses.lists))
  }
}

extension LedgerCheck {
  private func place(of entry: LedgerEntry) -> SourceLocation {
    SourceLocation(file: ledger.source.displayPath, line: entry.line)
  }

  /// The addresses, among those at which the record was found, at which it is found no more.
  private func lostAddresses(of entry: LedgerEntry, now address: String?) -> [String] {
    ([entry.address] + entry.formerAddresses).filter { $0 != address && !addresses.signposts.contains($0) }
  }

  /// That nothing says any more what has become of what stood at an address.
  private func addressFault(of entry: LedgerEntry, _ advice: LedgerAdvice) -> Diagnostic? {
    guard !addresses.taken.contains(entry.address), !addressesOfRecords.contains(entry.address) else { return nil }
    let title = entry.title == entry.name ? "" : " (\(entry.title))"
    let history = "the address \(entry.address)\(title), recorded on \(entry.firstPublished.iso8601),"
    let end =
      entry.date.map { "said that what stood there was withdrawn on \($0.iso8601), and nothing stands there now" }
      ?? "led on, and leads nowhere now"
    var fault = Diagnostic.error(
      entry.date == nil ? .recordMoved : .recordGone, at: place(of: entry), "\(history) \(end)",
      suggestion: advice.formerAddress(entry))
    fault.series = entry.kind.rawValue
    return fault
  }

  private func goneFault(of entry: LedgerEntry, among hidden: HiddenRecords, _ advice: LedgerAdvice) -> Diagnostic? {
    let lost = lostAddresses(of: entry, now: nil)
    guard !lost.isEmpty, !hidden.isMisread(entry) else { return nil }
    guard lost.contains(entry.address) else {
      var fault = Diagnostic.error(
        .recordMoved, at: place(of: entry),
        "\(entry.name(for: "the")) was also found at \(lost.joined(separator: ", ")), and no more",
        suggestion: advice.formerAddresses(lost, of: entry))
      fault.series = entry.kind.rawValue
      return fault
    }
    let history = history(of: entry)
    if let record = hidden.record(of: entry) {
      return .error(
        .recordGone, at: record.location, "\(history) \(Self.words(record.reason))",
        suggestion: advice.hiddenRecord(entry, record.reason))
    }
    if entry.kind == .supplier, let fault = supplierFault(of: entry, lost, advice) { return fault }
    var fault = Diagnostic.error(
      .recordGone, at: place(of: entry), "\(history) is gone",
      suggestion: entry.kind.canBeWithdrawn ? advice.withdrawnRecord(entry) : advice.formerAddresses(lost, of: entry))
    fault.series = entry.kind.rawValue
    return fault
  }

  /// That a supplier is gone because contracts name another now, said where that was written.
  private func supplierFault(of entry: LedgerEntry, _ lost: [String], _ advice: LedgerAdvice) -> Diagnostic? {
    let changes = zip(ledger.entries, matching.subjects).compactMap { old, position -> (LedgerEntry, LedgerSubject)? in
      guard old.kind == .contract, let subject = position.map({ subjects[$0] }),
        LedgerDifference(from: old, to: subject)?.parts.contains(PublicPart.suppliers) == true
      else { return nil }
      return (old, subject)
    }
    guard !changes.isEmpty else { return nil }
    let suggestion = advice.goneSupplier(entry, at: lost)
    let cause = changes.first { $0.0.form?.text(of: PublicPart.suppliers, among: [entry.name]) != nil }
    guard let (contract, subject) = cause else {
      return .error(
        .recordGone, at: place(of: entry),
        "\(history(of: entry)) is gone, probably because suppliers were changed in "
          + changes.map { $0.0.name(for: "the") }.namedInPart,
        suggestion: suggestion)
    }
    let message =
      "\(history(of: entry)) is gone, because \(contract.name(for: "the")) named it and now names another, and nothing else "
      + "names it"
    guard let row = subject.row else {
      return .error(.recordGone, at: subject.location ?? place(of: entry), message, suggestion: suggestion)
    }
    return row.fault(
      .error, .recordGone, in: PublicPart.column(of: PublicPart.suppliers), message, suggestion: suggestion)
  }

  private func history(of entry: LedgerEntry) -> String {
    "\(entry.name(for: "the")), first published on \(entry.firstPublished.iso8601) at \(entry.address),"
  }

  private static func words(_ reason: UnpublishedReason) -> String {
    switch reason {
    case .draft, .misread: "is a draft now, so that its page would vanish"
    case .unanswered: "has no answer now, so that its page would vanish"
    case .embargoed(let day): "is held back until \(day.iso8601) now, so that its page would vanish"
    }
  }

  private func moveFault(of entry: LedgerEntry, to subject: LedgerSubject, _ advice: LedgerAdvice) -> Diagnostic? {
    let lost = lostAddresses(of: entry, now: subject.address)
    guard !lost.isEmpty else { return nil }
    let taken = lost.filter(addresses.taken.contains)
    let whatNow =
      taken.isEmpty
      ? "the old address leads nowhere"
      : "another page stands at \(taken.joined(separator: ", ")), which is the wrong one"
    return .error(
      .recordMoved, at: subject.location ?? place(of: entry),
      "\(entry.name(for: "the")), first published on \(entry.firstPublished.iso8601), was found at \(lost.joined(separator: ", ")) and is "
        + "now at \(subject.address): \(whatNow)",
      suggestion: taken.isEmpty
        ? advice.redirect(from: lost, to: subject)
        : "give the other page another title, reference or file name, and then \(advice.redirect(from: lost, to: subject))"
    )
  }

  /// That a record is gone from its address, and one that says the same is found elsewhere.
  private func likenessFault(
    of entry: LedgerEntry, to subject: LedgerSubject, _ advice: LedgerAdvice
  ) -> Diagnostic? {
    guard !lostAddresses(of: entry, now: subject.address).isEmpty else { return nil }
    let file = subject.file.map { "\($0), which is at " } ?? ""
    return .error(
      .recordMoved, at: subject.location ?? place(of: entry),
      "\(history(of: entry)) is gone, and the record seems to be in \(file)\(subject.address) now: nothing leads there "
        + "from the old address",
      suggestion: advice.renamed(entry, to: subject, from: lostAddresses(of: entry, now: subject.address)))
  }

  /// That something is said to be withdrawn which the public finds, as it was, at another address.
  private func liveFaults(
    of entry: LedgerEntry, to subject: LedgerSubject, _ advice: LedgerAdvice
  ) -> [Diagnostic] {
    guard entry.form != nil, subject.form != nil, subject.withdrawn == nil,
      LedgerDifference(from: entry, to: subject) == nil
    else { return [] }
    let left = ([entry.address] + entry.formerAddresses).filter { $0 != subject.address }
    return left.compactMap { address in
      guard let place = withdrawals[address] else { return nil }
      return .error(
        .recordMoved, at: place,
        "it says that '\(address)' was withdrawn, and what stood there, \(entry.name(for: "the")), is public at "
          + subject.address,
        suggestion: "take the entry out, and \(advice.renamed(entry, to: subject, from: [address]))")
    }
  }

  /// When a part of the site gets another place, every record in it moves for one reason.
  private static func shortened(_ moves: [Diagnostic]) -> [Diagnostic] {
    guard moves.count > FaultSeries.limit + 1 else { return moves }
    var kept = Array(moves.sorted().prefix(FaultSeries.limit))
    let rest = moves.count - kept.count
    kept[kept.count - 1].suggestion =
      "\(rest) more records have moved; if 'paths:' in site.yaml was changed, change it back"
    return kept
  }

  /// What has changed in a record and is not explained.
  private struct Changes {
    var faults: [Diagnostic] = []
    /// Whether they say that the record has moved, too.
    var tellMove = false
  }

  private func changes(of entry: LedgerEntry, to subject: LedgerSubject, _ advice: LedgerAdvice) -> Changes {
    var faults: [Diagnostic] = []
    let missing = entry.corrections.without(subject.corrections)
    if !missing.isEmpty {
      faults.append(
        changeFault(
          of: entry, to: subject, in: [],
          "\(entry.name(for: "the")) no longer has its correction of \(missing.map(\.iso8601).joined(separator: ", "))",
          suggestion: advice.missingCorrection(of: subject)))
    }
    guard let difference = LedgerDifference(from: entry, to: subject) else { return Changes(faults: faults) }
    // That a correction is gone is told already.
    if !missing.isEmpty, difference.parts.allSatisfy(PublicPart.isCorrection) { return Changes(faults: faults) }
    // What is corrected in a confidential record is not told to the public, so that it explains nothing. Whatever else
    // has changed in it needs no saying before it can be read again.
    if difference.isHidden { return Changes(faults: [hiddenFault(of: entry, to: subject, advice)], tellMove: true) }
    if subject.isReplaced, difference.parts == [PublicPart.status] { return Changes(faults: faults) }
    // A withdrawal that is recorded already explains nothing that came after it.
    let withdrawn = entry.form?.parts.contains { $0.name == PublicPart.withdrawal } == true ? nil : subject.withdrawn
    let explanations = subject.corrections.without(entry.corrections) + [withdrawn].compactMap(\.self)
    if explanations.contains(where: { $0 >= entry.lastRecorded && $0 <= day }) {
      return Changes(faults: faults + blankedFaults(of: entry, to: subject, advice))
    }
    let lost = movedAddresses(of: entry, to: subject)
    let move =
      lost.isEmpty
      ? ""
      : "; it was found at \(lost.joined(separator: ", ")) and is now at \(subject.address), and the old address leads nowhere"
    faults.append(
      changeFault(
        of: entry, to: subject, in: difference.parts,
        "\(entry.name(for: "the")) differs from what was published and recorded on \(entry.lastRecorded.iso8601), and no "
          + "correction says so: \(difference.words)\(Self.note(on: explanations, in: entry, asOf: day))"
          + move,
        suggestion: advice.correction(of: subject, movedFrom: lost)))
    return Changes(faults: faults, tellMove: !lost.isEmpty)
  }

  /// That a row no longer states what the public could read, and does not say why. A correction says that it is gone,
  /// and the page would say that nobody knows it.
  private func blankedFaults(
    of entry: LedgerEntry, to subject: LedgerSubject, _ advice: LedgerAdvice
  ) -> [Diagnostic] {
    guard subject.kind == .contract, let old = entry.form, let form = subject.form else { return [] }
    let present = Set(form.parts.map(\.name))
    guard !present.contains(PublicPart.withheld) else { return [] }
    return old.parts.map(\.name).filter { PublicPart.factsOfContracts.contains($0) && !present.contains($0) }.map {
      part in
      changeFault(
        of: entry, to: subject, in: [part],
        "\(entry.name(for: "the")) was published with \(PublicPart.words(part)), which is blank now, and the row does not say why",
        suggestion: advice.blankedFact)
    }
  }

  /// That a record has changed, said of its row where it has one, and of the cell where that is known.
  private func changeFault(
    of entry: LedgerEntry, to subject: LedgerSubject, in parts: [String], _ message: String, suggestion: String
  ) -> Diagnostic {
    guard let row = subject.row else {
      return .error(.recordChanged, at: subject.location ?? place(of: entry), message, suggestion: suggestion)
    }
    let columns = Set(parts.map(PublicPart.column(of:)))
    let column = columns.count == 1 ? columns.first.flatMap(\.self) : nil
    var fault = row.fault(.error, .recordChanged, in: column, message, suggestion: suggestion)
    fault.series = entry.kind.rawValue
    return fault
  }

  /// The addresses that a record has lost with the same change, and that its own file can lead on, so that all that is
  /// to be written is said at once.
  private func movedAddresses(of entry: LedgerEntry, to subject: LedgerSubject) -> [String] {
    let lost = lostAddresses(of: entry, now: subject.address)
    let isOneText = subject.kind.hasOwnFile && subject.formerAddresses.isEmpty && subject.corrections.isEmpty
    return isOneText && !lost.contains(where: addresses.taken.contains) ? lost : []
  }

  private func hiddenFault(of entry: LedgerEntry, to subject: LedgerSubject, _ advice: LedgerAdvice) -> Diagnostic {
    .error(
      .recordGone, at: subject.location ?? place(of: entry),
      "\(history(of: entry)) is confidential now, so that what it said would vanish, and nobody would be told when or why",
      suggestion: advice.confidentialRecord(entry))
  }

  /// Why what looks like an explanation is none.
  private static func note(on explanations: [CalendarDate], in entry: LedgerEntry, asOf day: CalendarDate) -> String {
    if let early = explanations.filter({ $0 < entry.lastRecorded }).max() {
      return ". It says \(early.iso8601), and was published unchanged until \(entry.lastRecorded.iso8601)"
    }
    return explanations.min().map { ". It says \($0.iso8601), which is still to come" } ?? ""
  }
}

extension [CalendarDate] {
  /// Those that are left when each of some others has taken one that is the same away.
  fileprivate func without(_ others: [CalendarDate]) -> [CalendarDate] {
    var others = others
    return filter { day in
      guard let position = others.firstIndex(of: day) else { return true }
      others.remove(at: position)
      return false
    }
  }
}
