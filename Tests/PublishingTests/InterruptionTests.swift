import Publishing
import SystemPackage
import TestSupport
import Testing

/// What happens when a build ends before it is done.
@Suite struct InterruptionTests {
  private static let former = [
    "/": "home", "/style.css": "css", "/kept/": "kept", "/gone/x/": "gone", "/file": "file", "/folder/a/": "a",
    "/folder/b.txt": "b",
  ]
  private static let next = [
    "/": "new home", "/style.css": "new css", "/kept/": "kept", "/new/": "new", "/file/x/": "page", "/folder": "file",
  ]
  private static let later = ["/": "home", "/style.css": "newest", "/gone/x/": "back", "/file": "file", "/new/y/": "y"]

  private static let foreign: FileTree = [
    "public/.gitignore": "*", "public/gone/notes.txt": "notes", "public/kept/.hidden": "hidden", "beside.txt": "beside",
  ]

  private static func expected(_ texts: [String: String]) -> FileTree {
    var tree = foreign
    var paths: [String] = []
    for (address, text) in texts {
      let path = address.dropFirst() + (address.hasSuffix("/") ? "index.html" : "")
      tree["public/" + path] = text
      paths.append(String(path))
    }
    tree["public/.public-record-manifest"] =
      (["public-record-manifest 1"] + paths.sorted()).joined(separator: "\n") + "\n"
    return tree
  }

  private func publishedBefore() async throws -> PublishedSite {
    let published = try PublishedSite()
    try await published.publish(Self.former)
    try Self.foreign.write(to: published.folder.path)
    return published
  }

  @Test(
    "A build that is killed at any moment must be healed by the next, with the same content and with other",
    arguments: [false, true])
  func killed(betweenFileSystems: Bool) async throws {
    var survived = false
    var moment = 0
    while !survived {
      for following in [Self.next, Self.later] {
        let published = try await publishedBefore()
        let log = EffectLog(dyingAfter: moment)
        let operations = betweenFileSystems ? log.operations.betweenFileSystems : log.operations
        survived = (try? await published.publish(Self.next, with: operations)) != nil
        try expectWholeFiles(in: published, moment)
        try await published.publish(following)
        #expect(try published.tree() == Self.expected(following), "killed after \(moment) changes")
      }
      moment += 1
    }
    #expect(moment > 35)
  }

  @Test("A first build that is killed at any moment must be healed by the next")
  func killedAtFirst() async throws {
    var survived = false
    var moment = 0
    while !survived {
      let published = try PublishedSite(["beside.txt": "beside"])
      survived = (try? await published.publish(Self.former, with: EffectLog(dyingAfter: moment).operations)) != nil
      try await published.publish(Self.former)
      var expected = Self.expected(Self.former)
      for path in Self.foreign.texts.keys where path != "beside.txt" { expected[path] = nil }
      #expect(try published.tree() == expected, "killed after \(moment) changes")
      moment += 1
    }
    #expect(moment > 20)
  }

  @Test("Two builds that are killed one after the other must be healed by the third")
  func killedTwice() async throws {
    for first in stride(from: 8, to: 44, by: 7) {
      for second in stride(from: 6, to: 44, by: 6) {
        let published = try await publishedBefore()
        _ = try? await published.publish(Self.next, with: EffectLog(dyingAfter: first).operations)
        _ = try? await published.publish(
          Self.later, with: EffectLog(dyingAfter: second).operations.betweenFileSystems)
        try await published.publish(Self.next)
        #expect(try published.tree() == Self.expected(Self.next), "killed after \(first) and \(second) changes")
      }
    }
  }

  @Test("A list that a killed build left half written must go, though nothing else has changed")
  func halfWrittenList() async throws {
    let published = try await publishedBefore()
    try FileTree(["..public-record-manifest.public-record-part": "public-rec"]).write(
      to: published.folder.appending("public"))
    try await published.publish(Self.former)
    #expect(try published.tree() == Self.expected(Self.former))
  }

  @Test("A build that fails before anything is moved must leave everything exactly as it was")
  func failed() async throws {
    let published = try await publishedBefore()
    let before = try published.tree()
    for kind in ["create", "write", "flush", "move manifest"] {
      let refusal = try await published.refusal(of: Self.next, with: Self.refusing(kind))
      #expect(!refusal.contains("may already be in place"), "\(kind)")
      #expect(try published.tree() == before, "\(kind)")
    }
  }

  @Test("A first build that fails before anything is moved must leave nothing behind")
  func failedAtFirst() async throws {
    let published = try PublishedSite(["beside.txt": "beside"])
    for kind in ["create", "write", "flush", "move manifest"] {
      _ = try await published.refusal(of: Self.next, with: Self.refusing(kind))
      #expect(try published.tree() == ["beside.txt": "beside"], "\(kind)")
    }
  }

  @Test("A build that fails while files are moved must say so, leave nothing beside, and be completed by the next")
  func failedWhileMoving() async throws {
    let published = try await publishedBefore()
    let refusal = try await published.refusal(
      of: Self.next, with: FileOperations.withoutWaiting.refusing(.noSpace, move: "new/index.html"))
    #expect(
      refusal == """
        public/new/index.html: error: could not write public/new/index.html: the disk is full; \
        part of the new site may already be in place; free some space and build again [publishing-failed]

        """)
    #expect(try published.tree().texts.keys.allSatisfy { !$0.hasPrefix(".public.staging") })
    try await published.publish(Self.next)
    #expect(try published.tree() == Self.expected(Self.next))
  }

  private static func refusing(_ kind: String) -> FileOperations {
    var operations = FileOperations.withoutWaiting
    switch kind {
    case "create": operations.createFile = { (_, _) throws(Errno) in throw .permissionDenied }
    case "write": operations.write = { (_, _) throws(Errno) in throw .noSpace }
    case "flush": operations.flush = { (_) throws(Errno) in throw .ioError }
    default: operations = operations.refusing(.ioError, move: ".public-record-manifest")
    }
    return operations
  }

  /// What a reader of the site may find at any moment: a former file, a new one, or none, but never half of one.
  private func expectWholeFiles(in published: PublishedSite, _ moment: Int) throws {
    let (former, next) = (Self.expected(Self.former), Self.expected(Self.next))
    for (path, text) in try published.tree().texts where path.hasPrefix("public/") && !path.hasSuffix("/") {
      guard !path.contains("/.") else { continue }
      #expect(text == former[path] || text == next[path], "\(path) after \(moment) changes")
    }
  }
}
