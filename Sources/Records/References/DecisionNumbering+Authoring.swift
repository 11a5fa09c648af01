/// What a decision that is only begun has to know of the numbers that the office has spoken of.
extension DecisionNumbering {
  /// The highest number of which each entry speaks, as a reference with a day of its year.
  public func highestReferences(in declared: DeclaredNumbers) -> [(reference: String, date: CalendarDate?)] {
    let texts = declared.entries.map { ($0.last ?? $0.first).value } + declared.last.map(\.value)
    return texts.compactMap { text in
      guard let number = try? number(named: text) else { return nil }
      let pattern = series[number.sequence.series].pattern
      guard let year = number.sequence.year else { return (text, nil) }
      return (pattern.reference(number.value, inYear: year), pattern.restart.firstDay(ofYear: year))
    }
  }

  /// Why there is to be no decision with a reference on a day, if the office says so.
  public func declaration(
    of reference: String, on day: CalendarDate, in declared: DeclaredNumbers
  ) -> DeclaredNumber? {
    number(of: reference, on: day).flatMap { notes(declared)[$0.sequence]?.absence(of: $0.value) }
  }
}
