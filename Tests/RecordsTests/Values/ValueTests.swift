import Diagnostics
import Markdown
import Records
import Testing

@Suite("Small values that records are made of")
struct ValueTests {
  @Test("A reference is kept letter for letter", arguments: ["WMPCC 012/2013", "003", "2023/52", "PCCML-000485-2019"])
  func references(text: String) {
    #expect(DecisionReference(text).text == text)
    #expect("\(DecisionReference(text))" == text)
  }

  @Test("References that differ in anything are two references")
  func referencesAreOpaque() {
    #expect(DecisionReference("003") != DecisionReference("3"))
    #expect(DecisionReference("WMPCC 012/2013") != DecisionReference("wmpcc 012/2013"))
  }

  @Test("References that differ in case, spaces and punctuation alone are easily confused")
  func confusableReferences() {
    #expect(DecisionReference("WMPCC 012/2013").confusableForm == DecisionReference("wmpcc-012-2013").confusableForm)
    #expect(DecisionReference("003").confusableForm != DecisionReference("3").confusableForm)
    #expect(DecisionReference("012/2013").confusableForm != DecisionReference("013/2012").confusableForm)
  }

  @Test(
    "An exemption is a section of the Act, with or without subsections",
    arguments: [
      ("43(2)", "43(2)"), ("s.43(2)", "43(2)"), ("S43(2)", "43(2)"), ("section 43 (2)", "43(2)"),
      ("Section 36(2)(B)(i)", "36(2)(b)(i)"), ("22", "22"), ("s 040", "40"),
      ("22A", "22A"), ("s.22a", "22A"), ("40(3A)(a)", "40(3A)(a)"), ("section 40(5b)(A)", "40(5B)(a)"),
    ])
  func exemptions(text: String, expected: String) { #expect(ExemptionReference(text)?.text == expected) }

  @Test(
    "What is no section is no exemption",
    arguments: [
      "", "commercial", "s.", "0", "100", "43(", "43()", "43)2(", "43(2", "43 2", "43(2) and 40", "43(12345)", "-43",
      "22AA", "A22", "22(A", "٤٣", "regulation 12(5)",
    ])
  func noExemption(text: String) { #expect(ExemptionReference(text) == nil) }

  @Test(
    "Whatever section a redaction mark can name is an exemption",
    arguments: [
      "22", "22A", "40(2)", "40(3A)(a)", "36(2)(b)(viii)", "25", "22B", "40A", "99", "100", "400(2)", "40AA",
      "40(abcde)",
    ])
  func marks(exemption: String) {
    var faults: [Diagnostic] = []
    let text = MarkdownDocument(parsing: Array("[redacted s.\(exemption)]".utf8)[...], in: "a.md", diagnostics: &faults)
    #expect(text.redactions.map(\.exemption) == (ExemptionReference(exemption) == nil ? [] : [exemption]))
    #expect(faults.isEmpty == !text.redactions.isEmpty)
  }

  @Test(
    "Whatever regulation a redaction mark can name is an exemption",
    arguments: [
      "12(4)(d)", "12(4)(b)", "12(5)(E)", "12(5)(h)", "12(5)(e)(i)", "12(3)", "12(3)(a)", "13(2B)", "14", "130",
    ])
  func marksOfRegulations(number: String) {
    var faults: [Diagnostic] = []
    let text = MarkdownDocument(parsing: Array("[redacted r.\(number)]".utf8)[...], in: "a.md", diagnostics: &faults)
    let references = text.redactions.map { ExemptionReference($0.exemption) }
    #expect(references == (ExemptionReference("r.\(number)").map { [$0] } ?? []))
    #expect(faults.isEmpty == !references.isEmpty)
  }

  @Test("Exemptions are ordered by section")
  func exemptionOrder() {
    let ordered = ["22", "22A", "40", "40(2)", "43(1)", "43(2)"].compactMap { ExemptionReference($0) }
    #expect(ordered.reversed().sorted() == ordered)
    #expect(ordered.count == 6)
  }

  @Test(
    "A colour is six hexadecimal digits behind a hash",
    arguments: [("#1d4f8c", "#1d4f8c"), ("#FFFFFF", "#ffffff"), ("#000001", "#000001")])
  func colours(text: String, expected: String) { #expect(Colour(text)?.hexadecimal == expected) }

  @Test(
    "Anything else is no colour",
    arguments: ["1d4f8c", "#1d4f8", "#1d4f8c0", "#+1d4f8", "#-00000", "#１２", "blue", "#12345g", ""])
  func noColour(text: String) { #expect(Colour(text) == nil) }

  @Test(
    "Contrast is what the Web Content Accessibility Guidelines say of known pairs",
    arguments: [
      ("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#767676", "#ffffff", 4.54),
      ("#777777", "#ffffff", 4.48), ("#ff0000", "#ffffff", 4.0), ("#0000ff", "#ffffff", 8.59),
    ])
  func contrast(one: String, other: String, expected: Double) throws {
    let (one, other) = (try #require(Colour(one)), try #require(Colour(other)))
    #expect(abs(one.contrast(with: other) - expected) < 0.005)
    #expect(one.contrast(with: other) == other.contrast(with: one))
  }

  @Test(
    "A format is known by its extension, whatever its case",
    arguments: [("pdf", FileFormat.pdf), ("PDF", .pdf), ("jpg", .jpeg), ("JPEG", .jpeg), ("xlsx", .xlsx)])
  func formats(fileExtension: String, expected: FileFormat) {
    #expect(FileFormat(fileExtension: fileExtension) == expected)
  }

  @Test(
    "What a browser or a computer would run is not published",
    arguments: ["html", "htm", "js", "exe", "docm", "xlsm", "md", "yaml", ""])
  func refusedFormats(fileExtension: String) { #expect(FileFormat(fileExtension: fileExtension) == nil) }

  @Test("A file begins as its format does, where the format has a mark")
  func firstBytes() {
    #expect(FileFormat.pdf.matches(firstBytes: Array("%PDF-1.7".utf8)))
    #expect(!FileFormat.pdf.matches(firstBytes: Array("<html>".utf8)))
    #expect(!FileFormat.pdf.matches(firstBytes: []))
    #expect(FileFormat.docx.matches(firstBytes: [0x50, 0x4B, 0x03, 0x04, 0x14]))
    #expect(!FileFormat.png.matches(firstBytes: [0xFF, 0xD8, 0xFF]))
    #expect(FileFormat.csv.matches(firstBytes: []))
    #expect(FileFormat.allCases.allSatisfy { !$0.abbreviation.isEmpty })
  }

  @Test(
    "A relative path is followed within the content folder, and never out of it",
    arguments: [
      ("annex.pdf", "decisions/2013/iip/annex.pdf"), ("./a//b.pdf", "decisions/2013/iip/a/b.pdf"),
      ("../b.pdf", "decisions/2013/b.pdf"), ("../../../site.yaml", "site.yaml"),
      ("../../../../site.yaml", nil), ("/etc/passwd", nil), ("a/../../../../../x", nil), ("a\0.pdf", nil),
    ])
  func relativePaths(relative: String, expected: String?) {
    let file = ContentFile(path: "decisions/2013/iip/index.md", displayPath: "content/decisions/2013/iip/index.md")
    #expect(file.folder == "decisions/2013/iip")
    #expect(file.path(to: relative) == expected)
  }

  @Test("A file at the top of the content folder lies in no folder")
  func topOfContent() {
    let file = ContentFile(path: "site.yaml", displayPath: "content/site.yaml")
    #expect(file.folder.isEmpty)
    #expect(file.path(to: "a.pdf") == "a.pdf")
    #expect(file.path(to: "../a.pdf") == nil)
  }

  @Test(
    "A site's address has a scheme and a host, and may have a folder",
    arguments: [
      ("https://www.example.org", "https://www.example.org", ""),
      ("https://www.example.org/", "https://www.example.org", ""),
      ("https://example.org/records/", "https://example.org/records", "/records"),
      ("http://localhost:8080", "http://localhost:8080", ""),
    ])
  func baseURLs(text: String, url: String, folder: String) {
    #expect(BaseURL(text)?.text == url)
    #expect(BaseURL(text)?.folder == folder)
  }

  @Test(
    "Anything else is no address of a site",
    arguments: [
      "www.example.org", "https://", "https:///x", "https://a?b", "https://a#b", "https://a b", "ftp://a",
      "https://a\"b", "",
    ])
  func noBaseURL(text: String) { #expect(BaseURL(text) == nil) }
}
