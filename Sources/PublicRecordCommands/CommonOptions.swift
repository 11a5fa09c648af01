import ArgumentParser
import Diagnostics
import Foundation
import Publishing
import Records
import SystemPackage

/// The options of every command that makes a site.
struct SiteOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder with the records and site.yaml.", valueName: "folder"))
  var content = "content"

  @Option(help: ArgumentHelp("The folder with the templates, words and assets.", valueName: "folder"))
  var templates = "templates"

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The day for which the site is made, as 2026-04-01. Default: today in London, or the day of SOURCE_DATE_EPOCH.",
      valueName: "day"))
  var asOf: CalendarDate?

  @Option(help: ArgumentHelp("How many processors to use. Default: all of them.", valueName: "count"))
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024.") }
  }

  /// How many processors to use.
  var workers: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  /// The day asked for, or today.
  func day() throws -> CalendarDate { try asOf ?? Today.forCommand() }
}

/// The options of every command that ends by saying what is wrong with the site.
struct CommonOptions: ParsableArguments {
  @OptionGroup var site: SiteOptions

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Option(
    help: ArgumentHelp("How diagnostics are written: text, json or github.", valueName: "format"))
  var format = DiagnosticFormat.text

  /// What stops a site.
  var refused: OutputVerdict.Refused { strict ? .warnings : .errors }
}

extension CalendarDate: ExpressibleByArgument {
  /// A day on the command line, as `2026-04-01`.
  public init?(argument: String) { self.init(argument) }
}

extension DiagnosticFormat: ExpressibleByArgument {}
