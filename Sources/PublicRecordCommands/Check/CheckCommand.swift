import ArgumentParser
import Diagnostics
import Publishing

/// `public-record check`: what is wrong, without publishing anything.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what is wrong with the records, without publishing anything.",
    discussion: """
      Every fault comes with its place and the way out. Behind them stands the whole picture: faults by kind, what is \
      public, what is kept back, and how the publication scheme stands.

      Makes every page in memory and reads it as a build would: for personal details, and for text of drafts, embargoed \
      and confidential records. That takes about as long as a build.

      EXAMPLES
        public-record check
        public-record check --strict --format github
        public-record check --format json
      """)

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let command = CommandRun(common)
    let preparation = await read(try await command.prepare(), command.console)
    let report = CheckReport(of: preparation)
    let cause = preparation.cause(strict: common.strict)
    let verdict = cause.isEmpty ? "" : " This counts as failed\(cause)."
    if common.format == .json {
      let faults = DiagnosticFormat.json.render(preparation.diagnostics)
      command.console.present("{\n\"diagnostics\": \(faults),\n\"report\": \(report.json)\n}\n")
    } else {
      command.console.report(preparation.diagnostics)
    }
    command.console.summarise("Checked \(command.summary(of: preparation)).\(verdict)")
    if common.format == .text { command.console.present(report.text) }
    if preparation.fails(strict: common.strict) { throw ExitCode.contentErrors }
  }

  /// Adds what must not be published. With errors there would be no site to look at.
  private func read(_ preparation: Preparation, _ console: Console) async -> Preparation {
    guard let site = preparation.site, !preparation.diagnostics.hasErrors,
      let gate = await LeakGate(preparation, of: common.site, strict: common.strict)
    else { return preparation }
    do {
      let verdict = try await gate.verdict(on: site, workers: common.site.workers) { progress in
        console.showProgress("Reading \(progress.done) of \(progress.total) files…")
      }
      console.endProgress()
      return preparation.readingOutput(verdict.findings)
    } catch {
      console.endProgress()
      return preparation.adding(error.diagnostics)
    }
  }
}
