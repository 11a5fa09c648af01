import OpenData
import Records
import StaticSite

extension SiteEdition {
  static let sequenceTableName = "decision-numbers"
  static let numberTableName = "numbers"

  /// Every sequence of numbers, with how many there are of each kind.
  var sequenceTable: DataTable {
    DataTable(
      name: Self.sequenceTableName, caption: words[.numbersCaption],
      columns: [DataTable.Column(.series, words), DataTable.Column(.year, words)]
        + [.numbers, .decisionCount, .notUsed, .deferred, .withheldNumbers, .withdrawn, .unexplained].map {
          DataTable.Column($0, words, isNumeric: true)
        },
      rows: zip(catalogue.numbers.sequences, sequencePaths).map { sequence, path in
        [
          link(to: sequence, at: path), DataTable.Cell(year(of: sequence)),
          cell(sequence.count), cell(sequence.decisionCount),
        ] + DeclaredNumber.Status.allCases.filter(\.standsForRecord).map { cell(sequence.declaredCounts[$0] ?? 0) }
          + [cell(sequence.unexplainedCount)]
      })
  }

  /// Some of the numbers of a sequence.
  func table(of sequence: NumberedSequence, rows: Range<Int>) -> DataTable {
    DataTable(
      name: Self.numberTableName, caption: title(of: sequence),
      columns: [
        DataTable.Column(.number, words), DataTable.Column(.numberStatus, words),
        DataTable.Column(.decision, label: words[.decisionOrReason], isNumeric: false),
        DataTable.Column(.decisionDate, words),
      ],
      rows: rows.map { row(of: sequence.entries[$0], in: sequence) })
  }

  /// All numbers of a sequence for programs.
  func file(of sequence: NumberedSequence) -> DataFile {
    let columns: [DataColumn] = [.number, .lastNumber, .numberStatus, .decision, .decisionDate, .decisionURL, .note]
    return DataFile(
      name: Self.numberTableName, title: title(of: sequence),
      keys: columns.map(\.name), rowCount: sequence.entries.count
    ) { [self] index in values(of: sequence.entries[index], in: sequence) }
  }

  private func values(of entry: NumberEntry, in sequence: NumberedSequence) -> [DataValue] {
    let last = entry.numbers.count > 1 ? sequence.reference(entry.numbers.upperBound) : nil
    let position = entry.position
    let decision = position.map { catalogue.decisions[$0] }
    return [
      .text(decision?.reference?.value.text ?? sequence.reference(entry.numbers.lowerBound)), .text(last),
      .text(status(of: entry).name), .text(decision?.title), .date(date(of: entry)),
      .text(position.map(permanentAddress)), .text(note(on: entry)),
    ]
  }

  private func row(of entry: NumberEntry, in sequence: NumberedSequence) -> [DataTable.Cell] {
    let status = status(of: entry)
    let tag = "<span class=\"status-tag status-\(status.name)\">\(status.label.escapedForHTML)</span>"
    let decision = entry.position.map { catalogue.decisions[$0] }
    let number = decision?.reference.map { DataTable.Cell(reference: $0.value.text) }
    return [
      number
        ?? DataTable.Cell(html: html(of: entry.numbers, in: sequence), .text(range(entry.numbers, of: sequence))),
      DataTable.Cell(html: tag, .text(status.name)),
      entry.position.map { decisionCell(at: $0, note: note(on: entry)) } ?? DataTable.Cell(note(on: entry)),
      cell(date(of: entry)),
    ]
  }

  /// Numbers as HTML in which none is broken into two lines.
  private func html(of numbers: ClosedRange<Int>, in sequence: NumberedSequence) -> String {
    let first = DataTable.Cell.unbroken(sequence.reference(numbers.lowerBound))
    guard numbers.count > 1 else { return first }
    let last = DataTable.Cell.unbroken(sequence.reference(numbers.upperBound))
    return words.html(.numberRange, ["first": first, "last": last])
  }

  /// The first and the last number of a sequence as a link to all of them.
  private func link(to sequence: NumberedSequence, at path: SitePath) -> DataTable.Cell {
    var name = html(of: sequence.extent, in: sequence)
    if sequence.series.pattern.leavesYearUnsaid {
      name = words.html(.numberInYear, ["numbers": name, "year": (year(of: sequence) ?? "").escapedForHTML])
    }
    return DataTable.Cell(
      html: "<a href=\"\(addresses.href(path).escapedForHTML)\">\(name)</a>", .text(numbers(of: sequence)))
  }

