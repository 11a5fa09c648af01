import Diagnostics
import Records

extension TableCells {
  /// A value made from a cell.
  ///
  /// - Parameters:
  ///   - expectation: what the message says was expected, for example `an amount such as 797400`.
  ///   - make: gives `nil` for a text that means nothing.
  mutating func parsed<Value>(
    _ column: Column, as identifier: DiagnosticIdentifier = .invalidValue,
    expecting expectation: @autoclosure () -> String,
    suggestion: @autoclosure () -> String? = nil, _ make: (String) -> Value?
  ) -> Value? {
    guard let text = text(column) else { return nil }
    if let value = make(text) { return value }
    report(identifier, column, "'\(shown(text))' is not \(expectation())", suggestion: suggestion())
    return nil
  }

  /// A list of texts with semicolons between them.
  mutating func list(_ column: Column) -> [String] {
    guard let text = text(column) else { return [] }
    guard text.utf8.contains(UInt8(ascii: ";")) else { return [text] }
    return HTMLEntities.parts(of: text).map(\.trimmingSpaces).filter { !$0.isEmpty }
  }

  /// A list of values with semicolons between them.
  mutating func list<Value>(
    _ column: Column, expecting expectation: @autoclosure () -> String, suggestion: @autoclosure () -> String? = nil,
    _ make: (String) -> Value?
  ) -> [Value] {
    list(column).compactMap { item in
      if let value = make(item) { return value }
      report(.invalidValue, column, "'\(shown(item))' is not \(expectation())", suggestion: suggestion())
      return nil
    }
  }

  /// A day in one of the forms that `columns.yaml` allows.
  mutating func date(_ column: Column) -> CalendarDate? {
    let forms = mapping.dates
    let isNumber = isNumber(column)
    let date: CalendarDate? = parsed(
      column, as: .invalidDate,
      expecting: "a day written as " + forms.map(\.text).joined(separator: ", or as "),
      suggestion: isNumber
        ? "a spreadsheet may have turned the day into a number; add 'excel-serial' under 'dates:' in columns.yaml"
        : "write it like that, or add the form that the file has under 'dates:' in columns.yaml"
    ) { text in
      for form in forms { if let date = form.date(text) { return date } }
      return nil
    }
    // Systems export the first or the last day that they know for a day that nobody entered.
    guard let date, !(1900...2199).contains(date.year) else { return date }
    report(
      .invalidDate, column, "\(date.iso8601) cannot be meant",
      suggestion: "correct it, or name what stands in the cell under 'no-value:' in columns.yaml if it means no day")
    return nil
  }

  /// An amount of pounds and pence.
  mutating func money(_ column: Column) -> Money? {
    let form = mapping.money
    return parsed(
      column, expecting: "an amount of pounds such as 797400 or 797400.50",
      suggestion: "write it without signs and words, or say under 'money:' in columns.yaml how the file writes amounts"
    ) { form.money($0) }
  }

  /// Yes or no.
  mutating func flag(_ column: Column) -> Bool? {
    let (yes, no) = (mapping.yes, mapping.no)
    return parsed(
      column, expecting: "yes or no",
      suggestion: "write one of the two, or say under 'yes:' and 'no:' in columns.yaml what the file writes"
    ) { text in
      if yes.contains(text) { return true }
      let word = text.foldedHeader
      return yes.contains(word) ? true : no.contains(word) ? false : nil
    }
  }

  /// One of a fixed set of words, letter case aside.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ column: Column, of type: Choice.Type = Choice.self
  ) -> Choice? {
    guard let text = text(column) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let word = text.lowercased()
    if let choice = Choice.allCases.first(where: { $0.rawValue.lowercased() == word }) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    report(
      .invalidValue, column, "'\(shown(text))' is not one of \(words.joined(separator: ", "))",
      suggestion: didYouMean(text, in: words))
    return nil
  }

  /// A reference, with a warning where a spreadsheet took it for a number.
  mutating func reference(_ column: Column) -> String? {
    guard let reference = text(column) else { return nil }
    if Self.isShortenedNumber(reference) {
      warn(
        .spreadsheetDamage, column, "'\(shown(reference))' is how a spreadsheet shortens a long number",
        suggestion: "format the column as text, enter the reference again and export the file again")
    }
    return reference
  }

  /// Whether a text is a number such as `1.23E+11`.
  private static func isShortenedNumber(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "+")) else { return false }
    let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[1].hasPrefix("+") && Double(text) != nil
  }
}

extension Substring {
  /// A part of a cell without spaces at either end; a cell has no other white space.
  var trimmingSpaces: String {
    var bytes = utf8
    while bytes.first == UInt8(ascii: " ") { bytes.removeFirst() }
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    return String(Substring(bytes))
  }
}
