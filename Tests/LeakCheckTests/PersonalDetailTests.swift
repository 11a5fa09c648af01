import Diagnostics
import StaticSite
import TestSupport
import Testing

@testable import LeakCheck

@Suite("Personal details in what is to be published")
struct PersonalDetailTests {
  @Test(
    "Of two numbers with nothing but a stroke between them both are found",
    arguments: [
      ("07700900136/07700900137", ["07700900136", "07700900137"]), ("CE123456A/CE123457A", ["ce123456a", "ce123457a"]),
    ])
  func neighbours(text: String, values: [String]) {
    #expect(Examined.details(in: "<p>\(text)</p>", of: "/a/").map(\.value) == values)
  }

  @Test("Every seeded detail is found, in every format and disguise", arguments: Seed.all)
  func seeds(seed: Seed) {
    let found = Examined.details(in: seed.text, of: seed.path)
    #expect(found == [PersonalDetail(kind: seed.kind, value: seed.value)])
  }

  @Test("What only looks like a detail is no alarm", arguments: LookAlike.all)
  func lookAlikes(lookAlike: LookAlike) {
    #expect(Examined.details(in: lookAlike.text, of: lookAlike.path) == [])
  }

  @Test("Neighbouring cells of a database are no details")
  func database() {
    #expect(Examined.details(in: "Force 01632 960123repair@depot.example2024-04-12", of: "/a.sqlite") == [])
  }

