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
      and confidential records. That takes about as long as a build. Where there are errors, what can be made all the \
      same is read.

      EXAMPLES
        public-record check
        public-record check --strict --format github
        public-record check --require-all-checks
        public-record check --format json
      """)

  @OptionGroup var common: CommonOptions

  @OptionGroup var searching: SearchOptions

  func run() async throws {
    let command = CommandRun(common)
    let refused = searching.refused(common)
    let preparation = await command.search(try await command.prepare(), refusing: refused)
    let report = CheckReport(of: preparation)
    let cause = preparation.cause(refusing: refused)
    let verdict = cause.isEmpty ? "" : " This counts as failed\(cause)."
    if common.format == .json {
      let faults = DiagnosticFormat.json.render(preparation.diagnostics)
      command.console.present("{\n\"diagnostics\": \(faults),\n\"report\": \(report.json)\n}\n")
    } else {
      command.console.report(preparation.diagnostics)
    }
    command.console.summarise("Checked \(command.summary(of: preparation)).\(verdict)")
    if common.format == .text { command.console.present(report.text) }
    if preparation.fails(refusing: refused) { throw ExitCode.contentErrors }
  }
}
