import Records
import StaticSite

extension WithheldLine {
  /// The name of the table and of its data files.
  static let tableName = "withheld"
}

extension SiteEdition {
  /// Everything withheld as a table. The reasons stand above it, and in its data files.
  func withheldTable(of lines: [WithheldLine]) -> DataTable {
    DataTable(
      name: WithheldLine.tableName, caption: words[.withheldCaption],
      columns: [.record, .reference, .withheld, .ground, .reviewDate, .expectedPublication].map {
        DataTable.Column($0, words)
      },
      rows: lines.map { line in
        let item = line.item.item
        return [
          DataTable.Cell(line.title, href: line.href), DataTable.Cell(line.reference), DataTable.Cell(item.what),
          DataTable.Cell(words.ground(item.ground), .text(item.ground.text)), reviewCell(of: line.item),
          DataTable.Cell(item.expected.map { words.expected($0.value) } ?? "", .text(item.expected?.value.iso8601)),
        ]
      }, isSortable: true)
  }

  private func reviewCell(of context: WithheldContext) -> DataTable.Cell {
    let review = context.item.review?.value
    guard let review, context.isOverdue else { return cell(review) }
    return DataTable.Cell(html: "\(time(review)) \(overdueTag)", .date(review))
  }

  /// Everything withheld for programs, with the reasons.
  func withheldFile(of lines: [WithheldLine]) -> DataFile {
    let columns: [DataColumn] = [
      .record, .reference, .withheld, .extent, .ground, .withheldReason, .publicInterestTest, .reviewDate,
      .expectedPublication, .overdue, .url,
    ]
    return DataFile(
      name: WithheldLine.tableName, title: words[.withheldCaption], keys: columns.map(\.rawValue), rowCount: lines.count
    ) { [addresses] index in
      let line = lines[index]
      let item = line.item.item
      return [
        .text(line.title), .text(line.reference), .text(item.what), .text(item.extent.rawValue),
        .text(item.ground.text), .text(item.reason), .text(item.publicInterestTest), .date(item.review?.value),
        .text(item.expected?.value.iso8601), .boolean(line.item.isOverdue), .text(addresses.absolute(line.path)),
      ]
    }
  }
}
