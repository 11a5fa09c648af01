/// The beginning of a text on one line, cut between words, with an ellipsis where something is left out.
///
/// - Parameter length: the most letters that are kept; a first word that is longer is cut itself.
func shortened(_ text: String, to length: Int) -> String {
  var result = ""
  var count = 0
  // Only as much of the text is looked at as is kept: it may be long.
  var rest = text.utf8[...]
  while let start = rest.firstIndex(where: { !isSpace($0) }) {
    let end = rest[start...].firstIndex(where: isSpace) ?? rest.endIndex
    let word = Substring(rest[start..<end])
    if result.isEmpty, word.utf8.count > length, word.count > length { return word.prefix(length) + "…" }
    rest = rest[end...]
    let needed = word.unicodeScalars.count + (result.isEmpty ? 0 : 1)
    guard count + needed <= length || result.isEmpty else {
      while let last = result.last, ".,;:".contains(last) { result.removeLast() }
      return result + "…"
    }
    if !result.isEmpty { result += " " }
    result += word
    count += needed
  }
  return result
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
