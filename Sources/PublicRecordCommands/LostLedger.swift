import ContentLoading
import Diagnostics
import Platform
import SystemPackage

/// A ledger that earlier builds kept and that the content folder no longer has.
enum LostLedger {
  /// That it is lost, if the folder that is published shows that there was one. Everything that was ever published would
  /// else be forgotten without a word.
  static func fault(of preparation: Preparation, in site: SiteOptions, publishedTo output: String) -> Diagnostic? {
    guard let checked = preparation.checked, checked.catalogue.ledger == nil,
      // That the office says it keeps one, or that it cannot be understood, is told already.
      !preparation.diagnostics.contains(where: { $0.identifier == .damagedLedger })
    else { return nil }
    let list = FilePath(output).appending(checked.plan.publishedRecords.file)
    guard (try? list.stat()) != nil else { return nil }
    return .error(
      .damagedLedger,
      at: SourceLocation(file: FilePath(site.content).string + "/" + LedgerFile.name),
      "the ledger is gone, and \(list.string) shows that earlier builds kept one: nothing would notice what vanishes",
      suggestion: "put it back from version control or a copy; to begin anew on purpose, remove \(list.string)")
  }
}
