/// What the bytes of a file say: without tags, with entities and escapes resolved, with the many kinds of space as one,
/// and without characters that nobody sees. So a detail looks the same however it is disguised.
///
/// The text of the page and what stands beside it (attributes, comments) are two texts, because a tag within a sentence
/// does not end the sentence.
struct ReadableText: ~Copyable {
  /// Which of the two texts.
  enum Layer {
    /// What a reader reads.
    case body
    /// Attributes and comments.
    case side
  }

  var body: TextBuffer
  var side: TextBuffer

  init(of source: UnsafeRawBufferPointer, as syntax: TextSyntax) {
    self.init(of: source, as: syntax, following: Unfollowed()) { _ in }
  }

  private init<Trail: SourceTrail>(
    of source: UnsafeRawBufferPointer, as syntax: TextSyntax, following trail: Trail, _ use: (Trail) -> Void
  ) {
    // Each byte of the source makes at most one byte here, and a tag at most one more break.
    body = TextBuffer(capacity: source.count + 16)
    side = TextBuffer(capacity: source.count + 16)
    var maker = TextMaker(source: source, syntax: syntax, trail: trail)
    maker.run(body: &body, side: &side)
    use(maker.trail)
  }

  /// Where in the source something stands that was found in one of the texts, for each position in rising order. The
  /// source is read once for all of them.
  static func sourceOffsets(
    of positions: [Int], in layer: Layer, of source: UnsafeRawBufferPointer, as syntax: TextSyntax
  ) -> [Int] {
    var offsets: [Int] = []
    _ = ReadableText(of: source, as: syntax, following: Followed(positions, in: layer)) { offsets = $0.offsets }
    return offsets.map { min($0, max(source.count - 1, 0)) }
  }
}

/// Told where in the source a stretch of text begins. Nothing is told while a file is only looked at.
protocol SourceTrail {
  mutating func mark(source: Int, body: Int, side: Int)
}

private struct Unfollowed: SourceTrail {
  @inline(__always) mutating func mark(source: Int, body: Int, side: Int) {}
}

private struct Followed: SourceTrail {
  private let positions: [Int]
  private let layer: ReadableText.Layer
  private var passed: [Int] = []
  /// Where the last stretch begins in the source and in the text.
  private var stretch = (source: 0, text: 0)

  init(_ positions: [Int], in layer: ReadableText.Layer) {
    self.positions = positions
    self.layer = layer
  }

  /// Where each position is in the source, when it was read to its end.
  var offsets: [Int] { passed + positions[passed.count...].map(offset) }

  mutating func mark(source: Int, body: Int, side: Int) {
    let reached = layer == .body ? body : side
    while passed.count < positions.count, positions[passed.count] < reached {
      passed.append(offset(of: positions[passed.count]))
    }
    stretch = (source, reached)
  }

  /// A stretch is copied byte by byte, so that the distance from its beginning is the same in both.
  private func offset(of position: Int) -> Int { stretch.source + (position - stretch.text) }
}
