import Foundation
import TestSupport
import Testing

@Suite("The report of public-record check")
struct CheckReportTests {
  private let day = ["--as-of", "2024-06-01"]

  private static let scheme = """
    items:
      - {id: payments, title: Payments, class: what-we-spend, order: 3(g), page: /decisions/, frequency: monthly, last-met: 2024-01-10}
      - {id: far, title: Far, class: services, url: "https://office.example/", frequency: yearly}

    """

  private func office() throws -> SmallOffice {
    try SmallOffice([
      "decisions/a.md": SmallOffice.decision(1).replacing("published: 2024-04-01\n", with: ""),
      "decisions/b.md": SmallOffice.decision(2).replacing("published: 2024-04-01\n", with: ""),
      "decisions/c.md": SmallOffice.decision(3).replacing("published: 2024-04-01", with: "published: 2024-07-01"),
      "decisions/d.md": SmallOffice.decision(4, status: "draft"), "publication-scheme.yaml": Self.scheme,
    ])
  }

  @Test("Faults are counted by kind, each in plain words with its name and its first place")
  func faults() throws {
    let office = try office()
    let report = try office.program.run(["check"] + day)
    #expect(report.status == 0)
    #expect(report.output.hasPrefix("Checked 2 decisions, "))
    #expect(
      report.output.contains(
        "   2 × warning: a decision without one of its days [missing-date], first in content/decisions/a.md\n"),
      "\(report.output)")
    #expect(
      report.output.contains("\n  21 × warning: a gap in the publication scheme [missing-publication], first in "))
    #expect(report.output.contains("Documentation/diagnostics.md explains each name in brackets, with the way out.\n"))
  }

  @Test("A few messages need no summary")
  func fewFaults() throws {
    let office = try SmallOffice(["decisions/a.md": SmallOffice.decision(1, extra: "priorties: []\n")])
    let run = try office.program.run(["check"] + day)
    #expect(run.status == 1)
    #expect(!run.output.contains("What is wrong"))
  }

  @Test("What is kept back is listed with its reason, what becomes public soonest first")
  func keptBack() throws {
    let office = try office()
    #expect(
      try office.program.run(["check"] + day).output.contains(
        """

        Kept back: 2 records
          until 2024-07-01: MPCC 3/2024, Decision number 3 (content/decisions/c.md)
          draft: MPCC 4/2024, Decision number 4 (content/decisions/d.md)

        """))
  }

  @Test("A record that cannot be understood is counted apart from those that the office keeps back")
  func misread() throws {
    let office = try office()
    let misspelt = SmallOffice.decision(1).replacing("status: approved", with: "status: aproved")
    try FileTree(["decisions/a.md": misspelt]).write(to: office.folder.appending("content"))
    let output = try office.program.run(["check"] + day).output
    #expect(
      output.contains(
        "2 draft or embargoed records kept back, 1 record left out for what cannot be understood, "), "\(output)")
    #expect(output.contains("\nKept back: 2 records, and 1 that cannot be understood\n"), "\(output)")
  }

  @Test("The publication scheme is told with what is not met; without one the report says that there is none")
  func scheme() throws {
    let office = try office()
    let output = try office.program.run(["check"] + day).output
    #expect(
      output.contains(
        "\nPublication scheme: 2 items, 1 on another site, 1 out of date\n  stale: Payments (3(g)), due by 2024-02-29\n"
      ))
    #expect(output.contains("\n  no item for these paragraphs of the Order: 3(a), 3(b), "))
    #expect(output.contains("\n  nobody checks what is on another site\n"))
    #expect(
      output.contains(
        "\n  paragraphs of the Order that are looked for: 3(a)-(h), 4(b)-(d), 5(a)-(d), 7A, 7B, 7C; it has others\n"))
    let small = try SmallOffice(["decisions/a.md": SmallOffice.decision(1)], scheme: nil)
    let without = try small.program.run(["check"] + day)
    #expect(
      without.output.hasSuffix(
        "\nThere is no publication scheme; write one as publication-scheme.yaml, beside site.yaml\n"))
    #expect(!without.output.contains("What is wrong") && !without.output.contains("Kept back"))
  }

  @Test("The report always says how the ledger stands, or that there is none")
  func ledger() throws {
    let office = try SmallOffice(["decisions/a.md": SmallOffice.decision(1)])
    func report() throws -> String { try office.program.run(["check"] + day).output }
    #expect(
      try report().contains(
        """

        There is no ledger: nothing notices what vanishes; build with --record
          1 record is not in any ledger

        """))
    #expect(try office.program.run(["build", "--record"] + day).status == 0)
    #expect(try report().contains("\nLedger: 1 record, last recorded 2024-06-01\n\n"))
    try office.write("decisions/b.md", SmallOffice.decision(2))
    try office.write("decisions/c.md", SmallOffice.decision(3))
    #expect(
      try report().contains(
        """

        Ledger: 1 record, last recorded 2024-06-01
          2 records are not in it; build with --record

        """))
    let json = try office.program.run(["check", "--format", "json"] + day).output
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let ledger = try #require((object["report"] as? [String: Any])?["ledger"] as? [String: Any])
    #expect(ledger["exists"] as? Bool == true && ledger["notRecorded"] as? Int == 2)
    try office.write("ledger.csv", "half a li")
    #expect(try report().contains("\nThe ledger is lost or cannot be understood: nothing notices what vanishes\n\n"))
  }

  @Test("What is withheld is counted, and what is due for review within three months is named")
  func withheld() throws {
    func decision(_ number: Int, review: String) -> String {
      SmallOffice.decision(
        number,
        extra: "withheld: [{what: Rates \(number), exemption: 43(2), reason: They are secret, public-interest-test: "
          + "Weighed, review: \(review)}]\n"
      ).replacing("confidentiality: open", with: "confidentiality: part-confidential")
    }
    let office = try SmallOffice([
      "decisions/a.md": decision(1, review: "2024-05-31"), "decisions/b.md": decision(2, review: "2024-09-01"),
      "decisions/c.md": decision(3, review: "2024-09-02"),
    ])
    #expect(
      try office.program.run(["check"] + day).output.contains(
        """

        Withheld: 3 items, 1 to be reviewed or published by now
          was due 2024-05-31: Rates 1 (43(2), content/decisions/a.md:11)
          due 2024-09-01: Rates 2 (43(2), content/decisions/b.md:11)

        """))
  }

  @Test("Requests for information are counted by year, and those that wait for an answer are not kept back")
  func requests() throws {
    func request(_ status: String) -> String {
      "---\ntitle: Vans\nreceived: 2024-05-30\n\(status)\n---\n## Request\n\nHow many?\n\n## Response\n\nTwo.\n"
    }
    let office = try SmallOffice([
      "foi/a.md": request("status: open"),
      "foi/b.md": request("status: closed\noutcome: released\nanswered: 2024-05-31"),
    ])
    let output = try office.program.run(["check"] + day).output
    #expect(
      output.contains(
        """

        Requests for information
          2024: 2 received, 1 answered (1 within 20 working days, 0 late), 1 open

        """), "\(output)")
    #expect(!output.contains("Kept back"))
  }

  @Test("For programs it is one object on standard output, with the messages and the report")
  func json() throws {
    let office = try office()
    let run = try office.program.run(["check", "--format", "json"] + day)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(Set(object.keys) == ["diagnostics", "report"])
    let report = try #require(object["report"] as? [String: Any])
    #expect(report["asOf"] as? String == "2024-06-01")
    let faults = try #require(report["faults"] as? [String: Any])
    #expect(faults["errors"] as? Int == 0)
    #expect((object["diagnostics"] as? [Any])?.count == faults["warnings"] as? Int)
    let keptBack = try #require((report["keptBack"] as? [String: Any])?["records"] as? [[String: Any]])
    #expect(keptBack.map { $0["until"] as? String } == ["2024-07-01", nil])
    #expect(keptBack.map { $0["reason"] as? String } == ["embargo", "draft"])
    #expect((report["records"] as? [String: Int])?["decisions"] == 2)
    let scheme = try #require(report["publicationScheme"] as? [String: Any])
    #expect(scheme["states"] as? [String: Int] == ["stale": 1, "elsewhere": 1])
    #expect((scheme["paragraphsKnown"] as? [String])?.contains("7B") == true)
    #expect(run.errors.hasPrefix("Checked 2 decisions, "))
  }

  @Test("Annotations of a pull request stay alone on standard output")
  func annotations() throws {
    let office = try office()
    let run = try office.program.run(["check", "--format", "github"] + day)
    #expect(run.output.split(separator: "\n").allSatisfy { $0.hasPrefix("::warning ") })
  }

  @Test("Content that cannot be read at all is reported too")
  func unreadable() throws {
    let office = try SmallOffice(["site.yaml": "office: [\n"])
    let run = try office.program.run(["check", "--format", "json"] + day)
    #expect(run.status == 1)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let report = try #require(object["report"] as? [String: Any])
    #expect((report["faults"] as? [String: Any])?["errors"] as? Int == 1)
    #expect(report["publicationScheme"] == nil)
  }

  @Test("Numbers without a record or a note are listed by series, for people and for programs")
  func numbers() throws {
    let office = try self.office()
    let settings = "references: [{records: decision, pattern: 'MPCC {number}/{year}'}]\n"
    try office.write("site.yaml", try office.content("site.yaml") + settings)
    try office.write("decisions/f.md", SmallOffice.decision(7))
    try office.write("decisions/g.md", SmallOffice.decision(8).replacing("MPCC 8/2024", with: "DEL/8"))
    try office.write(
      "decisions/numbers.yaml",
      "numbers: [{reference: MPCC 6/2024, status: not-used, reason: The number was left out by mistake.}]\n")
    #expect(
      try office.program.run(["check"] + day).output.contains(
        """

        Decision numbers: 3 numbers without a record or an explanation
          MPCC 1/2024 to MPCC 7/2024: 7 numbers, 3 decisions, 1 not used, 3 unexplained
            missing: MPCC 3/2024 to MPCC 5/2024
          outside the series: DEL/8, Decision number 8 (content/decisions/g.md)

        """))
    let json = try office.program.run(["check", "--format", "json"] + day).output
    let series = try #require(try Self.report(json, "decisionNumbers")["series"] as? [[String: Any]])
    #expect(series.map { $0["unexplained"] as? Int } == [3])
    #expect(series.map { $0["isComplete"] as? Bool } == [true])
    #expect(
      series.first?["gaps"] as? [[String: String]] == [["first": "MPCC 3/2024", "last": "MPCC 5/2024"]])
    let outside = try #require(try Self.report(json, "decisionNumbers")["outside"] as? [[String: String]])
    #expect(outside.map { $0["reason"] } == ["other-reference"])
  }

  @Test("Decisions that were published late are listed, the latest first, with the median of each year")
  func timeliness() throws {
    let office = try SmallOffice([
      "decisions/a.md": SmallOffice.decision(1), "decisions/b.md": SmallOffice.decision(11),
      "decisions/c.md": SmallOffice.decision(25),
    ])
    let unjudged = try office.program.run(["check"] + day).output
    #expect(
      unjudged.contains(
        """

        How soon decisions are published: site.yaml states no target
          2024: 3 decisions, median 20 days, longest 30

        """), "\(unjudged)")
    try office.write("site.yaml", try office.content("site.yaml") + "targets: {publication-days: 10}\n")
    #expect(
      try office.program.run(["check"] + day).output.contains(
        """

        How soon decisions are published: 2 of 3 later than the target of 10 days
          late: MPCC 1/2024, Decision number 1, 30 days (content/decisions/a.md)
          late: MPCC 11/2024, Decision number 11, 20 days (content/decisions/b.md)
          2024: 3 decisions, median 20 days, longest 30, 1 of 3 within the target

        """))
    let timeliness = try Self.report(try office.program.run(["check", "--format", "json"] + day).output, "timeliness")
    #expect(timeliness["target"] as? Int == 10)
    let late = try #require(timeliness["late"] as? [[String: Any]])
    #expect(late.map { $0["days"] as? Int } == [30, 20])
    let years = try #require(timeliness["years"] as? [[String: Any]])
    #expect(years.map { $0["medianDays"] as? Double } == [20])
  }

  @Test("An office without a publication scheme is warned, so that --strict notices, and told where to get one")
  func absentScheme() throws {
    let office = try SmallOffice(["decisions/a.md": SmallOffice.decision(1)], scheme: nil)
    let check = try office.program.run(["check", "--strict"] + day)
    #expect(check.status == 1)
    #expect(
      check.errors.contains(
        "content/publication-scheme.yaml: warning: there is no publication scheme, which section 19 of the Freedom of "
          + "Information Act asks for, and nothing says where the information of paragraphs 3(a) to 7C of the Specified "
          + "Information Order is found; run 'public-record init' in an empty folder, copy the publication-scheme.yaml "
          + "that it writes to this place, and change it to what your office publishes [missing-publication]"),
      "\(check.errors)")
    // Of one that cannot be understood there is an error, and it is not said to be absent.
    try office.write("publication-scheme.yaml", "items: [\n")
    #expect(!(try office.program.run(["check"] + day).errors.contains("there is no publication scheme")))
  }

  /// A part of the report for programs.
  private static func report(_ json: String, _ part: String) throws -> [String: Any] {
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    return try #require((object["report"] as? [String: Any])?[part] as? [String: Any])
  }
}
