import Records
import Testing

@Suite("A pattern says how an office numbers its records")
struct ReferencePatternTests {
  @Test(
    "Every way of numbering that offices have can be written as a pattern, and read again",
    arguments: [
      ("WMPCC {number:3}/{year}", 5, "2013-07-04", "WMPCC 005/2013", 2013),
      ("{number:3}-{year}", 28, "2021-03-02", "028-2021", 2021),
      ("{financial-year}/{number}", 52, "2024-03-11", "2023/52", 2023),
      ("PCCML-{number:6}-{year}", 485, "2019-05-01", "PCCML-000485-2019", 2019),
      ("EXE{number:4}/{year:2}", 37, "2017-01-31", "EXE0037/17", 2017),
      ("{financial-year}-{financial-year-end:2}/{number:2}", 7, "2026-03-31", "2025-26/07", 2025),
      ("PCC{year}{number:2}", 100, "2026-01-01", "PCC2026100", 2026),
    ] as [(String, Int, String, String, Int)])
  func forms(pattern: String, number: Int, day: String, reference: String, year: Int) throws {
    let pattern = try ReferencePattern(pattern)
    #expect(pattern.reference(number, on: try #require(CalendarDate(day))) == reference)
    let place = try #require(pattern.place(of: reference))
    #expect(place.number == number)
    #expect(place.year == year)
  }

  @Test("A reference of another series has no place in this one")
  func strangers() throws {
    let pattern = try ReferencePattern("WMPCC {number:3}/{year}")
    for reference in ["WMPCC 005-2013", "WMPCC /2013", "WMPCC 005/13", "WMPCC 005/2013 A", "wmpcc 005/2013", ""] {
      #expect(pattern.place(of: reference) == nil, "\(reference)")
    }
    #expect(pattern.place(of: "WMPCC 5/2013")?.number == 5)
    let years = try ReferencePattern("{financial-year}-{financial-year-end:2}/{number}")
    #expect(years.place(of: "2025-27/1") == nil)
    #expect(pattern.place(of: "WMPCC 99999999999999999999/2013") == nil)
  }

  private func next(
    _ text: String, restart: ReferencePattern.Restart? = nil, on day: String, after taken: [(String, String?)]
  ) throws -> String {
    try ReferencePattern(text, restart: restart).next(
      after: taken.map { (reference: $0.0, date: $0.1.flatMap { CalendarDate($0) }) },
      on: try #require(CalendarDate(day)))
  }

  @Test("The next reference is the highest of the year and one more, whatever gaps there are")
  func highest() throws {
    let taken: [(String, String?)] = [
      ("A 1/2026", nil), ("A 7/2026", nil), ("A 9/2025", "2026-01-03"), ("B 99/2026", nil),
    ]
    #expect(try next("A {number}/{year}", on: "2026-06-01", after: taken) == "A 8/2026")
    #expect(try next("A {number}/{year}", on: "2027-01-01", after: taken) == "A 1/2027")
  }

  @Test("Zeros in front make no other number; a year does")
  func alike() throws {
    let pattern = try ReferencePattern("PCC {number:3}/{year}")
    #expect(pattern.numbersAlike("PCC 1/2026", "PCC 001/2026"))
    #expect(!pattern.numbersAlike("PCC 1/2026", "PCC 001/2025"))
    #expect(!pattern.numbersAlike("A", "A"))
    #expect(try ReferencePattern("{number:3}").numbersAlike("3", "003"))
    #expect(try !ReferencePattern("{number:3}", restart: .eachYear).numbersAlike("3", "003"))
  }

  @Test("A financial year begins on 1 April")
  func financialYear() throws {
    let taken: [(String, String?)] = [("2025/52", nil)]
    #expect(try next("{financial-year}/{number}", on: "2026-03-31", after: taken) == "2025/53")
    #expect(try next("{financial-year}/{number}", on: "2026-04-01", after: taken) == "2026/1")
  }

  @Test("Numbers that begin again without naming the year go by the days of the records; one without a day counts")
  func unnamedYear() throws {
    let taken: [(String, String?)] = [("041", "2025-12-30"), ("003", "2026-02-01")]
    #expect(try next("{number:3}", restart: .eachYear, on: "2026-06-01", after: taken) == "004")
    #expect(try next("{number:3}", restart: .eachFinancialYear, on: "2026-03-01", after: taken) == "042")
    #expect(try next("{number:3}", restart: .eachYear, on: "2026-06-01", after: taken + [("050", nil)]) == "051")
  }

  @Test("Numbers that never begin again go on in another year")
  func endless() throws {
    let taken: [(String, String?)] = [("P-000485-2019", "2019-05-01")]
    #expect(try next("P-{number:6}-{year}", restart: .never, on: "2020-01-07", after: taken) == "P-000486-2020")
    #expect(try next("{number}", on: "2020-01-07", after: [("31", "2014-01-01")]) == "32")
  }

  @Test(
    "A pattern whose references could not be read again is none",
    arguments: [
      ("PCC/{year}", nil, .notOneNumber), ("{number}/{number}", nil, .notOneNumber), ("", nil, .notOneNumber),
      ("{nr}/{year}", nil, .unknownPlaceholder("nr")), ("{number:0}", nil, .unknownPlaceholder("number:0")),
      ("{number:x}", nil, .unknownPlaceholder("number:x")), ("{number}/{year:3}", nil, .unknownPlaceholder("year:3")),
      ("{number", nil, .openBrace), ("number}", nil, .openBrace),
      ("{number}{year}", nil, .digitsAfterNumber), ("{number}0/{year}", nil, .digitsAfterNumber),
      ("{number}/{year}/{financial-year}", nil, .twoKindsOfYear),
      ("{number}/{year}", .eachFinancialYear, .restartsInAnotherYear(.eachYear)),
    ] as [(String, ReferencePattern.Restart?, PatternFault)])
  func faults(text: String, restart: ReferencePattern.Restart?, fault: PatternFault) {
    #expect(throws: fault) { try ReferencePattern(text, restart: restart) }
    #expect(!fault.message.isEmpty && !fault.wayOut.isEmpty)
  }
}
