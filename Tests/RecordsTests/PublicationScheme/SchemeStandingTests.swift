import Diagnostics
import Records
import SystemPackage
import Testing

@Suite("How a publication scheme stands on a day")
struct SchemeStandingTests {
  private static let file = ContentFile(
    path: "publication-scheme.yaml", displayPath: "content/publication-scheme.yaml")

  /// An item in the fifth line of the scheme.
  private static func item(
    _ frequency: PublicationFrequency?, _ evidence: SchemeEvidence? = nil, order: [String] = ["3(g)"],
    at provision: SchemeProvision = page
  ) -> SchemeItem {
    SchemeItem(
      id: Located("payments", at: place(in: file, line: 5)), title: "Payments", informationClass: .whatWeSpend,
      paragraphs: order.compactMap(OrderParagraph.init).map { Located($0, at: file.location) }, provision: provision,
      frequency: frequency, evidence: evidence)
  }

  private static let page = SchemeProvision.page(Located("/spend/", at: file.location))

  /// The state of one item, and what is wrong with it.
  private func standing(
    of item: SchemeItem, in ledger: OfficeLedger = OfficeLedger(), on date: String
  ) throws -> (state: SchemeItemState, faults: [String]) {
    var records = ledger.records
    records.publicationScheme = PublicationScheme(source: Self.file, introduction: nil, items: [item])
    let (catalogue, faults) = catalogue(of: records, asOf: day(date))
    let state = try #require(catalogue.schemeStanding?.items.first?.state)
    return (state, faults.filter { $0.hasPrefix("content/publication-scheme.yaml:5") })
  }

  @Test(
    "A stated day is good until its deadline, due soon shortly before, and out of date from the day after",
    arguments: [
      ("2026-05-17", SchemeItemState.upToDate), ("2026-05-18", .dueSoon(by: day("2026-05-31"))),
      ("2026-05-31", .dueSoon(by: day("2026-05-31"))), ("2026-06-01", .stale(since: day("2026-05-31"))),
    ])
  func states(date: String, state: SchemeItemState) throws {
    let item = Self.item(.monthly, .stated(.covers(through: day("2026-03-31"))))
    #expect(try standing(of: item, on: date).state == state)
  }

