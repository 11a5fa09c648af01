extension DeclaredFigure {
  /// Where the figure lies that the office rounded to this one, counted as `PerformanceValue.quantity` counts.
  ///
  /// An amount is rounded to its last digit that is not nought: about £46.1 million is anything from 46.05 to 46.15
  /// million. A share that is called exact is one with the decimals that it has, since hardly any comes out even.
  var range: ClosedRange<Int64> {
    let quantity = value.quantity
    let unit = value.roundedTo
    switch precision {
    case .exact:
      guard case .share = value else { return quantity...quantity }
      return quantity.lowered(by: unit / 2)...quantity.raised(by: unit / 2)
    case .about: return quantity.lowered(by: unit / 2)...quantity.raised(by: unit / 2)
    case .over: return quantity...quantity.raised(by: unit)
    case .under: return quantity.lowered(by: unit)...quantity
    }
  }

  /// The figure as it was stated, for messages.
  var text: String { precision == .exact ? value.text : "\(precision.rawValue) \(value.text)" }
}

extension PerformanceValue {
  /// The value as a number of pence, of things or of hundredths of one per cent.
  var quantity: Int64 {
    switch self {
    case .money(let money): money.pence
    case .count(let count): Int64(count)
    case .share(let share): Int64(share.hundredths)
    }
  }

  /// The value for messages.
  var text: String {
    switch self {
    case .money(let money): money.readable
    case .count(let count): "\(count)"
    case .share(let share): "\(share.plainText)%"
    }
  }

  /// To what it looks rounded, counted as `quantity` counts: the place of its last digit that is not nought. Nobody
  /// rounds shares to tens of per cent: 90 % is rounded to one.
  fileprivate var roundedTo: Int64 {
    let quantity = quantity
    guard quantity != 0 else { return 1 }
    let coarsest: Int64 = if case .share = self { 100 } else { .max / 10 }
    var unit: Int64 = 1
    while unit < coarsest, quantity % (unit * 10) == 0 { unit *= 10 }
    return unit
  }
}

extension Int64 {
  /// The sum, or the greatest number there is.
  fileprivate func raised(by other: Int64) -> Int64 {
    let (sum, isTooMuch) = addingReportingOverflow(other)
    return isTooMuch ? .max : sum
  }

  /// The difference, or the least number there is.
  fileprivate func lowered(by other: Int64) -> Int64 {
    let (difference, isTooMuch) = subtractingReportingOverflow(other)
    return isTooMuch ? .min : difference
  }
}
