import Diagnostics
import Markdown
import Records
import Testing

@Suite("Redaction marks agree with what a record lists as withheld")
struct RedactionChecksTests {
  private func faults(_ confidentiality: Confidentiality, withheld: [String], text: String) throws -> [String] {
    let items = try withheld.map { try withheldItem(under: $0) }
    return catalogue(
      of: [
        decision("1") { decision in
          var unread: [Diagnostic] = []
          decision.confidentiality = confidentiality
          decision.withheld = items
          decision.text = MarkdownDocument(parsing: Array(text.utf8)[...], in: "1.md", diagnostics: &unread)
        }
      ]
    ).faults.filter { $0.contains("[contradiction]") || $0.contains("[malformed-redaction]") }
  }

  @Test("A mark in an open record must be an error")
  func open() throws {
    #expect(
      try faults(.open, withheld: [], text: "The flat of [redacted s.40(2)].") == [
        "1.md:1:13: error: the record is open, and yet something is redacted here; say 'confidentiality: "
          + "part-confidential', and add 'withheld:' with what it is and its exemption [contradiction]"
      ])
  }

  @Test("A mark whose section nothing under 'withheld:' names must be an error: no reason is stated for it")
  func unlisted() throws {
    #expect(
      try faults(.partConfidential, withheld: ["43(2)"], text: "[redacted s.40(2)] [redacted s.43]") == [
        "1.md:1:1: error: nothing under 'withheld:' says why section 40(2) applies here; add it with what is "
          + "withheld, or correct the mark [contradiction]"
      ])
  }

  @Test("So must be a mark in the facts of a confidential record, in which none of the text is read")
  func confidential() throws {
    let item = try withheldItem(under: "43(2)", covering: .wholeRecord)
    let faults = catalogue(
      of: [
        decision("1") { decision in
          decision.confidentiality = .confidential
          decision.withheld = [item]
          decision.marksOutsideText = ["40(2)", "43"].map {
            Redaction(exemption: $0, location: SourceLocation(file: "1.md", line: 2))
          }
        }
      ]
    ).faults.filter { $0.contains("contradiction") }
    #expect(
      faults == [
        "1.md:2: error: nothing under 'withheld:' says why section 40(2) applies here; add it with what is withheld, or "
          + "correct the mark [contradiction]"
      ])
  }

  @Test("A reason for one subsection is none for another, and one for the whole section holds for all")
  func subsections() throws {
    func unlisted(_ item: String, _ mark: String) throws -> Int {
      try faults(.partConfidential, withheld: [item], text: "[redacted \(mark)]").count
    }
    #expect(try unlisted("43(1)", "s.43(2)") == 1)
    #expect(try unlisted("43(2)", "s.43(2)") == 0)
    #expect(try unlisted("43", "s.43(2)") == 0)
    #expect(try unlisted("43(2)", "s.43") == 0)
    #expect(try unlisted("36(2)(b)", "s.36(2)(b)(i)") == 0)
    #expect(try unlisted("36(2)(c)", "s.36(2)(b)") == 1)
    #expect(try unlisted("r.13(1)", "r.13(2A)") == 1)
    #expect(try unlisted("r.13", "r.13(2A)") == 0)
  }

  @Test("An ellipsis in brackets is a warning in a record that withholds something, and nothing elsewhere")
  func omissions() throws {
    #expect(
      try faults(.partConfidential, withheld: ["40(2)"], text: "Paid to [...] and […].") == [
        "1.md:1:9: warning: the record withholds something, and '[…]' does not say whether words were taken out here; if "
          + "they are withheld, write a mark like '[redacted s.40(2)]' in its place; if a quotation was cut short, write "
          + "'…' without the brackets [malformed-redaction]",
        "1.md:1:19: warning: the record withholds something, and '[…]' does not say whether words were taken out here; "
          + "if they are withheld, write a mark like '[redacted s.40(2)]' in its place; if a quotation was cut short, "
          + "write '…' without the brackets [malformed-redaction]",
      ])
    #expect(try faults(.open, withheld: [], text: "It was “good [...] for all”.") == [])
  }

  @Test("A decision may rest on either law, and each mark on what it lists")
  func bothLaws() throws {
    let text = "[redacted s.40(2)] [redacted r.12(5)(e)] [redacted EIR 13]"
    #expect(
      try faults(.partConfidential, withheld: ["40(2)", "r.12(5)(e)"], text: text) == [
        "1.md:1:42: error: nothing under 'withheld:' says why regulation 13 applies here; add it with what is withheld, "
          + "or correct the mark [contradiction]"
      ])
  }
}
