import Foundation
import Platform
import SystemPackage
import TestSupport
import Testing

@Suite("public-record init")
struct InitCommandTests {
  private static let root = FilePath(#filePath).removingLastComponent().removingLastComponent().removingLastComponent()

  /// A folder with nothing in it, and the program in it, on 12 May 2026.
  private func place(_ tree: FileTree = [:]) throws -> (folder: TemporaryFolder, program: Program) {
    let folder = try TemporaryFolder(tree)
    return (folder, Program(folder: folder.path, environment: ["SOURCE_DATE_EPOCH": "1778587200"]))
  }

  @Test("What it makes passes the strictest check and builds, with an example of each kind of record")
  func wholeSite() throws {
    let (folder, program) = try place()
    let made = try program.run(
      "init", "records", "--office-name", "Anyshire: Police & Crime's Office", "--short-name", "Anyshire",
      "--base-url", "https://records.anyshire.example/site")
    #expect(made.status == 0)
    #expect(made.errors == "")
    #expect(!made.output.contains("made up"))
    let office = Program(folder: folder.appending("records"), environment: program.environment)
    let check = try office.run("check", "--strict")
    #expect(check.status == 0, "\(check.errors)")
    #expect(
      check.output.hasPrefix(
        "Checked 1 decision, 1 contract, 1 payment, 1 procurement, 1 policy, 1 FOI response, 3 pages, 0 errors, 0 w"))
    #expect(try office.run("build").status == 0)
    let home = try #require(try FileTree(of: folder.appending("records/public"))["index.html"])
    #expect(home.contains("Anyshire: Police &amp; Crime"))
    #expect(home.contains("The records on it are examples"))
    let readme = try #require(try FileTree(of: folder.appending("records"))["README.md"])
    #expect(readme.hasPrefix("# The records of Anyshire: Police & Crime's Office\n"))
  }

  @Test("Git leaves the finished site of a new office alone")
  func ignored() throws {
    let (folder, program) = try place()
    #expect(try program.run("init", "records").status == 0)
    #expect(try folder.appending("records/.gitignore").readBytes(upTo: 1 << 10) == Array("public/\n".utf8))
  }

