import Testing

import Diagnostics

@Suite("What an identifier means, in the report of a check")
struct MeaningTests {
  @Test("Every identifier must have a meaning of its own, in words that can stand behind a number")
  func all() {
    let meanings = DiagnosticIdentifier.allCases.map(\.meaning)
    #expect(Set(meanings).count == meanings.count)
    #expect(meanings.filter { $0.isEmpty || $0.hasSuffix(".") } == [])
  }
}
