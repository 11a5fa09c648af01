import Diagnostics
import Records

/// Everything that the content folder holds, drafts and embargoed records too, and everything wrong with it.
public struct LoadedContent: Sendable {
  /// The office's own configuration, or `nil` when it could not be read.
  public var configuration: SiteConfiguration?
  /// Every record of a decision that could be read.
  public var decisions: [Decision]
  /// Every page that could be read.
  public var pages: [FreePage]
  /// The files that should hold a record or a page and cannot be understood; each has an error.
  public var unreadable: [UnreadableRecord]
  /// What is wrong.
  public var diagnostics: [Diagnostic]
}
