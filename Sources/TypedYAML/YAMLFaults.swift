import Diagnostics
import Yams

extension Diagnostic {
  /// What the YAML reader found wrong, in the words of somebody who has never heard of its grammar.
  init(_ error: YamlError, in text: String, from origin: YAMLOrigin) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self = .error(
        .invalidYAML, at: origin.location(of: mark), Self.plainWords(for: problem),
        suggestion: Self.wayOut(of: problem))
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      let first = context.mark
      let again = Self.lineOfRepetition(of: key, after: first, in: text) ?? first.line
      self = .error(
        .duplicateKey, at: origin.location(line: again, column: first.column),
        "'\(key)' is already given in line \(first.line + origin.firstLine - 1)", suggestion: "keep one of the two")
    case .reader(let problem, let offset, _, _):
      let line = offset.map { text.prefix($0).count(where: \.isNewline) + 1 }
      self = .error(
        .invalidYAML, at: origin.location(line: line ?? 1, column: nil),
        "a character cannot be read: \(problem)", suggestion: "delete the character and type it again")
    default:
      self = .error(.invalidYAML, at: origin.location(of: nil), "cannot be read as YAML: \(error)")
    }
  }

  private static func plainWords(for problem: String) -> String {
    switch problem {
    case "mapping values are not allowed in this context":
      "a colon with a space after it stands where a value already began"
    case "found character that cannot start any token": "a value begins with a character that has a meaning in YAML"
    case "could not find expected ':'": "a key has no colon after it"
    case "did not find expected key": "this line is neither a key nor part of the value above"
    case "did not find expected ',' or ']'": "a list in square brackets is not closed, or lacks a comma"
    case "did not find expected ',' or '}'": "a group in curly brackets is not closed, or lacks a comma"
    case "found unexpected end of stream": "a quotation mark or bracket is not closed"
    case "did not find expected '-' indicator": "the lines of a list are not indented alike"
    case "found undefined alias": "a value begins with '*', which has a meaning in YAML"
    default: "cannot be read as YAML: \(problem)"
    }
  }

  private static func wayOut(of problem: String) -> String {
    switch problem {
    case "mapping values are not allowed in this context", "found character that cannot start any token",
      "found undefined alias", "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      "put the whole value in quotation marks, as in \"Costs: an overview\""
    case "found unexpected end of stream": "add the missing quotation mark or bracket"
    default: "indent with spaces as the lines around it do, and write 'key: value'"
    }
  }

  /// The line on which a key stands again, in the column in which it stood first.
  private static func lineOfRepetition(of key: String, after mark: Mark, in text: String) -> Int? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.dropFirst(mark.line).first { index in
      lines[index].dropFirst(mark.column - 1).drop { $0 == "\"" || $0 == "'" }.hasPrefix(key)
    }.map { $0 + 1 }
  }
}
