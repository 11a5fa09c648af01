/// The provision of the Freedom of Information Act 2000 under which something is withheld: a section, and where given a
/// subsection, as in `43(2)`.
///
/// A redaction mark in a text names one too; what is a section there and what is one here must be the same.
public struct ExemptionReference: Hashable, Sendable {
  /// The section's number and its subsections, as in `43(2)`.
  public let text: String

  /// A section, with or without subsections; `s.`, `section` and spaces are allowed.
  ///
  /// - Returns: `nil` when the text does not begin with the number of a section that holds an exemption, which may have a
  ///   letter, or goes on with anything but bracketed subsections.
  public init?(_ text: String) {
    var rest = text.lowercased().filter { !$0.isWhitespace }[...]
    if let prefix = ["section", "s.", "s"].first(where: rest.hasPrefix) { rest.removeFirst(prefix.count) }
    let number = rest.prefix { $0.isASCII && $0.isNumber }
    guard let section = Int(number), Self.exemptions.contains(section) else { return nil }
    rest.removeFirst(number.count)
    let letter = rest.prefix(1).filter { $0.isASCII && $0.isLetter }
    guard Self.areSubsections(rest.dropFirst(letter.count)) else { return nil }
    self.text = Self.withInsertedProvisions("\(section)\(rest)")
  }

  /// The sections of Part II of the Act, which holds the exemptions.
  private static let exemptions = 21...44

  /// Acts give what was inserted later the number before it and a capital letter: section 22A, subsection (3A).
  private static func withInsertedProvisions(_ text: String) -> String {
    var result = ""
    for character in text { result += result.last?.isNumber == true ? character.uppercased() : String(character) }
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

extension ExemptionReference: Comparable {
  /// By the section's number, then by the subsections.
  public static func < (left: ExemptionReference, right: ExemptionReference) -> Bool {
    (left.section, left.text) < (right.section, right.text)
  }

  /// The section without its subsections.
  var section: Int { Int(text.prefix { $0.isNumber }) ?? 0 }
}
