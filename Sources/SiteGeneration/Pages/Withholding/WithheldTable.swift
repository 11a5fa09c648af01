import OpenData
import Records
import StaticSite

extension WithheldLine {
  /// The name of the table and of its data files.
  static let tableName = "withheld"
}

extension SiteEdition {
  /// What is withheld as a table. Everything else that is said of it stands on the pages of the grounds, and in its data
  /// files.
  func withheldTable(of lines: ArraySlice<WithheldLine>) -> DataTable {
    DataTable(
      name: WithheldLine.tableName, caption: words[.withheldCaption],
      columns: [.record, .withheld, .ground, .reviewDate].map {
        DataTable.Column($0, words)
      },
      rows: lines.map { line in
        let item = line.item.item
        return [
          recordCell(of: line), whatCell(of: item),
          DataTable.Cell(
            words.ground(item.ground), href: addresses.href(addresses.withheld(WithholdingSubject(item.ground))),
            .text(item.ground.text)), reviewCell(of: line.item),
        ]
      }, tools: .sortingAndNarrowing)
  }

  /// The record, with what the office calls it below.
  private func recordCell(of line: WithheldLine) -> DataTable.Cell {
    DataTable.Cell(line.title, href: line.href).noting(line.reference.map(DataTable.Cell.unbroken))
  }

  /// What is withheld, with the reason below.
  private func whatCell(of item: WithheldItem) -> DataTable.Cell {
    DataTable.Cell(item.what).noting(item.reason?.escapedForHTML)
  }

  /// When the office looks at it again, and below when it is to be published.
  private func reviewCell(of context: WithheldContext) -> DataTable.Cell {
    let review = context.item.review?.value
    let expected = context.item.expected.map { expected in
      "\(words[.column(.expectedPublication)]): \(words.expected(expected.value))".escapedForHTML
    }
    guard let review else {
      let notStated = words[.withheldNotStated].escapedForHTML
      return DataTable.Cell(html: "<span class=\"not-recorded\">\(notStated)</span>", .date(nil)).noting(expected)
    }
    guard context.isOverdue else { return cell(review).noting(expected) }
    return DataTable.Cell(html: "\(time(review)) \(overdueTag)", .date(review)).noting(expected)
  }

  /// Everything withheld for programs, with the reasons.
  func withheldFile(of lines: [WithheldLine]) -> DataFile {
    let columns: [DataColumn] = [
      .record, .recordReference, .withheld, .extent, .ground, .law, .withheldReason, .publicInterestTest, .reviewDate,
      .expectedPublication, .overdue, .recordURL,
    ]
    return DataFile(
      name: WithheldLine.tableName, title: words[.withheldCaption], keys: columns.map(\.name), rowCount: lines.count
    ) { [addresses] index in
      let line = lines[index]
      let item = line.item.item
      return [
        .text(line.title), .text(line.reference), .text(item.what), .text(item.extent.rawValue),
        .text(item.ground.text), .text(item.ground.reference?.law.rawValue), .text(item.reason),
        .text(item.publicInterestTest), .date(item.review?.value),
        .text(item.expected?.value.iso8601), .boolean(line.item.isOverdue), .text(addresses.absolute(line.path)),
      ]
    }
  }
}
