extension Unicode.Scalar {
  /// How a character that cannot be shown is named in a message, for example `U+0007`.
  public var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
