import Synchronization

/// The connections that there are, and how many there may be.
final class ConnectionPlaces: Sendable {
  private let limit: Int
  private let count = Mutex(0)

  init(_ limit: Int) { self.limit = limit }

  /// How many places are taken.
  var taken: Int { count.withLock(\.self) }

  /// Takes a place, if there is one.
  func take() -> Bool {
    count.withLock { count in
      guard count < limit else { return false }
      count += 1
      return true
    }
  }

  /// Gives a place back that was taken.
  func giveBack() { count.withLock { $0 -= 1 } }
}
