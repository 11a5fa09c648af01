import Diagnostics
import Records

/// What was made of one file.
///
/// A class, so that all readings of a folder can be kept and copied at no great cost while a few of them change.
final class Reading<Record: Sendable>: Sendable {
  /// The record, or `nil` when there is no telling what was meant.
  let record: Record?
  /// What is wrong with the file.
  let diagnostics: [Diagnostic]
  /// What the file probably holds that cannot be understood.
  let unreadable: [UnreadableRecord]
  /// Whether `record` is from an earlier version of the file, because the present one has errors.
  let isOutdated: Bool

  init(
    _ record: Record?, _ diagnostics: [Diagnostic], unreadable: [UnreadableRecord] = [], isOutdated: Bool = false
  ) {
    self.record = record
    self.diagnostics = diagnostics
    self.unreadable = unreadable
    self.isOutdated = isOutdated
  }

  /// This reading, with the record of an earlier one where this one has errors and that one had none.
  func keeping(_ earlier: Reading?) -> Reading {
    guard record == nil || diagnostics.hasErrors, let earlier, earlier.isGood else { return self }
    return Reading(earlier.record, diagnostics, isOutdated: true)
  }

  private var isGood: Bool { record != nil && (isOutdated || !diagnostics.hasErrors) }
}
