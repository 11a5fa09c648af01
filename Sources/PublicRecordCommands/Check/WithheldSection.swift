import Diagnostics
import Records

/// What public records withhold, and what of it has to be looked at again: now, or soon.
struct WithheldSection: ReportSection {
  static let key = "withheld"

  /// Something withheld whose review or publication is due.
  struct Item: Encodable {
    let what: String
    /// The provision under which it is withheld, as a record has it: `43(2)`, `EIR 12(5)(e)`, `national-security`.
    let ground: String
    let file: String
    let line: Int?
    /// The day on which the office meant to look at it again, or by which it meant to publish it.
    let due: String
    let isOverdue: Bool
  }

  /// How many items are listed as withheld.
  let items: Int
  let due: [Item]

  /// So many months ahead an office should begin to look at what it withholds.
  private static let lookAhead = Term(months: 3)

  init(_ catalogue: Catalogue) {
    let rows = catalogue.contractsWithWithheldFacts.map { catalogue.register.contracts[$0] }
    let withheld = catalogue.withheld.map(\.item) + rows.compactMap { $0.withheldItem($0.title) }
    let limit = catalogue.asOf.adding(Self.lookAhead)
    items = withheld.count
    due = withheld.flatMap { item in
      [item.review?.value, item.expected?.value.lastDay].compactMap(\.self).filter { $0 <= limit }.map { day in
        Item(
          what: item.what, ground: item.ground.text, file: item.location.file, line: item.location.line,
          due: day.iso8601, isOverdue: day < catalogue.asOf)
      }
    }.sorted { ($0.due, $0.file, $0.line ?? 0) < ($1.due, $1.file, $1.line ?? 0) }
  }

  var heading: String? {
    guard items > 0 else { return nil }
    let overdue = due.count(where: \.isOverdue)
    return "Withheld: \(items.counted("item")), \(overdue) to be reviewed or published by now"
  }

  var lines: [String] {
    Self.shortened(
      due.map { item in
        let place = SourceLocation(file: item.file, line: item.line).description
        return "\(item.isOverdue ? "was due" : "due") \(item.due): \(item.what) (\(item.ground), \(place))"
      })
  }
}
