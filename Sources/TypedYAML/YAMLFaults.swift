import Diagnostics
import Yams

extension Diagnostic {
  /// What the YAML reader found wrong.
  init(_ error: YamlError, in text: String, from origin: YAMLOrigin) {
    switch error {
    case .scanner(let context, let name, let mark, _), .parser(let context, let name, let mark, _),
      .composer(let context, let name, let mark, _):
      let problem = YAMLProblem(name, at: YAMLLines(of: text).character(at: mark))
      let place = problem.isAtBeginning ? context?.mark ?? mark : mark
      self = .error(.invalidYAML, at: origin.location(of: place), problem.message, suggestion: problem.suggestion)
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      let first = context.mark
      let again = YAMLLines(of: text).repetition(of: key, after: first) ?? (first.line, first.column)
      self = .error(
        .duplicateKey, at: origin.location(line: again.line, column: again.column),
        "'\(key)' is already given in line \(first.line + origin.firstLine - 1)",
        suggestion: key.first?.isNumber == true
          ? "if it belongs to a number such as 1,000,000, put that whole value in quotation marks"
          : "keep one of the two")
    case .reader(let problem, let offset, let value, _):
      let place = offset.map { YAMLLines.place(at: $0, in: text) }
      let character = UInt32(exactly: value).flatMap(Unicode.Scalar.init)?.codePoint
      self = .error(
        .controlCharacter, at: origin.location(line: place?.line ?? 1, column: place?.column),
        character.map { "the invisible character \($0) stands here, which YAML does not allow" }
          ?? "a character here cannot be read: \(problem)",
        suggestion: "delete it; it often comes with text that was pasted")
    default:
      self = .error(.invalidYAML, at: origin.location(of: nil), "cannot be read as YAML: \(error)")
    }
  }
}

/// A text by lines and columns, as the YAML reader counts them; only made when something is wrong.
private struct YAMLLines {
  private let lines: [[Unicode.Scalar]]

  init(of text: String) {
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { Array($0.unicodeScalars) }
  }

  func character(at mark: Mark) -> Unicode.Scalar? {
    guard lines.indices.contains(mark.line - 1) else { return nil }
    return lines[mark.line - 1].dropFirst(mark.column - 1).first
  }

  /// Where a key stands again: further on in the same line of a group in curly brackets, or below in the same column.
  func repetition(of key: String, after mark: Mark) -> (line: Int, column: Int)? {
    guard lines.indices.contains(mark.line - 1) else { return nil }
    let separators: [Unicode.Scalar] = [",", "{"]
    let line = lines[mark.line - 1]
    for column in line.indices.dropFirst(mark.column) where stands(key, in: line, at: column) {
      if line[..<column].last(where: { $0 != " " }).map(separators.contains) == true { return (mark.line, column + 1) }
    }
    return lines.indices.dropFirst(mark.line).first { stands(key, in: lines[$0], at: mark.column - 1) }
      .map { ($0 + 1, mark.column) }
  }

  private func stands(_ key: String, in line: [Unicode.Scalar], at index: Int) -> Bool {
    let quotes: [Unicode.Scalar] = ["\"", "'"]
    let rest = line.dropFirst(index).drop(while: quotes.contains)
    guard rest.starts(with: key.unicodeScalars) else { return false }
    return rest.dropFirst(key.unicodeScalars.count).drop { $0 == " " || quotes.contains($0) }.first == ":"
  }

  /// The line and the column of a character, counted from 1.
  static func place(at offset: Int, in text: String) -> (line: Int, column: Int) {
    let before = text.prefix(offset)
    let line = before[(before.lastIndex(where: \.isNewline).map(before.index(after:)) ?? before.startIndex)...]
    return (before.count(where: \.isNewline) + 1, line.unicodeScalars.count + 1)
  }
}
