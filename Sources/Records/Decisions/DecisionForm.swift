/// An office's decision form: which parts it requires, and what it calls them.
public struct DecisionForm: Sendable, Equatable {
  /// The parts without which a record is incomplete, in the form's order.
  public let required: [FormPart]
  private let partsByHeading: [String: FormPart]

  /// The parts that a decision form has when an office says nothing else.
  public static let usualRequirement: [FormPart] = [
    .executiveSummary, .decision, .background, .financialImplications, .legalImplications, .equalityImplications,
    .publicAccess,
  ]

  /// A form.
  ///
  /// - Parameters:
  ///   - required: the parts that every record must have.
  ///   - synonyms: further headings by which this office knows a part; they go before the usual ones.
  public init(required: [FormPart] = usualRequirement, synonyms: [FormPart: [String]] = [:]) {
    self.required = FormPart.allCases.filter(required.contains)
    var parts: [String: FormPart] = [:]
    for part in FormPart.allCases {
      for heading in part.usualHeadings { parts[Self.folded(heading)] = part }
    }
    for part in FormPart.allCases {
      for heading in synonyms[part] ?? [] { parts[Self.folded(heading)] = part }
    }
    partsByHeading = parts
  }

  /// The part that stands under a heading, case, punctuation and numbering aside.
  public func part(under heading: String) -> FormPart? { partsByHeading[Self.folded(heading)] }

  /// Letters and digits only, lowercased, without the numbering: `3. LEGAL  IMPLICATIONS:`, `(c) Legal implications` and
  /// `iii) Legal implications` are all `legalimplications`.
  private static func folded(_ heading: String) -> String {
    let words = heading.lowercased().unicodeScalars.split { $0.properties.isWhitespace }
    let rest = words.first.map(isNumbering) == true ? words.dropFirst() : words[...]
    let letters = rest.joined().filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    return String(String.UnicodeScalarView(letters.drop { $0.properties.numericType != nil }))
  }

  /// Whether a word is no part of the heading: `3`, `3.`, `3.1`, `(c)`, `iii)`.
  private static func isNumbering(_ word: Substring.UnicodeScalarView) -> Bool {
    let inner = word.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    if inner.allSatisfy({ $0.properties.numericType != nil }) { return true }
    guard let last = word.last, last == "." || last == ")" else { return false }
    return inner.count == 1 || inner.allSatisfy { "ivx".unicodeScalars.contains($0) }
  }
}
