import Records
import Testing

@Suite("Exemptions of the Freedom of Information Act 2000, and exceptions of the Environmental Information Regulations")
struct ExemptionTests {
  @Test("Every section of Part II that holds an exemption is known, 22A among them and 25 not")
  func sections() {
    let numbers = (21...44).map(String.init).filter { $0 != "25" } + ["22A"]
    #expect(Set(Exemption.allCases.filter { $0.law == .freedomOfInformation }.map(\.rawValue)) == Set(numbers))
    #expect(ExemptionReference("25") == nil)
    #expect(ExemptionReference("22B") == nil)
    #expect(ExemptionReference("40A(2)") == nil)
  }

  @Test("Every exception of the Environmental Information Regulations that protects information is known")
  func exceptions() {
    #expect(
      Exemption.allCases.filter { $0.law == .environmental }.map(\.rawValue) == [
        "12(4)(d)", "12(4)(e)", "12(5)(a)", "12(5)(b)", "12(5)(c)", "12(5)(d)", "12(5)(e)", "12(5)(f)", "12(5)(g)",
        "13",
      ])
  }

  @Test(
    "An exception is a regulation, however it is written; it is called with its law",
    arguments: [
      ("r.12(5)(e)", "12(5)(e)"), ("reg 12(5)(e)", "12(5)(e)"), ("Regulation 12(5)(E)", "12(5)(e)"),
      ("EIR 12(5)(e)", "12(5)(e)"), ("EIR r.12(5)(e)", "12(5)(e)"), ("eir regulation 12 (5) (e)(i)", "12(5)(e)(i)"),
      ("12(5)(e)", "12(5)(e)"), ("r. 13(2b)", "13(2B)"), ("reg. 12(3)", "12(3)"), ("13", "13"),
    ])
  func exceptionsAsWritten(text: String, number: String) throws {
    let reference = try #require(ExemptionReference(text))
    #expect(reference.law == .environmental)
    #expect(reference.number == number)
    #expect(reference.text == "EIR \(number)")
    #expect(reference.name == "regulation \(number)")
    #expect(WithholdingGround(reference.text)?.reference == reference)
  }

  @Test(
    "A provision of one law is none of the other, and grounds for refusing a request as such are no exemptions",
    arguments: [
      "s.12(5)(e)", "section 13", "r.43", "EIR 40(2)", "reg 12", "r.12(5)", "r.12(5)(h)", "r.12(4)(a)", "r.12(4)(b)",
      "12(4)(c)", "12", "r.12(3)(a)", "r.130", "EIR", "r.14",
    ])
  func noException(text: String) { #expect(ExemptionReference(text) == nil) }

  @Test("What section 2(3) lists is absolute, some of it in part, and nothing else is")
  func kinds() {
    let absolute = Exemption.allCases.filter { $0.kind == .absolute }.map(\.rawValue)
    let partly = Exemption.allCases.filter { $0.kind == .partlyAbsolute }.map(\.rawValue)
    #expect(absolute == ["21", "23", "32", "34", "41", "44"])
    #expect(partly == ["36", "37", "40", "13"])
  }

  @Test(
    "The public interest is weighed for a qualified exemption, and for the qualified parts of others",
    arguments: [
      ("22", true), ("22A", true), ("24", true), ("31(1)(a)", true), ("42", true), ("43(2)", true), ("36(2)(b)", true),
      ("36", true), ("37(1)(b)", true), ("37(1)(ac)", true), ("37", true), ("40(3B)", true), ("40(4A)(a)", true),
      ("40(4)", true), ("40(3)(a)(ii)", true),
      ("21", false), ("23", false), ("32", false), ("41", false), ("44(1)(a)", false), ("37(1)(a)", false),
      ("37(1)(ab)", false), ("40", false), ("40(1)", false), ("40(2)", false), ("40(3A)(a)", false),
      ("40(3)(a)(i)", false),
      ("r.12(4)(d)", true), ("r.12(5)(a)", true), ("r.12(5)(e)(i)", true), ("r.12(3)", false), ("r.13", false),
      ("r.13(1)", false), ("r.13(1)(a)", false), ("r.13(1)(b)", true), ("r.13(2A)", false), ("r.13(2B)", true),
      ("r.13(3A)", true), ("r.13(2)(a)(i)", false), ("r.13(2)(a)(ii)", true), ("r.13(3)", true),
    ])
  func publicInterest(section: String, isWeighed: Bool) throws {
    #expect(try #require(ExemptionReference(section)).owesPublicInterestTest == isWeighed)
  }

  @Test("Only section 22 owes a date of publication")
  func publicationDate() {
    #expect(Exemption.allCases.filter(\.owesPublicationDate) == [.intendedForPublication])
  }

  @Test("The Order's exclusions owe neither a test nor a date of publication", arguments: OrderExclusion.allCases)
  func exclusions(exclusion: OrderExclusion) {
    let ground = WithholdingGround.exclusion(exclusion)
    #expect(!ground.owesPublicInterestTest)
    #expect(!ground.owesPublicationDate)
    #expect(ground.exemption == nil)
    #expect(WithholdingGround(exclusion.rawValue) == ground)
  }

  @Test("Grounds are ordered by section, and the Order's exclusions come last, in its own order")
  func order() {
    let ordered = [
      "22", "22A", "40(2)", "43(1)", "43(2)", "r.12(4)(e)", "r.12(5)(e)", "r.13", "national-security",
      "personal-safety", "crime-and-justice",
      "prohibited-by-enactment",
    ].compactMap { WithholdingGround($0) }
    #expect(ordered.count == 12)
    #expect(ordered.reversed().sorted() == ordered)
    #expect(ordered.map(\.text).last == "prohibited-by-enactment")
  }

  @Test(
    "When something is to be published is a day or a month",
    arguments: [("2026-07-04", "2026-07-04", "2026-07-04"), ("2026-02", "2026-02", "2026-02-28")])
  func expected(text: String, written: String, last: String) throws {
    let expected = try #require(ExpectedPublication(text))
    #expect(expected.iso8601 == written)
    #expect(expected.lastDay == day(last))
  }

  @Test(
    "Anything else is no time of publication", arguments: ["", "2026", "July 2026", "2026-13", "2026-02-30", "soon"])
  func unexpected(text: String) { #expect(ExpectedPublication(text) == nil) }
}
