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
    let note = reader.text("note")?.value
    let figures = reader.groups("figures", DeclaredFigure.init(reading:))
    diagnostics += reader.finish()
    guard let year else { return nil }
    self.init(source: source, year: year, figures: figures, note: note)
  }
}

extension DeclaredFigure {
  fileprivate init?(reading reader: inout MappingReader) {
    let measure = reader.requiredText("measure").flatMap { text in
      reader.choice(in: text, of: PerformanceMeasure.self).map { Located($0, at: text.location) }
    }
    let text = reader.requiredText("value")
    let precision = reader.choice("precision", of: Precision.self) ?? .exact
    let source = reader.requiredText("source")?.value
    guard let measure, let text, let value = PerformanceValue(text, in: measure.value.unit, reader: &reader) else {
      return nil
    }
    self.init(measure: measure, value: value, precision: precision, source: source ?? "")
  }
}

extension PerformanceValue {
  fileprivate init?(_ text: Located<String>, in unit: PerformanceMeasure.Unit, reader: inout MappingReader) {
    let value: PerformanceValue? =
      switch unit {
      case .money:
        reader.parsed(text, as: .invalidValue, expecting: MappingReader.moneyExpectation, Money.init)
          .map { .money($0.value) }
      case .share:
        reader.parsed(text, as: .invalidValue, expecting: MappingReader.shareExpectation, Percentage.init)
          .map { .share($0.value) }
      case .count:
        reader.parsed(text, as: .invalidValue, expecting: "a whole number") { Int($0).flatMap { $0 >= 0 ? $0 : nil } }
          .map { .count($0.value) }
      }
    guard let value else { return nil }
    self = value
  }
}
