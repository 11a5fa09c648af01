import Platform
import SystemPackage
import TestSupport
import Testing

@Suite("public-record archive")
struct ArchiveCommandTests {
  private let day = ["--as-of", "2024-06-01"]

  @Test("An archive is one file, the same each time, and leaves nothing else behind")
  func archive() throws {
    let office = try SmallOffice(["decisions/a.md": SmallOffice.decision(1)])
    let before = try entries(of: office)
    let result = try office.program.run(["archive", "--output", "site.wacz"] + day)
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(result.output.hasPrefix("Archived to site.wacz: 1 decision, 0 pages, 0 errors, 0 warnings; "))
    #expect(result.output.hasSuffix(" MB.\n"))
    let first = try bytes("site.wacz", of: office)
    #expect(try office.program.run(["archive", "--output", "site.wacz", "--jobs", "1"] + day).status == 0)
    #expect(try bytes("site.wacz", of: office) == first)
    #expect(try entries(of: office) == before.union(["site.wacz"]))
  }

  @Test("While there is an error, or something would leak, nothing is archived")
  func errorsArchiveNothing() throws {
    for record in [
      SmallOffice.decision(1, extra: "priorties: [local-policing]"),
      SmallOffice.decision(1, text: "Write to jane.doe@midshire-mail.uk."),
    ] {
      let office = try SmallOffice(["decisions/a.md": record])
      let result = try office.program.run(["archive"] + day)
      #expect(result.status == 1)
      #expect(result.output.hasPrefix("Nothing was archived: "))
      #expect(try !entries(of: office).contains { $0.contains("archive") })
    }
  }

  @Test("Under --strict a warning archives nothing")
  func strict() throws {
    let record = SmallOffice.decision(1).replacing("published: 2024-04-01\n", with: "")
    let office = try SmallOffice(["decisions/a.md": record])
    let result = try office.program.run(["archive", "--strict"] + day)
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("Nothing was archived, because --strict treats warnings as errors: "))
  }

  @Test("A file that is no archive stays as it is")
  func foreignFile() throws {
    let office = try SmallOffice(["decisions/a.md": SmallOffice.decision(1)])
    let result = try office.program.run(["archive", "--output", "content/site.yaml"] + day)
    #expect(result.status == 1)
    #expect(result.errors.contains("content/site.yaml is there already and is no archive"))
    #expect(try office.content("site.yaml").hasPrefix("office: "))
  }

  private func bytes(_ name: String, of office: SmallOffice) throws -> [UInt8] {
    try office.folder.appending(name).readBytes(upTo: 1 << 26)
  }

  private func entries(of office: SmallOffice) throws -> Set<String> {
    Set(try office.folder.path.directoryEntries().map(\.name))
  }
}
