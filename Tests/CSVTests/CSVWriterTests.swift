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

@Suite("Text that was read as something else on its way")
struct MojibakeTests {
  @Test(
    "It is found, with what was probably meant",
    arguments: [
      ("Itâ€™s", "â€™", "’"), ("â€¢ first", "â€¢", "•"), ("CafÃ© Ltd", "Ã©", "é"), ("Â£500", "Â£", "£"),
      ("ðŸš“ car", "ðŸš“", "🚓"),
    ])
  func found(text: String, sample: String, meant: String) throws {
    let mojibake = try #require(Mojibake(in: Array(text.utf8)[...]))
    #expect(mojibake.found == sample)
    #expect(mojibake.meant == meant)
  }

  @Test("A sign that stands for what could not be read is found")
  func replacement() throws {
    #expect(try #require(Mojibake(in: Array("Caf\u{FFFD}".utf8)[...])).meant == nil)
  }

  @Test("Letters with accents are no fault by themselves", arguments: ["Tân", "TÂN A", "Café", "plain", "Â", "£5 – 6"])
  func nothing(text: String) {
    #expect(Mojibake(in: Array(text.utf8)[...]) == nil)
  }
}