  @Test("The templates are those of the project, byte for byte, also when the program lies elsewhere")
  func templates() throws {
    let (folder, _) = try place(["bin/": ""])
    let copy = folder.appending("bin/public-record")
    try FileManager.default.copyItem(atPath: Program.executable().path, toPath: copy.string)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: copy.string)
    process.arguments = ["init", folder.appending("records").string]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let templates = Self.root.appending("templates")
    let copied = try FileTree(of: folder.appending("records/templates"))
    #expect(copied.texts.keys.sorted() == (try FileTree(of: templates)).texts.keys.sorted())
    for path in copied.texts.keys {
      let bytes = try templates.appending(path).readBytes(upTo: 1 << 24)
      #expect(try folder.appending("records/templates/" + path).readBytes(upTo: 1 << 24) == bytes, "\(path)")
    }
  }

  @Test("When the examples are deleted it still passes the check, and the parts without records have pages that say so")
  func withoutExamples() throws {
    let (folder, program) = try place()
    #expect(try program.run("init", "records").status == 0)
    let office = folder.appending("records")
    let content = office.appending("content")
    let register = "contracts/register.csv"
    let files = try FileTree(of: content)
    let header = try #require(files[register]?.split(separator: "\n").first)
    try FileTree([register: header + "\n"]).write(to: content)
    for path in files.texts.keys where path.contains("example") {
      try FileManager.default.removeItem(atPath: content.appending(path).string)
    }
    let run = Program(folder: office, environment: program.environment)
    let check = try run.run("check")
    #expect(check.status == 0, "\(check.errors)")
    // The publication scheme names what there is nothing of any more.
    #expect(check.output.hasPrefix("Checked 0 decisions, 3 pages, 0 errors, 5 warnings"))
    #expect(
      check.errors.matches(of: /is made of (\w+), and none is published/).map { String($0.1) } == [
        "payments", "contracts", "contracts", "decisions", "policies",
      ])
    #expect(try run.run("build").status == 0)
    let site = try FileTree(of: office.appending("public"))
    for page in ["contracts", "spend", "policies"] {
      #expect(site[page + "/index.html"]?.contains("have been published yet.</p>") == true, "\(page)")
    }
  }

  @Test("Without a terminal and without options the name and the address are made up, and that is said")
  func placeholders() throws {
    let (folder, program) = try place()
    let made = try program.run("init", "records")
    #expect(made.status == 0)
    #expect(
      made.output.contains(
        "Before you publish: the name of the office and the address of the site are made up. Correct them in "
          + "records/content/site.yaml."))
    let files = try FileTree(of: folder.appending("records/content")).texts
    #expect(files["site.yaml"]?.contains("name: Exampleshire Police and Crime Commissioner\n") == true)
    let unfilled = files.flatMap { path, text in
      (path + text).matches(of: /\{(today|this-year|in-[a-z-]+|month-[a-z-]+|office-name|short-name|base-url)\}/)
    }
    #expect(unfilled.isEmpty)
  }

  @Test("At a terminal it asks, and asks again for an address that is none")
  func conversation() throws {
    let (folder, program) = try place(["records/": ""])
    let made = try program.run(
      "init", "records", typing: "\nAnyshire PCC\n\nanyshire.example\nhttps://anyshire.example\n")
    #expect(made.status == 0)
    #expect(made.errors.contains("That will not do: an answer is needed."))
    #expect(made.errors.contains("Short name, for titles [Anyshire PCC]: "))
    #expect(made.errors.contains("That will not do: 'anyshire.example' is not an address such as"))
    let settings = try #require(try FileTree(of: folder.appending("records"))["content/site.yaml"])
    #expect(settings.contains("  name: Anyshire PCC\n  short-name: Anyshire PCC\n"))
    #expect(settings.contains("base-url: 'https://anyshire.example'\n"))
  }

  @Test("Who breaks the conversation off leaves nothing behind")
  func brokenOff() throws {
    let (folder, program) = try place()
    let result = try program.run("init", "records", typing: "Anyshire PCC\n\u{4}")
    #expect(result.status == 1)
    #expect(result.errors.hasSuffix("Nothing was written.\n"))
    #expect(try folder.tree().texts.isEmpty)
  }

  @Test(
    "A folder that is not free is refused, and stays as it is",
    arguments: [
      ("records", "The folder records is not empty"), ("records/.hidden", "records/.hidden cannot be opened"),
      ("elsewhere/records", "The folder elsewhere, in which it would lie, does not exist"),
      ("", "cannot become the site"), ("..", "cannot become the site"),
    ])
  func refusals(directory: String, reason: String) throws {
    let (folder, program) = try place(["records/.hidden": "x"])
    let before = try folder.tree()
    let result = try program.run(["init", directory])
    #expect(result.status == 1)
    #expect(result.errors.contains("Nothing was written. "))
    #expect(result.errors.contains(reason), "\(result.errors)")
    #expect(try folder.tree() == before)
  }

  @Test("An address that is none is wrong usage")
  func usage() throws {
    let (folder, program) = try place()
    let result = try program.run("init", "records", "--base-url", "anyshire")
    #expect(result.status == 64)
    #expect(result.errors.contains("--base-url: 'anyshire' is not an address"))
    #expect(try folder.tree().texts.isEmpty)
  }

  @Test("Records can be begun in it at once, and get the references after those of the examples")
  func newRecords() throws {
    let (folder, program) = try place()
    #expect(try program.run("init", "records").status == 0)
    let office = Program(folder: folder.appending("records"), environment: program.environment)
    #expect(try office.run("new", "decision", "--title", "First", "--confidentiality", "open").status == 0)
    #expect(try office.run("new", "procurement", "--title", "First").status == 0)
    let register = "content/contracts/register.csv"
    let added = try office.run(
      "new", "contract", "--title", "First", "--supplier", "A", "--published", "2026-06-01", "--register", register)
    #expect(added.status == 0, "\(added.errors)")
    let files = try FileTree(of: folder.appending("records"))
    #expect(files["content/decisions/2026/first/index.md"]?.contains("reference: PCC 002/2026\n") == true)
    #expect(files["content/procurements/first/index.md"]?.contains("reference: P-002/2026\n") == true)
    #expect(files[register]?.hasSuffix("\nC-0002,First,,,,,,,,,,,A,,,,2026-06-01\n") == true)
    let check = try office.run("check")
    #expect(check.status == 0)
    let warnings = check.errors.split(separator: "\n")
    #expect(!warnings.isEmpty && warnings.allSatisfy { $0.hasPrefix(register) && $0.contains("the cell is blank") })
  }
}
