import ArgumentParser
import Diagnostics
import Publishing
import SystemPackage

/// `public-record build`: publishes the site into a folder.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Publishes the site into a folder.",
    discussion: """
      Nothing is published while there is an error: the folder then stays as it was. Warnings do not stop a build. Files that an earlier build wrote \
      and that no longer belong to the site are removed; files from elsewhere are never touched.

      EXAMPLES
        public-record build
        public-record build --content content --templates templates --output public
        public-record build --as-of 2026-04-01
        public-record build --compress
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("The folder that is published.", valueName: "folder"))
  var output = "public"

  @Flag(help: "Write a compressed form (.gz) beside every text file, for web servers that hand out such files.")
  var compress = false

  func run() async throws {
    let command = CommandRun(common)
    let console = command.console
    console.showProgress("Reading \(common.site.content)…")
    let preparation = try await command.prepare()
    console.endProgress()
    console.report(preparation.diagnostics)
    guard let site = preparation.site, !preparation.fails(strict: common.strict) else {
      let cause = preparation.diagnostics.hasErrors ? "" : ", because --strict treats warnings as errors"
      console.summarise(
        "Nothing was published\(cause), and \(output) is as it was: \(command.summary(of: preparation)).")
      throw ExitCode.contentErrors
    }
    let publisher = Publisher(
      output: FilePath(output), protecting: [FilePath(common.site.content), FilePath(common.site.templates)],
      compression: compress ? .gzip : .none, workers: common.site.workers
    ) { progress in
      console.showProgress(
        "\(progress.step == .rendering ? "Making" : "Publishing") \(progress.done) of \(progress.total) files…")
    }
    do {
      let changes = try await publisher.publish(site)
      console.endProgress()
      let files =
        "\(changes.added.count) added, \(changes.changed.count) changed, \(changes.removed.count) removed, \(changes.unchanged) as before"
      console.summarise("Published to \(output): \(command.summary(of: preparation)). Files: \(files).")
      // Taking a large site apart in memory takes time that nobody gains by: the process ends here.
      Self.exit()
    } catch {
      console.endProgress()
      console.report([error.diagnostic])
      throw ExitCode.contentErrors
    }
  }
}