  /// A decision, with what the office says of something unusual about its number.
  private func decisionCell(at position: Int, note: String?) -> DataTable.Cell {
    let title = catalogue.decisions[position].title
    let link = DataTable.Cell(title, href: addresses.href(decisionPaths[position])).html
    let explanation = note.map { " <span class=\"cell-note\">\($0.escapedForHTML)</span>" } ?? ""
    return DataTable.Cell(html: link + explanation, .text(title))
  }

  /// What has become of a number, for programs and for readers.
  func status(of entry: NumberEntry) -> (name: String, label: String) {
    switch entry.content {
    case .decision(let position):
      let status = catalogue.decisions[position].status
      return (status.rawValue, words[.status(status)])
    case .declared(let declared): return (declared.status.rawValue, words[.numberStatus(declared.status)])
    case .unexplained: return ("unexplained", words[.numberUnexplained])
    }
  }

  func date(of entry: NumberEntry) -> CalendarDate? {
    switch entry.content {
    case .decision(let position): catalogue.decisions[position].date
    case .declared(let declared): declared.date
    case .unexplained: nil
    }
  }

  /// What the office says of a number: why there is no decision, or what is unusual about the one that there is.
  func note(on entry: NumberEntry) -> String? {
    if case .declared(let declared) = entry.content { return note(declared) }
    let notes = entry.explanations.map { "\(words[.numberStatus($0.status)]): \($0.reason)" }
    return notes.isEmpty ? nil : notes.joined(separator: " ")
  }

  private func note(_ declared: DeclaredNumber) -> String {
    let ground = declared.withheld.map { words.phrase(.numberGround, ["ground": words.ground($0.ground)]) }
    return [declared.reason, ground, declared.withheld?.publicInterestTest].compactMap(\.self).joined(separator: " ")
  }
}

extension SiteEdition {
  /// The first and the last number of a sequence, with the year where references do not name it.
  func numbers(of sequence: NumberedSequence) -> String {
    let numbers = range(sequence.extent, of: sequence)
    guard sequence.series.pattern.leavesYearUnsaid else { return numbers }
    return words.phrase(.numberInYear, ["numbers": numbers, "year": year(of: sequence) ?? ""])
  }

  /// From where on every number of a sequence is accounted for, in words.
  func completeness(of sequence: NumberedSequence) -> String {
    guard sequence.isComplete else { return words[.numbersIncomplete] }
    return sequence.firstCounted == 1
      ? words[.numbersComplete]
      : words.phrase(.numbersCompleteFrom, ["number": sequence.reference(sequence.firstCounted)])
  }

  /// How many numbers there are and what they are, in words.
  func summary(of sequence: NumberedSequence) -> String {
    var parts = [words.count(sequence.decisionCount, WordKey.decisionCount)]
    for status in DeclaredNumber.Status.allCases {
      guard let count = sequence.declaredCounts[status] else { continue }
      parts.append(words.phrase(.numbersWith(status), ["count": words.number(count)]))
    }
    if sequence.unexplainedCount > 0 {
      parts.append(words.phrase(.numbersUnexplained, ["count": words.number(sequence.unexplainedCount)]))
    }
    return words.phrase(
      .numberSummary,
      ["count": words.count(sequence.count, WordKey.numberCount), "parts": parts.joined(separator: ", ")])
  }

  /// What a page of a sequence is called.
  func title(of sequence: NumberedSequence) -> String {
    words.phrase(.numberSequenceTitle, ["numbers": numbers(of: sequence)])
  }

  /// Several numbers, as the first and the last of them.
  func range(_ numbers: ClosedRange<Int>, of sequence: NumberedSequence) -> String {
    let first = sequence.reference(numbers.lowerBound)
    guard numbers.count > 1 else { return first }
    return words.phrase(.numberRange, ["first": first, "last": sequence.reference(numbers.upperBound)])
  }

  /// The year of a sequence in words, or `nil` where its numbers never begin again.
  private func year(of sequence: NumberedSequence) -> String? {
    sequence.year.map { year in
      sequence.series.pattern.restart == .eachFinancialYear
        ? words.financialYear(FinancialYear(startingIn: year)) : String(year)
    }
  }
}

extension NumberedSequence {
  /// From the first number to the last.
  fileprivate var extent: ClosedRange<Int> {
    let first = entries.first?.numbers.lowerBound ?? 1
    return first...(entries.last?.numbers.upperBound ?? first)
  }
}

extension NumberEntry {
  /// Where in the catalogue the decision with the number is.
  /// The optimiser of Swift 6.3 fails on this where it is put into its callers.
  @inline(never)
  fileprivate var position: Int? {
    switch content {
    case .decision(let position): position
    case .declared, .unexplained: nil
    }
  }
}
