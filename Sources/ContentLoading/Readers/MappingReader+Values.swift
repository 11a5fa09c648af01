import Diagnostics
import Records
import TypedYAML

extension MappingReader {
  /// Yes or no.
  mutating func flag(_ key: String) -> Bool? {
    parsed(key, expecting: "yes or no") { (text: String) -> Bool? in
      switch text.lowercased() {
      case "yes", "true": true
      case "no", "false": false
      default: nil
      }
    }?.value
  }

  /// An amount of pounds and pence that is not less than nothing.
  public mutating func money(_ key: String) -> Money? {
    parsed(key, expecting: Self.moneyExpectation, Self.amount)?.value
  }

  /// An amount that is not less than nothing, from a text.
  static func amount(_ text: String) -> Money? { Money(text).flatMap { $0 < .zero ? nil : $0 } }

  /// An amount that must be there and is not less than nothing.
  mutating func requiredMoney(_ key: String) -> Located<Money>? {
    requiredText(key).flatMap {
      parsed($0, as: .invalidValue, expecting: Self.moneyExpectation, Self.amount)
    }
  }

  /// A length of time in months or years.
  mutating func term(_ key: String) -> Term? { parsed(key, expecting: Self.termExpectation, Term.init)?.value }

  /// A length of time that must be there.
  mutating func requiredTerm(_ key: String) -> Term? {
    requiredText(key).flatMap { parsed($0, as: .invalidValue, expecting: Self.termExpectation, Term.init)?.value }
  }

  /// A list of lengths of time.
  mutating func terms(_ key: String) -> [Term] {
    texts(key).compactMap { parsed($0, as: .invalidValue, expecting: Self.termExpectation, Term.init)?.value }
  }

  /// A share of a hundred.
  mutating func share(_ key: String) -> Located<Percentage>? {
    parsed(key, expecting: Self.shareExpectation, Percentage.init)
  }

  /// A share of a hundred that must be there.
  mutating func requiredShare(_ key: String) -> Located<Percentage>? {
    requiredText(key).flatMap { parsed($0, as: .invalidValue, expecting: Self.shareExpectation, Percentage.init) }
  }

  /// A month, as `2013-07`.
  public mutating func month(_ key: String) -> CalendarMonth? {
    parsed(
      key, as: .invalidDate, expecting: "a month of the calendar, written as year and month like 2013-07",
      CalendarMonth.init)?.value
  }

  /// A whole address on another site that must be there.
  mutating func requiredAddress(_ key: String) -> String? { requiredText(key).flatMap { address(in: $0) } }

  /// A whole address on another site.
  mutating func address(_ key: String) -> String? { text(key).flatMap { address(in: $0) } }

  private mutating func address(in text: Located<String>) -> String? {
    parsed(text, as: .invalidValue, expecting: "an address that begins with https://") { text -> String? in
      let host = text.dropFirst("https://".count).prefix { $0 != "/" }
      return text.hasPrefix("https://") && !host.isEmpty && text.utf8.allSatisfy { $0 > 0x20 } ? text : nil
    }?.value
  }

  /// Codes of the Common Procurement Vocabulary. One whose check digit is unusual is read and reported.
  mutating func codes(_ key: String) -> [Located<CPVCode>] {
    let codes = texts(key).compactMap {
      parsed($0, as: .invalidValue, expecting: "a CPV code such as 72222300-0", CPVCode.init)
    }
    for code in codes {
      guard let fault = code.value.checkDigitFault else { continue }
      diagnostics.append(.warning(.checkDigit, at: code.location, fault.message, suggestion: fault.wayOut))
    }
    return codes
  }

  static var moneyExpectation: String { "an amount of pounds such as 797400 or 797400.50, without signs and commas" }
  static var termExpectation: String { "a length of time such as 5 years or 18 months" }
  static var shareExpectation: String { "a share from 0 to 100 such as 2.5 or 2.5%" }
}

extension CPVCode {
  /// What is to be said of a check digit that is not the one which the rule gives, and the way out.
  var checkDigitFault: (message: String, wayOut: String)? {
    guard !hasExpectedCheckDigit else { return nil }
    return (
      "the check digit of '\(text)' is usually \(expectedCheckDigit)",
      "look the code up in the Common Procurement Vocabulary; a few codes break the rule"
    )
  }
}
