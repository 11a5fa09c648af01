import Records
import Testing

@Suite("The decision form knows its parts by their headings")
struct DecisionFormTests {
  @Test(
    "A part is known whatever the case, the punctuation and the numbering of its heading",
    arguments: [
      "Legal implications", "LEGAL IMPLICATIONS", "legal  implications:", "3. Legal implications",
      "3 Legal implications", "3.1 Legal implications", "(c) Legal Implications",
      "C. Legal implications", "iii) Legal implications", "3.Legal implications", "– Legal implications",
    ])
  func headings(heading: String) { #expect(DecisionForm().part(under: heading) == .legalImplications) }

  @Test("Every usual heading is known", arguments: FormPart.allCases)
  func usualHeadings(part: FormPart) {
    #expect(!part.usualHeadings.isEmpty)
    for heading in part.usualHeadings { #expect(DecisionForm().part(under: heading) == part, "\(heading)") }
  }

  @Test(
    "A heading that the form does not have is no part of it",
    arguments: ["Timetable", "Legal", "Decisions taken elsewhere", "", "3.", "43", "A decision"])
  func otherHeadings(heading: String) { #expect(DecisionForm().part(under: heading) == nil) }

  @Test("An office's own headings go before the usual ones")
  func synonyms() {
    let form = DecisionForm(synonyms: [.financialImplications: ["Value for money", "Summary"]])
    #expect(form.part(under: "2. Value for Money") == .financialImplications)
    #expect(form.part(under: "Summary") == .financialImplications)
    #expect(form.part(under: "Executive summary") == .executiveSummary)
  }

  @Test("The required parts are in the order of the form, however they are listed")
  func required() {
    #expect(DecisionForm(required: [.publicAccess, .decision]).required == [.decision, .publicAccess])
    #expect(DecisionForm().required == DecisionForm.usualRequirement)
  }
}
