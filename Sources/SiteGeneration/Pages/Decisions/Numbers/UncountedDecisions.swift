import OpenData
import Records
import StaticSite

/// Public decisions that are counted in no series: whoever looks for all of them finds these beside the numbers.
extension SiteEdition {
  private static var outsideTableName: String { "outside-series" }

  /// The decisions as the page at an address shows them; `nil` when there are none.
  func uncountedDecisions(on path: SitePath) -> UncountedDecisionsContext? {
    let outside = catalogue.numbers.outside
    guard !outside.isEmpty else { return nil }
    let shown = outside.prefix(configuration.contracts.tablePageSize)
    let shortened = words.phrase(
      .outsideShortened, ["shown": words.number(shown.count), "count": words.number(outside.count)])
    return UncountedDecisionsContext(
      table: context(of: outsideTable(shown), on: path), shortened: shown.count < outside.count ? shortened : nil)
  }

  /// The files with all of them; none when there are none.
  func uncountedDecisionFiles(on path: SitePath) -> [SiteFile] {
    guard !catalogue.numbers.outside.isEmpty else { return [] }
    return files(of: { [self] in outsideFile() }, named: Self.outsideTableName, on: path)
  }

  private func outsideTable(_ decisions: ArraySlice<UncountedDecision>) -> DataTable {
    DataTable(
      name: Self.outsideTableName, caption: words[.outsideCaption],
      columns: [
        DataTable.Column(.decision, words), DataTable.Column(.decisionReference, words),
        DataTable.Column(.decisionDate, words),
        DataTable.Column(.outsideReason, words),
      ],
      rows: decisions.map { outside in
        let decision = catalogue.decisions[outside.position]
        return [
          DataTable.Cell(decision.title, href: addresses.href(decisionPaths[outside.position])),
          DataTable.Cell(reference: decision.reference?.value.text), cell(decision.date),
          DataTable.Cell(words[.outside(outside.reason)]),
        ]
      })
  }

  private func outsideFile() -> DataFile {
    let columns: [DataColumn] = [.decisionReference, .decision, .decisionDate, .url, .outsideReason]
    let outside = catalogue.numbers.outside
    return DataFile(
      name: Self.outsideTableName, title: words[.outsideCaption], keys: columns.map(\.name), rowCount: outside.count
    ) { [self] index in
      let decision = catalogue.decisions[outside[index].position]
      return [
        .text(decision.reference?.value.text), .text(decision.title), .date(decision.date),
        .text(permanentAddress(of: outside[index].position)), .text(words[.outside(outside[index].reason)]),
      ]
    }
  }
}
