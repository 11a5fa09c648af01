extension UInt8 {
  /// Whether this is the code of a digit from 0 to 9.
  public var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
