/// Colours as `RRGGBB`.
enum RGB {
  /// How far apart the parts of two colours may be that look the same.
  private static let tolerance = 5

  /// Whether nobody could tell two colours apart.
  static func areAlike(_ left: UInt32, _ right: UInt32) -> Bool {
    [16, 8, 0].allSatisfy { shift in
      abs(Int(left >> shift & 0xFF) - Int(right >> shift & 0xFF)) <= tolerance
    }
  }
}
