import ArgumentParser
import Diagnostics
import Publishing

/// `public-record build`: publishes the site into a folder.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Publishes the site into a folder.",
    discussion: """
      Nothing is published while there is an error: the folder then stays as it was. Warnings do not stop a build. \
      Every file is read before it is published, for personal details and for text that is not public. Files that an earlier build wrote \
      and that no longer belong to the site are removed; files from elsewhere are never touched.

      EXAMPLES
        public-record build
        public-record build --content content --templates templates --output public
        public-record build --as-of 2026-04-01
        public-record build --compress
        public-record build --record
      """)

  @OptionGroup var common: CommonOptions

  @OptionGroup var searching: SearchOptions

  @OptionGroup var output: OutputOptions

  @Flag(
    help: """
      Remember in content/ledger.csv what was published, so that later builds tell when a record has vanished, moved \
      or changed without saying so.
      """)
  var record = false

  func run() async throws {
    let command = CommandRun(common)
    let console = command.console
    console.showProgress("Reading \(common.site.content)…")
    let found = try await command.prepare(publishedTo: output.output)
    console.endProgress()
    let lost = LostLedger.fault(of: found, in: common.site, publishedTo: output.output)
    let preparation = found.adding([lost].compactMap(\.self))
    guard let site = preparation.site, !preparation.fails(refusing: refused) else {
      throw await refusal(ofUnsearched: preparation, command)
    }
    let recording = record ? await Recording(preparation, in: common.site) : nil
    if let fault = recording?.fault { throw await refusal(ofUnsearched: preparation.adding([fault]), command) }
    let gate = await LeakGate(
      preparation, of: common.site, refusing: refused, remembering: output.inspectionMemory)
    let publisher = output.publisher(of: common.site, gate: gate) { progress in
      console.showProgress(
        "\(progress.step == .rendering ? "Making" : "Publishing") \(progress.done) of \(progress.total) files…")
    }
    do {
      let changes = try await publisher.publish(site)
      console.endProgress()
      let published = preparation.adding(changes.findings)
      console.report(published.diagnostics)
      let files =
        "\(changes.added.count) added, \(changes.changed.count) changed, \(changes.removed.count) removed, \(changes.unchanged) as before"
      console.summarise("Published to \(output.output): \(command.summary(of: published)). Files: \(files).")
      try finish(preparation, recording, console)
      // Taking a large site apart in memory takes time that nobody gains by: the process ends here.
      Self.exit()
    } catch let error as PublishingError {
      console.endProgress()
      let refused = preparation.adding(error.diagnostics)
      guard error.isRefusal else {
        console.report(refused.diagnostics)
        throw ExitCode.contentErrors
      }
      throw refusal(of: refused, command)
    }
  }

  private var refused: OutputVerdict.Refused { searching.refused(common) }

  /// Says why nothing was published, with what a search finds all the same.
  private func refusal(ofUnsearched preparation: Preparation, _ command: CommandRun) async -> ExitCode {
    let searched = await command.search(preparation, refusing: refused, remembering: output.inspectionMemory)
    return refusal(of: searched, command, gap: searched.search.gap)
  }

  /// Says why nothing was published.
  ///
  /// - Parameter gap: what was not looked for.
  private func refusal(of preparation: Preparation, _ command: CommandRun, gap: String? = nil) -> ExitCode {
    command.console.report(preparation.diagnostics)
    command.console.summarise(
      "Nothing was published\(preparation.cause(refusing: refused)), and \(output.output) is as it was: \(command.summary(of: preparation)).\(gap.map { " Moreover, \($0)." } ?? "")"
    )
    return ExitCode.contentErrors
  }

  /// Records what was published, or says what is not recorded.
  private func finish(_ preparation: Preparation, _ recording: Recording?, _ console: Console) throws {
    guard let recording else {
      let count = preparation.checked?.ledgerCheck?.unrecordedCount ?? 0
      guard count > 0 else { return }
      let (records, verb) = count == 1 ? ("record", "is") : ("records", "are")
      console.summarise("\(count) \(records) \(verb) not in the ledger yet: build with --record.")
      return
    }
    do {
      console.summarise(try recording.write())
    } catch {
      console.report([recording.failure(error)])
      throw ExitCode.contentErrors
    }
  }
}
