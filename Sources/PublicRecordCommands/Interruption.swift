import Dispatch
import Foundation

/// The wish of a person, or of the computer, that the program ends.
enum Interruption {
  /// Waits for Ctrl-C or for the signal with which a program is asked to end.
  static func wait() async {
    let (signals, continuation) = AsyncStream.makeStream(of: Void.self)
    let sources = [SIGINT, SIGTERM].map { number in
      // Otherwise the signal ends the process before anything here hears of it.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { continuation.yield() }
      source.resume()
      return source
    }
    defer { sources.forEach { $0.cancel() } }
    for await _ in signals { return }
  }
}
