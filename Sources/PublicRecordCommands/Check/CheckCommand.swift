import ArgumentParser
import Diagnostics

/// `public-record check`: what is wrong, without publishing anything.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what is wrong with the records, without publishing anything.",
    discussion: """
      Every fault comes with its place and the way out. Behind them stands the whole picture: faults by kind, what is \
      public, what is kept back, and how the publication scheme stands.

      EXAMPLES
        public-record check
        public-record check --strict --format github
        public-record check --format json
      """)

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let command = CommandRun(common)
    let preparation = try await command.prepare()
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
}
