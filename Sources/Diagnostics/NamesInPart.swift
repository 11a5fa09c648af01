extension [String] {
  /// The first ten of some names with commas between them, and how many more there are.
  public var namedInPart: String {
    let rest = count - 10
    return prefix(10).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
