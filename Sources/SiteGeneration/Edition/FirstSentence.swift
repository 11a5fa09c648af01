extension String {
  /// The text up to the end of its first sentence, and what comes after it; `nil` where nothing does.
  ///
  /// A sentence ends with a full stop, a question mark or an exclamation mark before a space and a capital letter. An
  /// abbreviation before a name ends it too early, and then what is read second only begins sooner.
  var firstSentence: (first: String, rest: String?) {
    for end in indices where ".?!".contains(self[end]) {
      let after = index(after: end)
      let rest = self[after...].drop(while: \.isWhitespace)
      guard rest.startIndex > after, let next = rest.first, next.isUppercase || next.isNumber else { continue }
      return (String(self[...end]), String(rest))
    }
    return (self, nil)
  }
}
