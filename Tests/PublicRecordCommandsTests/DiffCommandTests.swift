import Platform
import SystemPackage
import TestSupport
import Testing

@Suite("public-record diff")
struct DiffCommandTests {
  private let day = ["--as-of", "2024-06-01"]

  /// An office that has published its records.
  private func publishedOffice(_ records: FileTree) throws -> SmallOffice {
    let office = try SmallOffice(records)
    #expect(try office.program.run(["build"] + day).status == 0)
    return office
  }

  private func write(_ records: FileTree, to office: SmallOffice) throws {
    try records.write(to: office.folder.appending("content"))
  }

  /// What the command says, without the last line, in which there is a time; it must change nothing.
  private func difference(in office: SmallOffice, _ options: String...) throws -> String {
    let before = try office.folder.tree()
    let touched = try office.timesOfChange()
    let result = try office.program.run(["diff"] + day + options)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try office.folder.tree() == before)
    #expect(try office.timesOfChange() == touched)
    return result.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast(2).joined(separator: "\n")
  }

  @Test("Right after a build nothing would change")
  func nothing() throws {
    let office = try publishedOffice(["decisions/a.md": SmallOffice.decision(1)])
    let result = try office.program.run(["diff"] + day)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("A build would change nothing in public. 1 decision, 0 pages, 0 errors"))
  }

  @Test("Compressed forms count as a build with the same option would write them")
  func compressed() throws {
    let office = try SmallOffice(["decisions/a.md": SmallOffice.decision(1)])
    #expect(try office.program.run(["build", "--compress"] + day).status == 0)
    #expect(try difference(in: office, "--compress") == "")
    let text = try difference(in: office)
    #expect(text.hasPrefix("Other pages and files\n  compressed forms: "))
    #expect(!text.contains("changed"))
  }

  @Test("What is edited in a record is told by facts, parts and documents")
  func editedRecord() throws {
    let office = try publishedOffice([
      "decisions/a/index.md": SmallOffice.decision(
        1,
        extra:
          "attachments:\n  - {file: old.pdf, title: Old terms, kind: annex}\n  - {file: plan.pdf, title: Plan, kind: annex}"
      ),
      "decisions/a/old.pdf": PDFText.page(saying: "old"), "decisions/a/plan.pdf": PDFText.page(saying: "plan"),
    ])
    try write(
      [
        "decisions/a/index.md": SmallOffice.decision(
          1, status: "deferred",
          extra:
            "attachments:\n  - {file: new.pdf, title: New terms, kind: annex}\n  - {file: plan.pdf, title: Plan, kind: annex}",
          text: "We agreed after all.\n\n- One\n- Two"
        ).replacing("decision-maker: Police and Crime Commissioner", with: "decision-maker: Deputy Commissioner"),
        "decisions/a/new.pdf": PDFText.page(saying: "new"), "decisions/a/plan.pdf": PDFText.page(saying: "PLAN"),
      ], to: office)
    try OpenFolder(office.folder.appending("content")).removeFile("decisions/a/old.pdf")
    let text = try difference(in: office, "--lines")
    #expect(
      text.hasPrefix(
        """
        Changed: 1 decision
          decision MPCC 1/2024: Decision number 1
            - /decisions/2024/mpcc-1-2024-decision-number-1/
            - status: Approved → Deferred
            - Decision maker: Police and Crime Commissioner → Deputy Commissioner
            - Executive summary: 1 line changed, 2 added
                < We agreed.
                > We agreed after all.
                > One
                > Two
            - document removed: Old terms
            - document added: New terms
            - document replaced: Plan

        Other pages and files

        """), "\(text)")
    #expect(text.contains("\n  decision log: "))
  }

  @Test("What would no longer be public comes first, with the reason")
  func unpublished() throws {
    let records: [String: String] = Dictionary(
      uniqueKeysWithValues: (1...4).map { ("decisions/\($0).md", SmallOffice.decision($0)) })
    let office = try publishedOffice(FileTree(records))
    try write(
      [
        "decisions/1.md": SmallOffice.decision(1, status: "draft"),
        "decisions/2.md": SmallOffice.decision(2).replacing("published: 2024-04-01", with: "published: 2024-07-01"),
        "decisions/5.md": SmallOffice.decision(5),
      ], to: office)
    try OpenFolder(office.folder.appending("content")).removeFile("decisions/3.md")
    #expect(
      try difference(in: office).hasPrefix(
        """
        NO LONGER PUBLIC: 3 decisions
          decision MPCC 1/2024: Decision number 1
            - it is a draft now: content/decisions/1.md
            - /decisions/2024/mpcc-1-2024-decision-number-1/ would lead nowhere
          decision MPCC 2/2024: Decision number 2
            - it is held back until 2024-07-01: content/decisions/2.md
            - /decisions/2024/mpcc-2-2024-decision-number-2/ would lead nowhere
          decision MPCC 3/2024: Decision number 3
            - the content has no record with this reference any more
            - /decisions/2024/mpcc-3-2024-decision-number-3/ would lead nowhere

        New: 1 decision
          decision MPCC 5/2024: Decision number 5
            - /decisions/2024/mpcc-5-2024-decision-number-5/

        Tables with other rows: 1
          /decisions/timeliness/timeliness.csv: 1 row changed

        Other pages and files

        """))
  }

  @Test("A record with another title is the same at another address, and it is said what its old address does")
  func movedRecord() throws {
    let office = try publishedOffice([
      "decisions/1.md": SmallOffice.decision(1), "decisions/2.md": SmallOffice.decision(2),
    ])
    let former = "/decisions/2024/mpcc-2-2024-decision-number-2/"
    try write(
      [
        "decisions/1.md": SmallOffice.decision(1).replacing("title: Decision number 1", with: "title: Youth fund"),
        "decisions/2.md": SmallOffice.decision(2, extra: "redirect-from: [\(former)]")
          .replacing("title: Decision number 2", with: "title: Grants"),
      ], to: office)
    #expect(
      try difference(in: office).hasPrefix(
        """
        Moved to another address: 2 decisions
          decision MPCC 1/2024: Youth fund
            - moved to /decisions/2024/mpcc-1-2024-youth-fund/
            - the old address /decisions/2024/mpcc-1-2024-decision-number-1/ would lead nowhere; write it under 'redirect-from:' in the record to keep old links working
            - title: Decision number 1 → Youth fund
          decision MPCC 2/2024: Grants
            - moved to /decisions/2024/mpcc-2-2024-grants/
            - the old address \(former) would lead there
            - title: Decision number 2 → Grants

        Tables with other rows: 1
          /decisions/timeliness/timeliness.csv: 1 row changed

        Other pages and files

        """))
  }

  @Test("A change of the frame on every page is one line, and a change of a record still stands out")
  func changedFrame() throws {
    let office = try publishedOffice([
      "decisions/1.md": SmallOffice.decision(1), "decisions/2.md": SmallOffice.decision(2),
    ])
    let configuration = try #require(try office.folder.tree()["content/site.yaml"])
    try write(
      [
        "site.yaml": configuration + "copyright: Midshire\n", "decisions/2.md": SmallOffice.decision(2, text: "No."),
      ], to: office)
    let text = try difference(in: office)
    #expect(
      text.hasPrefix(
        """
        Changed: 1 decision
          decision MPCC 2/2024: Decision number 2
            - /decisions/2024/mpcc-2-2024-decision-number-2/
            - Executive summary: 1 line changed

        """))
    #expect(text.contains("pages: only the frame, the looks or hidden details change, not what they say"))
    #expect(!text.contains("MPCC 1/2024"))
  }

  @Test("Before the first build it is said that nothing is published, and no folder is made")
  func firstBuild() throws {
    let office = try SmallOffice(["decisions/a.md": SmallOffice.decision(1)])
    let result = try office.program.run(["diff"] + day)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("New: 1 decision\n\nOther pages and files\n"))
    #expect(result.output.contains("\nNothing is published in public yet; a build would add "))
    #expect(try office.published() == [:])
  }

  @Test("Content with errors and a folder of somebody else's are refused as by a build, with exit status 1")
  func refusals() throws {
    let broken = try publishedOffice(["decisions/a.md": SmallOffice.decision(1)])
    try write(["decisions/a.md": SmallOffice.decision(1, status: "aproved")], to: broken)
    let result = try broken.program.run(["diff"] + day)
    #expect(result.status == 1)
    #expect(result.errors.contains("'aproved' is not one of"))
    #expect(result.output.hasPrefix("A build would publish nothing: "))

    let foreign = try SmallOffice(["decisions/a.md": SmallOffice.decision(1)])
    try FileTree(["public/theirs.txt": "theirs"]).write(to: foreign.folder.path)
    let before = try foreign.folder.tree()
    let refusal = try foreign.program.run(["diff"] + day)
    #expect(refusal.status == 1)
    #expect(refusal.errors.contains("[foreign-file]"))
    #expect(try foreign.folder.tree() == before)
  }

  @Test("For programs the whole answer is one JSON object on standard output")
  func json() throws {
    let office = try publishedOffice(["decisions/a.md": SmallOffice.decision(1)])
    try write(["decisions/a.md": SmallOffice.decision(1, status: "noted")], to: office)
    let result = try office.program.run(["diff", "--format", "json"] + day)
    #expect(result.status == 0)
    #expect(
      result.output.hasPrefix(
        """
        {
        "diagnostics": []
        ,
        "comparison": {
          "changed" : [
            {
              "address" : "/decisions/2024/mpcc-1-2024-decision-number-1/",
              "changes" : [
                {
                  "from" : "Approved",
                  "to" : "Noted",
                  "what" : "status"
                }
              ],
              "file" : "content/decisions/a.md",
              "kind" : "decision",
              "reference" : "MPCC 1/2024",
              "title" : "Decision number 1"
            }
          ],

        """), "\(result.output)")
    let broken = try SmallOffice(["decisions/a.md": SmallOffice.decision(1, status: "aproved")])
    let refusal = try broken.program.run(["diff", "--format", "json"] + day)
    #expect(refusal.status == 1)
    #expect(refusal.output.hasSuffix(",\n\"comparison\": null\n}\n"))
  }

  @Test("The rows of a table are counted")
  func tables() throws {
    func register(_ rows: [String]) -> FileTree {
      let header =
        "ContractReference,ContractTitle,Description,StartDate,EndDate,ReviewDate,ContractValue,SupplierName,ProcessType"
      return ["contracts/2024.csv": ([header] + rows).joined(separator: "\n") + "\n"]
    }
    let cars = "C-1,Cars,Cars,2024-01-01,2026-01-01,2025-01-01,1000,Anytown Motors Ltd,Open"
    let vans = "C-2,Vans,Vans,2024-01-01,2026-01-01,2025-01-01,2000,Anytown Motors Ltd,Open"
    let bikes = "C-3,Bicycles,Bikes,2024-01-01,2026-01-01,2025-01-01,300,Anytown Motors Ltd,Open"
    let office = try publishedOffice(register([cars, vans]))
    try write(register([cars.replacing("1000", with: "1500"), bikes]), to: office)
    let text = try difference(in: office)
    #expect(text.contains("\n  /contracts/contracts.csv: 1 row changed, 1 added, 1 removed\n"), "\(text)")
    #expect(text.hasPrefix("NO LONGER PUBLIC: 1 contract\n  contract C-2: Vans\n"))
    #expect(text.contains("\n    - Value: £1,000 → £1,500\n"))
  }
}

extension SmallOffice {
  /// When each file and folder in the output folder, and that folder itself, was changed, in nanoseconds.
  fileprivate func timesOfChange() throws -> [String: Int] {
    guard let output = try? OpenFolder(folder.appending("public")) else { return [:] }
    var times: [String: Int] = [:]
    func read(_ path: String) throws {
      let time = try output.status(of: path).st_mtim
      times[path] = time.tv_sec * 1_000_000_000 + time.tv_nsec
      guard try output.kind(of: path) == .directory else { return }
      for entry in try output.entries(of: path) { try read(path + "/" + entry.name) }
    }
    try read(".")
    return times
  }
}
