import Foundation
import Synchronization
import SystemPackage
import TestSupport

/// The program as it was built, started as people start it.
struct Program {
  /// What a run left behind.
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The folder in which it is started.
  let folder: FilePath
  /// Variables of the environment beside those of the tests.
  var environment: [String: String] = [:]

  /// Runs it to its end.
  func run(_ arguments: String...) throws -> Result { try run(arguments, input: .nullDevice) }

  /// Runs it to its end at a terminal, on which somebody types lines; `\u{4}` is Ctrl-D.
  func run(_ arguments: String..., typing lines: String) throws -> Result {
    let terminal = try Terminal()
    terminal.type(lines)
    return try run(arguments, input: terminal.input)
  }

  /// Runs it to its end.
  func run(_ arguments: [String], input: FileHandle = .nullDevice) throws -> Result {
    let process = try start(arguments, input: input)
    // Both pipes are read at once: a program that fills one waits until somebody reads it.
    let errors = Reading(process.errors)
    let output = process.output.readDataToEndOfFile()
    process.process.waitUntilExit()
    return Result(
      status: process.process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      errors: errors.text())
  }

  /// Starts it, and kills it a moment after `begins` has become true.
  ///
  /// - Parameter delay: how long after that, in microseconds.
  /// - Returns: whether it was killed, and had not ended before.
  func runAndKill(_ delay: UInt32, microsecondsAfter begins: () throws -> Bool, _ arguments: [String]) throws -> Bool {
    let started = try start(arguments)
    let errors = Reading(started.errors)
    while started.process.isRunning, try !begins() {}
    usleep(delay)
    let wasRunning = started.process.isRunning
    if wasRunning { kill(started.process.processIdentifier, SIGKILL) }
    _ = started.output.readDataToEndOfFile()
    _ = errors.text()
    started.process.waitUntilExit()
    return wasRunning && started.process.terminationReason == .uncaughtSignal
  }

  /// Starts it, and interrupts it as Ctrl-C does when `body` has done what it wants with the first line of its output.
  func runUntilInterrupted(_ arguments: [String], _ body: (_ line: String) throws -> Void) throws -> Result {
    let started = try start(arguments)
    let errors = Reading(started.errors)
    var output = Data()
    while !output.contains(UInt8(ascii: "\n")) {
      let piece = started.output.availableData
      guard !piece.isEmpty else { break }
      output += piece
    }
    defer { started.process.terminate() }
    try body(String(decoding: output, as: UTF8.self))
    kill(started.process.processIdentifier, SIGINT)
    output += started.output.readDataToEndOfFile()
    started.process.waitUntilExit()
    return Result(
      status: started.process.terminationStatus, output: String(decoding: output, as: UTF8.self), errors: errors.text())
  }

  private func start(
    _ arguments: [String], input: FileHandle = .nullDevice
  ) throws -> (process: Process, output: FileHandle, errors: FileHandle) {
    let process = Process()
    process.executableURL = try Self.executable()
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.string)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let (output, errors) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    return (process, output.fileHandleForReading, errors.fileHandleForReading)
  }

  /// The program stands beside the tests that were built with it.
  static func executable() throws -> URL {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0])
    let folders = [
      Bundle.main.bundleURL, tests.deletingLastPathComponent(), Bundle.main.executableURL?.deletingLastPathComponent(),
    ]
    for folder in folders.compactMap(\.self) {
      let program = folder.appendingPathComponent("public-record")
      if FileManager.default.isExecutableFile(atPath: program.path) { return program }
    }
    throw Errno.noSuchFileOrDirectory
  }
}

/// Reads a pipe to its end on a thread of its own.
private final class Reading: Sendable {
  private let done = DispatchSemaphore(value: 0)
  private let data = Mutex(Data())

  init(_ handle: FileHandle) {
    Thread.detachNewThread { [self] in
      let read = handle.readDataToEndOfFile()
      data.withLock { $0 = read }
      done.signal()
    }
  }

  func text() -> String {
    done.wait()
    return data.withLock { String(decoding: $0, as: UTF8.self) }
  }
}
