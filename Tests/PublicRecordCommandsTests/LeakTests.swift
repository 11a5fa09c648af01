import TestSupport
import Testing

@Suite("public-record build and check, when something would leak")
struct LeakTests {
  private let day = ["--as-of", "2024-06-01"]
  private static let passage = "the claimant accepted a settlement of forty thousand pounds before the hearing"

  private static let withheld =
    "{what: The terms, exemption: 43(2), covers: whole-record, reason: Not yet signed, "
    + "public-interest-test: Signing comes first, review: 2025-01-01}"

  private static func confidential(_ text: String) -> String {
    SmallOffice.decision(
      2, extra: "withheld: [\(withheld)]", text: text
    ).replacing("confidentiality: open", with: "confidentiality: confidential")
  }

  @Test("Words of a confidential decision in a public one stop a build, and the published site stays as it was")
  func pastedText() throws {
    let office = try SmallOffice([
      "decisions/a.md": SmallOffice.decision(1), "decisions/b.md": Self.confidential("So \(Self.passage)."),
    ])
    #expect(try office.program.run(["build"] + day).status == 0)
    let before = try office.published()
    try office.write("decisions/a.md", SmallOffice.decision(1, text: "We know that \(Self.passage)."))
    for command in ["build", "check"] {
      let result = try office.program.run([command] + day)
      #expect(result.status == 1)
      #expect(
        result.errors.contains(
          "content/decisions/a.md:13: error: 12 words of content/decisions/b.md, line 14, which is confidential, would be published in "
        ), "\(result.errors)")
      #expect(result.errors.contains("'the claimant accepted…'"))
      #expect(!result.errors.contains("forty thousand"))
      #expect(
        result.errors.contains(
          "write in site.yaml 'leak-check: {shared: [{text-of: decisions/b.md, may-appear-in: decisions/a.md}]}'"))
    }
    #expect(try office.published() == before)
    let exception = "leak-check: {shared: [{text-of: decisions/b.md, may-appear-in: decisions/a.md}]}\n"
    try office.write("site.yaml", try office.content("site.yaml") + exception)
    #expect(try office.program.run(["build"] + day).status == 0)
  }

  @Test("The corrections of a withdrawn decision are published, and the words of its text are not")
  func withdrawnCorrections() throws {
    let withdrawn = SmallOffice.decision(
      1,
      extra:
        "withdrawn: {date: 2024-05-30, reason: Misdirected}\ncorrections: [{date: 2024-05-20, change: We now say that "
        + "a grant of nine thousand pounds was never paid to the club in Anytown}]", text: "So \(Self.passage)."
    ).replacing("status: approved", with: "status: withdrawn")
    let office = try SmallOffice(["decisions/a.md": withdrawn])
    let result = try office.program.run(["build"] + day)
    #expect(result.status == 0, "\(result.errors)")
    try office.write("decisions/b.md", SmallOffice.decision(2, text: "We know that \(Self.passage)."))
    #expect(try office.program.run(["build"] + day).errors.contains("which was withdrawn, would be published in "))
  }

  @Test("A detail of a person stops a build, is named by its place and not shown, and can be allowed")
  func personalDetails() throws {
    let office = try SmallOffice(["decisions/a.md": SmallOffice.decision(1, text: "Ask Jane.Doe@midshire.uk about it.")]
    )
    for format in ["text", "json", "github"] {
      let result = try office.program.run(["build", "--format", format] + day)
      #expect(result.status == 1)
      let said = result.errors + result.output
      #expect(said.contains("the e-mail address 'j…@midshire.uk' would be published in "), "\(said)")
      #expect(!said.lowercased().contains("jane"))
    }
    #expect(try office.program.run(["build"] + day).errors.hasPrefix("content/decisions/a.md:13: error: "))
    #expect(try office.published() == [:])
    let offered = try Self.offered(try office.program.run(["build"] + day).errors)
    let settings = try office.content("site.yaml")
    for line in ["leak-check: {allowed: [jane.doe@midshire.uk]}", offered] {
      try office.write("site.yaml", settings + line + "\n")
      #expect(try office.program.run(["build"] + day).status == 0, "\(line)")
    }
  }

  /// The line of `site.yaml` that a message offers.
  private static func offered(_ errors: String) throws -> String {
    String(try #require(errors.split(separator: "site.yaml '").last?.split(separator: "' [").first))
  }

  @Test("A line that lets one detail of a file through lets no other through that looks like it")
  func maskedDetails() throws {
    let office = try SmallOffice(["decisions/a.md": SmallOffice.decision(1, text: "Ask jane.doe@midshire.uk.")])
    let allowed = try Self.offered(try office.program.run(["check"] + day).errors)
    #expect(allowed.hasPrefix("leak-check: {allowed: [\"j…@midshire.uk ("))
    #expect(allowed.hasSuffix(") in decisions/a.md\"]}"))
    try office.write("site.yaml", try office.content("site.yaml") + allowed + "\n")
    #expect(try office.program.run(["check", "--strict"] + day).status == 0)
    for text in ["Ask jane.doe@midshire.uk or joe@midshire.uk.", "Ask joe@midshire.uk."] {
      try office.write("decisions/a.md", SmallOffice.decision(1, text: text))
      let result = try office.program.run(["check"] + day)
      #expect(result.status == 1)
      #expect(result.output.contains(" 1 error, "), "\(result.output)")
    }
  }

  @Test("A line that lets a detail of a file through that is not there is a warning")
  func lineForNoFile() throws {
    let office = try SmallOffice(["decisions/a.md": SmallOffice.decision(1)])
    let lines = "leak-check:\n  allowed:\n    - \"j…@midshire.uk (3f) in decisions/aa.md\"\n"
    try office.write("site.yaml", try office.content("site.yaml") + lines)
    let result = try office.program.run(["check"] + day)
    #expect(result.status == 0)
    #expect(
      result.errors.contains(
        "content/site.yaml:10:7: warning: the content folder has no file 'decisions/aa.md'; did you mean 'decisions/a.md'?"
      ), "\(result.errors)")
  }

  @Test("An error in one record does not hide a leak in another, and nothing is published")
  func besideErrors() throws {
    let office = try SmallOffice([
      "decisions/a.md": SmallOffice.decision(1, status: "notedd", text: "Ask joe@midshire.uk. So \(Self.passage)."),
      "decisions/b.md": SmallOffice.decision(2, text: "Ask jane@midshire.uk. So \(Self.passage)."),
    ])
    let said = "only 3 of 4 files were searched for personal details, for text that is not public"
    for command in [["check"], ["build"], ["archive"]] {
      let result = try office.program.run(command + day)
      #expect(result.status == 1)
      #expect(result.errors.contains("content/decisions/a.md:7:"), "\(result.errors)")
      #expect(result.errors.contains("content/decisions/b.md:13: error: the e-mail address 'j…@midshire.uk'"))
      #expect(!result.errors.contains("leaked-text"), "nobody knows whether the other record is public")
      #expect(result.output.contains(said), "\(result.output)")
      #expect(result.output.contains("content/decisions/a.md"))
    }
    #expect(try office.published() == [:])
    #expect(try office.program.run(["check", "--format", "json"] + day).output.contains(said))
  }

  @Test("A record that cannot be read at all does not hide a leak in another")
  func besideBrokenFile() throws {
    let office = try SmallOffice([
      "decisions/a.md": "---\ntitle: [\n---\nAsk joe@midshire.uk.\n",
      "decisions/b.md": SmallOffice.decision(2, text: "Ask jane@midshire.uk."),
    ])
    let result = try office.program.run(["check"] + day)
    #expect(result.errors.contains("content/decisions/b.md:13: error: the e-mail address 'j…@midshire.uk'"))
    #expect(result.output.contains("only 3 of 4 files were searched"), "\(result.output)")
  }

  @Test("An error that leaves every record readable says that pages may be missing from the search")
  func besideOtherErrors() throws {
    let office = try SmallOffice([
      "decisions/a.md": SmallOffice.decision(1, extra: "colour: red\n", text: "Ask jane@midshire.uk.")
    ])
    let result = try office.program.run(["check"] + day)
    #expect(result.errors.contains("[unknown-key]"))
    #expect(result.errors.contains("'j…@midshire.uk'"), "\(result.errors)")
    #expect(result.output.contains("Checks that did not run: 1\n  all files were searched"), "\(result.output)")
  }

  @Test("A file that cannot be made of faulty records does not end the search")
  func besideUnmadeFile() throws {
    let office = try SmallOffice([
      "decisions/a.md": SmallOffice.decision(1), "decisions/b.md": SmallOffice.decision(1),
      "decisions/c.md": SmallOffice.decision(2, text: "Ask jane@midshire.uk."),
    ])
    let result = try office.program.run(["check"] + day)
    #expect(result.errors.contains("[duplicate-reference]"))
    #expect(result.errors.contains("'j…@midshire.uk'"), "\(result.errors)")
    #expect(!result.errors.contains("[publishing-failed]"))
  }

  @Test("Where there can be no site, what was not looked for is said")
  func unread() throws {
    let office = try SmallOffice(["decisions/a.md": SmallOffice.decision(1, text: "a@midshire.uk")])
    try office.write("site.yaml", "office: [\n")
    let said =
      "nothing was searched for personal details or for text that is not public, and no document was looked into"
    #expect(try office.program.run(["check"] + day).output.contains("Checks that did not run: 1\n  \(said)"))
    #expect(try office.program.run(["check", "--format", "json"] + day).output.contains(said))
    #expect(try office.program.run(["build"] + day).output.contains("Moreover, \(said)"))
  }

  @Test("Under --strict a warning does not keep the pages from being read")
  func besideWarnings() throws {
    let record = SmallOffice.decision(1, text: "Ask jane@midshire.uk.").replacing("published: 2024-04-01\n", with: "")
    let office = try SmallOffice(["decisions/a.md": record])
    for command in ["check", "build"] {
      let result = try office.program.run([command, "--strict"] + day)
      #expect(result.status == 1)
      #expect(result.errors.contains("'j…@midshire.uk'"), "\(result.errors)")
      #expect(!result.output.contains("searched"))
    }
  }

  @Test("--require-all-checks fails for a check that could not run, and for no other warning")
  func requiredChecks() throws {
    let record = SmallOffice.decision(
      1, extra: "attachments: [{file: terms.rtf, title: Terms, kind: annex}]\n"
    ).replacing("published: 2024-04-01\n", with: "")
    let office = try SmallOffice(["decisions/a/index.md": record, "decisions/a/terms.rtf": "{\\rtf1 Terms}"])
    let required = ["--require-all-checks"] + day
    for command in ["check", "build", "archive"] {
      let result = try office.program.run([command] + required)
      #expect(result.status == 1, "\(command): \(result.errors)")
      #expect(result.errors.contains("[check-not-run]"))
      #expect(result.output.contains(", because --require-all-checks wants every check to run"), "\(result.output)")
    }
    #expect(try office.published() == [:])
    #expect(try office.program.run(["build"] + day).status == 0)
    try office.write("decisions/a/index.md", record.replacing("attachments:", with: "# attachments:"))
    #expect(try office.program.run(["check"] + required).status == 0)
  }

  @Test("What became a draft is looked for in pages that are in place already")
  func earlierPages() throws {
    let office = try SmallOffice([
      "decisions/a.md": SmallOffice.decision(1, text: "It says that \(Self.passage)."),
      "decisions/b.md": SmallOffice.decision(2, text: "We hear that \(Self.passage). " + Self.others),
    ])
    #expect(try office.program.run(["build"] + day).status == 0)
    try office.write("decisions/b.md", Self.confidential("We hear that \(Self.passage). " + Self.others))
    let result = try office.program.run(["build"] + day)
    #expect(result.status == 1)
    #expect(result.errors.contains("content/decisions/a.md:13: error: "), "\(result.errors)")
  }

  private static let others = "Much else was said in the room that day by people who were there."

  @Test("A name from a column about people, and one of a private person who was paid, are looked for too")
  func names() throws {
    let register = """
      ContractReference,ContractTitle,Description,StartDate,EndDate,ReviewDate,ContractValue,SupplierName,ProcessType,ContactName
      C-1,Cars,Cars,2024-01-01,2026-01-01,2025-01-01,1000,Anytown Motors Ltd,Open,Zebedee Quillfeather

      """
    let payments =
      "PaymentDate,SupplierName,Amount,Purpose,Individual\n2024-04-02,Ottoline Ravensbourne,100.00,Award,yes\n"
    let office = try SmallOffice([
      "contracts/2024.csv": register, "spend/2024.csv": payments,
      "decisions/a.md": SmallOffice.decision(1, text: "We thank Zebedee Quillfeather and Ottoline Ravensbourne."),
    ])
    let result = try office.program.run(["check"] + day)
    #expect(result.status == 1)
    #expect(result.errors.contains("2 words of content/contracts/2024.csv, line 2"), "\(result.errors)")
    #expect(result.errors.contains("2 words of content/spend/2024.csv, line 2"))
    #expect(!result.errors.contains("Quillfeather"))
    #expect(!result.errors.contains("Ravensbourne"))
    // Each message offers a line that can be pasted as it is.
    let messages = result.errors.split(separator: "\n").filter { $0.contains("[leaked-text]") }
    let entries = messages.compactMap { $0.firstMatch(of: #/"[^"]+ in decisions\/a\.md"/#)?.output }
    #expect(entries.count == 2)
    let settings = try office.content("site.yaml")
    try office.write("site.yaml", settings + "leak-check: {allowed: [\(entries.joined(separator: ", "))]}\n")
    #expect(try office.program.run(["check"] + day).status == 0)
    try office.write("decisions/a.md", SmallOffice.decision(1, text: "We thank Zoe Quaver and Ottoline Ravensbourne."))
    #expect(try office.program.run(["check"] + day).status == 0)
    try office.write("decisions/b.md", SmallOffice.decision(2, text: "We thank Zebedee Quillfeather."))
    #expect(try office.program.run(["check"] + day).status == 1)
    try office.write("site.yaml", settings)
    try office.write("decisions/a.md", SmallOffice.decision(1))
    try office.write("decisions/b.md", SmallOffice.decision(2))
    #expect(try office.program.run(["check"] + day).status == 0)
  }

  @Test("What stands in several papers of a record is told at the entry of each, and where the record says it")
  func papers() throws {
    let papers = ["a", "b", "c"].map { "  - file: \($0).csv\n    title: Paper \($0)\n    kind: annex\n" }.joined()
    let record = SmallOffice.decision(
      1, extra: "attachments:\n" + papers, text: "We know that \(Self.passage). Ask jane@midshire.uk.")
    let office = try SmallOffice([
      "decisions/a/index.md": record.replacing(Self.passage, with: "much"),
      "decisions/a/a.csv": "Who\njane@midshire.uk\n", "decisions/a/b.csv": "What\nOther\n",
      "decisions/a/c.csv": "What\n\(Self.passage)\njane@midshire.uk\n\(Self.passage)\n",
      "decisions/b/index.md": SmallOffice.decision(2, extra: "attachments:\n" + papers),
      "decisions/b/a.csv": "What\n\(Self.passage)\n", "decisions/b/b.csv": "What\n\(Self.passage)\n",
      "decisions/b/c.csv": "What\nOther\n",
      "decisions/c.md": Self.confidential("So \(Self.passage).").replacing("2/2024", with: "3/2024").replacing(
        "number 2", with: "number 3"),
    ])
    let result = try office.program.run(["check"] + day)
    let told = result.errors.split(separator: "\n").compactMap { line -> String? in
      let parts = line.split(separator: ": error: ")
      guard parts.count == 2, let name = parts[1].split(separator: "[").last?.dropLast() else { return nil }
      let paper = parts[1].split(separator: "would be published in ").last?.split(separator: ",").first ?? ""
      return "\(parts[0].dropFirst(18)) \(name) \(paper.split(separator: "/").last ?? "")"
    }
    #expect(
      told == [
        "a/index.md:12:11 personal-details a.csv", "a/index.md:18:11 leaked-text c.csv",
        "a/index.md:18:11 personal-details c.csv", "a/index.md:24 personal-details mpcc-1-2024-decision-number-1",
        "b/index.md:12:11 leaked-text a.csv", "b/index.md:15:11 leaked-text b.csv",
      ], "\(result.errors)")
  }

  @Test("A copy of a document of a hidden record is not published, whatever it is called")
  func copiedDocument() throws {
    let attachment = "attachments: [{file: terms.csv, title: Terms, kind: annex}]"
    let office = try SmallOffice([
      "decisions/a/index.md": SmallOffice.decision(1, extra: attachment), "decisions/a/terms.csv": "Item,Price\nA,1\n",
      "decisions/b/index.md": Self.confidential("None."), "decisions/b/notes.csv": "Item,Price\nA,1\n",
    ])
    let result = try office.program.run(["check"] + day)
    #expect(result.status == 1)
    #expect(
      result.errors.contains("is the same as one of content/decisions/b/index.md, which is confidential"),
      "\(result.errors)")
  }

  /// A PDF document of one page.
  private static func pdf(_ text: String) -> String {
    """
    %PDF-1.4
    1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
    2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
    3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj
    4 0 obj <</Length \(32 + text.utf8.count)>> stream
    BT /F1 9 Tf 20 700 Td (\(text)) Tj ET
    endstream endobj
    5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
    trailer <</Root 1 0 R>>
    %%EOF

    """
  }

  @Test("What a document of a hidden record says is looked for too, and no file beside the content remembers it")
  func hiddenDocument() throws {
    let office = try SmallOffice([
      "decisions/a.md": SmallOffice.decision(1, text: "We know that \(Self.passage)."),
      "decisions/b/index.md": Self.confidential("None."), "decisions/b/terms.pdf": Self.pdf("So \(Self.passage)"),
    ])
    let result = try office.program.run(["build"] + day)
    #expect(result.status == 1)
    #expect(
      result.errors.contains(
        "content/decisions/a.md:13: error: 12 words of content/decisions/b/index.md, page 1 of terms.pdf, which is confidential, would be published in "
      ), "\(result.errors)")
    for (path, text) in try FileTree(of: office.folder.path).texts where !path.hasPrefix("content/") {
      #expect(!text.contains("settlement of forty"), "\(path)")
    }
  }

  @Test("A draft may be begun as a copy of what is published; where a ledger is kept, what is new may not be a draft's")
  func copiesOfDrafts() throws {
    let text = "It says that \(Self.passage). \(Self.others)"
    let office = try SmallOffice([
      "decisions/a.md": SmallOffice.decision(1, text: text),
      "decisions/b.md": SmallOffice.decision(2, status: "draft", text: text),
    ])
    #expect(try office.program.run(["build", "--record"] + day).status == 0)
    try office.write("decisions/c.md", SmallOffice.decision(3, status: "draft", text: "Again: \(Self.passage)."))
    #expect(try office.program.run(["build"] + day).status == 0)
    let other = "Nobody outside heard how much the second club had asked for its roof."
    try office.write("decisions/d.md", SmallOffice.decision(4, status: "draft", text: other))
    try office.write("decisions/e.md", SmallOffice.decision(5, text: other))
    let errors = try office.program.run(["build"] + day).errors
    #expect(errors.contains("content/decisions/e.md:13: error: "), "\(errors)")
    #expect(errors.contains("words of content/decisions/d.md, line 13, which is a draft, would be published"))
    #expect(!errors.contains("content/decisions/a.md"))
  }

  @Test("The title of a draft is told by its line, and not word by word")
  func titleOfDraft() throws {
    let draft = SmallOffice.decision(2, status: "draft").replacing("Decision number 2", with: "Sale of the old depot")
    let office = try SmallOffice([
      "decisions/a.md": SmallOffice.decision(1, text: "See the sale of the old depot."), "decisions/b.md": draft,
    ])
    let errors = try office.program.run(["check"] + day).errors
    let said =
      "decisions/a.md:13: error: the title of content/decisions/b.md (line 3), which is a draft, would be published in "
    #expect(errors.contains(said), "\(errors)")
    #expect(!errors.contains("…'; take"), "\(errors)")
  }

  @Test("A procurement under embargo may say what the contract says that it is to replace; another may not")
  func replacedContract() throws {
    let register = """
      ContractReference,ContractTitle,Description,StartDate,EndDate,ReviewDate,ContractValue,SupplierName,ProcessType
      C-1,Cars,"It says that \(Self.passage).",2024-01-01,2026-01-01,2025-01-01,1000,Anytown Motors Ltd,Open

      """
    func planned(_ key: String) -> String {
      """
      ---
      reference: P-1
      title: Something to be bought
      summary: It says that \(Self.passage).
      status: planned
      published: 2024-09-01
      buyer: pcc
      \(key)---

      """
    }
    let office = try SmallOffice([
      "contracts/2024.csv": register, "procurements/next.md": planned("current-contract: C-1\n"),
    ])
    let result = try office.program.run(["check"] + day)
    #expect(!result.errors.contains("leaked-text"), "\(result.errors)")
    try office.write("procurements/next.md", planned(""))
    let stopped = try office.program.run(["check"] + day).errors
    #expect(stopped.contains("words of content/procurements/next.md"), "\(stopped)")
  }

  @Test("An exception that names no file is an error, and so is one that would allow nothing")
  func exceptions() throws {
    let office = try SmallOffice(["decisions/a.md": SmallOffice.decision(1)])
    try office.write(
      "site.yaml",
      try office.content("site.yaml")
        + "leak-check:\n  allowed: [office]\n  shared: [{text-of: decisions/aa.md, may-appear-in: decisions/a.md}]\n")
    let errors = try office.program.run(["check"] + day).errors
    #expect(errors.contains("'office' would allow nothing that the check for leaks finds"))
    #expect(errors.contains("the content folder has no file 'decisions/aa.md'; did you mean 'decisions/a.md'?"))
  }
}
