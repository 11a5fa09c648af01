import Records
import StaticSite

/// Every series of decisions with how many numbers it has.
struct NumbersContext: TemplateContext {
  let table: DataTableContext
  let outside: UncountedDecisionsContext?

  static let variables = TemplateVariables<Self>(
    "Decision numbers", "Every series of decisions, with how many numbers it has and what they are.",
    [
      .group("table", "The series, a row for each year where numbers begin again.") { $0.table },
      .group("outside", "The decisions that are counted in none of them; absent when there are none.") { $0.outside },
    ])
}

/// The decisions that are counted in no series.
struct UncountedDecisionsContext: TemplateContext {
  let table: DataTableContext
  let shortened: String?

  static let variables = TemplateVariables<Self>(
    "Decisions outside the series", "The public decisions that are counted in no series of numbers.",
    [
      .group("table", "The decisions, newest first, each with the reason.") { $0.table },
      .optionalText("shortened", "How many of them are shown, where that is not all, in words.") { $0.shortened },
    ])
}

/// One page of the numbers of a series.
struct NumberSequenceContext: TemplateContext {
  let summary: String
  let completeness: String
  let table: DataTableContext
  let pagination: PaginationContext?

  static let variables = TemplateVariables<Self>(
    "Numbers of a series", "One page of the numbers of a series, in one year where they begin again.",
    [
      .text("summary", "How many numbers there are and what they are, in words.") { $0.summary },
      .text("completeness", "From where on every number is accounted for, in words.") { $0.completeness },
      .group("table", "The numbers on this page.") { $0.table },
      .group("pagination", "The pages of the table; absent when it fits on one.") { $0.pagination },
    ])
}

/// A series of numbers as a link from the decision log.
struct NumberSummaryContext: TemplateContext {
  let numbers: String
  let href: String
  let summary: String

  static let variables = TemplateVariables<Self>(
    "Summary of numbers",
    "The numbers of a series, as a part of the decision log that belongs to a year leads to them.",
    [
      .text("numbers", "The first and the last number.") { $0.numbers },
      .text("href", "The address of the page with every number.") { $0.href },
      .text("summary", "How many numbers there are and what they are, in words.") { $0.summary },
    ])
}

extension PageTemplate {
  static let numbers = page("decision-numbers") { NumbersContext.description }
  static let numberSequence = page("decision-number-list") { NumberSequenceContext.description }
}

extension SiteEdition {
  /// The numbers of all series; nothing where the office states none, or none has a public number.
  func numberPages() -> [SiteFile] {
    let path = addresses.decisionNumbers
    guard !catalogue.numbers.sequences.isEmpty else { return [] }
    let overview = page(path, .numbers, from: generated("decision numbers")) { [self] in
      let head = head(
        path, title: words[.numbersTitle],
        description: words.phrase(.numbersDescription, ["site": configuration.office.name]),
        standing: .records(newest: newestDay(ofDecisions: catalogue.decisions.indices)),
        breadcrumbs: decisionBreadcrumbs, type: "CollectionPage")
      return (head, NumbersContext(table: context(of: sequenceTable, on: path), outside: uncountedDecisions(on: path)))
    }
    return [overview] + files(of: { [self] in sequenceTable.file }, named: Self.sequenceTableName, on: path)
      + uncountedDecisionFiles(on: path)
      + zip(catalogue.numbers.sequences, sequencePaths).flatMap(pages(of:at:))
  }

  /// What the log says of the numbers of a year: of the series that number by it, and of those that do not begin again.
  func numberSummaries(ofYear year: Int) -> [NumberSummaryContext] {
    zip(catalogue.numbers.sequences, sequencePaths).compactMap { sequence, path in
      guard sequence.mayConcern(year) else { return nil }
      return NumberSummaryContext(
        numbers: numbers(of: sequence), href: addresses.href(path), summary: summary(of: sequence))
    }
  }

  /// Where each sequence of numbers is found: under the words and the year of its references.
  var sequencePaths: [SitePath] {
    var uses: [String: Int] = [:]
    // In the order of the settings, so that an address does not change when another year is added.
    let sequences = catalogue.numbers.sequences.enumerated().sorted { $0.element.id.series < $1.element.id.series }
    var paths = catalogue.numbers.sequences.map { _ in addresses.decisionNumbers }
    for (index, sequence) in sequences {
      let restart = sequence.series.pattern.restart
      let year = sequence.year.flatMap { restart.names(ofYear: $0).last } ?? ""
      let name = SiteAddresses.slug("\(sequence.series.pattern.words) \(year)", otherwise: "all")
      uses[name, default: 0] += 1
      let use = uses[name] ?? 1
      paths[index] = addresses.decisionNumbers(use == 1 ? name : "\(name)-\(use)")
    }
    return paths
  }

  private func pages(of sequence: NumberedSequence, at path: SitePath) -> [SiteFile] {
    let title = title(of: sequence)
    let pages = tablePages(of: sequence.entries.count, at: path).map { part in
      page(part.path, .numberSequence, from: generated("decision numbers")) { [self] in
        let head = head(
          part.path, title: title,
          description: words.phrase(
            .numberSequenceDescription, ["site": configuration.office.name, "numbers": numbers(of: sequence)]),
          standing: .records(newest: newestDay(ofDecisions: sequence.entries[part.rows].compactMap(\.decision))),
          breadcrumbs: decisionBreadcrumbs
            + [LinkContext(label: words[.numbersTitle], href: addresses.href(addresses.decisionNumbers))],
          pagination: part.pagination, type: "CollectionPage")
        let content = NumberSequenceContext(
          summary: summary(of: sequence), completeness: completeness(of: sequence),
          table: context(of: table(of: sequence, rows: part.rows), on: path), pagination: part.pagination)
        return (head, content)
      }
    }
    return pages + files(of: { [self] in file(of: sequence) }, named: Self.numberTableName, on: path)
  }
}

extension NumberedSequence {
  /// Whether decisions of a calendar year may have its numbers.
  fileprivate func mayConcern(_ calendarYear: Int) -> Bool {
    switch series.pattern.restart {
    case .never: true
    case .eachYear: year == calendarYear
    case .eachFinancialYear: year == calendarYear || year == calendarYear - 1
    }
  }
}
