import Diagnostics
import Records
import TypedYAML

extension PaymentCorrection {
  /// The file, below the content folder.
  static let path = "spend/corrections.yaml"

  /// Reads `spend/corrections.yaml`.
  static func corrections(reading mapping: YAMLMapping, diagnostics: inout [Diagnostic]) -> [PaymentCorrection] {
    var reader = MappingReader(mapping)
    let corrections = reader.groups("corrections", PaymentCorrection.init(reading:))
    diagnostics += reader.finish()
    return corrections
  }

  private init?(reading reader: inout MappingReader) {
    let month = reader.requiredText("month").flatMap {
      reader.parsed($0, as: .invalidDate, expecting: "a month written as year and month like 2026-05") {
        CalendarMonth($0)
      }
    }
    guard let correction = Correction(reading: &reader), let month else { return nil }
    self.init(of: month, correction)
  }
}
