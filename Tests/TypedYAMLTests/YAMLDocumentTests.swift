import Diagnostics
import Foundation
import TestSupport
import Testing
import TypedYAML

@Suite("A YAML text is read as text, and every fault has its place")
struct YAMLDocumentTests {
  private func faults(_ text: String) -> [String] {
    var diagnostics: [Diagnostic] = []
    _ = YAMLDocument(text, in: "a.md", firstLine: 2, diagnostics: &diagnostics)
    return diagnostics.lines
  }

  private func texts(_ text: String) -> [String: String] {
    var diagnostics: [Diagnostic] = []
    let document = YAMLDocument(text, in: "a.md", diagnostics: &diagnostics)
    #expect(diagnostics.isEmpty)
    let pairs = document?.root.entries.compactMap { entry in
      if case .text(let text) = entry.value { (entry.key.value, text.value) } else { nil }
    }
    return Dictionary(uniqueKeysWithValues: pairs ?? [])
  }

  @Test(
    "No value is taken for anything but text",
    arguments: [
      "no", "yes", "on", "Off", "true", "False", "null", "~", "005", "0o17", "0x1F", "1e3", "1_000", "12:30:45",
      "2013-07-04",
      "2013-07-04T10:00:00Z", "3.10", ".5", ".inf", "NaN", "=", "1,000", "£779,400", "WMPCC 012/2013", "43(2)",
    ])
  func implicitTyping(value: String) { #expect(texts("key: \(value)") == ["key": value]) }

  @Test("Keys are text too")
  func keys() { #expect(texts("no: a\n005: b\n2013-07-04: c") == ["no": "a", "005": "b", "2013-07-04": "c"]) }

  @Test("Nothing but comments is a mapping without keys", arguments: ["", "\n", "# a note\n", "---\n"])
  func empty(text: String) {
    #expect(faults(text).isEmpty || text == "---\n")
    #expect(texts(text == "---\n" ? "" : text).isEmpty)
  }

  @Test("A value and its key know their line and column, counted in characters")
  func positions() throws {
    var diagnostics: [Diagnostic] = []
    let text = "# é\ntitle:  Café\nlinks: [é, {to: b}]\n"
    let root = try #require(YAMLDocument(text, in: "a.md", firstLine: 2, diagnostics: &diagnostics)).root
    #expect(root.entries.map(\.key.location.description) == ["a.md:3:1", "a.md:4:1"])
    #expect(root.entries.map(\.value.location.description) == ["a.md:3:9", "a.md:4:8"])
    guard case .list(let items, _) = root.entries[1].value else {
      Issue.record("no list")
      return
    }
    #expect(items.map(\.location.description) == ["a.md:4:9", "a.md:4:12"])
  }

  @Test("Line ends of every kind are counted alike", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) {
    let text = ["title: a", "date: b", "title: c", ""].joined(separator: end)
    #expect(
      faults(text) == ["a.md:4:1: error: 'title' is already given in line 2; keep one of the two [duplicate-key]"])
  }

  @Test(
    "A key given twice is reported where it stands again",
    arguments: [
      ("title: a\ntitled: b\ntitle: c", "a.md:4:1: error: 'title' is already given in line 2"),
      ("title: a\n\"title\": b", "a.md:3:1: error: 'title' is already given in line 2"),
      ("title: a\ntitle : b", "a.md:3:1: error: 'title' is already given in line 2"),
      ("x: {file: a.pdf, file: b.pdf}", "a.md:2:18: error: 'file' is already given in line 2"),
      (
        "x:\n  - file: a\n    title: b\n  - file: c\n    title: d\n    title: e",
        "a.md:7:5: error: 'title' is already given in line 6"
      ),
      ("x:\n  a: 1\ny:\n  a: 1\n  a: 2", "a.md:6:3: error: 'a' is already given in line 5"),
    ])
  func duplicateKeys(text: String, expected: String) {
    #expect(faults(text) == [expected + "; keep one of the two [duplicate-key]"])
  }

  @Test(
    "What is no YAML is said in plain words, where the person has to look",
    arguments: [
      (
        "title: Costs: an overview",
        "a.md:2:13: error: a colon with a space after it stands where a value already began; put the whole value in quotation marks, as in \"Costs: an overview\""
      ),
      (
        "title: @home",
        "a.md:2:8: error: a value begins with '@', which has a meaning in YAML; put the whole value in quotation marks, as in \"Costs: an overview\""
      ),
      (
        "title: `code`",
        "a.md:2:8: error: a value begins with '`', which has a meaning in YAML; put the whole value in quotation marks, as in \"Costs: an overview\""
      ),
      (
        "title: *important* news",
        "a.md:2:8: error: a value begins with '&' or '*', which have a meaning in YAML; put the whole value in quotation marks, as in \"Costs: an overview\""
      ),
      (
        "title: *important",
        "a.md:2:8: error: a value begins with '&' or '*', which have a meaning in YAML; put the whole value in quotation marks, as in \"Costs: an overview\""
      ),
      (
        "title: & Sons",
        "a.md:2:8: error: a value begins with '&' or '*', which have a meaning in YAML; put the whole value in quotation marks, as in \"Costs: an overview\""
      ),
      (
        "title: &Co partners",
        "a.md:2:8: error: a value begins with '&', which has a meaning in YAML; put the whole value in quotation marks, as in \"Costs: an overview\""
      ),
      (
        "title: !Important notice",
        "a.md:2:8: error: a value begins with '!', which has a meaning in YAML; put the whole value in quotation marks, as in \"Costs: an overview\""
      ),
      (
        "title: a\n\tdate: b",
        "a.md:3:1: error: a tab stands where YAML wants spaces; put spaces in its place"
      ),
      (
        "title: a\nsummary\ndate: b",
        "a.md:3:1: error: this line has no colon after its key; indent with spaces as the lines around it do, and write 'key: value'"
      ),
      (
        "title: \"Quoted\" and more",
        "a.md:2:17: error: what stands here is neither a key nor part of the value before it; indent with spaces as the lines around it do, and write 'key: value'"
      ),
      (
        "title: \"never closed\ndate: b\n",
        "a.md:2:8: error: a quotation mark opens here and is never closed; add the missing quotation mark"
      ),
      (
        "title: \"C:\\Records\"",
        "a.md:2:11: error: a backslash has a meaning between double quotation marks; use single quotation marks, as in 'C:\\Records'"
      ),
      (
        "priorities: [a, b\ndate: c",
        "a.md:2:13: error: the list that begins here is not closed, or lacks a comma; add the missing bracket or comma, or put the whole value in quotation marks"
      ),
      (
        "withheld: {what: a\ndate: c",
        "a.md:2:11: error: the group that begins here is not closed, or lacks a comma; add the missing bracket or comma, or put the whole value in quotation marks"
      ),
      (
        "title: , a",
        "a.md:2:8: error: a bracket or a comma stands where a value should be, or a bracket is not closed above; add what is missing, or put the whole value in quotation marks"
      ),
      (
        "title: - a",
        "a.md:2:8: error: a list begins on the line of its key; put each '- ' on a line of its own below the key"
      ),
      (
        "links:\n  - a\n  b: c",
        "a.md:4:3: error: the lines of a list are not indented alike; indent with spaces as the lines around it do, and write 'key: value'"
      ),
      (
        "title: a\n...\ndate: b",
        "a.md:4:1: error: what stands here does not belong to the keys above; take out a line '---' or '...' above it"
      ),
    ])
  func plainWords(text: String, expected: String) { #expect(faults(text) == [expected + " [invalid-yaml]"]) }

  @Test(
    "A text that is not keys with values says so",
    arguments: ["just words", "- a\n- b", "[a, b]", "\"quoted\""])
  func notAMapping(text: String) {
    #expect(
      faults(text) == [
        "a.md:2:1: error: expected keys with values, as in 'title: About us'; begin each line with a key and a colon "
          + "[wrong-type]"
      ])
  }

  @Test("A list or a group cannot be a key", arguments: ["? [a, b]\n: c", "? {a: b}\n: c", "{[a]: b}"])
  func complexKey(text: String) {
    let column = text.hasPrefix("?") ? 3 : 2
    #expect(faults(text) == ["a.md:2:\(column): error: a list or group stands where a key should be [wrong-type]"])
  }

  @Test(
    "A character that no page can hold is found even when it is written as an escape",
    arguments: [
      ("\\0", "U+0000"), ("\\e", "U+001B"), ("\\x7F", "U+007F"), ("\\u0085", "U+0085"), ("\\uFFFF", "U+FFFF"),
    ])
  func controlCharacters(escape: String, name: String) {
    #expect(
      faults("title: a\ndate: \"b\(escape)c\"") == [
        "a.md:3:7: error: the value holds the invisible character \(name); delete the value and type it again "
          + "[control-character]"
      ])
  }

