import Synchronization

/// Where a watching thread puts what it found, and tasks take it from.
///
/// However long nobody takes anything, there is one set of paths and no more.
final class ChangeOutbox: Sendable {
  private typealias Reader = CheckedContinuation<FolderChanges?, Never>

  private struct State {
    var method: FolderWatcher.Method
    var gathered = FolderChanges()
    var readers: [Int: Reader] = [:]
    var readerCount = 0

    /// What there is to tell and a reader to tell it to, if there are both.
    mutating func takeDelivery() -> (reader: Reader, changes: FolderChanges)? {
      guard !gathered.isEmpty, let first = readers.keys.min(), let reader = readers.removeValue(forKey: first) else {
        return nil
      }
      defer { gathered = FolderChanges() }
      return (reader, gathered)
    }
  }

  private let state: Mutex<State>

  /// An empty outbox.
  init(method: FolderWatcher.Method) { state = Mutex(State(method: method)) }

  /// How the thread finds changes.
  var method: FolderWatcher.Method {
    get { state.withLock { $0.method } }
    set { state.withLock { $0.method = newValue } }
  }

  /// Adds changes, and takes back paths of which nobody has been told yet.
  func add(_ changes: FolderChanges, takingBack heldPaths: Set<String>) {
    let delivery = state.withLock { state in
      state.gathered.paths.subtract(heldPaths)
      state.gathered.join(changes)
      return state.takeDelivery()
    }
    delivery?.reader.resume(returning: delivery?.changes)
  }

  /// Waits for changes.
  ///
  /// - Returns: `nil` when the task is cancelled.
  func next() async -> FolderChanges? {
    let number = state.withLock { state in
      state.readerCount += 1
      return state.readerCount
    }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { reader in
        let delivery = state.withLock { state in
          state.readers[number] = reader
          return state.takeDelivery()
        }
        delivery?.reader.resume(returning: delivery?.changes)
        // The task may have been cancelled before the reader was entered.
        if Task.isCancelled { dismiss(number) }
      }
    } onCancel: {
      dismiss(number)
    }
  }

  private func dismiss(_ number: Int) {
    let reader = state.withLock { $0.readers.removeValue(forKey: number) }
    reader?.resume(returning: nil)
  }
}
