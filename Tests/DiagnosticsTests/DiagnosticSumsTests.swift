import Diagnostics
import TestSupport
import Testing

@Suite("Faults that are many are counted")
struct DiagnosticSumsTests {
  private func fault(_ line: Int, in file: String = "a.csv", _ identifier: DiagnosticIdentifier = .invalidValue)
    -> Diagnostic
  {
    .error(identifier, at: SourceLocation(file: file, line: line), "fault \(line)", suggestion: "mend it")
  }

  @Test("The first are listed in the order of their places, and the others counted where they begin")
  func counted() {
    #expect(
      [5, 3, 1, 4, 2].map { fault($0) }.summedUp(after: 2).lines == [
        "a.csv:1: error: fault 1; mend it [invalid-value]", "a.csv:2: error: fault 2; mend it [invalid-value]",
        "a.csv:3: error: there are 3 more of these in this file, from here on [invalid-value]",
      ])
  }

  @Test("One fault more is listed and not counted: the line that counts it would be as long")
  func oneMore() {
    let faults = (1...3).map { fault($0) }
    #expect(faults.summedUp(after: 2).lines == faults.lines)
  }

  @Test("Faults of another file, another name or another severity are counted apart")
  func apart() {
    let faults =
      (1...3).map { fault($0) } + (1...2).map { fault($0, in: "b.csv") } + (1...2).map { fault($0, .invalidDate) }
      + (1...2).map { fault($0).asWarning }
    #expect(faults.summedUp(after: 1).lines.count == 8)
  }
}
