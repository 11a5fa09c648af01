import Records
import Testing

@Suite("Exemptions of the Freedom of Information Act 2000")
struct ExemptionTests {
  @Test("Every section of Part II that holds an exemption is known, 22A among them and 25 not")
  func sections() {
    let numbers = (21...44).map(String.init).filter { $0 != "25" } + ["22A"]
    #expect(Set(Exemption.allCases.map(\.rawValue)) == Set(numbers))
    #expect(ExemptionReference("25") == nil)
    #expect(ExemptionReference("22B") == nil)
    #expect(ExemptionReference("40A(2)") == nil)
  }

  @Test("What section 2(3) lists is absolute, some of it in part, and nothing else is")
  func kinds() {
    let absolute = Exemption.allCases.filter { $0.kind == .absolute }.map(\.rawValue)
    let partly = Exemption.allCases.filter { $0.kind == .partlyAbsolute }.map(\.rawValue)
    #expect(absolute == ["21", "23", "32", "34", "41", "44"])
    #expect(partly == ["36", "37", "40"])
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
      "22", "22A", "40(2)", "43(1)", "43(2)", "national-security", "personal-safety", "crime-and-justice",
      "prohibited-by-enactment",
    ].compactMap { WithholdingGround($0) }
    #expect(ordered.count == 9)
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
