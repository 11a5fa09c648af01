/// The provision of the Freedom of Information Act 2000 under which something is withheld: a section, and where given a
/// subsection, as in `43(2)`.
///
/// A redaction mark in a text names one too; what is a section there and what is one here must be the same.
public struct ExemptionReference: Hashable, Sendable {
  /// The section.
  public let exemption: Exemption
  /// The section's number and its subsections, as in `43(2)`.
  public let text: String

  /// A section, with or without subsections; `s.`, `section` and spaces are allowed.
  ///
  /// - Returns: `nil` when the text does not begin with the number of a section that holds an exemption, or goes on with
  ///   anything but bracketed subsections.
  public init?(_ text: String) {
    var rest = text.lowercased().filter { !$0.isWhitespace }[...]
    if let prefix = ["section", "s.", "s"].first(where: rest.hasPrefix) { rest.removeFirst(prefix.count) }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    rest.removeFirst(digits.count)
    let letter = rest.prefix(1).filter { $0.isASCII && $0.isLetter }
    rest.removeFirst(letter.count)
    guard let number = Int(digits), let exemption = Exemption(rawValue: "\(number)\(letter.uppercased())"),
      Self.areSubsections(rest)
    else { return nil }
    self.exemption = exemption
    self.text = exemption.rawValue + Self.withInsertedProvisions(rest)
  }

  /// Acts give what was inserted later the number before it and a capital letter: subsection (3A).
  private static func withInsertedProvisions(_ subsections: Substring) -> String {
    var result = ""
    for character in subsections {
      result += result.last?.isNumber == true ? character.uppercased() : String(character)
    }
    return result
  }

  private static func areSubsections(_ text: Substring) -> Bool {
    var rest = text
    while !rest.isEmpty {
      guard rest.first == "(", let end = rest.firstIndex(of: ")") else { return false }
      let inner = rest[rest.index(after: rest.startIndex)..<end]
      guard (1...4).contains(inner.count), inner.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
        return false
      }
      rest = rest[rest.index(after: end)...]
    }
    return true
  }
}

extension ExemptionReference {
  /// Whether the public interest has to be weighed before anything is withheld under this provision.
  ///
  /// Section 2(3) of the Act lists what is absolute. It makes three sections absolute only in part:
  ///
  /// - 36 for what the Houses of Parliament hold. No office that publishes with this program is one, so it always owes the
  ///   test.
  /// - 37 for communications with the Sovereign and the heir: subsection (1)(a) to (ab).
  /// - 40 but for what somebody has objected to, (3B), and what the person concerned could not get either, (4A). Before
  ///   the Data Protection Act 2018 these were (3)(a)(ii) and (4). The section alone, or another subsection, owes no test:
  ///   what data protection asks for is weighed within it.
  public var owesPublicInterestTest: Bool {
    switch exemption.kind {
    case .absolute: false
    case .qualified: true
    case .partlyAbsolute:
      switch exemption {
      case .royalHouseholdAndHonours: !begins(withOneOf: ["(1)(a)", "(1)(aa)", "(1)(ab)"])
      case .personalInformation: begins(withOneOf: ["(3B)", "(4A)", "(3)(a)(ii)", "(4)"])
      default: true
      }
    }
  }

  private func begins(withOneOf subsections: [String]) -> Bool {
    let rest = text.dropFirst(exemption.rawValue.count)
    return subsections.contains(where: rest.hasPrefix)
  }
}

extension ExemptionReference: Comparable {
  /// By the section's number, then by the subsections.
  public static func < (left: ExemptionReference, right: ExemptionReference) -> Bool {
    (left.section, left.text) < (right.section, right.text)
  }

  /// The section's number without a letter.
  private var section: Int { Int(exemption.rawValue.prefix { $0.isNumber }) ?? 0 }
}
