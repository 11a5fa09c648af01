import Diagnostics
import DocumentInspection
import Publishing

extension CommandRun {
  /// Makes every page in memory and adds what must not be published. Where there are errors, what can be made all the
  /// same is read, so that one mistake does not hide another.
  ///
  /// - Parameters:
  ///   - refused: what would stop the site.
  ///   - memory: where it is remembered what was found in documents.
  func search(
    _ preparation: Preparation, refusing refused: OutputVerdict.Refused, remembering memory: InspectionMemory? = nil
  ) async -> Preparation {
    guard let site = preparation.site,
      let gate = await LeakGate(preparation, of: siteOptions, refusing: refused, remembering: memory)
    else { return preparation }
    let hasErrors = preparation.diagnostics.hasErrors
    let search: OutputSearch =
      hasErrors ? .partial(.init(of: preparation.content, on: preparation.day)) : .whole
    do {
      // What comes together from all records, such as the database, cannot always be made of faulty ones.
      let verdict = try await gate.verdict(
        on: site, workers: siteOptions.workers, unreadable: hasErrors ? .passOver : .stop
      ) { progress in
        console.showProgress("Reading \(progress.done) of \(progress.total) files…")
      }
      console.endProgress()
      return preparation.adding(verdict.findings, of: search)
    } catch {
      console.endProgress()
      return preparation.adding(error.diagnostics)
    }
  }
}
