import Synchronization

/// How many more connections there may be.
final class ConnectionPlaces: Sendable {
  private let free: Mutex<Int>

  init(_ count: Int) { free = Mutex(count) }

  /// Takes a place, if there is one.
  func take() -> Bool {
    free.withLock { free in
      guard free > 0 else { return false }
      free -= 1
      return true
    }
  }

  /// Gives a place back that was taken.
  func giveBack() { free.withLock { $0 += 1 } }
}
