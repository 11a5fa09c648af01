/// A code of the Common Procurement Vocabulary (Regulation (EC) No 213/2008): eight digits and a check digit.
public struct CPVCode: Hashable, Sendable {
  /// The eight digits.
  public let digits: String
  /// The check digit as it was written, or `nil` when it was left out.
  public let checkDigit: Int?

  /// A code as in `72222300-0`, or without its check digit as in `72222300`.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let code = parts.first, code.utf8.count == 8, code.utf8.allSatisfy(\.isDigit), parts.count <= 2 else {
      return nil
    }
    digits = String(code)
    guard parts.count == 2 else {
      checkDigit = nil
      return
    }
    guard parts[1].utf8.count == 1, parts[1].utf8.allSatisfy(\.isDigit), let digit = Int(parts[1]) else { return nil }
    checkDigit = digit
  }

  /// The code as it was written.
  public var text: String { checkDigit.map { "\(digits)-\($0)" } ?? digits }

  /// Whether the check digit, where it was written, is the one that the rule gives.
  public var hasExpectedCheckDigit: Bool { checkDigit == nil || checkDigit == expectedCheckDigit }

  /// The check digit that the vocabulary's rule gives: the digits weighed 3, 7, 1 in turn.
  ///
  /// A few codes of the revision of 2008 do not keep to the rule (03300000-2 is one), so that another digit is a reason
  /// to look again and not an error.
  public var expectedCheckDigit: Int {
    zip(digits.utf8, [3, 7, 1, 3, 7, 1, 3, 7]).reduce(0) { $0 + Int($1.0 - UInt8(ascii: "0")) * $1.1 } % 10
  }
}
