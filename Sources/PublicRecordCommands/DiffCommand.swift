import ArgumentParser
import Comparison
import Diagnostics
import Publishing
import Records
import SiteGeneration
import StaticSite
import SystemPackage

/// `public-record diff`: what a build would change for the public, without building.
struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Says what would change on the public site if it were built now.",
    discussion: """
      Compares what a build would publish with what the output folder holds, record by record, and writes nothing. What \
      would no longer be public comes first. The exit status is 0 whether or not there are differences, and 1 when a \
      build would publish nothing.

      EXAMPLES
        public-record diff
        public-record diff --lines
        public-record diff --as-of 2026-04-01 --format json
      """)

  @OptionGroup var common: CommonOptions

  @OptionGroup var output: OutputOptions

  @Flag(help: "Name every record and every file, however many they are.")
  var all = false

  @Flag(help: "Show the lines that would change.")
  var lines = false

  func run() async throws {
    let command = CommandRun(common)
    let console = command.console
    console.showProgress("Reading \(common.site.content)…")
    let preparation = try await command.prepare(publishedTo: output.output)
    console.endProgress()
    guard let site = preparation.site, let configuration = preparation.configuration,
      !preparation.fails(refusing: common.refused)
    else {
      report(preparation.diagnostics, nil, on: console)
      console.summarise(
        "A build would publish nothing\(preparation.cause(refusing: common.refused)): \(command.summary(of: preparation))."
      )
      throw ExitCode.contentErrors
    }
    do {
      let comparison = try await compare(
        site, uses: AddressUses(configuration), keptBack: preparation.keptBack, progress: console)
      console.endProgress()
      report(preparation.diagnostics, comparison, on: console)
      console.summarise("\(summary(of: comparison)) \(command.summary(of: preparation)).")
      // Taking a large site apart in memory takes time that nobody gains by: the process ends here.
      Self.exit()
    } catch {
      console.endProgress()
      report(error.diagnostics, nil, on: console)
      throw ExitCode.contentErrors
    }
  }

  private func compare(
    _ site: Site, uses: AddressUses, keptBack: [KeptBackRecord], progress console: Console
  ) async throws(PublishingError) -> SiteComparison {
    let publisher = output.publisher(of: common.site) { progress in
      console.showProgress("Comparing \(progress.done) of \(progress.total) files…")
    }
    let files = try await publisher.changes(publishing: site)
    return await SiteComparison(
      of: site, files, published: try PublishedFiles(in: FilePath(output.output)), workers: common.site.workers,
      use: { uses.use(of: $0) }, reason: { WithdrawalFromPublic(of: $0, keptBack: keptBack).words })
  }

  /// Writes what is wrong and what would change: for programs as one JSON object.
  private func report(_ diagnostics: [Diagnostic], _ comparison: SiteComparison?, on console: Console) {
    guard common.format != .json else {
      let faults = DiagnosticFormat.json.render(diagnostics)
      return console.present("{\n\"diagnostics\": \(faults),\n\"comparison\": \(comparison?.json ?? "null")\n}\n")
    }
    console.report(diagnostics)
    let extent: SiteComparison.Extent = [all ? .everything : [], lines ? .lines : []]
    guard let text = comparison?.text(extent, console.resultStyle), !text.isEmpty else { return }
    console.present(text + "\n")
  }

  private func summary(of comparison: SiteComparison) -> String {
    let files = comparison.files
    if comparison.isFirst {
      return "Nothing is published in \(output.output) yet; a build would add \(count(files.added))."
    }
    guard !files.isEmpty else { return "A build would change nothing in \(output.output)." }
    return """
      A build would add \(count(files.added)), change \(files.changed.count) and remove \(files.removed.count) \
      in \(output.output), and leave \(files.unchanged) as they are. Nothing was written.
      """
  }

  private func count(_ files: [String]) -> String { "\(files.count) file\(files.count == 1 ? "" : "s")" }
}
