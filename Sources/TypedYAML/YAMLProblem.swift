/// What the YAML reader calls a problem, in the words of somebody who has never heard of its grammar.
struct YAMLProblem {
  /// What is wrong.
  let message: String
  /// What to do.
  let suggestion: String
  /// Whether the fault is where the reader began to read the thing, rather than where it gave up.
  let isAtBeginning: Bool

  static let quote = "put the whole value in quotation marks, as in \"Costs: an overview\""
  private static let indent = "indent with spaces as the lines around it do, and write 'key: value'"

  private init(_ message: String, _ suggestion: String, isAtBeginning: Bool = false) {
    self.message = message
    self.suggestion = suggestion
    self.isAtBeginning = isAtBeginning
  }

  /// - Parameters:
  ///   - name: what the reader calls the problem.
  ///   - character: the character at which it gave up.
  init(_ name: String, at character: Unicode.Scalar?) {
    self =
      Self.ofValues(name, at: character) ?? Self.ofStructure(name)
      ?? YAMLProblem("cannot be read as YAML: \(name)", Self.indent)
  }

  private static func ofValues(_ name: String, at character: Unicode.Scalar?) -> YAMLProblem? {
    switch name {
    case "mapping values are not allowed in this context":
      YAMLProblem("a colon with a space after it stands where a value already began", quote)
    case "found character that cannot start any token" where character == "\t",
      "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      YAMLProblem("a tab stands where YAML wants spaces", "put spaces in its place")
    case "found character that cannot start any token":
      YAMLProblem("a value begins with \(quoted(character)), which has a meaning in YAML", quote)
    case "found undefined alias", "did not find expected alphabetic or numeric character":
      YAMLProblem(
        "a value begins with '&' or '*', which have a meaning in YAML", quote, isAtBeginning: true)
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      YAMLProblem(
        "a backslash has a meaning between double quotation marks", "use single quotation marks, as in 'C:\\Records'")
    case "found unexpected end of stream":
      YAMLProblem(
        "a quotation mark opens here and is never closed", "add the missing quotation mark", isAtBeginning: true)
    default: nil
    }
  }

  private static func ofStructure(_ name: String) -> YAMLProblem? {
    switch name {
    case "could not find expected ':'": YAMLProblem("this line has no colon after its key", indent, isAtBeginning: true)
    case "did not find expected key":
      YAMLProblem("what stands here is neither a key nor part of the value before it", indent)
    case "did not find expected ',' or ']'":
      YAMLProblem(
        "the list that begins here is not closed, or lacks a comma",
        "add the missing bracket or comma, or put the whole value in quotation marks", isAtBeginning: true)
    case "did not find expected ',' or '}'":
      YAMLProblem(
        "the group that begins here is not closed, or lacks a comma",
        "add the missing bracket or comma, or put the whole value in quotation marks", isAtBeginning: true)
    case "did not find expected node content":
      YAMLProblem(
        "a bracket or a comma stands where a value should be, or a bracket is not closed above",
        "add what is missing, or put the whole value in quotation marks")
    case "did not find expected '-' indicator":
      YAMLProblem("the lines of a list are not indented alike", indent)
    case "block sequence entries are not allowed in this context":
      YAMLProblem(
        "a list begins on the line of its key", "put each '- ' on a line of its own below the key")
    case "but found another document", "did not find expected <document start>":
      YAMLProblem("what stands here does not belong to the keys above", "take out a line '---' or '...' above it")
    default: nil
    }
  }

  private static func quoted(_ character: Unicode.Scalar?) -> String {
    character.map { "'\($0)'" } ?? "a character"
  }
}
