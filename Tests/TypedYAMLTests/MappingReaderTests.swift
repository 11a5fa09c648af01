import Diagnostics
import TestSupport
import Testing
import TypedYAML

@Suite("A mapping is read against a schema, and everything else in it is reported")
struct MappingReaderTests {
  private enum Status: String, CaseIterable { case draft, approved, withdrawn }

  /// What `read` makes of a text, and the faults.
  private func read<Value>(
    _ text: String, _ read: (inout MappingReader) -> Value
  ) throws -> (value: Value, faults: [String]) {
    var diagnostics: [Diagnostic] = []
    let document = try #require(YAMLDocument(text, in: "a.md", diagnostics: &diagnostics))
    var reader = MappingReader(document.root)
    let value = read(&reader)
    diagnostics += reader.finish()
    return (value, diagnostics.lines)
  }

  @Test("A key that nobody asked for is an error with the nearest key that there is")
  func unknownKey() throws {
    let (_, faults) = try read("titel: a\ncolour: b\n") { _ = $0.text("title") }
    #expect(
      faults == [
        "a.md:1:1: error: there is no key 'titel' here; did you mean 'title'? [unknown-key]",
        "a.md:2:1: error: there is no key 'colour' here; the keys are title [unknown-key]",
      ])
  }

  @Test("The keys that there are, are listed in alphabetical order")
  func keysInOrder() throws {
    let (_, faults) = try read("zzzzz: a") { reader in
      _ = reader.text("title")
      _ = reader.text("date")
    }
    #expect(faults == ["a.md:1:1: error: there is no key 'zzzzz' here; the keys are date, title [unknown-key]"])
  }

  @Test("Keys are told apart by case, and a wrong one is pointed out")
  func caseOfKeys() throws {
    let (title, faults) = try read("Title: a") { $0.text("title")?.value }
    #expect(title == nil)
    #expect(faults == ["a.md:1:1: error: there is no key 'Title' here; did you mean 'title'? [unknown-key]"])
  }

  @Test(
    "A place left empty counts as absent",
    arguments: ["title:", "title: ''", "title: \"  \"", "title: # later", "date: x"])
  func blank(text: String) throws {
    let (title, faults) = try read(text) { reader in
      _ = reader.text("date")
      return reader.text("title")?.value
    }
    #expect(title == nil)
    #expect(faults.isEmpty)
  }

  @Test(
    "Blank items of a list count as absent",
    arguments: ["keys: [a, '', b]", "keys:\n  - a\n  -\n  - b", "keys:\n- a\n- b\n- # c"])
  func blankItems(text: String) throws {
    let (texts, faults) = try read(text) { $0.texts("keys").map(\.value) }
    #expect(texts == ["a", "b"])
    #expect(faults.isEmpty)
  }

  @Test("A key that must be there is asked for at the mapping, and a blank one at its own place")
  func required() throws {
    let (_, missing) = try read("date: x\n") { reader in
      _ = reader.text("date")
      _ = reader.requiredText("title")
    }
    #expect(missing == ["a.md:1:1: error: the key 'title' is missing; write 'title: …' here [missing-key]"])
    let (_, blank) = try read("date: x\ntitle:\n") { reader in
      _ = reader.text("date")
      _ = reader.requiredText("title")
    }
    #expect(blank == ["a.md:2:1: error: the key 'title' has no value; write 'title: …' here [missing-key]"])
  }

  @Test("Line breaks and runs of spaces around them become one space")
  func foldedText() throws {
    let (title, _) = try read("title: |\n  Innovation\n    and Integration\n\n  Partner\n") { $0.text("title")?.value }
    #expect(title == "Innovation and Integration Partner")
    let (spaces, _) = try read("title: 'a  b'") { $0.text("title")?.value }
    #expect(spaces == "a  b")
  }

  @Test(
    "A value of another shape is an error that says which one is taken",
    arguments: [
      ("title: [a]", "a.md:1:8: error: 'title' takes a single line of text [wrong-type]"),
      ("title: {a: b}", "a.md:1:8: error: 'title' takes a single line of text [wrong-type]"),
      ("keys: [a, [b]]", "a.md:1:11: error: 'keys' takes a single line of text [wrong-type]"),
      ("keys: {a: b}", "a.md:1:7: error: 'keys' takes a single line of text [wrong-type]"),
      ("group: a", "a.md:1:8: error: 'group' takes keys with values, as in '{key: value}' [wrong-type]"),
      ("groups: [a]", "a.md:1:10: error: 'groups' takes keys with values, as in '{key: value}' [wrong-type]"),
      ("byKey: [a]", "a.md:1:8: error: 'byKey' takes keys with lists below it [wrong-type]"),
      ("byKey: {a: {b: c}}", "a.md:1:12: error: 'a' takes a single line of text [wrong-type]"),
    ])
  func wrongType(text: String, expected: String) throws {
    let (_, faults) = try read(text) { reader in
      _ = reader.text("title")
      _ = reader.texts("keys")
      _ = reader.group("group") { $0.text("a") }
      _ = reader.groups("groups") { $0.text("a") }
      _ = reader.textsByKey("byKey")
    }
    #expect(faults == [expected])
  }

  @Test("One item may stand without a list")
  func singleItem() throws {
    let (values, faults) = try read("keys: a\ngroups: {a: b}") { reader in
      reader.texts("keys").map(\.value) + reader.groups("groups") { $0.text("a")?.value }
    }
    #expect(values == ["a", "b"])
    #expect(faults.isEmpty)
  }

  @Test("Unknown keys within a group are reported like others")
  func nestedUnknownKey() throws {
    let (_, faults) = try read("groups:\n  - {a: b, c: d}\n") { reader in _ = reader.groups("groups") { $0.text("a") } }
    #expect(faults == ["a.md:2:12: error: there is no key 'c' here; did you mean 'a'? [unknown-key]"])
  }

  @Test("Keys that are not known in advance come in the order in which they are written")
  func textsByKey() throws {
    let (values, faults) = try read("byKey:\n  b: [c, d]\n  a: e\n") { reader in
      reader.textsByKey("byKey").map { [$0.key.value] + $0.texts.map(\.value) }
    }
    #expect(values == [["b", "c", "d"], ["a", "e"]])
    #expect(faults.isEmpty)
  }

  @Test(
    "A word of a fixed set must be written as it stands there",
    arguments: [
      ("aproved", "'aproved' is not one of draft, approved, withdrawn; did you mean 'approved'?"),
      ("Approved", "'Approved' is not one of draft, approved, withdrawn; did you mean 'approved'?"),
      ("published", "'published' is not one of draft, approved, withdrawn"),
    ])
  func choice(word: String, expected: String) throws {
    let (status, faults) = try read("status: \(word)") { $0.requiredChoice("status", of: Status.self) }
    #expect(status == nil)
    #expect(faults == ["a.md:1:9: error: \(expected) [invalid-value]"])
    #expect(try read("status: approved") { $0.choice("status", of: Status.self) }.value == .approved)
  }

  @Test(
    "A whole number is taken within its range only",
    arguments: ["4", "501", "-50", "5.0", "1e2", "٥٠", "fifty", "99999999999999999999"])
  func number(text: String) throws {
    let (number, faults) = try read("size: \(text)") { $0.number("size", in: 5...500) }
    #expect(number == nil)
    #expect(faults == ["a.md:1:7: error: '\(text)' is not a whole number from 5 to 500 [invalid-value]"])
    #expect(try read("size: 050") { $0.number("size", in: 5...500) }.value == 50)
  }

  @Test("All faults are reported, not only the first")
  func allFaults() throws {
    let (_, faults) = try read("status: x\nsize: y\nextra: z\n") { reader in
      _ = reader.requiredText("title")
      _ = reader.requiredChoice("status", of: Status.self)
      _ = reader.number("size", in: 5...500)
    }
    #expect(
      faults == [
        "a.md:1:1: error: the key 'title' is missing; write 'title: …' here [missing-key]",
        "a.md:1:9: error: 'x' is not one of draft, approved, withdrawn [invalid-value]",
        "a.md:2:7: error: 'y' is not a whole number from 5 to 500 [invalid-value]",
        "a.md:3:1: error: there is no key 'extra' here; the keys are size, status, title [unknown-key]",
      ])
  }
}
