/// Changes that many records have alike, such as a heading that was given other words, apart from those that a record has
/// for itself.
struct CommonChanges {
  /// The changes that many records have, in the order in which they come first, with those records.
  private(set) var changes: [(change: PageChange, records: [RecordAccount])] = []
  /// The records that have changes beside those, with these alone.
  private(set) var others: [RecordAccount] = []

  /// On how many records a change has to be to count as common.
  private static let least = 5

  init(of records: [RecordAccount]) {
    var counts: [PageChange: Int] = [:]
    for record in records {
      for change in Set(record.changes) { counts[change, default: 0] += 1 }
    }
    var places: [PageChange: Int] = [:]
    for record in records {
      var own = record
      own.changes = record.changes.filter { counts[$0, default: 0] < Self.least }
      if !own.changes.isEmpty { others.append(own) }
      for change in record.changes where counts[change, default: 0] >= Self.least {
        if places[change] == nil {
          places[change] = changes.count
          changes.append((change, []))
        }
        changes[places[change, default: 0]].records.append(record)
      }
    }
  }
}
