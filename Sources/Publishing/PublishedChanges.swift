import Diagnostics

/// What publishing changes in the output folder. Paths are relative to it, for example `decisions/index.html`, and in order.
public struct PublishedChanges: Hashable, Sendable {
  /// Files that were not there before.
  public internal(set) var added: [String]
  /// Files whose bytes are others than before.
  public internal(set) var changed: [String]
  /// Files that an earlier build wrote and this site does not have.
  public internal(set) var removed: [String]
  /// How many files were in place already, and were left as they were.
  public internal(set) var unchanged: Int
  /// What the gate found that does not stop the site.
  public internal(set) var findings: [Diagnostic]

  /// Whether the output folder is as it was before.
  public var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }
}
