import Platform
import SystemPackage
import TestSupport

/// The string literals of the program's sources, as patterns in which a value may stand where one is put in.
struct SourcePhrases: Sendable {
  /// What stands between the values that a literal puts in.
  private let patterns: [[String]]

  /// Those of all targets, read once.
  static func all() throws -> SourcePhrases { try read.get() }

  private static let read = Result {
    try SourcePhrases(below: DocumentationPage.repository.appending("Sources"))
  }

  private init(below folder: FilePath) throws {
    patterns = try Self.sources(below: folder).flatMap { source in
      var scanner = LiteralScanner(source)
      return scanner.literals()
    }
  }

  /// Whether a literal with enough words of its own can have become this text.
  func contains(_ text: String) -> Bool {
    patterns.contains { pattern in
      pattern.reduce(0) { $0 + $1.count } >= Self.leastLetters && Self.text(text[...], has: pattern[...])
    }
  }

  /// A literal with fewer fixed letters would match nearly everything.
  private static let leastLetters = 8

  private static func text(_ text: Substring, has pattern: ArraySlice<String>) -> Bool {
    guard let first = pattern.first, text.hasPrefix(first) else { return false }
    var rest = text.dropFirst(first.count)
    guard pattern.count > 1, let last = pattern.last else { return rest.isEmpty }
    guard rest.hasSuffix(last) else { return false }
    rest = rest.dropLast(last.count)
    for part in pattern.dropFirst().dropLast() where !part.isEmpty {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }

  private static func sources(below folder: FilePath) throws -> [String] {
    try folder.directoryEntries().flatMap { entry -> [String] in
      let path = folder.appending(entry.name)
      if entry.kind == .directory { return try sources(below: path) }
      guard entry.name.hasSuffix(".swift") else { return [] }
      return [String(decoding: try path.readBytes(upTo: 1 << 20), as: UTF8.self)]
    }
  }
}

/// Finds the string literals of a Swift source. Literals joined with `+` count as one.
private struct LiteralScanner {
  private let text: [Character]
  private var position = 0

  init(_ source: String) { text = Array(source) }

  mutating func literals() -> [[String]] {
    var literals: [[String]] = []
    var isJoined = false
    while position < text.count {
      switch text[position] {
      case "/" where character(after: 0) == "/":
        position = text[position...].firstIndex { $0.isNewline } ?? text.count
      case "\"":
        let literal = self.literal()
        if isJoined, let last = literals.popLast() {
          literals.append(last.dropLast() + [(last.last ?? "") + (literal.first ?? "")] + literal.dropFirst())
        } else {
          literals.append(literal)
        }
        isJoined = false
        while position < text.count, text[position].isWhitespace || text[position] == "+" {
          if text[position] == "+" { isJoined = true }
          position += 1
        }
        if position < text.count, text[position] != "\"" { isJoined = false }
      default: position += 1
      }
    }
    return literals
  }

  /// The literal that begins here, in parts between the values that it puts in.
  private mutating func literal() -> [String] {
    var parts = [""]
    position += 1
    while position < text.count, text[position] != "\"" {
      guard text[position] == "\\" else {
        parts[parts.count - 1].append(text[position])
        position += 1
        continue
      }
      if character(after: 0) == "(" {
        position += 1
        skipParentheses()
        parts.append("")
      } else {
        parts[parts.count - 1].append(character(after: 0) ?? " ")
        position += 2
      }
    }
    position += 1
    return parts
  }

  private mutating func skipParentheses() {
    var depth = 0
    while position < text.count {
      switch text[position] {
      case "(": depth += 1
      case ")": depth -= 1
      case "\"":
        _ = literal()
        continue
      default: break
      }
      position += 1
      if depth == 0 { return }
    }
  }

  private func character(after offset: Int) -> Character? {
    let index = position + offset + 1
    return text.indices.contains(index) ? text[index] : nil
  }
}
