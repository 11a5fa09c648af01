import Testing

@testable import Diagnostics

@Suite("What an identifier means, in the report of a check")
struct MeaningTests {
  @Test("Every identifier must have a meaning of its own, in words that can stand behind a number")
  func all() {
    #expect(DiagnosticIdentifier.allCases.filter { DiagnosticIdentifier.meanings[$0] == nil } == [])
    let meanings = DiagnosticIdentifier.meanings.values
    #expect(Set(meanings).count == meanings.count)
    #expect(meanings.filter { $0.hasSuffix(".") } == [])
  }
}