  @Test("An invisible character that YAML does not allow is found by line and column")
  func invisibleCharacter() {
    #expect(
      faults("title: a\nname: é\u{1}b") == [
        "a.md:3:8: error: the invisible character U+0001 stands here, which YAML does not allow; delete it; it often "
          + "comes with text that was pasted [control-character]"
      ])
  }

  @Test("Names for values are refused, so that nine of them cannot stand for a thousand million values")
  func billionLaughs() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      text += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
    }
    #expect(
      faults(text) == [
        "a.md:2:5: error: a value begins with '&', which has a meaning in YAML; put the whole value in quotation "
          + "marks, as in \"Costs: an overview\" [invalid-yaml]"
      ])
    #expect(faults(text + "? *a9\n: b\n").count == 1)
    #expect(faults("a: !!seq &a [x]\nb: !!seq\n  &b [*a, *a]\n? *b\n: c\n").count == 1)
  }

  @Test("An ampersand, an asterisk and an exclamation mark within a value are letters like any other")
  func lettersWithinValues() {
    #expect(
      texts("title: Bread &Butter, *very* good!\nnote: 'Wow, &really *good*'")
        == ["title": "Bread &Butter, *very* good!", "note": "Wow, &really *good*"])
  }

  @Test(
    "Nesting without measure is refused before the stack of a small thread ends",
    arguments: [
      ("a: " + String(repeating: "[", count: 1000), "a.md:2:28: error: too many brackets are open here"),
      (
        "a: " + String(repeating: "[", count: 1000) + String(repeating: "]", count: 1000),
        "a.md:2:28: error: too many brackets are open here"
      ),
      ("a: " + String(repeating: "{b: ", count: 1000), "a.md:2:100: error: too many brackets are open here"),
      ("a:\n" + String(repeating: "- ", count: 1000) + "b", "a.md:3:49: error: this line begins too far to the right"),
      (String(repeating: "? ", count: 1000) + "b", "a.md:2:49: error: this line begins too far to the right"),
      (
        (0..<1000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
        "a.md:51:49: error: this line begins too far to the right"
      ),
    ])
  func nesting(text: String, expected: String) async {
    let found = await onSmallThread { faults(text) }
    #expect(
      found == [
        expected + "; lists and groups lie at most three deep within each other in any record [invalid-yaml]"
      ])
  }

  @Test("The deepest nesting that is let through fits the stack of a small thread")
  func deepestNesting() async {
    let brackets = String(repeating: "[", count: 24) + String(repeating: "]", count: 24)
    let groups = (0..<48).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    let keys = String(repeating: "? ", count: 24)
    #expect(await onSmallThread { faults(groups + String(repeating: " ", count: 48) + brackets) } == [])
    #expect(
      await onSmallThread { faults(keys + brackets + ": b") } == [
        "a.md:2:3: error: a list or group stands where a key should be [wrong-type]"
      ])
  }

  /// What `work` gives on a thread with a stack of 512 KB, which is what some platforms give to every thread but one.
  private func onSmallThread(_ work: @Sendable @escaping () -> [String]) async -> [String] {
    await withCheckedContinuation { continuation in
      let thread = Thread { continuation.resume(returning: work()) }
      thread.stackSize = 512 << 10
      thread.start()
    }
  }
}
