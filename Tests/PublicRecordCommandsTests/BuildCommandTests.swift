import Foundation
import SystemPackage
import TestSupport
import Testing

@Suite("public-record build and check")
struct BuildCommandTests {
  private let day = ["--as-of", "2024-06-01"]

  @Test("A build publishes and says what it did, with exit status 0")
  func build() throws {
    let office = try SmallOffice(["decisions/a.md": SmallOffice.decision(1)])
    let result = try office.program.run(["build"] + day)
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(result.output.hasPrefix("Published to public: 1 decision, 0 pages, 0 errors, 0 warnings; "))
    let page = try #require(
      try office.published()["decisions/2024/mpcc-1-2024-decision-number-1/index.html"])
    #expect(page.contains("Decision number 1"))
  }

  @Test("A build writes nothing of the style guide, which only the preview shows")
  func noStyleGuide() throws {
    let office = try SmallOffice(["decisions/a.md": SmallOffice.decision(1)])
    #expect(try office.program.run(["build"] + day).status == 0)
    let published = try office.published().texts
    #expect(!published.isEmpty)
    for words in ["style-guide", "Style guide", "__preview", "Example supplier"] {
      #expect(published.filter { $0.key.contains(words) || $0.value.contains(words) }.keys.sorted() == [])
    }
  }

  @Test("A build with --compress has the compressed form of each page beside it, and one without takes it away again")
  func compress() throws {
    let office = try SmallOffice(["decisions/a.md": SmallOffice.decision(1)])
    let page = "decisions/2024/mpcc-1-2024-decision-number-1/index.html"
    #expect(try office.program.run(["build", "--compress"] + day).status == 0)
    #expect(try office.published()[page + ".gz"] != nil)
    #expect(try office.program.run(["build"] + day).status == 0)
    #expect(try office.published()[page] != nil)
    #expect(try office.published().texts.keys.allSatisfy { !$0.hasSuffix(".gz") })
  }

  @Test("Content with errors publishes nothing, leaves the published site as it was, and exits with 1")
  func errorsPublishNothing() throws {
    let office = try SmallOffice(["decisions/a.md": SmallOffice.decision(1)])
    #expect(try office.program.run(["build"] + day).status == 0)
    let before = try office.published()
    try FileTree(["decisions/b.md": SmallOffice.decision(2, extra: "priorties: [local-policing]")])
      .write(to: office.folder.appending("content"))
    let result = try office.program.run(["build"] + day)
    #expect(result.status == 1)
    #expect(
      result.errors == """
        content/decisions/b.md:11:1: error: there is no key 'priorties' here; did you mean 'priorities'? [unknown-key]
          11 | priorties: [local-policing]
             | ^

        """)
    #expect(result.output.hasPrefix("Nothing was published, and public is as it was: "))
    #expect(try office.published() == before)
  }

  @Test("A message about a table must not show its line, which may hold the names of people")
  func linesOfTables() throws {
    let register = """
      ContractReference,ContractTitle,Description,StartDate,EndDate,ReviewDate,ContractValue,SupplierName,ProcessType,ContactName
      C-1,Cars,Cars,2024-01-01,2026-01-01,2025-01-01,lots,Anytown Motors Ltd,Open,Zebedee Quillfeather

      """
    let office = try SmallOffice(["contracts/2024.csv": register])
    for format in ["text", "json", "github"] {
      let result = try office.program.run(["check", "--format", format] + day)
      #expect(result.status == 1)
      #expect((result.errors + result.output).contains("row 2, column 'ContractValue': 'lots' is not an amount"))
      #expect(!(result.errors + result.output).contains("Zebedee"))
    }
  }

  @Test("Warnings publish, and under --strict they do not")
  func strict() throws {
    let record = SmallOffice.decision(1).replacing("published: 2024-04-01\n", with: "")
    let office = try SmallOffice(["decisions/a.md": record])
    let check = try office.program.run(["check", "--strict"] + day)
    #expect(check.status == 1)
    #expect(check.output.contains("This counts as failed, because --strict treats warnings as errors."))
    #expect(try office.program.run(["build", "--strict"] + day).status == 1)
    #expect(try office.published() == [:])
    #expect(try office.program.run(["build"] + day).status == 0)
  }

  @Test("Diagnostics for programs are the only thing on standard output")
  func machineFormats() throws {
    let office = try SmallOffice(["decisions/a.md": SmallOffice.decision(1, status: "aproved")])
    let json = try office.program.run(["build", "--format", "json"] + day)
    #expect(json.status == 1)
    #expect(
      json.output == """
        [
          {"column":9,"file":"content/decisions/a.md","identifier":"invalid-value","line":7,"message":"'aproved' is not one of draft, approved, noted, rejected, deferred, withdrawn, superseded","severity":"error","suggestion":"did you mean 'approved'?"}
        ]

        """)
    let github = try office.program.run(["check", "--format", "github"] + day)
    #expect(
      github.output
        == "::error file=content/decisions/a.md,line=7,col=9,title=invalid-value::'aproved' is not one of draft, approved, noted, rejected, deferred, withdrawn, superseded; did you mean 'approved'?\n"
    )
  }

  @Test(
    "Wrong usage exits with 64",
    arguments: [
      ["build", "--as-of", "31/12/2024"], ["build", "--jobs", "0"], ["build", "--jobs", "9223372036854775807"],
      ["check", "--format", "xml"], ["publish"],
      ["build", "--colour"],
    ])
  func wrongUsage(arguments: [String]) throws {
    let office = try SmallOffice()
    #expect(try office.program.run(arguments).status == 64)
  }

  @Test("The help of each command has examples", arguments: [["--help"], ["build", "--help"], ["check", "--help"]])
  func help(arguments: [String]) throws {
    let office = try SmallOffice()
    let result = try office.program.run(arguments)
    #expect(result.status == 0)
    #expect(result.output.contains("EXAMPLES"))
  }

  @Test("SOURCE_DATE_EPOCH is the day of a build that names none; an embargo ends on its day")
  func sourceDateEpoch() throws {
    var office = try SmallOffice(["decisions/a.md": SmallOffice.decision(1)])
    // 2024-03-31T22:59:59Z and one second later: midnight of 1 April in London, which is in summer time.
    office.program.environment = ["SOURCE_DATE_EPOCH": "1711925999"]
    #expect(try office.program.run("build").output.contains("1 draft or embargoed record kept back"))
    office.program.environment = ["SOURCE_DATE_EPOCH": "1711926000"]
    #expect(try office.program.run("build").output.contains("1 decision, "))
  }

  @Test("A link in an embargoed record that would break the site on the day of publication is an error before")
  func embargoedLinks() throws {
    let record = SmallOffice.decision(1, text: "See [that](/nowhere/).").replacing("2024-04-01", with: "2024-07-01")
    let office = try SmallOffice(["decisions/a.md": record])
    let result = try office.program.run(["check"] + day)
    #expect(result.status == 1)
    #expect(result.errors.contains("content/decisions/a.md:13:5: error: the site has no page '/nowhere/'"))
  }

  @Test("One record that cannot be read does not make others look wrong")
  func unreadableRecord() throws {
    let office = try SmallOffice([
      "decisions/a.md": SmallOffice.decision(1).replacing("title: Decision number 1", with: "title: One: two"),
      "decisions/b.md": SmallOffice.decision(
        2, extra: "follows: [MPCC 1/2024]", text: "See [it](<decision:MPCC 1/2024>), [it](a.md)."),
    ])
    let result = try office.program.run(["check"] + day)
    #expect(result.status == 1)
    #expect(!result.errors.contains("decisions/b.md"), "\(result.errors)")
  }

  @Test("A heading that was misspelt is named beside the part that is missing")
  func misspeltHeading() throws {
    let office = try SmallOffice([
      "decisions/a.md": SmallOffice.decision(1).replacing("## Background", with: "## Backgruond")
    ])
    #expect(
      try office.program.run(["check"] + day).errors.hasPrefix(
        "content/decisions/a.md:16:1: warning: the record has no part 'Background'; did you mean it by 'Backgruond'? write '## Background' [missing-part]"
      ))
  }

  @Test("A reader of the diagnostics that goes away does not stop the build")
  func brokenPipe() throws {
    let office = try SmallOffice(["decisions/a.md": SmallOffice.decision(1)])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", "{ \"$0\" build --format json --as-of 2024-06-01; echo $? > status; } | true",
      try Program.executable().path,
    ]
    process.currentDirectoryURL = URL(fileURLWithPath: office.folder.path.string)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(try office.folder.tree()["status"] == "0\n")
  }

  @Test(
    "An output folder that overlaps content or templates is refused", arguments: ["content", ".", "content/public"])
  func overlap(output: String) throws {
    let office = try SmallOffice(["decisions/a.md": SmallOffice.decision(1)])
    let before = try office.folder.tree()
    let result = try office.program.run(["build", "--output", output] + day)
    #expect(result.status == 1)
    #expect(result.errors.contains("[output-overlaps-input]"))
    #expect(try office.folder.tree() == before)
  }

  @Test("The same content gives the same bytes in any time zone, locale and number of processors")
  func determinism() throws {
    let records = (1...24).map { number in
      ("decisions/\(number).md", SmallOffice.decision(number, status: ["approved", "noted", "deferred"][number % 3]))
    }
    let office = try SmallOffice(FileTree(Dictionary(uniqueKeysWithValues: records)))
    let settings = [
      (["TZ": "UTC", "LC_ALL": "C"], "1"), (["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"], "2"),
      (["TZ": "America/Los_Angeles", "LANG": "cy_GB.UTF-8"], "7"),
    ]
    var trees: [FileTree] = []
    for (number, (environment, jobs)) in settings.enumerated() {
      let program = Program(folder: office.folder.path, environment: environment)
      let output = "out-\(number)"
      #expect(try program.run(["build", "--output", output, "--jobs", jobs] + day).status == 0)
      trees.append(try FileTree(of: office.folder.appending(output)))
    }
    #expect(trees[0].texts.count > 24)
    #expect(trees[1] == trees[0])
    #expect(trees[2] == trees[0])
  }
}
