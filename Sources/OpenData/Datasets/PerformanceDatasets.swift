import Records

/// How well procurement did, and what the office has set out to reach.
extension PublicRecords {
  var performanceDatasets: [Dataset] { [performance, targets] }

  private struct FigureRow {
    let year: YearPerformance
    let figure: PerformanceFigure
    let url: String

    var number: DataValue {
      switch figure.value {
      case .money(let money): .money(money)
      case .count(let count): .count(count)
      case .share(let share): .share(share)
      }
    }

    var source: String? { if case .declared(let source) = figure.basis { source } else { nil } }
    var basis: FigureBasis { source == nil ? .computed : .declared }
  }

  /// Where a figure comes from.
  private enum FigureBasis: String, CaseIterable { case computed, declared }

  /// In what a figure is counted.
  private enum FigureUnit: String, CaseIterable {
    case pounds, count, share = "per cent"
  }

  private var performance: Dataset {
    let years = catalogue.performance
    return Dataset(
      .performance, vocabulary, primaryKey: [.financialYear, .measure],
      columns: [
        .financialYear(.financialYear) { $0.year.year }, .word(.measure) { $0.figure.measure },
        Column<FigureRow>(.figure, .number) { $0.number }.required,
        .word(.unit) { FigureUnit(rawValue: $0.figure.measure.unit.rawValue) }.required,
        .word(.precision) { $0.figure.precision }.required, .word(.basis) { $0.basis }.required,
        .text(.source) { $0.source }, .share(.unrecordedShare) { $0.figure.unrecorded },
        .boolean(.inProgress) { $0.year.isInProgress }.required, .url(.pageURL) { $0.url }.required,
      ], count: years.count
    ) { [addresses] index in
      years[index].figures.map { FigureRow(year: years[index], figure: $0, url: addresses[.performance]) }
    }
  }

  private var targets: Dataset {
    let targets = catalogue.configuration.contracts.targets
    return Dataset(
      .targets, vocabulary, primaryKey: [.itemNumber],
      columns: [
        .integer(.itemNumber) { $0.offset + 1 }, .word(.measure) { $0.element.measure }.required,
        .share(.targetFrom) { $0.element.from }.required, .share(.targetTo) { $0.element.to },
        .date(.targetBy) { $0.element.by }, .text(.note) { $0.element.note },
      ], count: targets.count
    ) { [(offset: $0, element: targets[$0])] }
  }
}
