import Foundation

extension CheckReport {
  /// The report for programs: one JSON object, as `Documentation/checking.md` describes it.
  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(JSONReport(report: self))).map { String(decoding: $0, as: UTF8.self) } ?? "null"
  }
}

/// Each part of a report under its name.
private struct JSONReport: Encodable {
  let report: CheckReport

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Name.self)
    try container.encode(report.day.iso8601, forKey: Name("asOf"))
    for section in report.sections { try container.encode(section, forKey: Name(type(of: section).key)) }
  }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }
}
