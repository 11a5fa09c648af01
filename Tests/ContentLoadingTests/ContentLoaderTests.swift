import ContentLoading
import Diagnostics
import Foundation
import Records
import SystemPackage
import TestSupport
import Testing

@Suite("The content folder is read as a whole")
struct ContentLoaderTests {
  private func load(folder: FilePath, as displayPath: String = "content") async -> LoadedContent {
    await ContentLoader(folder: folder, displayPath: displayPath, workers: 1).load()
  }

  @Test("A folder that does not exist is an error that says how to name the right one")
  func noFolder() async throws {
    let folder = try TemporaryFolder(["file": ""])
    let missing = await load(folder: folder.appending("nowhere"))
    #expect(missing.configuration == nil)
    #expect(
      missing.diagnostics.lines == [
        "content: error: the content folder cannot be read: No such file or directory; name the right folder with --content "
          + "[unreadable-file]"
      ])
    #expect(
      await load(folder: folder.appending("file")).diagnostics.lines == [
        "content: error: the content folder cannot be read: Not a directory; name the right folder with --content "
          + "[unreadable-file]"
      ])
  }

  @Test("A folder without a configuration is an error; its records are read all the same")
  func noConfiguration() async throws {
    let folder = try TemporaryFolder(["decisions/1.md": smallestRecord])
    let content = await load(folder: folder.path, as: "records/")
    #expect(content.configuration == nil)
    #expect(content.records.decisions.map(\.source.displayPath) == ["records/decisions/1.md"])
    #expect(
      content.diagnostics.lines == [
        "records/site.yaml: error: the content folder has no file 'site.yaml'; name the right folder with --content, or "
          + "write 'site.yaml' as Documentation/content.md says [unreadable-file]"
      ])
  }

  @Test("Hidden files and the copies that editors keep are passed over")
  func hiddenFiles() async throws {
    let content = try await ContentLoadingTests.load([
      "decisions/1.md": smallestRecord, "decisions/.2.md": "", "decisions/1.md~": "", ".git/config": "",
      "decisions/.1.md.swp": "",
      "decisions/.hidden/3.md": "",
    ])
    #expect(content.records.decisions.map(\.source.path) == ["decisions/1.md"])
    #expect(content.diagnostics.lines == [])
  }

  @Test("A file that nothing publishes is pointed out")
  func unusedFiles() async throws {
    let content = try await ContentLoadingTests.load([
      "decisions/1.md": smallestRecord, "decisions/forgotten.pdf": "", "decisions/2.MD": "", "pages/a.markdown": "",
      "notes.md": "",
    ])
    #expect(
      content.diagnostics.lines == [
        "content/decisions/2.MD: warning: nothing publishes this file; let its name end in '.md' if it is a record or a page [unused-file]",
        "content/decisions/forgotten.pdf: warning: nothing publishes this file; name it under 'attachments:' of its record, or take it out of the content folder [unused-file]",
        "content/notes.md: warning: nothing publishes this file; put it into 'decisions', 'foi', 'pages', 'policies' or 'procurements' if it is a record or a page [unused-file]",
        "content/pages/a.markdown: warning: nothing publishes this file; let its name end in '.md' if it is a record or a page [unused-file]",
      ])
  }

  @Test("Folders lie in each other to a depth of 32, and no deeper")
  func depth() async throws {
    let deepest = "decisions/" + String(repeating: "a/", count: 31)
    let content = try await ContentLoadingTests.load([
      deepest + "1.md": smallestRecord, deepest + "a/2.md": smallestRecord,
    ])
    #expect(content.records.decisions.map(\.source.path) == [deepest + "1.md"])
    #expect(
      content.diagnostics.lines == [
        "content/\(deepest)a: error: folders lie too deep within each other here [unreadable-file]"
      ])
  }

  @Test("A pipe in the content folder is an error, and nobody waits for its other end")
  func pipe() async throws {
    let folder = try TemporaryFolder(["site.yaml": smallestConfiguration, "decisions/": ""])
    #expect(mkfifo(folder.appending("decisions/1.md").string, 0o600) == 0)
    #expect(
      await load(folder: folder.path).diagnostics.lines == [
        "content/decisions/1.md: error: this is neither a file nor a folder; take it out of the content folder "
          + "[unreadable-file]"
      ])
  }

  @Test(
    "A file and a folder that may not be read are errors",
    .enabled(if: geteuid() != 0, "the superuser may read everything"))
  func unreadable() async throws {
    let folder = try TemporaryFolder([
      "site.yaml": smallestConfiguration, "decisions/1.md": smallestRecord, "decisions/a/2.md": "",
    ])
    #expect(chmod(folder.appending("decisions/1.md").string, 0) == 0)
    #expect(chmod(folder.appending("decisions/a").string, 0) == 0)
    defer { chmod(folder.appending("decisions/a").string, 0o700) }
    #expect(
      await load(folder: folder.path).diagnostics.lines == [
        "content/decisions/1.md: error: the file cannot be read: Permission denied; check that you may read it [unreadable-file]",
        "content/decisions/a: error: the folder cannot be read: Permission denied [unreadable-file]",
      ])
  }

  @Test("Records and faults come in the order of the files, whatever the number of workers")
  func workers() async throws {
    var tree: FileTree = [:]
    for number in 1...200 {
      tree["decisions/\(number % 5)/\(number).md"] = "---\ntitle: \(number)\nstatus: x\ncolour: red\n---\n"
      tree["pages/\(number).md"] = "---\ntitle: \(number)\n---\n"
    }
    tree["site.yaml"] = smallestConfiguration
    let folder = try TemporaryFolder(tree)
    func load(_ workers: Int) async -> LoadedContent {
      await ContentLoader(folder: folder.path, displayPath: "content", workers: workers).load()
    }
    let (one, eight) = (await load(1), await load(8))
    #expect(one.records.decisions.count == 200 && one.records.pages.count == 200)
    #expect(one.diagnostics.count == 200 * 4)
    #expect(eight.records.decisions.map(\.source) == one.records.decisions.map(\.source))
    #expect(eight.records.pages.map(\.source) == one.records.pages.map(\.source))
    #expect(eight.diagnostics == one.diagnostics)
    #expect(one.records.decisions.map(\.source.path) == one.records.decisions.map(\.source.path).sorted())
  }
}
