import Diagnostics
import Platform
import SystemPackage
import TestSupport
import Testing

/// People look up what stands in brackets at the end of a message, and must find it.
@Suite("The list of diagnostics")
struct DiagnosticsDocumentationTests {
  let page: DocumentationPage

  init() throws { page = try DocumentationPage("diagnostics.md") }

  @Test("Every identifier must have an entry, and every entry an identifier, in the same order")
  func entries() {
    let documented = page.sections.filter { $0.level == 3 }.map(\.heading)
    #expect(documented == DiagnosticIdentifier.allCases.map { "`\($0.rawValue)`" })
  }

  @Test(
    "An entry must say how bad it is, show the whole message and tell the way out",
    arguments: DiagnosticIdentifier.allCases)
  func entry(for identifier: DiagnosticIdentifier) throws {
    let section = try #require(page.sections.first { $0.heading == "`\(identifier.rawValue)`" })
    #expect(section.prose.contains { $0.hasPrefix("**Way out.** ") })
    let message = try #require(section.message)
    #expect(message.hasSuffix(" [\(identifier.rawValue)]"))
    let severity = try #require(
      message.contains(": error: ") ? "error" : message.contains(": warning: ") ? "warning" : nil)
    let opening = try #require(section.prose.first { $0.hasPrefix("**") })
    #expect(opening.lowercased().contains("**\(severity)") || opening.lowercased().contains("\(severity)**"))
  }

  @Test("The mark below a message must stand under the column that the message gives")
  func marks() throws {
    for section in page.sections where section.level == 3 {
      for block in section.codeBlocks {
        let lines = block.text.split(separator: "\n")
        guard lines.count == 3, lines[1].contains(" | ") else { continue }
        let place = lines[0].split(separator: ":").prefix(3).dropFirst().compactMap { Int($0) }
        try #require(place.count == 2, "\(lines[0])")
        let bar = try #require(lines[1].firstIndex(of: "|"))
        #expect(lines[1][..<bar].split(separator: " ") == ["\(place[0])"])
        #expect(
          lines[2] == lines[1][..<bar].map { _ in " " }.joined() + "|" + String(repeating: " ", count: place[1]) + "^")
      }
    }
  }

  @Test("The wording of an example must be that of the program", arguments: DiagnosticIdentifier.allCases)
  func wording(for identifier: DiagnosticIdentifier) throws {
    let message = try #require(page.sections.first { $0.heading == "`\(identifier.rawValue)`" }?.message)
    let severity = message.contains(": error: ") ? ": error: " : ": warning: "
    let start = try #require(message.firstRange(of: severity)).upperBound
    let text = String(message[start...].dropLast(" [\(identifier.rawValue)]".count))
    let phrases = try SourcePhrases.all()
    let splits = text.indices.filter { text[$0...].hasPrefix("; ") }
    let isTheProgramsOwn =
      phrases.contains(text)
      || splits.contains { split in
        phrases.contains(String(text[..<split])) && phrases.contains(String(text[split...].dropFirst(2)))
      }
    #expect(isTheProgramsOwn, "\(text)")
  }
}

extension DocumentationPage.Section {
  /// The first line of the entry's example.
  fileprivate var message: String? {
    codeBlocks.first.flatMap { $0.text.split(separator: "\n").first.map(String.init) }
  }
}