  @Test("Payments reach to the end of the last month that has any, and not beyond the last month that is over")
  func payments() throws {
    var ledger = OfficeLedger()
    ledger.pay("Anytown Ltd", "600", on: "2026-03-02")
    let item = Self.item(.monthly, .records(.payments))
    #expect(try standing(of: item, in: ledger, on: "2026-05-10").state == .upToDate)
    let (state, faults) = try standing(of: item, in: ledger, on: "2026-06-01")
    #expect(state == .stale(since: day("2026-05-31")))
    #expect(
      faults == [
        "content/publication-scheme.yaml:5:12: warning: 'Payments' (paragraph 3(g) of the Order) is out of date: it "
          + "reaches to 2026-03-31, and should have been brought up to date by 2026-05-31; publish the payments that are "
          + "missing [stale-publication]"
      ])
    // The month under way counts only up to the end of the one before.
    ledger.pay("Anytown Ltd", "600", on: "2026-06-01")
    #expect(try standing(of: item, in: ledger, on: "2026-06-02").state == .upToDate)
    ledger.pay("Anytown Ltd", "600", on: "2026-12-01")
    #expect(try standing(of: item, in: ledger, on: "2026-06-02").state == .upToDate)
  }

  @Test("An item that is made of records of which none is public is missing")
  func nothing() throws {
    let (state, faults) = try standing(
      of: Self.item(.monthly, .records(.payments), order: ["3(f)", "3(g)", "3(h)"]), on: "2026-06-01")
    #expect(state == .missing)
    #expect(
      faults == [
        "content/publication-scheme.yaml:5:12: warning: 'Payments' (paragraphs 3(f), 3(g) and 3(h) of the Order) is made "
          + "of payments, and none is published; publish them, or write 'not-held:' with the reason in place of "
          + "'records:' and the page [missing-publication]"
      ])
  }

  @Test("A record under embargo does not count for what is made of records")
  func embargo() throws {
    var ledger = OfficeLedger()
    ledger.records.decisions = [decision("1") { $0.published = day("2026-07-01") }]
    let item = Self.item(.asSoonAsPracticable, .records(.decisions), order: [])
    #expect(try standing(of: item, in: ledger, on: "2026-06-30").state == .missing)
    #expect(try standing(of: item, in: ledger, on: "2026-07-01").state == .published)
  }

  @Test("An item of which nobody has said where it is published is missing")
  func unstated() throws {
    let (state, faults) = try standing(of: Self.item(.monthly, order: [], at: .unstated), on: "2026-06-01")
    #expect(state == .missing)
    #expect(
      faults == [
        "content/publication-scheme.yaml:5:12: warning: 'Payments' does not say where it is published; add 'page:', "
          + "'file:' or 'url:' with the place, or 'not-held:' with the reason why there is nothing [missing-publication]"
      ])
  }

  @Test("An item that is due at certain times and does not say when it was last met is undated")
  func undated() throws {
    let (state, faults) = try standing(of: Self.item(.yearly), on: "2026-06-01")
    #expect(state == .undated)
    #expect(
      faults == [
        "content/publication-scheme.yaml:5:12: warning: 'Payments' (paragraph 3(g) of the Order) does not say when it was "
          + "last met; add 'last-met: 2026-06-01' with the day on which it was, or 'records:' with the records of which "
          + "it is made [stale-publication]"
      ])
  }

  @Test("A day that is still to come is none on which anything was published")
  func future() throws {
    let item = Self.item(.yearly, .stated(.updated(on: day("2026-06-02"))))
    #expect(try standing(of: item, on: "2026-06-02").faults == [])
    let (state, faults) = try standing(of: item, on: "2026-06-01")
    #expect(state == .undated)
    #expect(
      faults == [
        "content/publication-scheme.yaml:5:12: warning: it says that 'Payments' (paragraph 3(g) of the Order) was last met "
          + "on 2026-06-02, which is still to come; check 'last-met:' [contradiction]"
      ])
  }

  @Test("What is stated and out of date is said with the key that has to change")
  func ways() throws {
    func fault(_ extent: PublishedExtent) throws -> String? {
      try standing(of: Self.item(.quarterly, .stated(extent), order: []), on: "2027-01-01").faults.first
    }
    #expect(
      try fault(.updated(on: day("2026-03-31")))
        == "content/publication-scheme.yaml:5:12: warning: 'Payments' is out of date: it was last met on 2026-03-31, and "
        + "should have been brought up to date by 2026-04-30; bring it up to date, and write the day under 'last-met:' "
        + "[stale-publication]")
    #expect(
      try fault(.covers(through: day("2026-03-31")))
        == "content/publication-scheme.yaml:5:12: warning: 'Payments' is out of date: it reaches to 2026-03-31, and should "
        + "have been brought up to date by 2026-07-31; publish what is missing, and write under 'covers:' how far it "
        + "reaches now [stale-publication]")
  }

  @Test("An address on another site is not looked at, and what is not held is not due")
  func elsewhere() throws {
    let address = SchemeProvision.elsewhere("https://office.example/")
    let (state, faults) = try standing(of: Self.item(.monthly, at: address), on: "2026-06-01")
    #expect(state == .elsewhere)
    #expect(
      faults == [
        "content/publication-scheme.yaml:5:12: warning: 'Payments' (paragraph 3(g) of the Order) is on another site, and "
          + "nothing says when it was last met; look there, and add 'last-met: 2026-06-01' with the day on which it was "
          + "brought up to date, or 'covers:' with how far it reaches [stale-publication]"
      ])
    // It is not on this site, however fresh it is.
    let fresh = Self.item(.monthly, .stated(.updated(on: day("2026-05-31"))), at: address)
    #expect(try standing(of: fresh, on: "2026-06-01") == (.elsewhere, []))
    let dated = Self.item(.monthly, .stated(.updated(on: day("2026-01-01"))), at: address)
    #expect(try standing(of: dated, on: "2026-06-01").state == .stale(since: day("2026-02-28")))
    let changing = Self.item(.onChange, .stated(.updated(on: day("2006-01-01"))), at: address)
    #expect(try standing(of: changing, on: "2026-06-01") == (.elsewhere, []))
    #expect(try standing(of: Self.item(nil, at: .notHeld(reason: "None.")), on: "2026-06-01") == (.notHeld, []))
  }

  @Test("Contracts, policies and figures of a financial year tell by themselves how far they reach")
  func otherRecords() throws {
    var ledger = OfficeLedger()
    ledger.contract("C-1") { $0.published = day("2026-01-10") }
    ledger.declare("2024/25", [(.savings, .money(Money(pounds: 5)), .exact)])
    var policy = Policy(
      source: Self.file, id: "gifts", title: "Gifts", status: .adopted,
      organisation: Located("office", at: Self.file.location))
    policy.adopted = day("2026-02-01")
    ledger.records.policies = [policy]
    func extent(_ records: SchemeRecords) throws -> PublishedExtent? {
      var loaded = ledger.records
      loaded.publicationScheme = PublicationScheme(
        source: Self.file, introduction: nil, items: [Self.item(.yearly, .records(records))])
      return try #require(catalogue(of: loaded, asOf: day("2026-06-01")).catalogue.schemeStanding?.items.first).extent
    }
    #expect(try extent(.contracts) == .updated(on: day("2026-01-10")))
    #expect(try extent(.policies) == .updated(on: day("2026-02-01")))
    #expect(try extent(.performance) == .covers(through: day("2025-03-31")))
    #expect(try extent(.procurements) == nil)
  }

  @Test("A paragraph of the Order that no item names, and a class without items, are pointed out")
  func gaps() {
    var records = OfficeRecords()
    records.publicationScheme = PublicationScheme(
      source: Self.file, introduction: nil, items: [Self.item(.onChange, order: ["3(g)", "1(b)"])])
    let (catalogue, faults) = catalogue(of: records)
    #expect(faults.count == OrderParagraph.requirements.count - 1 + InformationClass.allCases.count - 1)
    #expect(
      faults.contains(
        "content/publication-scheme.yaml: warning: no item meets paragraph 3(h) of the Order: travel, accommodation and "
          + "subsistence; write 'order: 3(h)' in the item that does, or add one; where there is nothing to publish, give "
          + "it 'not-held:' with the reason [missing-publication]"))
    #expect(
      faults.contains(
        "content/publication-scheme.yaml: warning: no item belongs to the class 'services'; add an item with 'class: "
          + "services'; where there is nothing to publish, give it 'not-held:' with the reason [missing-publication]"))
    #expect(catalogue.schemeStanding?.paragraphs.first?.text == "1(b)")
  }

  @Test("Nothing is said of what a scheme lacks that could not be understood, nor without a scheme")
  func misread() {
    var records = OfficeRecords()
    #expect(catalogue(of: records).faults == [])
    #expect(catalogue(of: records).catalogue.schemeStanding == nil)
    records.publicationScheme = PublicationScheme(source: Self.file, introduction: nil, items: [], isMisread: true)
    #expect(catalogue(of: records).faults == [])
  }

  @Test("A document of the scheme that belongs to a hidden record is an error")
  func foreignDocument() {
    var records = OfficeRecords()
    let file = FilePath("/content/decisions/1/terms.pdf")
    func document(at location: Diagnostics.SourceLocation) -> Records.Attachment {
      Records.Attachment(file: file, location: location, title: "Terms", kind: .other, format: .pdf, size: 10)
    }
    records.decisions = [
      decision("1") {
        $0.status = .draft
        $0.attachments = [document(at: place(in: $0.source, line: 9))]
      }
    ]
    records.publicationScheme = PublicationScheme(
      source: Self.file, introduction: nil,
      items: [Self.item(.onChange, at: .document(document(at: place(in: Self.file, line: 7))))])
    #expect(
      catalogue(of: records).faults.contains(
        "content/publication-scheme.yaml:7:12: error: the file belongs to content/decisions/1.md, which the public may not "
          + "read; give this record a copy of its own if the file may be published [link-to-unpublished]"))
  }
}
