import Diagnostics

/// Signs that stand where words were taken out, and say neither that they were nor why.
extension PageRenderer {
  /// Reports a row of black boxes. Under such boxes the words are often still there, in the paper that was copied from.
  ///
  /// - Returns: how many bytes have been looked at.
  mutating func checkBoxes(_ node: Node, at start: Int) -> Int {
    guard let bytes = node.literal?.bytes, let length = PlaceHolders.boxes(at: bytes + start) else { return 1 }
    if lastTextWithBoxes != node {
      lastTextWithBoxes = node
      diagnostics.append(
        .error(
          .malformedRedaction, at: places.location(of: node, advancedBy: start, mark: "", text: CString(bytes + start)),
          "black boxes look as if words were taken out here, and do not say under which section",
          suggestion: Self.wayOutOfMalformedMark))
    }
    return length
  }

  /// Reports a row of the letter X, which somebody may have put in place of words, or has still to fill in.
  ///
  /// - Returns: how many bytes have been looked at.
  mutating func checkLetters(_ node: Node, at start: Int) -> Int {
    guard let bytes = node.literal?.bytes, let length = PlaceHolders.letters(at: start, in: bytes) else { return 1 }
    let letters = String(decoding: UnsafeBufferPointer(start: bytes + start, count: length), as: UTF8.self)
    diagnostics.append(
      .warning(
        .malformedRedaction, at: places.location(of: node, advancedBy: start, mark: "", text: CString(bytes + start)),
        "'\(letters)' looks as if something was taken out here, or has still to be written",
        suggestion: "write what belongs here; if it is withheld, write a mark like '[redacted s.40(2)]'"))
    return length
  }
}
