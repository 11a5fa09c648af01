import Platform
import SystemPackage
import TestSupport
import Testing

@Suite("A build that is killed", .serialized)
struct KilledBuildTests {
  @Test("Killed at any moment, the next build publishes exactly what it should and touches nothing else")
  func heals() throws {
    let old = FileTree(
      Dictionary(
        uniqueKeysWithValues: (1...150).map { ("decisions/\($0).md", SmallOffice.decision($0)) }))
    let new = FileTree(
      Dictionary(
        uniqueKeysWithValues: (76...225).map {
          ("decisions/\($0).md", SmallOffice.decision($0, text: "We agreed after all."))
        }))
    let (oldOffice, newOffice) = (try SmallOffice(old), try SmallOffice(new))
    let arguments = ["build", "--as-of", "2024-06-01", "--output"]
    let start = ContinuousClock.now
    #expect(try newOffice.program.run(arguments + ["whole"]).status == 0)
    let whole = start.duration(to: .now)
    let wanted = try FileTree(of: newOffice.folder.appending("whole"))
    let output = oldOffice.folder.appending("public").string
    var kills = 0
    for attempt in 0..<24 {
      #expect(try oldOffice.program.run(arguments + [output]).status == 0)
      try FileTree(["notes.txt": "not ours"]).write(to: oldOffice.folder.appending("public"))
      // The moves come at the end, so most attempts are aimed there.
      let share = attempt < 6 ? Double(attempt) / 6 : 0.6 + 0.5 * Double(attempt - 6) / 18
      if try newOffice.program.runAndKill(after: whole * share, arguments + [output]) { kills += 1 }
      #expect(try newOffice.program.run(arguments + [output]).status == 0)
      var published = try oldOffice.published()
      #expect(published["notes.txt"] == "not ours")
      published["notes.txt"] = nil
      #expect(published == wanted)
    }
    #expect(kills >= 6, "Only \(kills) of 24 builds were killed before they ended.")
    #expect(try oldOffice.folder.path.names() == ["content", "public", "templates"])
  }
}

extension FilePath {
  fileprivate func names() throws -> [String] { try directoryEntries().map(\.name) }
}
