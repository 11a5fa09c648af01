import Diagnostics
import TestSupport
import Testing

@Suite("Long series of like faults")
struct FaultSeriesTests {
  private func fault(_ line: Int, series: String? = "Value", file: String = "a.csv") -> Diagnostic {
    var fault = Diagnostic.error(
      .invalidValue, at: SourceLocation(file: file, line: line), "wrong", suggestion: "mend it")
    fault.series = series
    return fault
  }

  @Test("One beyond the limit is told, and says how many follow")
  func cutShort() {
    let lines = (1...400).reversed().map { fault($0) }.summedUp().lines
    #expect(lines.count == FaultSeries.limit + 1)
    #expect(lines.first == "a.csv:1: error: wrong; mend it [invalid-value]")
    #expect(
      lines.last == "a.csv:21: error: wrong; mend it; 379 more faults like this follow in the file [invalid-value]")
    #expect(
      (1...22).map { fault($0) }.summedUp().lines.last
        == "a.csv:21: error: wrong; mend it; 1 more fault like this follows in the file [invalid-value]")
  }

  @Test("Where only one would be left out, it is told")
  func justLongEnough() {
    let faults = (1...21).map { fault($0) }
    #expect(faults.summedUp() == faults)
  }

  @Test("Faults of another column, file, name or severity are no part of a series, and others are never cut short")
  func otherFaults() {
    let faults = (1...15).flatMap { line in
      [fault(line), fault(line, series: "Date"), fault(line, file: "b.csv"), fault(line).asWarning]
    }
    #expect(Set(faults.summedUp()) == Set(faults))
    #expect((1...100).map { fault($0, series: nil) }.summedUp().count == 100)
  }
}
