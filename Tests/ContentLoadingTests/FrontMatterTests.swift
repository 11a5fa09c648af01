import Diagnostics
import TestSupport
import Testing

@testable import ContentLoading
@testable import Records

@Suite("Front matter ends only at a line that is exactly three hyphens")
struct FrontMatterTests {
  private let source = ContentFile(path: "decisions/1.md", displayPath: "content/decisions/1.md")

  /// The keys, the body and the line on which the body begins, or what is wrong.
  private func read(_ text: String) -> (keys: [String], body: String, line: Int, faults: [String]) {
    var diagnostics: [Diagnostic] = []
    guard let file = TextFile(source, bytes: Array(text.utf8), diagnostics: &diagnostics),
      let front = FrontMatter(of: file, diagnostics: &diagnostics)
    else { return ([], "", 0, diagnostics.lines) }
    let keys = front.mapping.entries.map { $0.key.value }
    return (keys, String(decoding: front.body, as: UTF8.self), front.bodyLine, diagnostics.lines)
  }

  @Test("The body is what follows, byte for byte", arguments: ["\n", "\r\n", "\r"])
  func body(end: String) {
    let found = read(["---", "title: a", "date: b", "---", "", "Text ---", "---", "more"].joined(separator: end))
    #expect(found.faults.isEmpty)
    #expect(found.keys == ["title", "date"])
    #expect(found.body == ["", "Text ---", "---", "more"].joined(separator: end))
    #expect(found.line == 5)
  }

  @Test(
    "Three hyphens within a value change nothing",
    arguments: [
      "title: a --- b", "title: '---'", "title: \"a\\n---\\nb\"", "title: |\n  a\n  ---\n  b", "title: a  # ---",
      "title: >\n   ---\n", "title: a\n# ---", "title:\n - ---",
      "title: a\n#---",
    ])
  func hyphensWithinValues(keys: String) {
    let found = read("---\n\(keys)\n---\nbody")
    #expect(found.faults.isEmpty)
    #expect(found.keys == ["title"])
    #expect(found.body == "body")
  }

  @Test("A file may end with its front matter", arguments: ["---\ntitle: a\n---", "---\ntitle: a\n---\n"])
  func noBody(text: String) {
    let found = read(text)
    #expect(found.faults.isEmpty)
    #expect(found.body.isEmpty)
  }

  @Test("Front matter may be empty: what is missing from it is said key by key")
  func empty() {
    let found = read("---\n---\nbody")
    #expect(found.faults.isEmpty)
    #expect(found.keys.isEmpty)
    #expect(found.body == "body")
  }

  @Test("An empty file is named as such", arguments: ["", "\n", " \r\n\t\n", "\u{FEFF}"])
  func emptyFile(text: String) {
    #expect(
      read(text).faults == [
        "content/decisions/1.md: error: the file is empty; write the record, or delete the file if it is not needed [empty-file]"
      ])
  }

  @Test(
    "A file without front matter says how to begin it",
    arguments: ["# Title\n", "\n---\ntitle: a\n---\n", "title: a\n---\n"])
  func missing(text: String) {
    #expect(
      read(text).faults == [
        "content/decisions/1.md:1:1: error: the file does not begin with a line '---'; begin it with '---', the record's "
          + "keys such as 'title: …', and another line '---' [missing-front-matter]"
      ])
  }

  @Test(
    "A first line that is almost three hyphens is pointed out",
    arguments: ["--- ", " ---", "----", "--", "—", "–––", "---\t"])
  func almostOpened(line: String) {
    #expect(
      read("\(line)\ntitle: a\n---\n").faults == [
        "content/decisions/1.md:1:1: error: the first line is not exactly '---'; write three hyphens and nothing else "
          + "[missing-front-matter]"
      ])
  }

  @Test(
    "Front matter that never ends is reported where it begins",
    arguments: ["---\ntitle: a\n", "---", "---\ntitle: a --- b\n"])
  func unclosed(text: String) {
    #expect(
      read(text).faults == [
        "content/decisions/1.md:1:1: error: the keys that begin here never end; put a line '---' between the last key and "
          + "the text [unclosed-front-matter]"
      ])
  }

  @Test(
    "A line that is almost three hyphens does not end it, and is pointed out", arguments: ["--- ", "----", " ---", "—"])
  func almostClosed(line: String) {
    #expect(
      read("---\ntitle: a\n\(line)\nText\n").faults == [
        "content/decisions/1.md:3:1: error: the keys do not end here, because the line is not exactly '---'; write three "
          + "hyphens and nothing else [unclosed-front-matter]"
      ])
  }

  @Test("Front matter of 300 KB is refused; a body of that size is not")
  func large() {
    let text = String(repeating: "a", count: 300 << 10)
    #expect(
      read("---\ntitle: \(text)\n---\n").faults == [
        "content/decisions/1.md:1: error: the keys take 301 KB, and at most 256 KB are read; put long text below the second "
          + "line '---' [file-too-large]"
      ])
    #expect(read("---\ntitle: a\n---\n\(text)").body.utf8.count == 300 << 10)
  }

  @Test("A fault within has its line in the file")
  func line() {
    #expect(
      read("---\ntitle: a\ndate: b: c\n---\n").faults == [
        "content/decisions/1.md:3:8: error: a colon with a space after it stands where a value already began; put the whole "
          + "value in quotation marks, as in \"Costs: an overview\" [invalid-yaml]"
      ])
  }
}
