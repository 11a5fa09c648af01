/// Which record of today each entry of the ledger is about.
///
/// A record is known by its reference first. One whose reference has changed is found by its file, one that has neither
/// as before by its address, one whose address has changed by its old ones, and one of which nothing but the words is the
/// same by title and day, or by all that it says.
struct LedgerMatching {
  /// For every entry, where among the subjects its record is.
  private(set) var subjects: [Int?]
  /// The subjects that no entry is about, in order.
  let unrecorded: [Int]
  /// The entries, by their positions, whose record is known by nothing but what it says.
  let likenesses: Set<Int>

  init(of entries: [LedgerEntry], with subjects: [LedgerSubject]) {
    var matching = Matching(entries: entries, subjects: subjects)
    matching.match({ [Key($0.kind, $0.name)] }, { subject in [Key(subject.kind, subject.name)] })
    matching.match({ $0.file.map { [$0] } ?? [] }, { $0.file.map { [$0] } ?? [] })
    matching.match({ [Key($0.kind, $0.name)] }, { subject in subject.otherNames.map { Key(subject.kind, $0) } })
    matching.match({ [Key($0.kind, $0.address)] }, { [Key($0.kind, $0.address)] })
    matching.match(
      { [Key($0.kind, $0.address)] },
      { subject in (subject.formerAddresses + subject.otherAddresses).map { Key(subject.kind, $0) } })
    matching.match({ $0.titleKeys }, { $0.titleKeys })
    likenesses = matching.matchLikenesses()
    self.subjects = matching.subjectOfEntry
    unrecorded = subjects.indices.filter { !matching.isTaken[$0] }
  }
}

private struct Key: Hashable {
  let kind: LedgerKind
  let text: String

  init(_ kind: LedgerKind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

extension LedgerEntry {
  fileprivate var titleKeys: [Key] {
    // Of several addresses of one title each is to stay, and contracts are let by the lot.
    guard kind != .address, kind != .contract, let date else { return [] }
    return [Key(kind, "\(date.iso8601) \(title)")]
  }
}

extension LedgerEntry {
  /// Whether a record of the same title says what was recorded. Of what has no form nothing but the title is known.
  fileprivate func isAlike(_ subject: LedgerSubject) -> Bool {
    guard (form == nil) == (subject.form == nil) else { return false }
    return LedgerDifference(from: self, to: subject) == nil
  }
}

extension LedgerSubject {
  fileprivate var titleKeys: [Key] {
    // Of several addresses of one title each is to stay, and contracts are let by the lot.
    guard kind != .address, kind != .contract, let date else { return [] }
    return [Key(kind, "\(date.iso8601) \(title)")]
  }
}

private struct Matching {
  let entries: [LedgerEntry]
  let subjects: [LedgerSubject]
  var subjectOfEntry: [Int?]
  var isTaken: [Bool]

  init(entries: [LedgerEntry], subjects: [LedgerSubject]) {
    self.entries = entries
    self.subjects = subjects
    subjectOfEntry = Array(repeating: nil, count: entries.count)
    isTaken = Array(repeating: false, count: subjects.count)
  }

  /// Matches those that have not been matched by one of their keys.
  mutating func match<Key: Hashable>(
    _ keysOfEntry: (LedgerEntry) -> [Key], _ keysOfSubject: (LedgerSubject) -> [Key]
  ) {
    let open = entries.indices.filter { subjectOfEntry[$0] == nil }
    guard !open.isEmpty else { return }
    var positions: [Key: Int] = [:]
    for position in subjects.indices where !isTaken[position] {
      for key in keysOfSubject(subjects[position]) where positions[key] == nil { positions[key] = position }
    }
    for entry in open {
      guard let position = keysOfEntry(entries[entry]).compactMap({ positions[$0] }).first, !isTaken[position] else {
        continue
      }
      subjectOfEntry[entry] = position
      isTaken[position] = true
    }
  }

  /// Matches those that have not been matched with one that has the same title and says the same.
  ///
  /// - Returns: the entries that were matched, by their positions.
  mutating func matchLikenesses() -> Set<Int> {
    let open = entries.indices.filter { subjectOfEntry[$0] == nil && entries[$0].kind.hasOwnFile }
    guard !open.isEmpty else { return [] }
    let free = subjects.indices.filter { !isTaken[$0] }
    let positions = Dictionary(grouping: free) { Key(subjects[$0].kind, subjects[$0].title) }
    var matched: Set<Int> = []
    for entry in open {
      let alike = positions[Key(entries[entry].kind, entries[entry].title), default: []]
      guard let position = alike.first(where: { !isTaken[$0] && entries[entry].isAlike(subjects[$0]) }) else {
        continue
      }
      subjectOfEntry[entry] = position
      isTaken[position] = true
      matched.insert(entry)
    }
    return matched
  }
}
