/// How the lines of a section differ.
public struct LineChanges: Hashable, Sendable {
  /// How many lines say something else.
  public let changed: Int
  /// How many lines are new.
  public let added: Int
  /// How many lines are gone.
  public let removed: Int
  /// The first of the lines that are gone or changed, as they were.
  public let before: [String]
  /// The first of the lines that are new or changed, as they would be.
  public let after: [String]

  /// The most lines of a section that are compared in their order. Of longer ones it is counted which of them are there.
  private static let orderedLimit = 2_000
  /// How many lines are kept as examples.
  private static let kept = 12

  /// The difference of two sections.
  init(from before: [String], to after: [String]) {
    let (gone, new) = Self.differences(from: before, to: after)
    changed = min(gone.count, new.count)
    added = new.count - changed
    removed = gone.count - changed
    self.before = Array(gone.prefix(Self.kept))
    self.after = Array(new.prefix(Self.kept))
  }

  /// Whether nothing differs.
  var isEmpty: Bool { changed + added + removed == 0 }

  private static func differences(from before: [String], to after: [String]) -> (gone: [String], new: [String]) {
    guard before != after else { return ([], []) }
    guard before.count + after.count <= orderedLimit else {
      return (surplus(of: before, over: after), surplus(of: after, over: before))
    }
    let difference = after.difference(from: before)
    return (difference.removals.map(\.line), difference.insertions.map(\.line))
  }

  private static func surplus(of lines: [String], over others: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for line in others { counts[line, default: 0] += 1 }
    return lines.filter { line in
      guard let count = counts[line], count > 0 else { return true }
      counts[line] = count - 1
      return false
    }
  }
}

extension CollectionDifference<String>.Change {
  fileprivate var line: String {
    switch self {
    case .insert(_, let line, _), .remove(_, let line, _): line
    }
  }
}
