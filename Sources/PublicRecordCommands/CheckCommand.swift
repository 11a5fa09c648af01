import ArgumentParser
import Diagnostics

/// `public-record check`: what is wrong, without publishing anything.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what is wrong with the records, without publishing anything.",
    discussion: """
      EXAMPLES
        public-record check
        public-record check --strict --format github
      """)

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let command = CommandRun(common)
    let preparation = try await command.prepare()
    command.console.report(preparation.diagnostics)
    let cause = preparation.cause(strict: common.strict)
    let verdict = cause.isEmpty ? "" : " This counts as failed\(cause)."
    command.console.summarise("Checked \(command.summary(of: preparation)).\(verdict)")
    if preparation.fails(strict: common.strict) { throw ExitCode.contentErrors }
  }
}
