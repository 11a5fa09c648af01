import Diagnostics
import Records
import TypedYAML

extension DeclaredPerformance {
  /// Reads the figures of a financial year.
  init?(reading mapping: YAMLMapping, in source: ContentFile, diagnostics: inout [Diagnostic]) {
    var reader = MappingReader(mapping)
    let year = reader.requiredText("financial-year").flatMap {
      reader.parsed(
        $0, as: .invalidValue, expecting: "a financial year such as 2016/17, whose second year follows the first",
        FinancialYear.init)
    }
    let note = reader.ownWords("note")?.value
    let figures = reader.groups("figures", DeclaredFigure.init(reading:))
    diagnostics += reader.finish() + mapping.redactionFaults()
    guard let year else { return nil }
    self.init(source: source, year: year, figures: figures, note: note)
  }
}

extension DeclaredFigure {
  fileprivate init?(reading reader: inout MappingReader) {
    let measure = reader.measure()
    let text = reader.requiredText("value")
    let precision = reader.choice("precision", of: Precision.self) ?? .exact
    let source = reader.requiredText("source")?.value
    guard let measure, let text, let value = reader.value(in: text, of: measure.value), let source else { return nil }
    self.init(measure: measure, value: value, precision: precision, source: source)
  }
}

extension MappingReader {
  /// Which figure a group of keys is about.
  mutating func measure() -> Located<PerformanceMeasure>? {
    requiredText("measure").flatMap { text in
      choice(in: text, of: PerformanceMeasure.self).map { Located($0, at: text.location) }
    }
  }

  fileprivate mutating func value(in text: Located<String>, of measure: PerformanceMeasure) -> PerformanceValue? {
    switch measure.unit {
    case .money:
      // What was meant to save money may have cost some.
      let amount = parsed(text, as: .invalidValue, expecting: Self.moneyExpectation) { text in
        measure == .savings ? Money(text) : Self.amount(text)
      }
      return amount.map { .money($0.value) }
    case .share:
      return parsed(text, as: .invalidValue, expecting: Self.shareExpectation, Percentage.init)
        .map { .share($0.value) }
    case .count:
      return parsed(text, as: .invalidValue, expecting: "a whole number such as 300", Self.count)
        .map { .count($0.value) }
    }
  }

  /// A whole number in digits alone.
  private static func count(_ text: String) -> Int? {
    text.utf8.allSatisfy(\.isDigit) ? Int(text) : nil
  }
}
