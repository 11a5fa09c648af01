import Diagnostics

extension WrittenKey {
  /// The key of an entry; `nil` where nobody knows its line.
  init?(_ entry: YAMLMapping.Entry) {
    guard let line = entry.key.location.line else { return nil }
    self.init(name: entry.key.value, line: line, value: Value(entry))
  }
}

extension WrittenKey.Value {
  fileprivate init(_ entry: YAMLMapping.Entry) {
    let usualIndentation = 2
    self =
      switch entry.value {
      case .text where entry.value.isBlank:
        .nothing(indentation: (entry.key.location.column ?? 1) - 1 + usualIndentation)
      case .text: .text
      case .list: .list(WrittenKey.Layout(entry))
      case .mapping: .keys(WrittenKey.Layout(entry))
      }
  }
}

extension WrittenKey.Layout {
  fileprivate init(_ entry: YAMLMapping.Entry) {
    let start = entry.value.location
    self = start.line == entry.key.location.line ? .brackets : .lines(indentation: (start.column ?? 1) - 1)
  }
}
