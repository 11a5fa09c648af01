/// Paths that are told a moment later, if they are still worth telling then.
///
/// Many editors save by removing a file or giving it another name, and writing a new one. Nobody should read the folder
/// between those steps and find the file missing.
struct HeldPaths: Sendable {
  /// How long a path is held.
  static let moment = Duration.milliseconds(30)

  private var deadlines: [String: ContinuousClock.Instant] = [:]

  /// When the next path is to be told.
  var nextDeadline: ContinuousClock.Instant? { deadlines.values.min() }

  /// The paths that are held now.
  var paths: Set<String> { Set(deadlines.keys) }

  /// Takes in what was found.
  ///
  /// - Returns: the paths that are told at once.
  mutating func sort(_ findings: Findings, at now: ContinuousClock.Instant) -> Set<String> {
    var told: Set<String> = []
    for (path, kind) in findings.kinds {
      let isHeld = deadlines.removeValue(forKey: path) != nil
      switch kind {
      case .written: told.insert(path)
      case .begun: break
      // The last step of a save: the file was there a moment ago.
      case .movedIn where isHeld: told.insert(path)
      // One that gets another name is told at both at the same time, or it would be seen twice for a moment.
      case .movedIn, .unsettled: deadlines[path] = now + Self.moment
      }
    }
    return told
  }

  /// Lets go of the paths whose time has come.
  mutating func release(at now: ContinuousClock.Instant) -> Set<String> {
    // Two halves of a rename may have been found one after the other.
    let due = deadlines.filter { $0.value <= now + Self.moment / 6 }
    guard due.values.contains(where: { $0 <= now }) else { return [] }
    for path in due.keys { deadlines[path] = nil }
    return Set(due.keys)
  }
}
