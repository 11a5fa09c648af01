/// The candidate that a person most probably meant by `word`, or `nil` when none is near.
///
/// Near is at most a third of the word's letters inserted, removed, changed or swapped with a neighbour, case aside.
/// Of equally near candidates the first in alphabetical order is given, so that the answer never depends on the order
/// in which they were found.
public func nearestMatch(to word: String, in candidates: some Sequence<String>) -> String? {
  let wanted = Array(word.lowercased().unicodeScalars)
  let limit = max(1, wanted.count / 3)
  var nearest: (candidate: String, distance: Int)?
  for candidate in candidates where !candidate.isEmpty && isComparable(candidate.utf8.count, to: word.utf8.count) {
    let letters = Array(candidate.lowercased().unicodeScalars)
    guard abs(letters.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, letters)
    guard distance <= limit else { continue }
    if let best = nearest, (best.distance, best.candidate) <= (distance, candidate) { continue }
    nearest = (candidate, distance)
  }
  return nearest?.candidate
}

/// The sentence part that a message gains when there is a near match.
///
/// - Returns: `"did you mean 'approved'?"`, or `nil` when nothing is near.
public func didYouMean(_ word: String, in candidates: some Sequence<String>) -> String? {
  nearestMatch(to: word, in: candidates).map { "did you mean '\($0)'?" }
}

/// The optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  guard !left.isEmpty else { return right.count }
  guard !right.isEmpty else { return left.count }
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for row in 1...left.count {
    var current = [row] + [Int](repeating: 0, count: right.count)
    for column in 1...right.count {
      let substitution = left[row - 1] == right[column - 1] ? 0 : 1
      current[column] = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + substitution)
      if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
        current[column] = min(current[column], beforeLast[column - 2] + 1)
      }
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}

/// Whether two words are short enough to be looked at letter by letter, and near enough in length to be near at all.
private func isComparable(_ count: Int, to other: Int) -> Bool {
  // A letter takes at most four bytes.
  count <= 400 && other <= 400 && count <= 4 * other + 4 && other <= 4 * count + 4
}
