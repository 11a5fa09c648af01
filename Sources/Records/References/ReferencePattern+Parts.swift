extension ReferencePattern {
  /// A piece of a pattern.
  enum Part: Hashable, Sendable {
    /// What stands there letter for letter.
    case words(String)
    /// The running number, with zeros in front up to a width.
    case number(width: Int)
    /// A year.
    case year(Year)

    /// How a year is written.
    struct Year: Hashable, Sendable {
      /// Whether it is a calendar year or a financial year.
      let kind: Restart
      /// Whether the calendar year is meant in which it ends.
      let isEnd: Bool
      /// Two digits or four.
      let digits: Int
    }

    /// The year, where the piece is one.
    var year: Year? { if case .year(let year) = self { year } else { nil } }

    /// Takes a pattern apart.
    static func parts(of text: String) throws(PatternFault) -> [Part] {
      var parts: [Part] = []
      var rest = text[...]
      while let opening = rest.firstIndex(where: { "{}".contains($0) }) {
        if opening > rest.startIndex { parts.append(.words(String(rest[..<opening]))) }
        guard rest[opening] == "{", let closing = rest[opening...].firstIndex(of: "}") else { throw .openBrace }
        parts.append(try placeholder(String(rest[rest.index(after: opening)..<closing])))
        rest = rest[rest.index(after: closing)...]
      }
      if !rest.isEmpty { parts.append(.words(String(rest))) }
      try check(parts)
      return parts
    }

    private static func placeholder(_ text: String) throws(PatternFault) -> Part {
      let pieces = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let width = pieces.count == 2 ? Int(pieces[1]) : nil
      guard pieces.count == 1 || width != nil else { throw .unknownPlaceholder(text) }
      switch pieces[0] {
      case "number":
        guard (1...9).contains(width ?? 1) else { throw .unknownPlaceholder(text) }
        return .number(width: width ?? 1)
      case "year": return try year(.eachYear, isEnd: false, width, of: text)
      case "financial-year": return try year(.eachFinancialYear, isEnd: false, width, of: text)
      case "financial-year-end": return try year(.eachFinancialYear, isEnd: true, width, of: text)
      default: throw .unknownPlaceholder(text)
      }
    }

    private static func year(
      _ kind: Restart, isEnd: Bool, _ width: Int?, of text: String
    ) throws(PatternFault) -> Part {
      guard [2, 4].contains(width ?? 4) else { throw .unknownPlaceholder(text) }
      return .year(Year(kind: kind, isEnd: isEnd, digits: width ?? 4))
    }

    /// Whether every reference of the pattern can be taken apart again, in one way only.
    private static func check(_ parts: [Part]) throws(PatternFault) {
      let numbers = parts.indices.filter { if case .number = parts[$0] { true } else { false } }
      guard numbers.count == 1 else { throw .notOneNumber }
      guard Set(parts.compactMap(\.year?.kind)).count < 2 else { throw .twoKindsOfYear }
      switch parts[numbers[0]...].dropFirst().first {
      case .words(let words) where words.utf8.first?.isDigit != true: return
      case nil: return
      default: throw .digitsAfterNumber
      }
    }
  }
}

/// Why a text is no pattern of references.
public enum PatternFault: Error, Hashable, Sendable {
  /// A brace stands by itself.
  case openBrace
  /// What stands between braces means nothing.
  case unknownPlaceholder(String)
  /// There is no running number, or more than one.
  case notOneNumber
  /// There are a calendar year and a financial year.
  case twoKindsOfYear
  /// Nothing tells where the running number ends.
  case digitsAfterNumber
  /// The pattern names a year of another kind than the one in which its numbers begin again.
  case restartsInAnotherYear(ReferencePattern.Restart)
}

extension PatternFault {
  /// What is wrong, as a message goes on after naming the pattern.
  public var message: String {
    switch self {
    case .openBrace: "has a brace that stands by itself"
    case .unknownPlaceholder(let text): "has '{\(text)}', which means nothing"
    case .notOneNumber: "does not have its running number exactly once"
    case .twoKindsOfYear: "has a calendar year and a financial year"
    case .digitsAfterNumber: "has digits directly after its running number, so that nobody could tell where it ends"
    case .restartsInAnotherYear(let named):
      "names a \(named == .eachYear ? "calendar" : "financial") year, and its numbers begin again in another"
    }
  }

  /// What to do about it.
  public var wayOut: String {
    switch self {
    case .openBrace, .unknownPlaceholder:
      "between braces write number, number:3, year, year:2, financial-year or financial-year-end"
    case .notOneNumber: "write '{number}' once, or '{number:3}' for a number such as 005"
    case .twoKindsOfYear: "keep the one by which the office numbers"
    case .digitsAfterNumber: "put a sign such as '/' between them"
    case .restartsInAnotherYear(let named): "write 'restarts: \(named.rawValue)' or 'restarts: never', or leave it out"
    }
  }
}
