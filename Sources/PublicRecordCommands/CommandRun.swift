import ArgumentParser
import Diagnostics

/// One run of a command: when it began, and where it speaks.
struct CommandRun {
  let console: Console

  private let options: CommonOptions
  /// What the command works on.
  var siteOptions: SiteOptions { options.site }

  private let start = ContinuousClock.now

  init(_ options: CommonOptions) {
    self.options = options
    console = Console(format: options.format)
  }

  /// Reads and checks content and templates, as of the day asked for or of today.
  ///
  /// - Parameter output: the folder that is published, where the command is about one.
  func prepare(publishedTo output: String? = nil) async throws -> Preparation {
    await Preparation(options.site, publishedTo: output, asOf: try options.site.day())
  }

  /// Records, pages, warnings and time on one line.
  func summary(of preparation: Preparation) -> String {
    let tally = preparation.tally
    var parts = [counted(tally.decisions, "decision")]
    let others = [
      (tally.contracts, "contract", "contracts"), (tally.payments, "payment", "payments"),
      (tally.procurements, "procurement", "procurements"), (tally.policies, "policy", "policies"),
      (tally.responses, "FOI response", "FOI responses"),
    ]
    parts += others.filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
    parts.append(counted(tally.pages, "page"))
    if tally.unpublished > 0 { parts.append("\(counted(tally.unpublished, "draft or embargoed record")) kept back") }
    if tally.misread > 0 { parts.append("\(counted(tally.misread, "record")) left out for what cannot be understood") }
    parts.append(counted(preparation.diagnostics.errorCount, "error"))
    parts.append(counted(preparation.diagnostics.warningCount, "warning"))
    return parts.joined(separator: ", ") + "; \(elapsed) s"
  }

  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  /// The time since the run began, in seconds to hundredths.
  private var elapsed: String {
    let duration = start.duration(to: .now).components
    let hundredths = Int(duration.attoseconds / 10_000_000_000_000_000)
    return "\(duration.seconds).\(hundredths < 10 ? "0" : "")\(hundredths)"
  }
}
