/// A length of time as contracts state it, in whole months: a term, an option to extend, a period of notice.
public struct Term: Hashable, Sendable {
  /// How many months it has.
  public let months: Int

  /// A length in months.
  public init(months: Int) { self.months = months }

  /// A length such as `5 years`, `18 months` or `1 year 6 months`, of at most a century.
  ///
  /// - Returns: `nil` for any other text; a number alone does not say of what.
  public init?(_ text: String) {
    let words = text.lowercased().split(separator: " ")
    guard !words.isEmpty, words.count.isMultiple(of: 2) else { return nil }
    var months = 0
    var units: [Int] = []
    for start in stride(from: 0, to: words.count, by: 2) {
      guard words[start].utf8.allSatisfy(\.isDigit), let number = Int(words[start]), number <= 1200 else { return nil }
      switch words[start + 1] {
      case "year", "years": units.append(12)
      case "month", "months": units.append(1)
      default: return nil
      }
      months += number * (units.last ?? 0)
    }
    guard units == [12] || units == [1] || units == [12, 1], (1...1200).contains(months) else { return nil }
    self.init(months: months)
  }
}

extension Term {
  /// The length as registers write it, in months alone: `60 months`.
  public var plainText: String { months == 1 ? "1 month" : "\(months) months" }
}

extension Term: Comparable {
  /// By length.
  public static func < (left: Term, right: Term) -> Bool { left.months < right.months }
}
