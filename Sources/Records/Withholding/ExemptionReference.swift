/// The provision under which something is withheld: a section of the Freedom of Information Act 2000, and where given a
/// subsection, as in `43(2)`, or an exception of the Environmental Information Regulations 2004, as in `EIR 12(5)(e)`.
///
/// A redaction mark in a text names one too; what is a provision there and what is one here must be the same.
public struct ExemptionReference: Hashable, Sendable {
  /// The section or the exception.
  public let exemption: Exemption
  /// Its number in its law with the subsections, as in `43(2)` or `12(5)(e)`.
  public let number: String
  /// What stands behind the number of the exemption.
  private let subsections: String

  /// The provision as content and data files write it: `43(2)`, or `EIR 12(5)(e)`.
  public var text: String { law == .environmental ? "EIR \(number)" : number }

  /// The law that has it.
  public var law: InformationLaw { exemption.law }

  /// How messages name it: `section 43(2)`, `regulation 12(5)(e)`.
  public var name: String { "\(law.provision) \(number)" }

  /// Whether a reason that is given for this provision holds for another: for the same subsection, for a part of it, and
  /// where either names the whole section. What is said of section 43(1) says nothing of 43(2).
  func covers(_ other: ExemptionReference) -> Bool {
    exemption == other.exemption
      && (other.subsections.hasPrefix(subsections) || subsections.hasPrefix(other.subsections))
  }

  /// A provision, with or without subsections. Of the Act, `s.`, `section` and spaces are allowed; of the Regulations,
  /// `r.`, `reg`, `regulation` and `EIR`.
  ///
  /// - Returns: `nil` when the text does not begin with the number of a provision that holds an exemption, or goes on with
  ///   anything but bracketed subsections.
  public init?(_ text: String) {
    var rest = text.lowercased().filter { !$0.isWhitespace }[...]
    let law = Self.takeLaw(from: &rest)
    let section = law == .environmental ? nil : Self.section(at: rest)
    let exception = law == .freedomOfInformation ? nil : Self.exception(at: rest)
    guard let (exemption, number, behind) = section ?? exception, Self.areSubsections(behind) else { return nil }
    self.exemption = exemption
    subsections = Self.withInsertedProvisions(behind)
    self.number = number + subsections
  }

  /// The law that the text names by what stands before the number, or `nil` when the number alone has to tell.
  private static func takeLaw(from text: inout Substring) -> InformationLaw? {
    if let prefix = ["section", "s.", "s"].first(where: text.hasPrefix) {
      text.removeFirst(prefix.count)
      return .freedomOfInformation
    }
    let length = text.count
    if text.hasPrefix("eir") { text.removeFirst(3) }
    if let prefix = ["regulation", "reg.", "reg", "r.", "r"].first(where: text.hasPrefix) {
      text.removeFirst(prefix.count)
    }
    return text.count < length ? .environmental : nil
  }

  private typealias Found = (exemption: Exemption, number: String, behind: Substring)

  private static func section(at text: Substring) -> Found? {
    var rest = text
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    rest.removeFirst(digits.count)
    let letter = rest.prefix(1).filter { $0.isASCII && $0.isLetter }
    rest.removeFirst(letter.count)
    guard let number = Int(digits), let exemption = Exemption(rawValue: "\(number)\(letter.uppercased())"),
      exemption.law == .freedomOfInformation
    else { return nil }
    return (exemption, exemption.rawValue, rest)
  }

  /// Regulation 12(3) says no more than that regulation 13 holds for personal data.
  private static func exception(at text: Substring) -> Found? {
    let pointer = "12(3)"
    if text == pointer { return (.personalData, pointer, "") }
    return Exemption.allCases.first { $0.law == .environmental && text.hasPrefix($0.rawValue) }.map { exemption in
      (exemption, exemption.rawValue, text.dropFirst(exemption.rawValue.count))
    }
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
  ///
  /// Regulation 12(1)(b) asks for the test under every exception of regulation 12. Regulation 13 is to them what section 40
  /// is to the Act: the same two conditions owe it, (1)(b) with (2B) and (3A). Before 2018 these were (2)(a)(ii) and (3).
  public var owesPublicInterestTest: Bool {
    switch exemption.kind {
    case .absolute: false
    case .qualified: true
    case .partlyAbsolute:
      switch exemption {
      case .royalHouseholdAndHonours: !begins(withOneOf: ["(1)(a)", "(1)(aa)", "(1)(ab)"])
      case .personalInformation: begins(withOneOf: ["(3B)", "(4A)", "(3)(a)(ii)", "(4)"])
      case .personalData: begins(withOneOf: ["(1)(b)", "(2B)", "(3A)", "(2)(a)(ii)", "(3)"])
      default: true
      }
    }
  }

  private func begins(withOneOf subsections: [String]) -> Bool {
    subsections.contains(where: self.subsections.hasPrefix)
  }
}

extension ExemptionReference: Comparable {
  /// Sections of the Act before regulations, each by their numbers, then by the subsections.
  public static func < (left: ExemptionReference, right: ExemptionReference) -> Bool {
    (left.law.position, left.leadingNumber, left.number) < (right.law.position, right.leadingNumber, right.number)
  }

  /// The number without letters and subsections.
  private var leadingNumber: Int { Int(number.prefix { $0.isNumber }) ?? 0 }
}

extension InformationLaw {
  fileprivate var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
