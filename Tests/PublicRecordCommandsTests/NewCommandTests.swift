import Foundation
import Platform
import SystemPackage
import TestSupport
import Testing

@Suite("public-record new")
struct NewCommandTests {
  /// An office in which it is 12 May 2026.
  private func office(_ records: FileTree = [:], settings: String = "") throws -> SmallOffice {
    var office = try SmallOffice(records)
    office.program.environment = ["SOURCE_DATE_EPOCH": "1778587200"]
    let file = office.folder.appending("content/site.yaml")
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: file.string)), as: UTF8.self)
    try FileTree(["content/site.yaml": text + settings]).write(to: office.folder.path)
    return office
  }

  private let numbering = """
    references:
      - {records: decision, pattern: 'MPCC {number:3}/{year}'}
      - {records: contract, pattern: 'C-{number:4}'}
      - {records: procurement, pattern: 'P/{financial-year}/{number}'}
      - {records: foi, pattern: 'FOI {year}/{number:3}'}

    """

  private func content(of office: SmallOffice) throws -> FileTree {
    try FileTree(of: office.folder.appending("content"))
  }

  @Test("What it writes passes the check; only what is still to be filled in is a warning")
  func everyKind() throws {
    let office = try office(settings: numbering)
    for arguments in [
      ["decision", "--title", "Youth fund: £60,000 'extra' #2", "--confidentiality", "open"],
      ["decision", "--title", "Security", "--confidentiality", "confidential"],
      ["procurement", "--title", "Cars", "--estimated-value", "250000", "--planned-start", "2027-04"],
      ["policy", "--title", "Gifts & hospitality", "--owner", "Chief Executive"],
      ["foi", "--title", "Agency staff", "--received", "2026-05-05", "--reference", "FOI/2026/001"],
      ["foi", "--title", "Energy use", "--received", "2026-05-05", "--regime", "eir", "--reference", "FOI/2026/002"],
      ["page", "--title", "Tŷ Mawr: yes", "--description", "* a list?"],
      [
        "contract", "--title", "Cars, \"many\"", "--supplier", "Anytown Motors; Others", "--start", "2026-07-01",
        "--end",
        "2029-06-30", "--value", "240000.50", "--published", "2026-06-01",
      ],
    ] {
      let result = try office.program.run(["new"] + arguments)
      #expect(result.status == 0, "\(arguments) \(result.errors)")
      #expect(result.output.hasPrefix("Written: content/"))
    }
    let check = try office.program.run("check")
    #expect(check.status == 0)
    let warnings = check.errors.split(separator: "\n").filter { $0.hasPrefix("content/") }
    #expect(warnings.count == 1, "\(check.errors)")
    #expect(check.errors.contains("the record is confidential, and does not say what is withheld and why"))
    #expect(check.output.contains("0 errors"))
    // In June the contract may be known, and says what it lacks.
    let later = try office.program.run("check", "--as-of", "2026-06-01")
    #expect(later.output.hasPrefix("Checked 0 decisions, 1 contract, "))
    #expect(later.status == 0)
  }

  @Test("A decision has its keys, the parts of the office's form in order, and a note under each")
  func decision() throws {
    let office = try office(
      ["decisions/a.md": SmallOffice.decision(7)],
      settings: numbering
        + "decision-form: {required: [decision, background], synonyms: {background: [What led to this]}}\n")
    let result = try office.program.run(
      "new", "decision", "--title", "Youth fund", "--confidentiality", "open", "--date", "2024-12-30")
    #expect(result.status == 0)
    let text = try #require(try content(of: office)["decisions/2024/youth-fund/index.md"])
    #expect(
      text.hasPrefix(
        """
        ---
        reference: MPCC 008/2024
        title: Youth fund
        date: 2024-12-30
        decision-maker: Police and Crime Commissioner
        status: draft
        confidentiality: open
        # Further facts.
        """))
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(headings.count == 13)
    #expect(headings.prefix(2) == ["## Executive summary", "## Decision"])
    #expect(headings.contains("## What led to this"))
    #expect(text.components(separatedBy: "<!-- ").count == 14)
  }

  @Test("A request for information says by when it is due, and has a note under each part that asks for no name")
  func informationRequest() throws {
    let office = try office(
      settings: "references: [{records: foi, pattern: 'FOI/{year}/{number:3}'}]\n")
    let result = try office.program.run("new", "foi", "--title", "Agency staff", "--received", "2026-05-05")
    #expect(result.status == 0)
    let text = try #require(try content(of: office)["foi/2026/agency-staff/index.md"])
    #expect(
      text.hasPrefix(
        """
        ---
        reference: FOI/2026/001
        title: Agency staff
        status: draft
        received: 2026-05-05
        # Further facts.
        """))
    #expect(
      text.contains(
        "# Change 'status: draft' to 'status: open' so that the figures count it. The answer is due by 2026-06-03.\n"))
    #expect(text.contains("\n## Request\n\n<!-- What was asked for, in the words of the request. Leave out who asked,"))
    #expect(text.contains("\n## Response\n"))
    let next = try office.program.run("new", "foi", "--title", "Gifts", "--received", "2026-05-06")
    #expect(next.status == 0)
    #expect(try content(of: office)["foi/2026/gifts/index.md"]?.contains("reference: FOI/2026/002\n") == true)
  }

  @Test(
    "When the draft is approved, each part that is still to be written is a warning, and the page shows none of them")
  func approved() throws {
    let office = try office()
    _ = try office.program.run("new", "decision", "--title", "Fund", "--confidentiality", "open")
    let path = "decisions/2026/fund/index.md"
    let text = try #require(try content(of: office)[path])
    try FileTree([path: text.replacing("status: draft", with: "status: approved")])
      .write(to: office.folder.appending("content"))
    let check = try office.program.run("check")
    #expect(check.status == 0)
    #expect(check.errors.components(separatedBy: "is still to be written").count == 14)
    #expect(!check.errors.contains("has no part"))
    #expect(try office.program.run("build").status == 0)
    let page = try #require(try office.published().texts.first { $0.key.hasSuffix("fund/index.html") }?.value)
    #expect(!page.contains("Risk implications"))
  }

  @Test(
    "What a draft that is not open proposes to say of what is withheld is all that it owes",
    arguments: ["part-confidential", "confidential"])
  func withheld(confidentiality: String) throws {
    let office = try office()
    _ = try office.program.run("new", "decision", "--title", "Fund", "--confidentiality", confidentiality)
    let path = "decisions/2026/fund/index.md"
    let text = try #require(try content(of: office)[path])
    let filledIn = text.replacing("\n# withheld:", with: "\nwithheld:").replacing("\n#   ", with: "\n  ")
      .replacing("what: What is withheld", with: "what: The rates")
    #expect(filledIn.contains("\n    covers: \(confidentiality == "confidential" ? "whole-record" : "part")\n"))
    try FileTree([path: filledIn.replacing("status: draft", with: "status: approved")])
      .write(to: office.folder.appending("content"))
    let check = try office.program.run("check")
    #expect(check.status == 0, "\(check.errors)")
    #expect(!check.errors.contains("withh"), "\(check.errors)")
  }

  @Test("The next reference counts drafts, records under embargo and records that cannot be read")
  func reference() throws {
    let records: FileTree = [
      "decisions/draft.md": SmallOffice.decision(1, status: "draft").replacing("1/2024", with: "003/2026"),
      "decisions/embargo.md": SmallOffice.decision(2).replacing("2/2024", with: "004/2026")
        .replacing("published: 2024", with: "published: 2034"),
      "decisions/broken.md": "---\nreference: MPCC 005/2026\ntitle: A: B\n---\n",
      "contracts/a.csv": "ContractReference,ContractTitle,Published\nC-0009,,\nC-0011,Cars,2034-01-01\n",
    ]
    let office = try office(records, settings: numbering)
    for arguments in [
      ["decision", "--title", "New", "--confidentiality", "open"], ["procurement", "--title", "New"],
      ["contract", "--title", "New", "--published", "2026-06-01"],
    ] {
      #expect(try office.program.run(["new"] + arguments).status == 0)
    }
    let content = try content(of: office)
    #expect(content["decisions/2026/new/index.md"]?.contains("reference: MPCC 006/2026\n") == true)
    #expect(content["procurements/new/index.md"]?.contains("reference: P/2026/1\n") == true)
    #expect(content["contracts/c-0012.csv"]?.contains("\nC-0012,New,") == true)
  }

  @Test("Numbers that begin again without naming the year begin again, past those that the office has spoken of")
  func unnamedYears() throws {
    let first = SmallOffice.decision(1).replacing("MPCC 1/2024", with: "001")
    let office = try office(
      [
        "decisions/a.md": first,
        "decisions/numbers.yaml": """
        numbers:
          - {reference: 001 of 2026, status: not-used, reason: Left out.}
          - {from: 007 of 2024, to: 009 of 2024, status: deferred, reason: Put off.}

        """,
      ],
      settings: "references: [{records: decision, pattern: '{number:3}', restarts: each-year}]\n")
    #expect(
      try office.program.run("new", "decision", "--title", "Fund", "--confidentiality", "open").status == 0)
    #expect(try content(of: office)["decisions/2026/fund/index.md"]?.contains("reference: 002\n") == true)
    let declared = try office.program.run(
      "new", "decision", "--title", "Other", "--confidentiality", "open", "--reference", "001")
    #expect(declared.status == 64)
    #expect(declared.errors.contains("'001' is said to be not-used in decisions/numbers.yaml"))
  }

  @Test("A number is not taken in another spelling")
  func usedNumbers() throws {
    let numbered = try office(
      ["decisions/a.md": SmallOffice.decision(1).replacing("MPCC 1/2024", with: "MPCC 001/2024")], settings: numbering)
    let result = try numbered.program.run(
      "new", "decision", "--title", "Fund", "--confidentiality", "open", "--reference", "MPCC 1/2024")
    #expect(result.status == 64)
    #expect(result.errors.contains("'MPCC 1/2024' is easily confused with 'MPCC 001/2024', which is taken"))
  }

  @Test(
    "Without a terminal an answer that is missing or will not do is wrong usage, names its option and writes nothing",
    arguments: [
      (["decision"], "--title is missing"),
      (["decision", "--title", "A"], "--confidentiality is missing"),
      (["decision", "--title", "A", "--confidentiality", "secret"], "--confidentiality: 'secret' is not one of open"),
      (["decision", "--title", " ", "--confidentiality", "open"], "--title: an answer is needed"),
      (
        ["decision", "--title", "A <!-- B -->", "--confidentiality", "open"], "--title: a comment in HTML is no comment"
      ),
      (["decision", "--title", "A\nB", "--confidentiality", "open"], "--title: there is an invisible character"),
      (
        ["decision", "--title", "A", "--confidentiality", "open", "--date", "2026-02-30"], "--date: '2026-02-30' is not"
      ),
      (
        ["decision", "--title", "A", "--confidentiality", "open", "--reference", "mpcc 1-2024"],
        "--reference: 'mpcc 1-2024' is easily confused with 'MPCC 1/2024'"
      ),
      (
        ["decision", "--title", "A", "--confidentiality", "open", "--organisation", "force"], "--organisation: no organ"
      ),
      (["decision", "--title", "?", "--confidentiality", "open"], "--name is missing"),
      (
        ["decision", "--title", "A", "--confidentiality", "open", "--name", "../../a"],
        "--name: '../../a' is not a short"
      ),
      (["procurement", "--title", "A", "--estimated-value", "£5"], "--estimated-value: '£5' is not an amount"),
      (["page", "--title", "Contracts"], "the name 'contracts' is already taken"),
      (["contract", "--title", "A", "--published", "2026-01-01"], "--reference is missing"),
      (["contract", "--title", "A", "--reference", "C-1"], "--published is missing"),
      (["contract", "--title", "=A", "--reference", "C-1"], "--title: '=' at the beginning of a cell"),
      (
        ["contract", "--title", "A", "--reference", "C-1", "--start", "2026-02-01", "--end", "2026-01-31"],
        "--end: the contract would end before it starts"
      ),
    ])
  func usage(arguments: [String], message: String) throws {
    let office = try office(["decisions/a.md": SmallOffice.decision(1)])
    let before = try content(of: office)
    let result = try office.program.run(["new"] + arguments)
    #expect(result.status == 64)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(try content(of: office) == before)
  }

  @Test("At a terminal a wrong answer is asked for again with the reason, and Enter takes what is proposed")
  func conversation() throws {
    let office = try office(settings: numbering)
    let result = try office.program.run(
      "new", "decision", typing: "\nYouth fund\n12 May 2026\n\nPCC 1\n\nsecret\nopen\n")
    #expect(result.status == 0)
    let text = try #require(try content(of: office)["decisions/2026/youth-fund/index.md"])
    #expect(
      text.hasPrefix(
        "---\nreference: PCC 1\ntitle: Youth fund\ndate: 2026-05-12\nstatus: draft\nconfidentiality: open\n"))
    #expect(result.errors.contains("That will not do: an answer is needed."))
    #expect(result.errors.contains("That will not do: '12 May 2026' is not a day in the calendar"))
    #expect(result.errors.contains("Reference [MPCC 001/2026] (- leaves it out): "))
    #expect(result.errors.contains("That will not do: 'secret' is not one of open, part-confidential, confidential"))
  }

  @Test("What is proposed can be left out with a hyphen, and the question says so; what is needed cannot")
  func leftOut() throws {
    let office = try office(["decisions/a.md": SmallOffice.decision(7)], settings: numbering)
    let result = try office.program.run("new", "decision", typing: "Youth fund\n-\n\n-\n-\nopen\n")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("Day of the decision [2026-05-12]: "))
    #expect(result.errors.contains("That will not do: '-' is not a day in the calendar"))
    #expect(result.errors.contains("Reference [MPCC 001/2026] (- leaves it out): "))
    #expect(result.errors.contains("[Police and Crime Commissioner] (- leaves it out): "))
    let text = try #require(try content(of: office)["decisions/2026/youth-fund/index.md"])
    #expect(text.hasPrefix("---\ntitle: Youth fund\ndate: 2026-05-12\nstatus: draft\nconfidentiality: open\n"))
  }

  @Test(
    "Of a new page the address is said, for nothing links to it yet", arguments: [("Visits", "visits/"), ("Index", "")])
  func address(title: String, address: String) throws {
    let office = try office()
    let result = try office.program.run("new", "page", "--title", title)
    let file = "content/pages/\(title.lowercased()).md"
    #expect(result.output.hasPrefix("Written: \(file), for the page at /\(address)\n"))
    let page = try office.folder.appending(file).readBytes(upTo: 1 << 16)
    let published = String(decoding: page, as: UTF8.self).replacing("status: draft", with: "status: published")
    try FileTree([file: published + "\nEverybody is welcome.\n"]).write(to: office.folder.path)
    #expect(try office.program.run("build").status == 0)
    #expect(try office.published()[address + "index.html"]?.contains("Everybody is welcome.") == true)
  }

  @Test("Who breaks the conversation off leaves nothing behind")
  func brokenOff() throws {
    let office = try office(settings: numbering)
    let before = try content(of: office)
    let result = try office.program.run("new", "decision", typing: "Youth fund\n\u{4}")
    #expect(result.status == 1)
    #expect(result.errors.hasSuffix("\nNothing was written.\n"))
    #expect(try content(of: office) == before)
  }

  @Test("A record is never written over: at a terminal another name is asked for")
  func taken() throws {
    let office = try office()
    let arguments = ["new", "policy", "--title", "Gifts", "--summary", "", "--owner", ""]
    #expect(try office.program.run(arguments).status == 0)
    let first = try content(of: office)
    let second = try office.program.run(arguments)
    #expect(second.status == 64)
    #expect(second.errors.contains("--name is missing"))
    #expect(try content(of: office) == first)
    let third = try office.program.run(
      "new", "policy", "--title", "Gifts", "--summary", "", "--owner", "", typing: "Gifts 2\ngifts-2\n")
    #expect(third.status == 0, "\(third.errors)")
    #expect(try content(of: office)["policies/gifts-2/index.md"] != nil)
    #expect(try content(of: office)["policies/gifts/index.md"] == first["policies/gifts/index.md"])
  }

  @Test("A link that leads out of the content folder is not followed")
  func links() throws {
    let office = try office()
    try FileTree(["elsewhere/": "", "content/policies": "-> ../elsewhere"]).write(to: office.folder.path)
    let result = try office.program.run("new", "policy", "--title", "Gifts")
    #expect(result.status == 1)
    #expect(
      result.errors.contains("Nothing was written. A folder on the way to content/policies/gifts/index.md is a link"))
    #expect(try FileTree(of: office.folder.appending("elsewhere")).texts.isEmpty)
  }

  @Test("Without the settings of the site nothing is written")
  func settings() throws {
    let office = try office(settings: "colour: blue\nbase-url: x\n")
    let result = try office.program.run("new", "page", "--title", "A")
    #expect(result.status == 1)
    #expect(result.errors.contains("Nothing was written. Mend the settings of the site first"))
  }
}
