import CSV
import Testing

@Suite("Writing comma-separated values")
struct CSVWriterTests {
  private func line(_ values: CSVValue...) -> String {
    var writer = CSVWriter()
    writer.write(values)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test("Quotation marks stand only where they are needed, and lines end as RFC 4180 asks")
  func quotes() {
    #expect(line(.text("a"), .text("b c"), .empty) == "a,b c,\r\n")
    #expect(
      line(.text("a,b"), .text("say \"so\""), .text("two\nlines")) == "\"a,b\",\"say \"\"so\"\"\",\"two\nlines\"\r\n")
    #expect(line(.empty) == "\"\"\r\n")
  }

  @Test(
    "A cell that a spreadsheet would run is guarded; a number is not",
    arguments: ["=HYPERLINK(1)", "+44", "-3", "@x", "\tx"])
  func formulas(text: String) {
    #expect(line(.text(text)) == "'\(text)\r\n")
    #expect(line(.number("-12.50")) == "-12.50\r\n")
    #expect(line(.text("=A(\"x\")")) == "\"'=A(\"\"x\"\")\"\r\n")
  }
}