  @Test("A detail on ten thousand pages is told once, with where it comes from and what to do, and not in full")
  func oneMessage() async {
    let files = (1...10_000).map { (path: "/pages/\($0)/", text: "<p>\n<b>jane.doe@midshire.uk</b></p>") }
    let examined = await Examined(files)
    #expect(
      examined.lines == [
        "content/site.yaml: error: the e-mail address 'j…@midshire.uk' would be published in /pages/1/, line 2 and in 9999 other files; take it out; if it is meant for the public, write in site.yaml 'leak-check: {allowed: [\"j…@midshire.uk (c1) in site.yaml\"]}' [personal-details]"
      ])
  }

  @Test(
    "What the office allows is published, however it is written",
    arguments: [
      ("jane@midshire.uk", "<p>Jane@Midshire.UK</p>"), ("@midshire.uk", "<p>jane@midshire.uk</p>"),
      ("0121 496 0000", "<p>+44 (0)121 4960000</p>"), ("+44 121 496 0000", "<p>(0121) 496-0000</p>"),
      ("AB 12 34 56 C", "<p>ab123456c</p>"), ("4111 1111 1111 1111", "<p>4111-1111-1111-1111</p>"),
    ])
  func allowed(entry: String, text: String) async {
    #expect(await Examined([("/a/", text)], allowed: [entry]).lines == [])
    #expect(await Examined([("/a/", text)]).lines.count == 1)
  }

  @Test("The line that a message gives lets through what it tells of, and the same from no other file")
  func copiedLine() async throws {
    let texts = ["jane@midshire.uk", "0121 496 0000", "JG103759A", "60-83-71 55779911", "4111 1111 1111 1111"]
    for text in texts {
      let page = [(path: "/a/", text: "<p>\(text)</p>")]
      let message = try #require(await Examined(page, origin: "content/decisions/a.md").lines.first)
      let entry = try #require(message.split(separator: "[\"").last?.split(separator: "\"]").first).description
      #expect(entry.hasSuffix(" in decisions/a.md"))
      #expect(await Examined(page, allowed: [entry], origin: "content/decisions/a.md").lines == [])
      #expect(await Examined(page, allowed: [entry], origin: "content/decisions/b.md").lines.count == 1)
    }
  }

  @Test("A line lets through one detail of a file, and not the one that takes its place and looks like it")
  func replacedDetail() async throws {
    let origin = "content/decisions/a.md"
    let message = try #require(await Examined([("/a/", "<p>07700 900136</p>")], origin: origin).lines.first)
    let entry = try #require(message.split(separator: "[\"").last?.split(separator: "\"]").first).description
    #expect(entry.hasPrefix("077…36 ("))
    let replaced = await Examined([("/a/", "<p>07700 900336</p>")], allowed: [entry], origin: origin).lines
    #expect(replaced.count == 1)
    #expect(replaced[0].contains("the telephone number '077…36'"))
    // Each of two that look alike has a line of its own.
    let both = await Examined([("/a/", "<p>07700 900136, 07700 900336</p>")], allowed: [entry], origin: origin).lines
    #expect(both == replaced)
  }

  @Test("A line without a mark still lets a detail through, and a warning says what to write")
  func looseLine() async {
    let loose = "j…@midshire.uk in decisions/a.md"
    let examined = await Examined(
      [("/a/", "<p>jane@midshire.uk</p>")], allowed: [loose], origin: "content/decisions/a.md")
    #expect(
      examined.lines == [
        "content/site.yaml:3: warning: 'j…@midshire.uk in decisions/a.md' would also let through another that looks like it; write \"j…@midshire.uk (07) in decisions/a.md\", which lets through nothing but what stands there now [loose-exception]"
      ])
  }

  @Test("Where two details look alike, a line without a mark lets neither through")
  func looseLineForTwo() async {
    let examined = await Examined(
      [("/a/", "<p>jane@midshire.uk, joe@midshire.uk</p>")], allowed: ["j…@midshire.uk in decisions/a.md"],
      origin: "content/decisions/a.md")
    #expect(examined.findings.map(\.identifier) == [.personalDetails, .personalDetails])
    #expect(Set(examined.lines).count == 2, "each has its own line")
  }

  @Test("The marks of many numbers that look alike are so few that none leads to its number")
  func marks() {
    let marks = (0..<10_000).map { number in
      DetailMark(of: "telephone 0770090\(String(number + 10_000).dropFirst())").text
    }
    let counts = Dictionary(grouping: marks, by: \.self).mapValues(\.count)
    #expect(counts.count == 256)
    #expect(counts.values.allSatisfy { (10...80).contains($0) })
  }

  @Test("A line for a file with any name can be read as YAML")
  func quotedLine() {
    #expect("a \"b\" \\ c".inQuotationMarks == #""a \"b\" \\ c""#)
    #expect("decisions/2024/a-b_c.md".asListedValue == "decisions/2024/a-b_c.md")
    #expect("decisions/a, b.md".asListedValue == "\"decisions/a, b.md\"")
    #expect("- a".asListedValue == "\"- a\"")
  }

  @Test("A domain that is allowed allows no other that ends like it")
  func otherDomain() async {
    #expect(await Examined([("/a/", "<p>jane@notmidshire.uk</p>")], allowed: ["@midshire.uk"]).lines.count == 1)
  }

  @Test("An address of the site's own host is let through only as the name of an event")
  func eventNames() async {
    let calendar = "UID:a@records.example\r\nORGANIZER:mailto:jane@records.example\r\n"
    let examined = await Examined([("/a.ics", calendar)])
    #expect(examined.lines.count == 1)
    #expect(examined.lines[0].contains("'j…@records.example'"))
  }

  @Test(
    "A long line of what nearly is a detail is read to its end in time", .timeLimit(.minutes(1)),
    arguments: ["at dot ", "a@b.", "12 34 56 ", "4111 ", "AB12 ", "[at] ", "(", "7", "a", "0770 09 ", "x at y dot "])
  func longLines(unit: String) {
    let text = String(repeating: unit, count: 200_000 / unit.utf8.count)
    #expect(Examined.details(in: text + " jane@midshire.uk", of: "/a.txt").map(\.kind) == [.email])
  }

  @Test("The lines of many details in one file are found in one reading", .timeLimit(.minutes(1)))
  func manyLines() async throws {
    let lines = (1000...4999).map { "person\($0)@midshire.uk" }.joined(separator: "\n")
    let folder = try TemporaryFolder(["a.md": "\(lines)\n"])
    let file = folder.appending("a.md").string
    let examined = await Examined([("/a/", "<p>\(lines)</p>")], origin: file)
    #expect(examined.lines.count == 50)
    #expect(examined.lines[0].hasPrefix("\(file):1: error: "))
    #expect(examined.lines[1].hasPrefix("\(file):2: error: "))
  }

  @Test("A detail on the border of two pieces of a large file is found, and told with its line")
  func borders() {
    let filler = String(repeating: "x,y\n", count: 3000)
    let text = filler + "jane@midshire.uk\n" + filler
    let bytes = Array(text.utf8)
    let file = SiteFile(
      path: SitePath(wellFormed: "/a.csv"), origin: SourceLocation(file: "content/a.csv"), body: .copied("/a.csv"))
    let none = AllowedDetails(own: [], listed: [], host: "")
    for cut in stride(from: filler.utf8.count - 5, through: filler.utf8.count + 20, by: 5) {
      var examination = FileExamination(of: file, index: PassageIndex([]), allowed: none)
      bytes[..<cut].withUnsafeBytes { examination?.read($0) }
      bytes[(cut - FileExamination.overlap)...].withUnsafeBytes { examination?.read($0) }
      #expect(examination?.findings.details.map(\.detail.value) == ["jane@midshire.uk"])
      #expect(examination?.findings.details.map(\.place) == ["line 3001"])
    }
  }
}
