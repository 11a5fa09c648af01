import Diagnostics

/// A text that the public may not read, and why.
public struct HiddenText: Sendable {
  /// Why the public may not read it.
  public enum Reason: Hashable, Sendable {
    /// Its record is a draft, or nobody knows what it is.
    case draft
    /// Its record is held back until a day, which is written as a reader reads it.
    case embargoed(until: String)
    /// Its record is confidential.
    case confidential
    /// Its record was withdrawn.
    case withdrawn
    /// Its row of a table is not public.
    case row
    /// Its column of a table is never published, because it holds people or notes.
    case column
    /// It is the name of a private person who was paid.
    case recipient
  }

  /// Why the public may not read it.
  public let reason: Reason
  /// The file in which it stands, as messages name it.
  public let file: String
  /// What it says.
  public let parts: [TextPart]
  /// Public files of records that name this one or are named by it: what a draft has in common with them is no secret.
  public let relatives: Set<String>

  /// A text that the public may not read.
  public init(reason: Reason, file: String, parts: [TextPart], relatives: Set<String> = []) {
    self.reason = reason
    self.file = file
    self.parts = parts
    self.relatives = relatives
  }
}
