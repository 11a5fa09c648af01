import ArgumentParser
import Foundation

/// The command `public-record`.
public struct PublicRecordCommand: AsyncParsableCommand {
  /// What the help says of it.
  public static let configuration = CommandConfiguration(
    commandName: "public-record",
    abstract: "Publishes a police and crime commissioner's records as a static site.",
    discussion: """
      Records are Markdown files in the content folder. 'preview' shows them in a browser while you write; 'check' says \
      what is wrong with them; 'diff' says what would change for the public; 'build' publishes them, and publishes nothing while there is an error. 'init' makes a site \
      of your own, 'new' begins a record, and 'archive' writes the whole site into one file that is kept.

      EXAMPLES
        public-record init records
        public-record new decision
        public-record preview
        public-record check
        public-record diff
        public-record build --output public
        public-record build --as-of 2026-04-01 --strict
        public-record archive --output archive.wacz

      Exit status: 0 done; 1 content or templates have errors, a folder cannot be \
      written, or the preview cannot begin; 64 wrong usage; 70 a fault of the program.
      """,
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, CheckCommand.self, DiffCommand.self, PreviewCommand.self, NewCommand.self, InitCommand.self,
      ArchiveCommand.self,
    ])

  /// Made by the argument parser.
  public init() {}

  /// Runs the command that the arguments name, and ends the process with the exit status that the help promises.
  public static func main() async {
    // A reader of the output that has gone away must not stop a build half way.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var command = command as? AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let error where exitCode(for: error) == .failure && !(error is ExitCode) {
      // The commands report what is wrong with content; anything else that is thrown was not foreseen.
      FileHandle.standardError.write(Data("public-record: a fault of the program: \(error)\n".utf8))
      exit(withError: ExitCode.internalFault)
    } catch {
      exit(withError: error)
    }
  }
}

extension ExitCode {
  /// Content or templates have errors, or the output folder could not be written.
  static let contentErrors = ExitCode(1)
  /// A fault of the program (`EX_SOFTWARE` of sysexits.h).
  static let internalFault = ExitCode(70)
}
