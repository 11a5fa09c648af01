extension LedgerEntry {
  /// What is to be remembered of a record that a build of a day publishes first.
  init(_ subject: LedgerSubject, on day: CalendarDate) {
    self.init(
      kind: subject.kind, name: subject.name, file: subject.file, address: subject.address,
      formerAddresses: subject.formerAddresses.sorted().unique, title: subject.title, date: subject.date,
      published: subject.published, firstPublished: day, lastRecorded: day, corrections: subject.corrections.sorted(),
      form: subject.form)
    openContractingID = subject.openContractingID
  }

  /// What is to be remembered once a build of a day has published the record as it is now.
  ///
  /// The day on which it was recorded changes with what it says, and not when it has only been moved.
  public func updated(to subject: LedgerSubject, on day: CalendarDate) -> LedgerEntry {
    var entry = LedgerEntry(subject, on: day)
    entry.line = line
    entry.firstPublished = firstPublished
    // What was published stays recorded, also while an office publishes nothing in the standard.
    entry.openContractingID = subject.openContractingID ?? openContractingID
    if saysTheSame(as: subject) { entry.lastRecorded = lastRecorded }
    let known = formerAddresses + [address] + subject.formerAddresses
    entry.formerAddresses = known.filter { $0 != subject.address }.sorted().unique
    return entry
  }

  private func saysTheSame(as subject: LedgerSubject) -> Bool {
    guard let form, let present = subject.form else { return form == subject.form }
    return form.isStill(present)
  }

  /// What a message calls it.
  func name(for article: String) -> String {
    title == name ? "\(article) \(kind.noun) '\(name)'" : "\(article) \(kind.noun) '\(name)' (\(title))"
  }
}

extension [String] {
  /// Each once, where those that are the same stand side by side.
  fileprivate var unique: [String] {
    indices.filter { $0 == 0 || self[$0] != self[$0 - 1] }.map { self[$0] }
  }
}
