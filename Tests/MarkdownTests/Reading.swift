import Diagnostics
import Markdown

/// A document as the tests read it, with what is wrong with it.
struct Reading {
  let document: MarkdownDocument
  let diagnostics: [Diagnostic]

  init(_ text: String, startingAtLine line: Int = 1) {
    self.init(bytes: Array(text.utf8), startingAtLine: line)
  }

  init(bytes: [UInt8], startingAtLine line: Int = 1) {
    var diagnostics: [Diagnostic] = []
    document = MarkdownDocument(
      parsing: bytes[...], in: "page.md", startingAtLine: line, diagnostics: &diagnostics)
    self.diagnostics = diagnostics
  }

  /// The preamble with every internal link put in as `/known/`.
  var html: String { document.preamble.html { _ in "/known/" } }

  /// The diagnostics as a terminal shows them, without the source line.
  var faults: [String] {
    diagnostics.map { DiagnosticFormat.text.render([$0]).trimmingNewline }
  }

  /// The places and names of the diagnostics.
  var places: [String] {
    diagnostics.map { "\($0.location.line ?? 0):\($0.location.column ?? 0) \($0.identifier.rawValue)" }
  }
}

extension String {
  fileprivate var trimmingNewline: String { hasSuffix("\n") ? String(dropLast()) : self }
}
