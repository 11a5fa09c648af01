/// A paragraph of the Schedule to the Elected Local Policing Bodies (Specified Information) Order 2011 (SI 2011/3050, as
/// amended), which says what a police and crime commissioner has to publish.
public struct OrderParagraph: Hashable, Sendable {
  /// The number, as in `3(g)`.
  public let text: String

  /// A number, a capital letter where the paragraph was inserted later, and small letters in brackets, as in `3(g)`, `7A`
  /// or `4(c)-(d)`; spaces are allowed.
  ///
  /// - Returns: `nil` for any other text.
  public init?(_ text: String) {
    let plain = text.filter { !$0.isWhitespace }.replacing("–", with: "-")
    var rest = plain.utf8.drop { $0.isDigit }
    guard (1...2).contains(plain.utf8.count - rest.count) else { return nil }
    if let letter = rest.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) { rest.removeFirst() }
    if !rest.isEmpty {
      for letters in rest.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false) {
        guard Self.isBracketed(letters) else { return nil }
      }
    }
    self.text = plain
  }

  private init(known text: String) { self.text = text }

  private static func isBracketed(_ letters: Substring.UTF8View) -> Bool {
    guard letters.first == UInt8(ascii: "("), letters.last == UInt8(ascii: ")") else { return false }
    let inner = letters.dropFirst().dropLast()
    return (1...2).contains(inner.count) && inner.allSatisfy((UInt8(ascii: "a")...UInt8(ascii: "z")).contains)
  }
}

extension OrderParagraph {
  /// What a paragraph asks for, as far as this program knows it.
  public struct Requirement: Sendable {
    /// The paragraph.
    public let paragraph: OrderParagraph
    /// What it asks for, in the words of messages to staff.
    public let subject: String
    /// How often, where that is certain.
    public let frequency: PublicationFrequency?
    /// Whether its wording is certain enough to be told to readers. Where it is not, they are told what the office says.
    public let isCertain: Bool
  }

  /// The paragraphs about information that a scheme has to name.
  ///
  /// Others, such as those about the office's staff, may be named too; nothing is said of a scheme that does not.
  public static let requirements: [Requirement] = [
    certain("3(a)", "the budget", .beforeFinancialYear),
    certain("3(b)", "the precept", .beforeFinancialYear),
    certain("3(c)", "revenue from other sources", .beforeFinancialYear),
    certain("3(d)", "proposed spending", .beforeFinancialYear),
    certain("3(e)", "the investment strategy", .beforeFinancialYear),
    certain("3(f)", "crime and disorder grants", .monthly),
    certain("3(g)", "each item of spending over £500", .monthly),
    uncertain("3(h)", "travel, accommodation and subsistence"),
    uncertain("4(b)", "contracts over £10,000"),
    uncertain("4(c)-(d)", "contracts of £10,000 or less and invitations to tender"),
    certain("5(a)", "public meetings", nil),
    certain("5(b)", "agendas and reports of public meetings", nil),
    certain("5(c)", "minutes of public meetings", nil),
    certain("5(d)", "decisions of significant public interest", .asSoonAsPracticable),
    certain("7A", "national priorities", nil),
    certain("7B", "reports of the inspectorate", nil),
    certain("7C", "complaints", nil),
  ]

  /// The same paragraphs in short, those whose letters follow each other as one: `3(a)-(h)`.
  public static var requirementsInShort: [String] {
    var runs: [(first: String, last: String)] = []
    for piece in requirements.flatMap(\.paragraph.pieces) {
      if let run = runs.last, let whole = OrderParagraph("\(run.first)-\(piece.suffix(3))"), piece.hasSuffix(")"),
        whole.pieces.last == piece, whole.pieces.dropLast().last == run.last
      {
        runs[runs.count - 1].last = piece
      } else {
        runs.append((piece, piece))
      }
    }
    return runs.map { $0.first == $0.last ? $0.first : "\($0.first)-\($0.last.suffix(3))" }
  }

  /// What this paragraph asks for; `nil` for one of which this program knows nothing.
  public var requirement: Requirement? { Self.requirements.first { $0.paragraph == self } }

  private static func certain(
    _ text: String, _ subject: String, _ frequency: PublicationFrequency?
  ) -> Requirement {
    Requirement(paragraph: OrderParagraph(known: text), subject: subject, frequency: frequency, isCertain: true)
  }

  private static func uncertain(_ text: String, _ subject: String) -> Requirement {
    Requirement(paragraph: OrderParagraph(known: text), subject: subject, frequency: nil, isCertain: false)
  }
}

extension OrderParagraph {
  /// The paragraphs that the Order has under the same number, as far as this program knows them, when this one is none of
  /// them; `nil` when it is one, or when nothing is known of its number.
  ///
  /// Of paragraphs 1, 2, 6 and 7 nothing is known but that they are there.
  public var othersOfItsNumber: [OrderParagraph]? {
    guard number <= Self.lastNumber else { return Self.requirements.map(\.paragraph) }
    let known = Self.requirements.map(\.paragraph).filter { $0.number == number }
    let pieces = Set(known.flatMap(\.pieces))
    // 4(a) is not among what a scheme has to name, and 4(b) follows it.
    let unnamed: Set = ["4(a)"]
    let isKnown = isWhole || Set(self.pieces).isSubset(of: pieces.union(unnamed))
    return known.isEmpty || isKnown ? nil : known
  }

  /// The number of the last paragraph.
  private static let lastNumber = 7

  /// Whether it is a paragraph with all that stands under it, such as 3; 7A is a paragraph of its own.
  private var isWhole: Bool { text.allSatisfy(\.isNumber) }

  /// Each of the paragraphs from the first to the last that it names: 4(c) and 4(d) for 4(c)-(d).
  private var pieces: [String] {
    let letters = text.utf8.split(separator: UInt8(ascii: "-"))
    let stem = text.prefix { $0 != "(" }
    guard letters.count == 2, let first = Self.letter(letters[0]), let last = Self.letter(letters[1]), first <= last
    else { return [text] }
    return (first...last).map { "\(stem)(\(Character(UnicodeScalar($0))))" }
  }

  private static func letter(_ text: Substring.UTF8View) -> UInt8? { text.dropLast().last }
}

extension OrderParagraph: Comparable {
  /// By number, then by letters: 3(g), 4(b), 7A, 10.
  public static func < (left: OrderParagraph, right: OrderParagraph) -> Bool {
    (left.number, left.text) < (right.number, right.text)
  }

  private var number: Int { Int(text.prefix { $0.isNumber }) ?? 0 }
}
