/// The provision of the Freedom of Information Act 2000 under which something is withheld: a section, and where given a
/// subsection, as in `43(2)`.
public struct ExemptionReference: Hashable, Sendable {
  /// The section's number and its subsections, as in `43(2)`.
  public let text: String

  /// A section, with or without subsections; `s.`, `section` and spaces are allowed.
  ///
  /// - Returns: `nil` when the text does not begin with a section's number, or goes on with anything but bracketed
  ///   subsections.
  public init?(_ text: String) {
    var rest = text.lowercased().filter { !$0.isWhitespace }[...]
    for prefix in ["section", "s."] + ["s"] where rest.hasPrefix(prefix) {
      rest.removeFirst(prefix.count)
      break
    }
    let number = rest.prefix { $0.isASCII && $0.isNumber }
    guard let section = Int(number), (1...99).contains(section) else { return nil }
    guard Self.areSubsections(rest.dropFirst(number.count)) else { return nil }
    self.text = String(section) + rest.dropFirst(number.count)
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

  private var section: Int { Int(text.prefix { $0.isNumber }) ?? 0 }
}
