/// The beginning of a text on one line, cut between words, with an ellipsis where something is left out.
func shortened(_ text: String, to length: Int) -> String {
  var result = ""
  var count = 0
  for word in text.split(whereSeparator: \.isWhitespace) {
    let needed = word.count + (result.isEmpty ? 0 : 1)
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
