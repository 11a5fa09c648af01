import Diagnostics
import Records

/// Everything that the content folder holds, drafts and embargoed records too, and everything wrong with it.
public struct LoadedContent: Sendable {
  /// The office's own configuration, or `nil` when it could not be read.
  public var configuration: SiteConfiguration?
  /// Every record that could be read.
  public var records: OfficeRecords
  /// What is wrong.
  public var diagnostics: [Diagnostic]
  /// The ledger, when its last line does not fit the lines above it; `records` has none then, and `diagnostics` says so.
  public var brokenSeal: BrokenSeal?
  /// The files, or `nil` when the folder could not be read.
  var tree: ContentTree?
}
