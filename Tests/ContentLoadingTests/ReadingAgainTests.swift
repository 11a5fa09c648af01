import ContentLoading
import Diagnostics
import Platform
import SystemPackage
import TestSupport
import Testing

@Suite("Reading a folder again")
struct ReadingAgainTests {
  /// A content folder that is read, changed and read again.
  private final class Shelf {
    let folder: TemporaryFolder
    private let loader: ContentLoader
    private var readings = ContentReadings()

    init(_ files: FileTree) async throws {
      var tree = files
      if tree["site.yaml"] == nil { tree["site.yaml"] = smallestConfiguration }
      folder = try TemporaryFolder(tree)
      loader = ContentLoader(folder: folder.path, displayPath: "content", workers: 2)
      await loader.read(.everything, into: &readings)
    }

    var content: LoadedContent { readings.content }
    var outdated: Set<String> { readings.outdated }
    var titles: [String] { content.records.decisions.map(\.title) }

    func write(_ files: FileTree) throws { try files.write(to: folder.path) }

    func remove(_ path: String) throws { try OpenFolder(folder.path).removeFile(path) }

    func read(_ paths: String...) async { await loader.read(.files(Set(paths)), into: &readings) }
  }

  private static func record(_ title: String, _ keys: String = "") -> String {
    "---\ntitle: \(title)\nstatus: approved\nconfidentiality: open\n\(keys)\n---\n## Decision\n\nText.\n"
  }

  @Test("Only files that are said to have changed must be read again")
  func onlyTheChanged() async throws {
    let shelf = try await Shelf(["decisions/1.md": Self.record("One"), "decisions/2.md": Self.record("Two")])
    try shelf.write(["decisions/1.md": Self.record("New one"), "decisions/2.md": Self.record("New two")])
    await shelf.read("decisions/2.md")
    #expect(shelf.titles == ["One", "New two"])
  }

  @Test("The publication scheme must be read again when it has changed, has come or is gone")
  func publicationScheme() async throws {
    func scheme(_ title: String) -> String {
      "items: [{id: a, title: \(title), class: services, not-held: None.}]\n"
    }
    let shelf = try await Shelf([:])
    try shelf.write(["publication-scheme.yaml": scheme("One")])
    await shelf.read("publication-scheme.yaml")
    #expect(shelf.content.records.publicationScheme?.items.map(\.title) == ["One"])
    try shelf.write(["publication-scheme.yaml": scheme("Two")])
    await shelf.read("publication-scheme.yaml")
    #expect(shelf.content.records.publicationScheme?.items.map(\.title) == ["Two"])
    try shelf.remove("publication-scheme.yaml")
    await shelf.read("publication-scheme.yaml")
    #expect(shelf.content.records.publicationScheme == nil)
  }

  @Test("What the office says of numbers must be read again when it has changed, has come or is gone")
  func numbers() async throws {
    func numbers(_ status: String) -> String {
      "numbers: [{reference: P 1, status: \(status), reason: Put off.}]\n"
    }
    let path = "decisions/numbers.yaml"
    let shelf = try await Shelf(["decisions/1.md": Self.record("One")])
    try shelf.write([path: numbers("deferred")])
    await shelf.read(path)
    #expect(shelf.content.records.numbers.entries.map(\.status) == [.deferred])
    try shelf.write([path: numbers("lost")])
    await shelf.read(path)
    #expect(shelf.content.records.numbers.entries.map(\.status) == [.deferred])
    #expect(shelf.outdated == ["content/" + path])
    try shelf.remove(path)
    await shelf.read(path)
    #expect(shelf.content.records.numbers.entries.isEmpty)
    #expect(shelf.content.diagnostics.lines == [])
  }

  @Test("Files that are added or removed must be found")
  func addedAndRemoved() async throws {
    let shelf = try await Shelf(["decisions/1.md": Self.record("One"), "decisions/3.md": Self.record("Three")])
    try shelf.write(["decisions/2.md": Self.record("Two")])
    try shelf.remove("decisions/1.md")
    await shelf.read("decisions/1.md", "decisions/2.md")
    #expect(shelf.titles == ["Two", "Three"])
  }

  @Test("A record must be read again when a document that it names comes or goes")
  func documents() async throws {
    let keys = "attachments: [{file: map.pdf, title: Map, kind: annex}]"
    let shelf = try await Shelf(["decisions/1/index.md": Self.record("One", keys)])
    #expect(shelf.content.diagnostics.contains { $0.identifier == .missingAttachment })
    try shelf.write(["decisions/1/map.pdf": "%PDF-1.7"])
    await shelf.read("decisions/1/map.pdf")
    #expect(!shelf.content.diagnostics.contains { $0.identifier == .missingAttachment })
    #expect(shelf.content.records.decisions.first?.attachments.count == 1)
    try shelf.remove("decisions/1/map.pdf")
    await shelf.read("decisions/1/map.pdf")
    #expect(shelf.content.diagnostics.contains { $0.identifier == .missingAttachment })
  }

  @Test("Every record must be read again when the organisation of those that name none is another")
  func defaultOrganisation() async throws {
    let shelf = try await Shelf(["decisions/1.md": Self.record("One")])
    let configuration = smallestConfiguration.replacing("office, name: Office", with: "force, name: Force")
      .replacing("default-organisation: office", with: "default-organisation: force")
    try shelf.write(["site.yaml": configuration])
    await shelf.read("site.yaml")
    #expect(shelf.content.records.decisions.first?.organisation.value == "force")
  }

  @Test("A register must be read again when the mapping of its columns changes")
  func mapping() async throws {
    let shelf = try await Shelf([
      "contracts/register.csv": "Number,Title\nC 1,Cleaning\n",
      "contracts/columns.yaml": "columns: {ContractReference: [Number]}\n",
    ])
    #expect(shelf.content.records.contracts.isEmpty)
    try shelf.write(["contracts/columns.yaml": "columns: {ContractReference: [Number], ContractTitle: [Title]}\n"])
    await shelf.read("contracts/columns.yaml")
    #expect(shelf.content.records.contracts.map(\.title) == ["Cleaning"])
  }

  @Test("A known file in whose place a link out of the folder is put must not be followed")
  func linkOutOfTheFolder() async throws {
    let outside = try TemporaryFolder(["secret.md": Self.record("Secret")])
    let shelf = try await Shelf(["decisions/1.md": Self.record("One")])
    try shelf.remove("decisions/1.md")
    try shelf.write(["decisions/1.md": "-> \(outside.path.appending("secret.md"))"])
    await shelf.read("decisions/1.md")
    #expect(shelf.titles.isEmpty)
    #expect(shelf.content.diagnostics.contains { $0.identifier == .outsideContent })
  }

  @Test("Of a file that has errors since it was read, the version without errors must be kept, and told")
  func lastGood() async throws {
    let shelf = try await Shelf(["decisions/1.md": Self.record("One")])
    try shelf.write(["decisions/1.md": "---\ntitle: New one\nstatus: aproved\nconfidentiality: open\n---\n"])
    await shelf.read("decisions/1.md")
    #expect(shelf.titles == ["One"])
    #expect(shelf.outdated == ["content/decisions/1.md"])
    #expect(shelf.content.diagnostics.hasErrors)
  }

  @Test("A first reading must keep nothing back: what has errors at once is told and shown as far as it is understood")
  func errorsAtOnce() async throws {
    let shelf = try await Shelf(["decisions/1.md": "---\ntitle: One\nstatus: aproved\nconfidentiality: open\n---\n"])
    #expect(shelf.titles == ["One"])
    #expect(shelf.outdated.isEmpty)
  }
}
