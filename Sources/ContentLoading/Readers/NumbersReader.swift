import Diagnostics
import Records
import TypedYAML

extension ContentLoader {
  /// Reads what the office says of the numbers of its decisions; there is one file of it at most.
  func readNumbers(_ context: ReadingContext, into readings: inout ContentReadings) async {
    let tree = context.tree
    let files = tree.contains(DeclaredNumbers.path) ? [tree.file(DeclaredNumbers.path)] : []
    await readings.numbers.update(files, context.staleness(), workers: 1) { source in
      let reading: Reading<DeclaredNumbers> = tree.reading(of: source) {
        DeclaredNumbers(reading: $0.root, diagnostics: &$1)
      }
      guard reading.record == nil else { return reading }
      var numbers = DeclaredNumbers()
      numbers.isMisread = true
      return Reading(numbers, reading.diagnostics)
    }
  }
}

extension DeclaredNumbers {
  /// Reads `decisions/numbers.yaml`.
  fileprivate init(reading mapping: YAMLMapping, diagnostics: inout [Diagnostic]) {
    self.init()
    var reader = MappingReader(mapping)
    entries = reader.groups("numbers", DeclaredNumber.init(reading:))
    last = reader.texts("last")
    let faults = reader.finish()
    isMisread = faults.hasErrors
    diagnostics += faults + mapping.redactionFaults()
  }
}

extension DeclaredNumber {
  fileprivate init?(reading reader: inout MappingReader) {
    let numbers = reader.numbers()
    let status = reader.requiredChoice("status", of: Status.self)
    let reason = reader.requiredOwnWords("reason")?.value
    let date = reader.date("date")
    let withheld = reader.withheldDecision(numbers?.first.value, status, reason: reason)
    guard let numbers, let status, let reason else { return nil }
    self.init(
      first: numbers.first, last: numbers.last, status: status, reason: reason, date: date, withheld: withheld)
  }
}

extension MappingReader {
  /// One number, or the first and the last of several.
  fileprivate mutating func numbers() -> (first: Located<String>, last: Located<String>?)? {
    guard let single = text("reference") else {
      guard has("from") || has("to") else {
        _ = (text("from"), text("to"))
        return requiredText("reference").map { ($0, nil) }
      }
      let (first, last) = (requiredText("from"), requiredText("to"))
      return first.flatMap { first in last.map { (first, $0) } }
    }
    for key in ["from", "to"] {
      guard let other = text(key) else { continue }
      diagnostics.append(
        .error(
          .contradiction, at: other.location, "an entry has 'reference:' or 'from:' and 'to:', and not both",
          suggestion: "keep 'reference:' for a single number"))
    }
    return (single, nil)
  }

  /// Under which provision a decision is withheld, which has to be said then and only then.
  fileprivate mutating func withheldDecision(
    _ reference: String?, _ status: DeclaredNumber.Status?, reason: String?
  ) -> WithheldItem? {
    if status == .withheld { return WithheldItem(reference, .wholeRecord, reason: reason, reading: &self) }
    for key in ["exemption", "exclusion", "public-interest-test", "review", "expected"] {
      guard let stated = value(key), let status else { continue }
      diagnostics.append(
        .error(
          .contradiction, at: stated.location,
          "'\(key):' is for what is withheld, and the status is \(status.rawValue)",
          suggestion: "say 'status: withheld', or take '\(key):' out"))
    }
    return nil
  }
}
