import Platform
import SystemPackage
import TestSupport
import Testing

@Suite("A build that is killed", .serialized)
struct KilledBuildTests {
  private let before: SmallOffice
  private let after: SmallOffice
  private let arguments = ["build", "--as-of", "2024-06-01", "--output"]

  /// The same office before and after half of its records were changed, some added and some taken out.
  init() throws {
    func records(_ numbers: ClosedRange<Int>, saying text: String) -> FileTree {
      FileTree(
        Dictionary(
          uniqueKeysWithValues: numbers.map { ("decisions/\($0).md", SmallOffice.decision($0, text: text)) }))
    }
    before = try SmallOffice(records(1...100, saying: "We agreed."))
    after = try SmallOffice(records(51...150, saying: "We agreed after all."))
  }

  private var output: FilePath { before.folder.appending("public") }

  @Test("Killed while it makes pages, it leaves the published site as it was, and the next build publishes the new one")
  func whileRendering() throws {
    let (published, wanted) = (try publishBefore(), try publishedAfter())
    var kills = 0
    for delay in stride(from: UInt32(5_000), through: 200_000, by: 15_000) {
      let wasKilled = try after.program.runAndKill(delay, microsecondsAfter: { true }, arguments + [output.string])
      guard wasKilled, try FileTree(of: output) == published else { continue }
      kills += 1
    }
    #expect(kills > 0, "No build was killed before it began to move files.")
    try expectHealing(to: wanted)
  }

  @Test("Killed at 20 random moments among the moves, the next build publishes exactly what it should")
  func whileMoving() throws {
    let wanted = try publishedAfter()
    var (kills, partial) = (0, 0)
    for attempt in 1...80 where kills < 20 {
      let published = try publishBefore()
      let manifest = output.appending(".public-record-manifest")
      let inode = try manifest.stat().inode
      // The list of what is published changes just before the first move.
      let wasKilled = try after.program.runAndKill(
        .random(in: 0..<6_000), microsecondsAfter: { (try? manifest.stat().inode) != inode },
        arguments + [output.string])
      guard wasKilled else { continue }
      kills += 1
      if try FileTree(of: output).withoutManifest != published.withoutManifest { partial += 1 }
      try expectHealing(to: wanted, "attempt \(attempt)")
    }
    #expect(kills == 20)
    #expect(partial >= 5, "Only \(partial) builds were killed between the first move and the last.")
  }

  /// Publishes the site as it was before, and puts a file of somebody else's beside it.
  private func publishBefore() throws -> FileTree {
    #expect(try before.program.run(arguments + [output.string]).status == 0)
    try FileTree(["notes.txt": "not ours"]).write(to: output)
    return try FileTree(of: output)
  }

  /// What the output folder has to hold in the end.
  private func publishedAfter() throws -> FileTree {
    #expect(try after.program.run(arguments + ["whole"]).status == 0)
    var wanted = try FileTree(of: after.folder.appending("whole"))
    wanted["notes.txt"] = "not ours"
    return wanted
  }

  private func expectHealing(to wanted: FileTree, _ comment: Comment? = nil) throws {
    #expect(try after.program.run(arguments + [output.string]).status == 0, comment)
    #expect(try FileTree(of: output) == wanted, comment)
    #expect(try before.folder.path.directoryEntries().map(\.name) == ["content", "public", "templates"], comment)
  }
}

extension FileTree {
  fileprivate var withoutManifest: FileTree {
    var tree = self
    tree[".public-record-manifest"] = nil
    return tree
  }
}
