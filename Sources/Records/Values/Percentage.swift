/// A share of a hundred, exact to a hundredth of one per cent.
public struct Percentage: Hashable, Sendable {
  /// The share in hundredths of one per cent: 2.5 % is 250.
  public let hundredths: Int

  /// A share in hundredths of one per cent.
  public init(hundredths: Int) { self.hundredths = hundredths }

  /// A share from 0 to 100 with at most two digits behind the point, as in `2.5` or `2.5%`.
  public init?(_ text: String) {
    let number = text.last == "%" ? text.dropLast() : text[...]
    let parts = number.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, (1...3).contains(first.utf8.count), first.utf8.allSatisfy(\.isDigit),
      let whole = Int(first)
    else { return nil }
    let fraction = parts.count == 2 ? parts[1] : "0"
    guard (1...2).contains(fraction.utf8.count), fraction.utf8.allSatisfy(\.isDigit), let rest = Int(fraction)
    else { return nil }
    let hundredths = whole * 100 + (fraction.utf8.count == 1 ? rest * 10 : rest)
    guard hundredths <= 10_000 else { return nil }
    self.init(hundredths: hundredths)
  }

  /// The share that one amount is of another, rounded half up to a hundredth of one per cent.
  ///
  /// - Returns: `nil` unless the whole is more than nothing, since nothing has no shares.
  public init?(_ part: Money, of whole: Money) {
    guard whole > .zero else { return nil }
    let (scaled, overflow) = part.pence.multipliedReportingOverflow(by: 20_000)
    guard !overflow else { return nil }
    let doubled = scaled / whole.pence
    self.init(hundredths: Int((doubled + (doubled >= 0 ? 1 : 0)) / 2))
  }

  /// The share that so many of a number of things are, rounded half up to a hundredth of one per cent.
  ///
  /// - Returns: `nil` unless there is at least one thing.
  public init?(_ part: Int, of whole: Int) {
    guard whole > 0 else { return nil }
    self.init(hundredths: (part * 20_000 / whole + 1) / 2)
  }

  /// The share as open data writes it: `2.5`, `60`.
  public var plainText: String {
    let rest = abs(hundredths % 100)
    let sign = hundredths < 0 ? "-" : ""
    let whole = "\(sign)\(abs(hundredths) / 100)"
    if rest == 0 { return whole }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension Percentage: Comparable {
  /// By the share.
  public static func < (left: Percentage, right: Percentage) -> Bool { left.hundredths < right.hundredths }
}
