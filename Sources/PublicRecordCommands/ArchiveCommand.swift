import ArgumentParser
import Diagnostics
import Publishing
import Records
import StaticSite
import SystemPackage
import WebArchive

/// `public-record archive`: writes the whole site into one file.
struct ArchiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Writes the whole site into one file that can be kept and read without a server.",
    discussion: """
      The file is a web archive (WACZ). It holds every page, document and data file under its address, so that others \
      can read the site when the office or its web server is gone. Nothing is written while there is an error, and \
      every file is read for personal details and for text that is not public, as 'build' does. Neither the published \
      folder nor the ledger is touched.

      EXAMPLES
        public-record archive
        public-record archive --output midshire-2028-05-06.wacz
        public-record archive --as-of 2028-05-06 --strict
      """)

  @OptionGroup var common: CommonOptions

  @OptionGroup var searching: SearchOptions

  @Option(help: ArgumentHelp("The file to write.", valueName: "file"))
  var output = "archive.wacz"

  func run() async throws {
    let command = CommandRun(common)
    let console = command.console
    console.showProgress("Reading \(common.site.content)…")
    let preparation = try await command.prepare()
    console.endProgress()
    guard let site = preparation.site, let configuration = preparation.configuration,
      !preparation.fails(refusing: refused)
    else {
      let searched = await command.search(preparation, refusing: refused)
      throw refusal(of: searched, command, gap: searched.search.gap)
    }
    let gate = await LeakGate(preparation, of: common.site, refusing: refused)
    let archive = SiteArchive(
      of: site, ArchiveFacts(configuration, asOf: preparation.day), gate: gate, workers: common.site.workers)
    do {
      let extent = try await archive.write(to: FilePath(output)) { done, total in
        console.showProgress("Archiving \(done) of \(total) files…")
      }
      console.endProgress()
      let archived = preparation.adding(extent.findings)
      console.report(archived.diagnostics)
      console.summarise(
        "Archived to \(output): \(command.summary(of: archived)). Files: \(extent.addresses), \(extent.pages) of them pages. Size: \(extent.megabytes) MB."
      )
      // Taking a large site apart in memory takes time that nobody gains by: the process ends here.
      Self.exit()
    } catch {
      console.endProgress()
      throw refusal(of: preparation.adding(error.diagnostics), command)
    }
  }

  private var refused: OutputVerdict.Refused { searching.refused(common) }

  /// Says why nothing was archived.
  ///
  /// - Parameter gap: what was not looked for.
  private func refusal(of preparation: Preparation, _ command: CommandRun, gap: String? = nil) -> ExitCode {
    command.console.report(preparation.diagnostics)
    command.console.summarise(
      "Nothing was archived\(preparation.cause(refusing: refused)): \(command.summary(of: preparation)).\(gap.map { " Moreover, \($0)." } ?? "")"
    )
    return ExitCode.contentErrors
  }
}

extension SiteArchive.Extent {
  /// The size in millions of bytes, to one place.
  fileprivate var megabytes: String {
    let tenths = max(1, (size + 50_000) / 100_000)
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension ArchiveFacts {
  fileprivate init(_ configuration: SiteConfiguration, asOf day: CalendarDate) {
    self.init(
      address: configuration.baseURL.text, title: configuration.office.name,
      day: ArchiveDay(year: day.year, month: day.month, day: day.day),
      software: "public-record \(PublicRecordCommand.configuration.version)")
  }
}
