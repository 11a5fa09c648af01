import Platform
import Publishing
import StaticSite
import SystemPackage
import TestSupport
import Testing

/// What is refused, in the words that a person reads.
@Suite struct RefusalTests {
  private static let unknownVersion = "the list of published files has a version that this program does not know"
  private static let unwritable = "the list of published files has a line that no build has written"

  @Test(
    "An output folder that holds somebody else's files must be refused, and left as it is",
    arguments: [
      (
        ["public/index.html": "theirs", "public/.gitignore": "*"],
        """
        public: error: the output folder holds files that this program did not write, such as 'index.html'; \
        choose an empty folder with --output, or empty this one [foreign-file]

        """
      ),
      (
        ["public": "a file"],
        "public: error: the output folder is a file; choose another folder with --output [foreign-file]\n"
      ),
      (
        ["public/": "", ".public.staging/notes.txt": "notes"],
        """
        .public.staging: error: something that this program did not write has the name of its working folder; \
        move it away, or choose another folder with --output [foreign-file]

        """
      ),
      (
        ["public/": "", "elsewhere/": "", ".public.staging": "-> elsewhere"],
        """
        .public.staging: error: something that this program did not write has the name of its working folder; \
        move it away, or choose another folder with --output [foreign-file]

        """
      ),
      (
        ["public/.public-record-manifest/": ""],
        """
        public/.public-record-manifest: error: could not read public/.public-record-manifest: is a directory; \
        mend the cause and build again [publishing-failed]

        """
      ),
    ] as [(FileTree, String)])
  func foreignFolder(tree: FileTree, message: String) async throws {
    let published = try PublishedSite(tree)
    #expect(try await published.refusal(of: ["/": "home"]) == message)
    #expect(try published.tree() == tree)
  }

  @Test(
    "What no build has written must not be replaced, nor written through, nor removed",
    arguments: [
      (
        ["about/index.html": "theirs"],
        """
        public/about/index.html: error: a file that this program did not write stands where the page /about/ belongs; \
        move the file away, or change the address [foreign-file]

        """
      ),
      (
        ["about": "theirs"],
        """
        public/about: error: a file that this program did not write stands where the folder of /about/ belongs; \
        move the file away, or change the address [foreign-file]

        """
      ),
      (
        ["data.csv/notes.txt": "theirs"],
        """
        public/data.csv: error: a folder stands where the file /data.csv belongs; \
        move the folder away, or change the address [foreign-file]

        """
      ),
      (
        ["data.csv/": ""],
        """
        public/data.csv: error: a folder stands where the file /data.csv belongs; \
        move the folder away, or change the address [foreign-file]

        """
      ),
      (
        ["about": "-> ../elsewhere"],
        """
        public/about: error: a symbolic link stands where the folder of /about/ belongs; \
        remove the link; nothing is written through links [foreign-file]

        """
      ),
      (
        ["data.csv": "-> ../elsewhere/kept.txt"],
        """
        public/data.csv: error: a symbolic link stands where the file /data.csv belongs; \
        remove the link; nothing is written through links [foreign-file]

        """
      ),
      (
        ["about/index.html": "-> nowhere"],
        """
        public/about/index.html: error: a symbolic link stands where the page /about/ belongs; \
        remove the link; nothing is written through links [foreign-file]

        """
      ),
    ] as [(FileTree, String)])
  func occupiedPlaces(theirs: FileTree, message: String) async throws {
    let published = try PublishedSite(["elsewhere/kept.txt": "kept"])
    try await published.publish(["/": "home"])
    try theirs.write(to: published.folder.appending("public"))
    let before = try published.tree()
    #expect(try await published.refusal(of: ["/": "new", "/about/": "about", "/data.csv": "data"]) == message)
    #expect(try published.tree() == before)
  }

