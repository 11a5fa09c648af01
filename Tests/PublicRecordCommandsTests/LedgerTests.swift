import Foundation
import Platform
import SystemPackage
import TestSupport
import Testing

@Suite("public-record build --record")
struct LedgerTests {
  private let page = "decisions/2024/mpcc-1-2024-decision-number-1/index.html"

  private func office() throws -> SmallOffice {
    try SmallOffice(["decisions/a.md": SmallOffice.decision(1), "decisions/b.md": SmallOffice.decision(2)])
  }

  private func run(_ office: SmallOffice, _ command: String, on day: String, _ options: String...) throws
    -> Program.Result
  {
    try office.program.run([command, "--as-of", day] + options)
  }

  private func save(_ files: FileTree, in office: SmallOffice) throws {
    try files.write(to: office.folder.appending("content"))
  }

  private func ledger(of office: SmallOffice) throws -> String? {
    try FileTree(of: office.folder.appending("content"))["ledger.csv"]
  }

  @Test("The ledger is written once the site is published, and by nothing else")
  func record() throws {
    let office = try office()
    #expect(try run(office, "build", on: "2024-06-01").output.contains("ledger") == false)
    #expect(try run(office, "check", on: "2024-06-01").status == 0)
    #expect(try ledger(of: office) == nil)
    let result = try run(office, "build", on: "2024-06-01", "--record")
    #expect(result.status == 0)
    #expect(
      result.output.hasSuffix(
        """
        Recorded in content/ledger.csv: 2 records, 2 of them new. Keep the file with the content, and write 'ledger: \
        kept' in site.yaml, so that nothing is published when it is lost.

        """))
    let ledger = try #require(try ledger(of: office))
    #expect(ledger.split(separator: "\n").count { $0.hasPrefix("decision,") } == 2)
    #expect(
      ledger.contains(
        "\ndecision,MPCC 1/2024,Decision number 1,2024-03-02,2024-04-01,2024-06-01,2024-06-01,/decisions/"))
  }

  @Test("The same content and day give the same ledger, and a later day changes no line of what has not changed")
  func determinism() throws {
    let (one, other) = (try office(), try office())
    #expect(try run(one, "build", on: "2024-06-01", "--record").status == 0)
    #expect(try run(other, "build", on: "2024-06-01", "--record", "--jobs", "1").status == 0)
    let first = try ledger(of: one)
    #expect(try ledger(of: other) == first)
    let later = try run(one, "build", on: "2024-07-01", "--record")
    #expect(later.output.hasSuffix("The ledger content/ledger.csv is as it was.\n"))
    #expect(try ledger(of: one) == first)
  }

  @Test("A record that vanishes, moves or changes stops the build, and the site stays")
  func faults() throws {
    let office = try office()
    #expect(try run(office, "build", on: "2024-06-01", "--record").status == 0)
    let record = SmallOffice.decision(1)
    let edits: [(FileTree, String)] = [
      (
        ["decisions/a.md": SmallOffice.decision(1, text: "We did not.")], "the text under 'Executive summary'; undo the"
      ),
      (["decisions/a.md": record.replacing("title: D", with: "title: d")], "the title (was 'Decision number 1'); undo"),
      (
        ["decisions/a.md": record.replacing("number 1", with: "one")], "the old address leads nowhere; undo the change,"
      ),
      (["decisions/a.md": record.replacing("status: approved", with: "status: draft")], "is a draft now, so that its"),
      (["decisions/a.md": record.replacing("open", with: "confidential")], "is confidential now, so that what it said"),
      (
        ["decisions/a.md": record.replacing("priorities: [local-policing]\n", with: "")],
        "no correction says so: the priorities (gone); undo"
      ),
    ]
    for (files, message) in edits {
      try save(files, in: office)
      let result = try run(office, "build", on: "2024-06-02", "--record")
      #expect(result.status == 1)
      #expect(result.errors.contains(message), "\(result.errors)")
      #expect(try office.published()[page] != nil)
    }
    try FileManager.default.removeItem(atPath: office.folder.appending("content/decisions/a.md").string)
    let gone = try run(office, "build", on: "2024-06-02", "--record")
    #expect(gone.status == 1)
    #expect(gone.errors.contains("[record-gone]\n---\nreference: 'MPCC 1/2024'\ntitle: 'Decision number 1'\n"))
    #expect(try office.published()[page] != nil)
  }

  @Test("The lines that a message shows are all that it takes")
  func wayOut() throws {
    let office = try office()
    #expect(try run(office, "build", on: "2024-06-01", "--record").status == 0)
    let moved = SmallOffice.decision(1).replacing("number 1", with: "one")
    try save(["decisions/a.md": moved], in: office)
    let errors = try run(office, "check", on: "2024-06-02").errors
    let lines = errors.split(separator: "\n").filter {
      $0.hasPrefix("corrections:") || $0.hasPrefix("  - {date") || $0.hasPrefix("redirect-from:")
    }
    #expect(lines.count == 3)
    let written = lines.joined(separator: "\n").replacing("'what was changed'", with: "'The title.'")
      .replacing("'why'", with: "'It was misspelt.'")
    try save(
      [
        "decisions/a.md": moved.replacing(
          "status: approved", with: "status: approved\n" + written)
      ],
      in: office)
    #expect(try run(office, "build", on: "2024-06-02", "--record").status == 0)
    #expect(try office.published()[page]?.contains("This page has moved") == true)

    try FileManager.default.removeItem(atPath: office.folder.appending("content/decisions/b.md").string)
    let gone = try run(office, "check", on: "2024-06-03").errors
    let start = try #require(gone.firstRange(of: "\n---\n"))
    let offered = String(gone[start.lowerBound...].dropFirst())
    try save(["decisions/b.md": offered], in: office)
    #expect(try run(office, "check", on: "2024-06-03").errors.contains("'reason:' is still to be written"))
    try save(["decisions/b.md": offered.replacing("'why'", with: "'It was taken twice.'")], in: office)
    let result = try run(office, "build", on: "2024-06-03", "--record")
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test("A month of payments that is gone stops the build, until the office says what has become of it")
  func payments() throws {
    let office = try office()
    let header = "PaymentDate,SupplierName,Amount,Purpose\n"
    try save(
      [
        "spend/april.csv": header + "2024-04-02,Vans Ltd,600.00,Hire\n",
        "spend/may.csv": header + "2024-05-02,Vans Ltd,700.00,Hire\n",
      ], in: office)
    #expect(try run(office, "build", on: "2024-06-01", "--record").status == 0)
    try FileManager.default.removeItem(atPath: office.folder.appending("content/spend/april.csv").string)
    let gone = try run(office, "build", on: "2024-06-02", "--record")
    #expect(gone.status == 1)
    #expect(
      gone.errors.contains(
        "the month of payments '2024-04' (Payments in April 2024), first published on 2024-06-01 at "
          + "/spend/2024-25/2024-04/, is gone"),
      "\(gone.errors)")
    let offered = try #require(
      gone.errors.split(separator: "\n").first { $0.contains("{address: /spend/2024-25/2024-04/") })
    let written = "addresses:\n\(offered)\n".replacing("'why'", with: "'Paid by another office.'")
    try save(["former-addresses.yaml": written], in: office)
    let result = try run(office, "build", on: "2024-06-02", "--record")
    #expect(result.status == 0, "\(result.errors)")
    #expect(try office.published()["spend/2024-25/2024-04/index.html"]?.contains("Paid by another office.") == true)
  }

  @Test("Payments of a month that is over stay as they were recorded, until the office says what was changed")
  func changedPayments() throws {
    let office = try office()
    let april = "PaymentDate,SupplierName,Amount,Purpose\n2024-04-02,Vans Ltd,600.00,Hire\n"
    try save(["spend/april.csv": april], in: office)
    // The month is not over, and grows.
    #expect(try run(office, "build", on: "2024-04-20", "--record").status == 0)
    try save(["spend/april.csv": april + "2024-04-02,Vans Ltd,700.00,Hire\n"], in: office)
    #expect(try run(office, "build", on: "2024-05-01", "--record").status == 0)
    try save(["spend/april.csv": april], in: office)
    let changed = try run(office, "build", on: "2024-05-02", "--record")
    #expect(changed.status == 1)
    #expect(
      changed.errors.contains("differs from what was published and recorded on 2024-05-01"), "\(changed.errors)")
    let offered = try #require(changed.errors.split(separator: "\n").first { $0.hasPrefix("  - {month: 2024-04,") })
    let written = offered.replacing("'what was changed'", with: "'One payment was taken out.'")
      .replacing("'why'", with: "'It was listed twice.'")
    try save(["spend/corrections.yaml": "corrections:\n\(written)\n"], in: office)
    let result = try run(office, "build", on: "2024-05-02", "--record")
    #expect(result.status == 0, "\(result.errors)")
    for page in ["spend/2024-25/2024-04/index.html", "corrections/index.html", "corrections/feed.xml"] {
      #expect(try office.published()[page]?.contains("It was listed twice.") == true, "\(page)")
    }
  }

  @Test("A contract stays as it was recorded, until its column for corrections says what was changed")
  func changedContract() throws {
    func register(value: String, corrections: String = "") -> FileTree {
      [
        "contracts/a.csv":
          "ContractReference,ContractTitle,ContractValue,Corrections\nC1,Cars,\(value),\(corrections)\n"
      ]
    }
    let office = try office()
    try save(register(value: "1000"), in: office)
    #expect(try run(office, "build", on: "2024-05-01", "--record").status == 0)
    try save(register(value: "2000"), in: office)
    let changed = try run(office, "build", on: "2024-05-02", "--record")
    #expect(changed.status == 1)
    #expect(changed.errors.contains("content/contracts/a.csv:2: error: row 2, column 'ContractValue': the contract"))
    let offered = try #require(changed.errors.split(separator: "\n").first { $0 == "2024-05-02 what was changed" })
    try save(register(value: "2000", corrections: String(offered)), in: office)
    #expect(try run(office, "build", on: "2024-05-02").errors.contains("the text is still to be written"))
    try save(
      register(value: "2000", corrections: String(offered).replacing("what was changed", with: "Value mended")),
      in: office)
    let result = try run(office, "build", on: "2024-05-02", "--record")
    #expect(result.status == 0, "\(result.errors)")
    for page in ["contracts/c1/index.html", "corrections/index.html", "corrections/feed.xml"] {
      #expect(try office.published()[page]?.contains("Value mended") == true, "\(page)")
    }
  }

  @Test("Of a record that is made confidential nothing is said but that it has to be withdrawn")
  func confidential() throws {
    let office = try office()
    let text = "The members of the panel met on three days and heard what everybody had to say about it."
    try save(
      [
        "decisions/a.md": SmallOffice.decision(1, text: text),
        "decisions/b.md": SmallOffice.decision(2, text: text + " More."),
      ], in: office)
    #expect(try run(office, "build", on: "2024-06-01", "--record").status == 0)
    try save(
      ["decisions/a.md": SmallOffice.decision(1, text: text).replacing("open", with: "confidential")], in: office)
    for command in ["build", "check"] {
      let errors = try run(office, command, on: "2024-06-02").errors
      #expect(errors.ranges(of: ": error: ").count == 1 && errors.contains("is confidential now"), "\(errors)")
    }
  }

  @Test("The address of a list that falls away leads to the list above it")
  func lists() throws {
    let office = try office()
    let header = "PaymentDate,SupplierName,Amount,Purpose,Category\n"
    try save(["spend/april.csv": header + "2024-04-02,Vans Ltd,600.00,Hire,Vans\n"], in: office)
    #expect(try run(office, "build", on: "2024-04-20", "--record").status == 0)
    let list = "spend/2024-25/category/vans/"
    #expect(try ledger(of: office)?.contains("\nlist,,,,,,,/\(list),") == true)
    // The month is not over, so that the category may be mended.
    try save(["spend/april.csv": header + "2024-04-02,Vans Ltd,600.00,Hire,Cars\n"], in: office)
    for day in ["2024-04-21", "2024-04-22"] {
      let result = try run(office, "build", on: day, "--record")
      #expect(result.status == 0, "\(result.errors)")
      let page = try #require(try office.published()[list + "index.html"])
      #expect(page.contains("/spend/2024-25/\">"), "\(page)")
    }
    #expect(try ledger(of: office)?.contains("\nlist,,,,,,,/\(list),") == true)
  }

  @Test("A build that publishes and does not record says how many records the ledger does not know")
  func unrecorded() throws {
    let office = try office()
    #expect(try run(office, "build", on: "2024-06-01", "--record").status == 0)
    try save(["decisions/c.md": SmallOffice.decision(3)], in: office)
    let result = try run(office, "build", on: "2024-06-02")
    #expect(result.output.hasSuffix("1 record is not in the ledger yet: build with --record.\n"))
  }

  @Test("A build that was broken off before it could record is made up for by the next")
  func brokenOff() throws {
    let office = try office()
    #expect(try run(office, "build", on: "2024-06-01", "--record").status == 0)
    let before = try ledger(of: office)
    // A folder in the place of the file that is written first; a real fault would be a full disk.
    try save(["decisions/c.md": SmallOffice.decision(3), ".ledger.csv.new/x": ""], in: office)
    let result = try run(office, "build", on: "2024-06-02", "--record")
    #expect(result.status == 1)
    #expect(result.errors.contains("content/ledger.csv: error: the site is published, and was not recorded: "))
    #expect(result.errors.contains("mend that and run 'public-record build --record' again [publishing-failed]"))
    #expect(try office.published()["decisions/2024/mpcc-3-2024-decision-number-3/index.html"] != nil)
    #expect(try ledger(of: office) == before)
    try FileManager.default.removeItem(atPath: office.folder.appending("content/.ledger.csv.new").string)
    // What a killed build left behind is no obstacle.
    try save([".ledger.csv.new": "half a li"], in: office)
    #expect(try run(office, "build", on: "2024-06-03", "--record").status == 0)
    #expect(try ledger(of: office)?.contains("\ndecision,MPCC 3/2024,") == true)
  }

  @Test("Whoever has taken a line out of the ledger is told of what, before how to mend the last line")
  func lineTakenOut() throws {
    let office = try office()
    #expect(try run(office, "build", on: "2024-06-01", "--record").status == 0)
    // The list of what was published is made of the ledger before.
    #expect(try run(office, "build", on: "2024-06-01", "--record").status == 0)
    let whole = try #require(try ledger(of: office))
    let lines = whole.split(separator: "\n").map(String.init)
    let kept = lines.filter { !$0.hasPrefix("decision,MPCC 1/2024,") }
    #expect(kept.count == lines.count - 1)
    try save(["ledger.csv": kept.joined(separator: "\n") + "\n"], in: office)
    let lacking =
      "; the content has 1 record that the ledger lacks and that would count as published for the first time today: the "
      + "decision 'MPCC 1/2024' (Decision number 1)"
    let published =
      "; public/corrections/published-records.csv shows that 1 record of which the ledger knows nothing was published: "
      + "the decision 'MPCC 1/2024' (Decision number 1)"
    let check = try run(office, "check", on: "2024-06-02").errors
    #expect(check.contains("\(lacking); builds write this file"), "\(check)")
    let errors = try run(office, "build", on: "2024-06-02", "--record").errors
    #expect(
      errors.contains("\(lacking)\(published); builds write this file, and nobody has to: first put"), "\(errors)")
    #expect(errors.ranges(of: "[damaged-ledger]").count == 1)
    let seal = try #require(errors.split(separator: "\n").first { $0.hasPrefix("ledger,") })
    try save(["ledger.csv": (kept.dropLast() + [String(seal)]).joined(separator: "\n") + "\n"], in: office)
    let result = try run(office, "build", on: "2024-06-02", "--record")
    #expect(
      result.output.contains(
        "Recorded in content/ledger.csv: 2 records, 1 of them new: the decision 'MPCC 1/2024' (Decision number 1). Keep"
      ),
      "\(result.output)")
  }

  @Test("A build for a day before the ledger's last is not recorded, and publishes nothing")
  func earlierDay() throws {
    let office = try office()
    #expect(try run(office, "build", on: "2024-06-01", "--record").status == 0)
    let result = try run(office, "build", on: "2024-05-01", "--record")
    #expect(result.status == 1)
    #expect(
      result.errors == """
        content/ledger.csv: error: the ledger was last written for 2024-06-01, and this build is for 2024-05-01; leave \
        '--record' out, or build for today [damaged-ledger]

        """)
    #expect(try run(office, "build", on: "2024-05-01").status == 0)
  }

  @Test("What the office says of old addresses is remembered, and an entry that is taken out again stops the build")
  func formerAddresses() throws {
    let office = try office()
    let moved = "  - {address: /old/, moved-to: /decisions/}\n"
    let withdrawn = "  - {address: /gone/, title: Vans, withdrawn: 2024-05-01, reason: Listed twice}\n"
    try save(["former-addresses.yaml": "addresses:\n" + moved + withdrawn], in: office)
    #expect(try run(office, "build", on: "2024-06-01", "--record").status == 0)
    #expect(try ledger(of: office)?.contains("\naddress,/gone/,Vans,2024-05-01,,2024-06-01,2024-06-01,/gone/,") == true)

    let elsewhere = moved.replacing("/decisions/", with: "/decisions/2024/")
    try save(["former-addresses.yaml": "addresses:\n" + elsewhere + withdrawn], in: office)
    #expect(try run(office, "build", on: "2024-06-02", "--record").output.hasSuffix("ledger.csv is as it was.\n"))

    try FileManager.default.removeItem(atPath: office.folder.appending("content/former-addresses.yaml").string)
    let result = try run(office, "build", on: "2024-06-03")
    #expect(result.status == 1)
    #expect(
      result.errors.contains(
        """
        content/ledger.csv:2: error: the address /gone/ (Vans), recorded on 2024-06-01, said that what stood there was \
        withdrawn on 2024-05-01, and nothing stands there now; put it back into former-addresses.yaml, under \
        'addresses:': [record-gone]
          - {address: /gone/, title: 'Vans', withdrawn: 2024-05-01, reason: 'why'}

        """), "\(result.errors)")
    #expect(
      result.errors.contains(
        """
        content/ledger.csv:3: error: the address /old/, recorded on 2024-06-01, led on, and leads nowhere now; put it \
        back into former-addresses.yaml, under 'addresses:': [record-moved]
          - {address: /old/, moved-to: /where/it/is/now/}

        """), "\(result.errors)")
    #expect(try office.published()["old/index.html"] != nil)
  }

  @Test("A ledger that is gone stops the build where the published folder shows that there was one")
  func lost() throws {
    let office = try office()
    #expect(try run(office, "build", on: "2024-06-01", "--record").status == 0)
    #expect(try run(office, "build", on: "2024-06-02", "--record").status == 0)
    try FileManager.default.removeItem(atPath: office.folder.appending("content/ledger.csv").string)
    for options in [[], ["--record"]] {
      let result = try office.program.run(["build", "--as-of", "2024-06-03"] + options)
      #expect(result.status == 1)
      #expect(
        result.errors.hasPrefix(
          """
          content/ledger.csv: error: the ledger is gone, and public/corrections/published-records.csv shows that \
          earlier builds kept one: nothing would notice what vanishes; put it back from version control or a copy; to \
          begin anew on purpose, remove public/corrections/published-records.csv [damaged-ledger]

          """), "\(result.errors)")
      #expect(try ledger(of: office) == nil)
    }
    let list = office.folder.appending("public/corrections/published-records.csv").string
    try FileManager.default.removeItem(atPath: list)
    #expect(try run(office, "build", on: "2024-06-03", "--record").status == 0)
    #expect(try ledger(of: office)?.contains("\ndecision,MPCC 1/2024,") == true)
  }

  @Test("Where the office says that it keeps a ledger, nothing goes on without it, whatever was published and where")
  func kept() throws {
    let office = try office()
    #expect(try run(office, "build", on: "2024-06-01", "--record").status == 0)
    try save(["site.yaml": try office.content("site.yaml") + "ledger: kept\n"], in: office)
    let again = try run(office, "build", on: "2024-06-01", "--record")
    #expect(again.output.hasSuffix("The ledger content/ledger.csv is as it was.\n"), "\(again.errors)")
    try FileManager.default.removeItem(atPath: office.folder.appending("content/ledger.csv").string)
    for command in [["check"], ["build"], ["build", "--record"], ["build", "--output", "elsewhere"]] {
      let result = try office.program.run(command + ["--as-of", "2024-06-02"])
      #expect(result.status == 1)
      #expect(result.errors.contains("says that a ledger is kept, and there is no ledger.csv"), "\(result.errors)")
      #expect(result.errors.ranges(of: "[damaged-ledger]").count == 1)
    }
    #expect(try ledger(of: office) == nil)
  }

  @Test("Decisions of two years that have one reference are two records of the ledger")
  func sameReference() throws {
    func decision(of year: Int) -> String {
      SmallOffice.decision(1).replacing("MPCC 1/2024", with: "MPCC 1").replacing("date: 2024", with: "date: \(year)")
        .replacing("number 1", with: "of \(year)")
    }
    let office = try SmallOffice(["decisions/a.md": decision(of: 2023), "decisions/b.md": decision(of: 2024)])
    let site = try office.content("site.yaml")
    try save(
      ["site.yaml": site + "references: [{records: decision, pattern: 'MPCC {number}', restarts: each-year}]\n"],
      in: office)
    let result = try run(office, "build", on: "2024-06-01", "--record")
    #expect(result.status == 0, "\(result.errors)")
    let recorded = try #require(try ledger(of: office))
    #expect(recorded.contains("\ndecision,MPCC 1 of 2023,Decision of 2023,"), "\(recorded)")
    #expect(recorded.contains("\ndecision,MPCC 1 of 2024,Decision of 2024,"), "\(recorded)")
    #expect(try run(office, "build", on: "2024-06-02", "--record").status == 0)
    #expect(try ledger(of: office) == recorded)
    try FileManager.default.removeItem(atPath: office.folder.appending("content/decisions/b.md").string)
    let gone = try run(office, "check", on: "2024-06-02").errors
    #expect(
      gone.contains("the decision 'MPCC 1 of 2024' (Decision of 2024), first published on 2024-06-01 at"), "\(gone)")
    #expect(gone.contains("\nreference: 'MPCC 1'\n") && !gone.contains("[missing-number]"), "\(gone)")
  }

  @Test("A recorded decision that is gone is no gap among the numbers, and a reference to it is no misspelling")
  func goneDecision() throws {
    let office = try office()
    let site = try office.content("site.yaml")
    try save(
      [
        "site.yaml": site + "references: [{records: decision, pattern: 'MPCC {number}/{year}'}]\n",
        "decisions/c.md": SmallOffice.decision(
          3, extra: "follows: [MPCC 2/2024]\n", text: "See [that](<decision:MPCC 2/2024>)."),
      ], in: office)
    #expect(try run(office, "build", on: "2024-06-01", "--record").status == 0)
    try FileManager.default.removeItem(atPath: office.folder.appending("content/decisions/b.md").string)
    let gone = try run(office, "check", on: "2024-06-02")
    #expect(gone.status == 1)
    #expect(gone.errors.contains("[record-gone]"))
    #expect(!gone.errors.contains("[missing-number]") && !gone.errors.contains("did you mean"), "\(gone.errors)")
    #expect(
      gone.errors.contains(
        """
        error: the decision 'MPCC 2/2024' (Decision number 2) was published on 2024-06-01 and is gone; put it back, or \
        put a withdrawn record in its place; the reference is right then [unknown-reference]
        """), "\(gone.errors)")
    #expect(gone.errors.contains("in its place; the link is right then [broken-link]"), "\(gone.errors)")

    // What the ledger's check is content with is a gap again, since no note speaks of the number.
    let address = "/decisions/2024/mpcc-2-2024-decision-number-2/"
    try save(
      ["former-addresses.yaml": "addresses:\n  - {address: \(address), withdrawn: 2024-06-02, reason: x}\n"],
      in: office)
    let explained = try run(office, "check", on: "2024-06-02").errors
    #expect(!explained.contains("[record-gone]"), "\(explained)")
    #expect(explained.contains("there is no decision 'MPCC 2/2024', and no note says why"), "\(explained)")
  }
}
