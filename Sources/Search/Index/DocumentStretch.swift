/// Documents of one kind that follow one another: what is indexed in one go.
struct DocumentStretch: Sendable {
  let kind: SearchKind
  /// Their places within the kind.
  let places: Range<Int>
  /// The number of the first of them among the documents of all kinds.
  let first: Int

  /// How many documents a stretch has at most: enough that the words that all stretches share weigh little.
  private static let length = 1_000

  /// All documents, in order.
  static func stretches(of kinds: [SearchKind]) -> [DocumentStretch] {
    var first = 0
    var stretches: [DocumentStretch] = []
    for kind in kinds {
      for start in stride(from: 0, to: kind.count, by: length) {
        let places = start..<min(start + length, kind.count)
        stretches.append(DocumentStretch(kind: kind, places: places, first: first + start))
      }
      first += kind.count
    }
    return stretches
  }
}
