import Diagnostics
import Markdown
import Records
import Testing

@Suite("A record's sections are the parts of the decision form")
struct DecisionPartsTests {
  private func record(_ headings: [String], text: String = "Text.") -> Decision {
    let source = headings.map { "## \($0)\n\n\(text)\n\n" }.joined()
    var diagnostics: [Diagnostic] = []
    let text = MarkdownDocument(
      parsing: ArraySlice(source.utf8), in: "content/decisions/1.md", startingAtLine: 8, diagnostics: &diagnostics)
    #expect(diagnostics.isEmpty)
    return decision("1") { $0.text = text }
  }

  private func order(_ headings: [String]) -> [String] {
    record(headings).parts(of: DecisionForm()).map { part in
      "\(part.part?.rawValue ?? "-") \(part.section.heading.title)"
    }
  }

  @Test("Parts stand in the order of the form, whatever their order in the record")
  func formOrder() {
    #expect(
      order(["Public access to information", "Decision", "3. Legal implications", "Summary"]) == [
        "executive-summary Summary", "decision Decision", "legal-implications 3. Legal implications",
        "public-access Public access to information",
      ])
  }

  @Test("A section that the form does not have stays behind the one that it follows")
  func unknownSections() {
    #expect(
      order(["Foreword", "Finance", "Costs", "Timetable", "Decision", "Conditions"]) == [
        "- Foreword", "decision Decision", "- Conditions", "financial-implications Finance", "- Costs", "- Timetable",
      ])
  }

  @Test("A part that stands twice stays twice, in the record's order, and is pointed out")
  func repeatedParts() {
    #expect(
      order(["Background", "Decision", "Introduction"]) == [
        "decision Decision", "background Background", "background Introduction",
      ])
    #expect(
      catalogue(of: [record(["Background", "Decision", "Introduction"])]).faults == [
        "content/decisions/1.md:16:1: warning: 'Introduction' is a part that the record already has; put the two together "
          + "under one heading [repeated-part]"
      ])
  }

  @Test("A required part that is missing is a warning that names it")
  func missingParts() {
    var office = configuration()
    office.decisionForm = DecisionForm(required: [.decision, .legalImplications])
    #expect(
      catalogue(of: [record(["Decision"])], under: office).faults == [
        "content/decisions/1.md: warning: the record has no part 'Legal implications'; add a heading "
          + "'## Legal implications' with its text [missing-part]"
      ])
    #expect(catalogue(of: [record(["DECISION", "2. Legal implications"])], under: office).faults.isEmpty)
  }

  @Test(
    "A part that holds nothing but a comment is still to be written, and counts as missing",
    arguments: ["", "<!-- Why. -->"])
  func emptyParts(text: String) {
    var office = configuration()
    office.decisionForm = DecisionForm(required: [.decision])
    let record = record(["Decision", "Risks"], text: text)
    #expect(record.missingParts(of: office.decisionForm) == [.decision])
    #expect(record.parts(of: office.decisionForm).isEmpty)
    let wayOut = "write what belongs under the heading, or take the heading out; until then the page does not have it"
    #expect(
      catalogue(of: [record], under: office).faults == [
        "content/decisions/1.md:8:1: warning: the part 'Decision' is still to be written; \(wayOut) [missing-part]",
        "content/decisions/1.md:12:1: warning: the part 'Risks' is still to be written; \(wayOut) [missing-part]",
      ])
  }

  @Test("Nothing is missing from a record whose text the public may not read, or from a draft")
  func nothingMissing() {
    let form = DecisionForm(required: [.decision])
    #expect(decision("1") { $0.confidentiality = .confidential }.missingParts(of: form).isEmpty)
    #expect(decision("1") { $0.status = .withdrawn }.missingParts(of: form).isEmpty)
    #expect(decision("1").missingParts(of: form) == [.decision])
    var office = configuration()
    office.decisionForm = form
    #expect(catalogue(of: [decision("1") { $0.status = .draft }], under: office).faults.isEmpty)
  }
}
