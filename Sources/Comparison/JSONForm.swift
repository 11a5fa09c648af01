import Foundation

extension SiteComparison {
  /// The comparison for programs: one JSON object, as `Documentation/before-publishing.md` describes it.
  public var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(JSONComparison(self))).map { String(decoding: $0, as: UTF8.self) } ?? "null"
  }
}

private struct JSONComparison: Encodable {
  let noLongerPublic: [JSONRecord]
  let new: [JSONRecord]
  let moved: [JSONRecord]
  let changed: [JSONRecord]
  let tables: [JSONTable]
  let restyledPages: Int
  let files: JSONFiles

  init(_ comparison: SiteComparison) {
    noLongerPublic = comparison.unpublished.map(JSONRecord.init)
    new = comparison.added.map(JSONRecord.init)
    moved = comparison.moved.map(JSONRecord.init)
    changed = comparison.changed.map(JSONRecord.init)
    tables = comparison.tables.map(JSONTable.init)
    restyledPages = comparison.restyled
    files = JSONFiles(
      added: comparison.files.added, changed: comparison.files.changed, removed: comparison.files.removed,
      unchanged: comparison.files.unchanged)
  }
}

private struct JSONFiles: Encodable {
  let added: [String]
  let changed: [String]
  let removed: [String]
  let unchanged: Int
}

private struct JSONRecord: Encodable {
  let kind: String
  let reference: String?
  let title: String
  let address: String
  let formerAddress: String?
  let redirect: String?
  let reason: String?
  let file: String?
  let line: Int?
  let changes: [JSONChange]

  init(_ record: RecordAccount) {
    kind = record.kind
    reference = record.reference
    title = record.title
    address = record.address
    formerAddress = record.formerFolder.map { "/\($0)/" }
    redirect = record.redirect
    reason = record.reason
    file = record.origin?.file
    line = record.origin?.line
    changes = record.changes.map(JSONChange.init)
  }
}

private struct JSONChange: Encodable {
  let what: String
  var name: String?
  var from: String?
  var to: String?
  var change: String?
  var linesChanged: Int?
  var linesAdded: Int?
  var linesRemoved: Int?

  init(_ change: PageChange) {
    switch change {
    case .title(let from, let to): (what, self.from, self.to) = ("title", from, to)
    case .reference(let from, let to): (what, self.from, self.to) = ("reference", from, to)
    case .status(let from, let to): (what, self.from, self.to) = ("status", from, to)
    case .fact(let label, let from, let to): (what, name, self.from, self.to) = ("fact", label, from, to)
    case .section(let heading, let lines):
      (what, name, self.change) = ("section", heading, "changed")
      (linesChanged, linesAdded, linesRemoved) = (lines.changed, lines.added, lines.removed)
    case .newSection(let heading, let lines):
      (what, name, self.change, linesAdded) = ("section", heading, "added", lines)
    case .removedSection(let heading, let lines):
      (what, name, self.change, linesRemoved) = ("section", heading, "removed", lines)
    case .document(let title, let documentChange):
      (what, name, self.change) = ("document", title, documentChange.rawValue)
    }
  }
}

private struct JSONTable: Encodable {
  let file: String
  let rowsChanged: Int?
  let rowsAdded: Int?
  let rowsRemoved: Int?

  init(_ table: TableAccount) {
    file = table.file
    rowsChanged = table.rows?.changed
    rowsAdded = table.rows?.added
    rowsRemoved = table.rows?.removed
  }
}
