import ArgumentParser
import Diagnostics
import Preview
import Records
import SystemPackage

/// `public-record preview`: the site in a browser on this computer, following what is being written.
struct PreviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Shows the site on this computer while you write.",
    discussion: """
      Open the address that is printed in a browser. Whatever you save in the content folder or the templates folder \
      is on the screen at once. Drafts and records under embargo are shown too, marked as such; nobody but you can see \
      them, and nothing is published. A bar at the foot of each page says what is wrong, and shows the site as of \
      another day or as the public would see it. Ctrl-C ends the preview.

      EXAMPLES
        public-record preview
        public-record preview --port 0
        public-record preview --as-of 2026-04-01
      """)

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp("The port on this computer; 0 chooses one that is free.", valueName: "number"))
  var port: UInt16 = 8080

  func run() async throws {
    let console = Console(format: .text)
    let watched = try watchedSite(console)
    let server = try server(for: watched, console)
    console.showProgress("Reading \(site.content)…")
    try await withThrowingTaskGroup { group in
      group.addTask {
        try await watched.follow {
          console.endProgress()
          console.summarise("The preview is at \(server.address) and follows what you save. Ctrl-C ends it.")
          await tellFaults(of: watched.site, at: server, console)
          if watched.isPolling {
            console.say("This computer does not tell of changed files, so that changes show after a moment.")
          }
          try await server.run()
        }
      }
      group.addTask { await Interruption.wait() }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  /// Says once what the pages say all the time: the terminal is where somebody looks who sees no page.
  private func tellFaults(of site: LiveSite, at server: PreviewServer, _ console: Console) async {
    let count = await site.view(Viewpoint()).diagnostics.errorCount
    guard count > 0 else { return }
    let errors = count == 1 ? "There is 1 error" : "There are \(count) errors"
    console.summarise("\(errors); see \(server.address)__preview/diagnostics/.")
  }

  private func watchedSite(_ console: Console) throws -> WatchedSite {
    let (asOf, start) = (site.asOf, try site.day())
    do {
      // The day goes on while the preview runs.
      return try WatchedSite(content: site.content, templates: site.templates, workers: site.workers) {
        asOf ?? (try? Today().day()) ?? start
      }
    } catch {
      console.report([
        .error(
          .unreadableFile, at: SourceLocation(file: error.folder), "the folder cannot be read: \(error.cause)",
          suggestion: "name the right folders with --content and --templates")
      ])
      throw ExitCode.contentErrors
    }
  }

  private func server(for watched: WatchedSite, _ console: Console) throws -> PreviewServer {
    do {
      return try PreviewServer(source: watched.site, port: port)
    } catch {
      console.say(PortAdvice.text(for: error))
      throw ExitCode.contentErrors
    }
  }
}
