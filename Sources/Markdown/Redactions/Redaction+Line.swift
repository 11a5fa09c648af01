import Diagnostics

extension Redaction {
  /// The marks in a line that is no Markdown, such as a record's title.
  ///
  /// - Parameters:
  ///   - location: where the line stands, which is where its marks stand too.
  ///   - diagnostics: gains what looks like a mark in it and is none.
  public static func marks(
    inLine line: String, at location: SourceLocation, diagnostics: inout [Diagnostic]
  ) -> [Redaction] {
    var line = line
    guard line.withUTF8(canHoldMark) else { return [] }
    var faults: [Diagnostic] = []
    let document = MarkdownDocument(parsing: Array(line.utf8)[...], in: location.file, diagnostics: &faults)
    diagnostics += faults.filter { $0.identifier == .malformedRedaction }.map { fault in
      var fault = fault
      fault.location = location
      return fault
    }
    return document.redactions.map { Redaction(exemption: $0.exemption, location: location) }
  }

  /// The marks in the title of a document. "(redacted)" is what a copy is often called from which words were taken out,
  /// so that only what stands in square brackets is looked at.
  ///
  /// - Parameters:
  ///   - location: where the title stands, which is where its marks stand too.
  ///   - diagnostics: gains what looks like a mark in it and is none.
  public static func marks(
    inTitleOfDocument title: String, at location: SourceLocation, diagnostics: inout [Diagnostic]
  ) -> [Redaction] {
    bracketedParts(of: title).flatMap { marks(inLine: $0, at: location, diagnostics: &diagnostics) }
  }

  /// The parts of a text in square brackets, with these; the last one ends with the text where its bracket is missing.
  private static func bracketedParts(of text: String) -> [String] {
    var parts: [String] = []
    var rest = text[...]
    while let opening = rest.firstIndex(of: "[") {
      let closing = rest[opening...].firstIndex(of: "]").map(rest.index(after:)) ?? rest.endIndex
      parts.append(String(rest[opening..<closing]))
      rest = rest[closing...]
    }
    return parts
  }

  /// How bad it is what a text has of marks in which nothing can be redacted, such as a cell of a table: a mark, well
  /// formed or not, is an error there, and a remark such as `[withheld]` a warning.
  ///
  /// - Returns: `nil` when the text has neither.
  public static func severity(ofMarksIn text: String) -> Diagnostic.Severity? {
    var faults: [Diagnostic] = []
    let marks = marks(inLine: text, at: SourceLocation(file: ""), diagnostics: &faults)
    // The text is no Markdown, so that what Markdown hides, in backticks or a comment, can be read.
    let opensMark = text.utf8.split(separator: UInt8(ascii: "["), omittingEmptySubsequences: false).dropFirst()
      .contains { RedactionMark.begins($0) }
    if opensMark || !marks.isEmpty || faults.hasErrors { return .error }
    return faults.isEmpty ? nil : .warning
  }

  /// The same for the title of a document, which may say "(redacted)" of it.
  public static func severity(ofMarksInTitleOfDocument title: String) -> Diagnostic.Severity? {
    let found = bracketedParts(of: title).compactMap(severity(ofMarksIn:))
    return found.contains(.error) ? .error : found.first
  }

  /// Whether a text has anything with which a mark, or what looks like one, can begin. Nearly none has.
  public static func canHoldMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "["): return true
      case UInt8(ascii: "r"), UInt8(ascii: "R"):
        let rest = bytes[index...]
        if rest.startsWithIgnoringCase("redact") || rest.startsWithIgnoringCase("r e d") { return true }
      case UInt8(ascii: "X"), UInt8(ascii: "x"):
        if bytes[index...].startsWithIgnoringCase("xx") { return true }
      case 0xE2:
        guard index + 1 < bytes.count else { return false }
        if [0x96, 0x97, 0xAC].contains(bytes[index + 1]) { return true }
      default: break
      }
    }
    return false
  }
}

extension MarkdownDocument {
  /// The document with marks that stand in what is published beside it, such as its title.
  public func counting(_ marks: [Redaction]) -> MarkdownDocument {
    guard !marks.isEmpty else { return self }
    return MarkdownDocument(
      preamble: preamble, sections: sections, outline: outline, links: links, redactions: marks + redactions,
      omissions: omissions)
  }
}
