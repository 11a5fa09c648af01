import Dispatch
import Foundation

/// What is done when somebody presses Ctrl-C or ends the program politely.
final class Interruption {
  private let sources: [any DispatchSourceSignal]

  /// - Parameter action: done in place of what the operating system would do.
  init(_ action: @Sendable @escaping () -> Void) {
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler(handler: action)
      source.resume()
      return source
    }
  }

  /// Does nothing any more.
  func ignore() { for source in sources { source.cancel() } }
}
