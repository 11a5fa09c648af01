import Diagnostics
import Platform
import Records
import StaticSite
import TestSupport
import Testing

@testable import SiteGeneration

@Suite("A folder of assets that is published as one file")
struct AssetFolderTests {
  /// What is published of the files in `templates/assets`, by the name of the asset, and what is wrong with them.
  private func published(_ files: FileTree, accent: String? = nil) throws -> (texts: [String: String], faults: [String])
  {
    let folder = try TemporaryFolder(
      FileTree(Dictionary(uniqueKeysWithValues: files.texts.map { ("assets/" + $0, $1) })))
    var diagnostics: [Diagnostic] = []
    let assets = Asset.all(
      in: DesignFiles(folder: folder.path, displayPath: "templates"), accent: accent.flatMap { Colour($0) },
      diagnostics: &diagnostics)
    let addresses = SiteAddresses(try #require(BaseURL("https://records.example")).configuration)
    let texts = try assets.map { asset in
      guard case .rendered(let render) = asset.file(at: addresses).body else { throw NotRendered() }
      return (asset.name, String(decoding: render(), as: UTF8.self))
    }
    return (Dictionary(uniqueKeysWithValues: texts), diagnostics.lines)
  }

  private struct NotRendered: Error {}

  @Test("Its files stand one behind the other in the order of their names, beside assets that are one file")
  func order() throws {
    let (texts, faults) = try published([
      "site.css/20-b.css": "b {}\n", "site.css/10-z.css": "z {}\n", "site.css/9-a.css": "a {}\n",
      "find.js/b.js": "find();\n", "find.js/a.js": "const find = () => {};\n", "table.js": "sort();\n",
    ])
    #expect(
      texts == [
        "site.css": "z {}\nb {}\na {}\n", "find.js": "const find = () => {};\nfind();\n", "table.js": "sort();\n",
      ])
    #expect(faults == [])
  }

  @Test("A file that does not end with a line break has one added before the next, and an empty file adds nothing")
  func lineBreaks() throws {
    let (texts, faults) = try published([
      "site.css/1.css": "/* one */", "site.css/2.css": "", "site.css/3.css": "b {}\r\n", "site.css/4.css": "c {}",
    ])
    #expect(texts == ["site.css": "/* one */\nb {}\r\nc {}"])
    #expect(faults == [])
  }

  @Test("A byte order mark, which some editors put at the beginning of a file, is taken out")
  func byteOrderMarks() throws {
    let (texts, _) = try published(["site.css/1.css": "\u{FEFF}a {}\n", "site.css/2.css": "\u{FEFF}b {}\n"])
    #expect(texts["site.css"]?.unicodeScalars.elementsEqual("a {}\nb {}\n".unicodeScalars) == true)
  }

  @Test("The accent colour is added once to a style sheet, at its end, and to no script")
  func accent() throws {
    let (texts, _) = try published(
      ["site.css/1.css": "a {}\n", "site.css/2.css": "b {}\n", "find.js/1.js": "find();\n"], accent: "#1f3b5c")
    #expect(
      texts == [
        "site.css": "a {}\nb {}\n\n:root { --accent: #1f3b5c; --on-accent: #ffffff; }\n", "find.js": "find();\n",
      ])
  }

  @Test("Copies that an editor keeps, hidden files and symbolic links are passed over")
  func passedOver() throws {
    let (texts, faults) = try published([
      "site.css/1.css": "a {}\n", "site.css/1.css~": "b {}\n", "site.css/.2.css": "c {}\n", "other.txt": "d {}\n",
      "site.css/3.css": "-> ../other.txt", "linked.css": "-> site.css",
    ])
    #expect(texts == ["site.css": "a {}\n", "other.txt": "d {}\n"])
    #expect(faults == [])
  }

  @Test("A folder with another ending is told, because nothing of it is published")
  func otherFolder() throws {
    let (texts, faults) = try published(["fonts/serif.woff2": "font", "icon.svg": "<svg/>"])
    #expect(texts == ["icon.svg": "<svg/>"])
    #expect(
      faults == [
        "templates/assets/fonts: warning: nothing in this folder is published, because its name ends neither in '.css' nor in '.js'; put its files into 'templates/assets' itself [unused-file]"
      ])
  }

  @Test("A folder without a file that belongs to it is an error", arguments: ["site.css/", "site.css/notes.css~"])
  func emptyFolder(path: String) throws {
    let (texts, faults) = try published([path: ""])
    #expect(texts == [:])
    #expect(
      faults == [
        "templates/assets/site.css: error: the folder has no file whose name ends in '.css', so that there is nothing to publish; put such files into it, or delete the folder [empty-file]"
      ])
  }

  @Test("What the folder holds besides such files is an error, and is left out")
  func leftOut() throws {
    let (texts, faults) = try published([
      "site.css/1.css": "a {}\n", "site.css/more/2.css": "b {}\n", "site.css/README.md": "How to",
    ])
    #expect(texts == ["site.css": "a {}\n"])
    #expect(
      faults == [
        "templates/assets/site.css/README.md: error: the file is left out, because its name does not end in '.css' as that of its folder does; give it that ending, or put it into 'templates/assets' itself [unused-file]",
        "templates/assets/site.css/more: error: folders within 'templates/assets/site.css' are not read; put the files into 'templates/assets/site.css' itself [unused-file]",
      ])
  }

  @Test("Files that are too large together are an error of the folder, and one that is too large by itself its own")
  func tooLarge() throws {
    let half = String(repeating: "a", count: 9 << 20)
    #expect(
      try published(["site.css/1.css": half, "site.css/2.css": half]).faults == [
        "templates/assets/site.css: error: the files in this folder have 19 MB, and at most 16 MB are read [file-too-large]"
      ])
    let (texts, faults) = try published(["site.css/1.css": half + half, "site.css/2.css": "a {}"])
    #expect(texts == [:])
    #expect(
      faults == [
        "templates/assets/site.css/1.css: error: the file has 18 MB, and at most 16 MB are read [file-too-large]"
      ])
  }

  @Test(
    "No file of the project's own style sheet and scripts is longer than somebody reads",
    arguments: ["site.css", "search.js"])
  func ownFiles(name: String) throws {
    let files = try FileTree(of: Repository.templates.appending("assets/" + name)).texts
    #expect(files.count > 1)
    #expect(
      files.filter { $0.value.split(separator: "\n", omittingEmptySubsequences: false).count > 280 }.keys.sorted() == []
    )
  }
}
