import Diagnostics
import Records

/// What was made of one file.
struct Reading<Record: Sendable>: Sendable {
  /// The record, or `nil` when there is no telling what was meant.
  var record: Record?
  /// What is wrong with the file.
  let diagnostics: [Diagnostic]
  /// Says of a file without a record what it probably was.
  var unreadable: UnreadableRecord?
  /// Whether `record` is from an earlier version of the file, because the present one has errors.
  private(set) var isOutdated = false

  init(_ record: Record?, _ diagnostics: [Diagnostic], unreadable: UnreadableRecord? = nil) {
    self.record = record
    self.diagnostics = diagnostics
    self.unreadable = unreadable
  }

  /// This reading, with the record of an earlier one where this one has errors and that one had none.
  func keeping(_ earlier: Reading?) -> Reading {
    guard record == nil || diagnostics.hasErrors, let earlier, earlier.isGood else { return self }
    var reading = self
    reading.record = earlier.record
    reading.unreadable = nil
    reading.isOutdated = true
    return reading
  }

  private var isGood: Bool { record != nil && (isOutdated || !diagnostics.hasErrors) }
}

extension Reading {
  /// What was made of a table.
  init(_ result: (Record, [Diagnostic])) { self.init(result.0, result.1) }
}
