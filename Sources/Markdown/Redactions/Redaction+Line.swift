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
    guard mayHoldMark(line) else { return [] }
    var faults: [Diagnostic] = []
    let document = MarkdownDocument(parsing: Array(line.utf8)[...], in: location.file, diagnostics: &faults)
    diagnostics += faults.filter { $0.identifier == .malformedRedaction }.map { fault in
      var fault = fault
      fault.location = location
      return fault
    }
    return document.redactions.map { Redaction(exemption: $0.exemption, location: location) }
  }

  /// Whether a line has anything with which a mark, or what looks like one, can begin. Nearly none has.
  private static func mayHoldMark(_ line: String) -> Bool {
    var line = line
    return line.withUTF8 { bytes in
      bytes.indices.contains { index in
        switch bytes[index] {
        case UInt8(ascii: "["): true
        case UInt8(ascii: "r"), UInt8(ascii: "R"): bytes[index...].prefix(6).startsWithIgnoringCase("redact")
        case UInt8(ascii: "X"), UInt8(ascii: "x"): bytes[index...].prefix(2).startsWithIgnoringCase("xx")
        case 0xE2: bytes[index...].dropFirst().first.map { (0x96...0x97).contains($0) || $0 == 0xAC } ?? false
        default: false
        }
      }
    }
  }
}

extension MarkdownDocument {
  /// The document with marks that stand in what is published beside it, such as its title.
  public func counting(_ marks: [Redaction]) -> MarkdownDocument {
    guard !marks.isEmpty else { return self }
    return MarkdownDocument(
      preamble: preamble, sections: sections, outline: outline, links: links, redactions: marks + redactions)
  }
}
