import Diagnostics

extension Diagnostic {
  /// Whether it lies in a file with which every page is made, such as the settings or a template, and not in a record.
  var concernsEveryPage: Bool { !(location.file.hasSuffix(".md") || location.file.hasSuffix(".csv")) }
}