  @Test("A folder that a file is to replace must hold nothing but what earlier builds wrote")
  func replacedFolder() async throws {
    let published = try PublishedSite()
    try await published.publish(["/a/b/": "page"])
    try FileTree(["a/b/notes.txt": "notes"]).write(to: published.folder.appending("public"))
    #expect(
      try await published.refusal(of: ["/a": "file"]) == """
        public/a/b/notes.txt: error: a file that this program did not write stands where the file /a belongs; \
        move the file away, or change the address [foreign-file]

        """)
    #expect(try published.tree()["public/a/b/index.html"] == "page")
  }

  @Test("A published file that somebody replaced by a link must be refused, though the list names it")
  func linkInPlaceOfOurs() async throws {
    let published = try PublishedSite(["elsewhere.txt": "kept"])
    try await published.publish(["/a.txt": "a", "/": "home"])
    try FileTree(["a.txt": "-> ../elsewhere.txt"]).write(to: published.folder.appending("public"))
    #expect(try await published.refusal(of: ["/a.txt": "new"]).hasPrefix("public/a.txt: error: a symbolic link"))
    try await published.publish(["/": "home"])
    #expect(try published.tree()["public/a.txt"] == "-> ../elsewhere.txt")
    #expect(try published.tree()["elsewhere.txt"] == "kept")
  }

  @Test("Nothing must be removed through a link, though the list names it")
  func removalThroughLink() async throws {
    let published = try PublishedSite(["elsewhere/b/index.html": "theirs", "elsewhere/c/": ""])
    try await published.publish(["/a/b/": "ours", "/a/c/": "ours", "/": "home"])
    let output = try OpenFolder(published.folder.appending("public"))
    try output.removeTree("a")
    try output.createSymbolicLink("a", to: "../elsewhere")
    let changes = try await published.publish(["/": "home"])
    #expect(changes.removed.isEmpty)
    #expect(
      try published.tree() == [
        "elsewhere/b/index.html": "theirs", "elsewhere/c/": "", "public/a": "-> ../elsewhere",
        "public/index.html": "home", "public/.public-record-manifest": manifest("index.html"),
      ])
  }

  @Test(
    "A list that no build has written must be refused, because files are removed by it",
    arguments: [
      ("", 1, Self.unknownVersion),
      ("public-record-manifest 2\nindex.html\n", 1, Self.unknownVersion),
      ("public-record-manifest 1", 1, Self.unknownVersion),
      ("public-record-manifest 1\n../x\n", 2, Self.unwritable),
      ("public-record-manifest 1\na\n/etc/passwd\n", 3, Self.unwritable),
      ("public-record-manifest 1\na//b\n", 2, Self.unwritable),
      ("public-record-manifest 1\na/./b\n", 2, Self.unwritable),
      ("public-record-manifest 1\na/\n", 2, Self.unwritable),
      ("public-record-manifest 1\n\n", 2, Self.unwritable),
      ("public-record-manifest 1\na\r\n", 2, Self.unwritable),
      ("public-record-manifest 1\na\0b\n", 2, Self.unwritable),
      ("public-record-manifest 1\n.public-record-manifest\n", 2, Self.unwritable),
      ("public-record-manifest 1\nindex.html\ndecis", 3, "the list of published files is cut short"),
    ])
  func malformedManifests(text: String, line: Int, message: String) async throws {
    let tree: FileTree = ["public/.public-record-manifest": text, "public/x": "x", "x": "x"]
    let published = try PublishedSite(tree)
    #expect(
      try await published.refusal(of: ["/": "home"]) == """
        public/.public-record-manifest:\(line): error: \(message); restore the list from a backup, \
        or empty the output folder, the list included, and build again [publishing-failed]

        """)
    #expect(try published.tree() == tree)
  }

  @Test("A list that is a link must be refused")
  func linkedManifest() async throws {
    let published = try PublishedSite(["public/.public-record-manifest": "-> ../list", "list": manifest("x")])
    #expect(
      try await published.refusal(of: ["/": "home"]).hasPrefix(
        "public/.public-record-manifest: error: could not read public/.public-record-manifest: too many levels"))
  }

  @Test(
    "An output folder that is, contains or lies in a folder that must be kept is refused, by whatever path",
    arguments: [
      ("content", "is the folder content"), ("./x/../content", "is the folder content"),
      ("link", "is the folder content"), ("content/public", "lies inside the folder content"),
      ("link/new/public", "lies inside the folder content"), ("new/../content/x", "lies inside the folder content"),
      (".", "contains the folder content"),
    ])
  func overlaps(output: String, overlap: String) async throws {
    let tree: FileTree = ["content/site.yaml": "name", "link": "-> content", "x/": ""]
    let published = try PublishedSite(tree)
    let refusal = try await published.refusal(of: ["/": "home"], to: output, protecting: ["content", "templates"])
    let shown = published.folder.appending(output).string.replacing(published.folder.path.string + "/", with: "")
    #expect(
      refusal == """
        \(shown): error: the output folder \(overlap); choose another folder with --output [output-overlaps-input]

        """)
    #expect(try published.tree() == tree)
  }

  @Test("Folders whose names only begin alike do not overlap")
  func namesAlike() async throws {
    let published = try PublishedSite(["content/site.yaml": "name"])
    try await published.publish(["/": "home"], to: "content-public", protecting: ["content"])
    #expect(try published.tree()["content-public/index.html"] == "home")
  }

  @Test("A second build at the same time must be refused, and the first go on")
  func busy() async throws {
    let published = try PublishedSite(["public/": ""])
    var operations = FileOperations.withoutWaiting
    let (refusals, continuation) = AsyncStream<String>.makeStream()
    operations.lock = { (folder, path) throws(Errno) in
      let held = try FileOperations.system.lock(folder, path)
      // What another build meets while this one holds the lock.
      continuation.yield(try FileOperations.system.lock(folder, path) == nil ? "refused" : "let in")
      return held
    }
    try await published.publish(["/": "home"], with: operations)
    continuation.finish()
    var seen: [String] = []
    for await refusal in refusals { seen.append(refusal) }
    #expect(seen == ["refused"])
  }

  @Test("A second build at the same time must be told that the folder is busy")
  func busyMessage() async throws {
    let published = try PublishedSite(["public/": "", ".public.staging/lock": "", ".public.staging/0": "staged"])
    let lock = try FileLock("lock", in: try OpenFolder(published.folder.appending(".public.staging")))
    let before = try published.tree()
    let refusal = try await published.refusal(of: ["/": "home"])
    withExtendedLifetime(lock) {}
    #expect(
      refusal == """
        public: error: another build is writing to this folder; wait until it has finished and build again \
        [output-busy]

        """)
    #expect(lock != nil)
    #expect(try published.tree() == before)
  }

  @Test(
    "A file that is copied must still be a file",
    arguments: [
      (
        [:],
        """
        report.pdf: error: could not copy report.pdf: it is no longer there; \
        put it back, or build again without it [publishing-failed]

        """
      ),
      (
        ["report.pdf/": ""],
        """
        content/site.yaml: error: report.pdf was a file when the content was read, and is none now; \
        put the file back and build again [publishing-failed]

        """
      ),
      (
        ["report.pdf": "-> secret.pdf", "secret.pdf": "secret"],
        """
        content/site.yaml: error: report.pdf was a file when the content was read, and is none now; \
        put the file back and build again [publishing-failed]

        """
      ),
    ] as [(FileTree, String)])
  func vanishedSource(tree: FileTree, message: String) async throws {
    let published = try PublishedSite(tree)
    let site = try published.site(copying: "report.pdf", to: "/report.pdf")
    #expect(try await published.refusal(of: site) == message)
    #expect(try published.tree() == tree)
  }

  @Test(
    "An address that the program needs for itself must be refused",
    arguments: ["/.public-record-manifest", "/a/.x.public-record-part"])
  func reservedAddresses(address: String) async throws {
    let published = try PublishedSite()
    #expect(
      try await published.refusal(of: [address: "text"]) == """
        content/site.yaml: error: the address \(address) is kept for the program's own use; change the address \
        [duplicate-address]

        """)
    #expect(try published.tree() == [:])
  }

  @Test(
    "The operating system's refusals must be told in plain words",
    arguments: [
      (Errno.noSpace, "the disk is full; free some space and build again"),
      (.diskQuotaExceeded, "the disk quota is used up; free some space and build again"),
      (
        .permissionDenied,
        "permission is denied; give the user who builds the right to change the folder .public.staging and build again"
      ),
      (.readOnlyFileSystem, "the file system is read-only; choose another folder with --output"),
      (.ioError, "input/output error; mend the cause and build again"),
    ])
  func plainWords(error: Errno, words: String) async throws {
    let published = try PublishedSite()
    var operations = FileOperations.withoutWaiting
    operations.createFile = { (_, _) throws(Errno) in throw error }
    #expect(
      try await published.refusal(of: ["/": "home"], with: operations)
        == ".public.staging/0: error: could not create .public.staging/0: \(words) [publishing-failed]\n")
  }
}
