import Comparison
import Diagnostics
import Foundation
import Platform
import SystemPackage

/// What a command says, and where: diagnostics for people and progress go to standard error, results to standard output.
struct Console: Sendable {
  private let format: DiagnosticFormat
  private let showsProgress: Bool

  init(format: DiagnosticFormat) {
    self.format = format
    showsProgress = format == .text && isatty(STDERR_FILENO) == 1
  }

  /// Writes diagnostics in the format asked for. For programs they are the command's result.
  func report(_ diagnostics: [Diagnostic]) {
    var lines = SourceLines()
    let text = format.render(diagnostics) { lines.line(at: $0) }
    write(text, to: format == .text ? .standardError : .standardOutput)
  }

  /// Writes what a command was asked for.
  func present(_ result: String) {
    write(result, to: .standardOutput)
  }

  /// How results can stand out: with colours on a terminal, unless its user wants none (https://no-color.org).
  var resultStyle: TextStyle {
    let refusesColours = ProcessInfo.processInfo.environment["NO_COLOR"]?.isEmpty == false
    return format == .text && isatty(STDOUT_FILENO) == 1 && !refusesColours ? .coloured : .plain
  }

  /// Writes the line with which a command ends. A program that reads the diagnostics is not disturbed by it.
  func summarise(_ line: String) {
    write(line + "\n", to: format == .text ? .standardOutput : .standardError)
  }

  /// Says something to the person at the terminal, beside the command's result.
  func say(_ line: String) { write(line + "\n", to: .standardError) }

  /// Asks the person at the terminal, and waits for a line.
  ///
  /// - Returns: the line without the spaces round it, or `nil` when there will be no more.
  func ask(_ prompt: String) -> String? {
    write(prompt + ": ", to: .standardError)
    guard let line = readLine() else {
      write("\n", to: .standardError)
      return nil
    }
    return line.trimmingCharacters(in: .whitespaces)
  }

  /// Shows how far the work is, on a terminal only, each time over the last.
  func showProgress(_ text: String) {
    guard showsProgress else { return }
    write("\r\u{1B}[K" + text, to: .standardError)
  }

  /// Clears the last progress.
  func endProgress() { showProgress("") }

  private func write(_ text: String, to descriptor: FileDescriptor) {
    // A reader that has gone away is nothing that a command could mend.
    _ = try? descriptor.writeAll(text.utf8)
  }
}

/// The lines that diagnostics are about. Since these come in order of their files, one file at a time is kept: each is
/// read once, however much is wrong with it, and ten thousand of them need no more memory than one.
private struct SourceLines {
  private var current: (file: String, lines: [Substring])?

  /// The most bytes of a file that are read for showing a line of it.
  private static let sizeLimit = 8 << 20

  mutating func line(at location: SourceLocation) -> String? {
    // A message about a table names its cell. The whole line may hold the names and addresses of people, which have no
    // place in the log of a build.
    guard let number = location.line, !location.file.lowercased().hasSuffix(".csv") else { return nil }
    if current?.file != location.file { current = (location.file, Self.lines(of: location.file)) }
    let lines = current?.lines ?? []
    return lines.indices.contains(number - 1) ? String(lines[number - 1]) : nil
  }

  private static func lines(of file: String) -> [Substring] {
    guard let bytes = try? FilePath(file).readBytes(upTo: sizeLimit) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }
}
