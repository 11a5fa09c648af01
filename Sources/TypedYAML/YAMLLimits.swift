import Diagnostics

/// Finds, before the YAML reader sees a text, what would cost it more stack or time than any record is worth.
///
/// The reader goes one call deeper for every level of nesting, on threads whose stack may be 512 KB. And it compares
/// keys to their full depth, so that a few lines of names for values (`&a`) used again and again (`*a`) would keep it
/// busy for ever. Both are found by their outer shape, in one pass.
struct YAMLLimits {
  /// How many brackets may be open at once.
  private static let openBrackets = 24
  /// How far to the right a line's text may begin. Each level of indentation takes at least one column.
  private static let indentation = 48

  private var line = 1
  private var column = 0
  private var depth = 0
  private var previous = UInt8(ascii: "\n")
  private var isIndentation = true
  /// Whether a value could begin at the next byte.
  private var isValueStart = true
  private var isTag = false
  private var firstName: (line: Int, column: Int)?
  private var isNameUsed = false

  /// What is too much in a text, or `nil`.
  static func fault(in text: String, from origin: YAMLOrigin) -> Diagnostic? {
    var limits = YAMLLimits()
    for byte in text.utf8 {
      limits.take(byte)
      if limits.depth > openBrackets {
        return limits.nestingFault(from: origin, "too many brackets are open here")
      }
      if limits.isIndentation, limits.column > indentation {
        return limits.nestingFault(from: origin, "this line begins too far to the right")
      }
    }
    guard let name = limits.firstName, limits.isNameUsed else { return nil }
    return .nameForValue(at: origin.location(line: name.line, column: name.column))
  }

  private func nestingFault(from origin: YAMLOrigin, _ message: String) -> Diagnostic {
    .error(
      .invalidYAML, at: origin.location(line: line, column: column), message,
      suggestion: "lists and groups lie at most three deep within each other in any record")
  }

  private mutating func take(_ byte: UInt8) {
    defer { previous = byte }
    switch byte {
    case UInt8(ascii: "\n") where previous == UInt8(ascii: "\r"): return
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      line += 1
      column = 0
      (isIndentation, isValueStart, isTag) = (true, true, false)
      return
    case 0x80...0xBF: return
    default: column += 1
    }
    if byte == UInt8(ascii: " ") {
      // A name for a value may stand behind its tag.
      if isTag { (isValueStart, isTag) = (true, false) }
      return
    }
    takeBracket(byte)
    takeValueStart(byte)
    // `- - - a` nests in one line.
    if isIndentation { isIndentation = [UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":")].contains(byte) }
  }

  private mutating func takeBracket(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
    case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
    default: break
    }
  }

  private mutating func takeValueStart(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&") where isValueStart: firstName = firstName ?? (line, column)
    case UInt8(ascii: "*") where isValueStart: isNameUsed = true
    case UInt8(ascii: "!") where isValueStart: isTag = true
    default: break
    }
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "{"):
      isValueStart = true
    default: isValueStart = byte == UInt8(ascii: ",") && depth > 0
    }
  }
}

extension Diagnostic {
  /// YAML would take the word for a name of the value behind it, and the reader would never see the word.
  static func nameForValue(at location: SourceLocation) -> Diagnostic {
    .meaning(of: "&", at: location)
  }

  /// YAML would take the word for the value's type, and the reader would never see the word.
  static func tag(at location: SourceLocation) -> Diagnostic { .meaning(of: "!", at: location) }

  private static func meaning(of character: Character, at location: SourceLocation) -> Diagnostic {
    .error(
      .invalidYAML, at: location, "a value begins with '\(character)', which has a meaning in YAML",
      suggestion: YAMLProblem.quote)
  }
}
