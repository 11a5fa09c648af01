import Foundation
import TestSupport
import Testing

@Suite("What a message offers to put into site.yaml")
struct OfferedExceptionTests {
  private let day = ["--as-of", "2024-06-01"]
  private static let passage = "the claimant accepted a settlement of forty thousand pounds before the hearing"

  /// What `site.yaml` may say already.
  private static let settings = [
    "", "leak-check:", "leak-check:   # what may be seen", "leak-check: {}",
    "leak-check: {document-authors: [Report Writers Ltd]}",
    "leak-check:\n    document-authors: [Report Writers Ltd]",
    "leak-check:\n  allowed:\n  shared:",
    "leak-check:\n  allowed: []\n  shared: []",
    "leak-check:\n  allowed: [press@example.org]\n  shared: [{text-of: decisions/b.md, may-appear-in: decisions/c.md}]",
    "leak-check:\n  allowed:\n  - press@example.org\n  shared:\n  - {text-of: decisions/b.md, may-appear-in: decisions/c.md}",
    "leak-check:\n  shared:\n      - text-of: decisions/b.md\n        may-appear-in: decisions/c.md\n"
      + "  allowed:\n      # the press office\n      - press@example.org",
    "leak-check: {allowed: [press@example.org],\n  shared: [{text-of: decisions/b.md, may-appear-in: decisions/c.md}]}",
  ]

  @Test("can be put there as it says, whatever site.yaml says already", arguments: settings)
  func pasting(_ settings: String) throws {
    let withheld =
      "withheld: [{what: The terms, exemption: 43(2), covers: whole-record, reason: Not yet signed, "
      + "public-interest-test: Signing comes first, review: 2025-01-01}]"
    let office = try SmallOffice([
      "decisions/a.md": SmallOffice.decision(1, text: "Ask jane@midshire.uk. We know that \(Self.passage)."),
      "decisions/b.md": SmallOffice.decision(2, extra: withheld, text: "So \(Self.passage).")
        .replacing("confidentiality: open", with: "confidentiality: confidential"),
      "decisions/c.md": SmallOffice.decision(3),
    ])
    try office.write("site.yaml", try office.content("site.yaml") + settings + "\n")
    for left in [2, 1] {
      let result = try office.program.run(["check"] + day)
      #expect(result.output.contains(" \(left) error"), "\(result.output)\(result.errors)")
      let message = try #require(result.errors.split(separator: "\n").first { $0.contains(": error: ") })
      let before = try office.content("site.yaml")
      try office.write("site.yaml", try Self.following(String(message), in: before))
    }
    let result = try office.program.run(["check"] + day)
    let written = try office.content("site.yaml")
    #expect(result.status == 0, "\(result.errors)\n\(written)")
  }

  @Test("can be put there all at once where there are several messages, since a key can be given once")
  func pastingAll() throws {
    let withheld =
      "withheld: [{what: The terms, exemption: 43(2), covers: whole-record, reason: Not yet signed, "
      + "public-interest-test: Signing comes first, review: 2025-01-01}]"
    for settings in ["", "leak-check:\n    document-authors: [Report Writers Ltd]"] {
      let office = try SmallOffice([
        "decisions/a.md": SmallOffice.decision(
          1, text: "Ask jane@midshire.uk or john@midshire.uk. We know that \(Self.passage)."),
        "decisions/b.md": SmallOffice.decision(2, extra: withheld, text: "So \(Self.passage).")
          .replacing("confidentiality: open", with: "confidentiality: confidential"),
        "decisions/c.md": SmallOffice.decision(3),
      ])
      try office.write("site.yaml", try office.content("site.yaml") + settings + "\n")
      let result = try office.program.run(["check"] + day)
      let messages = result.errors.split(separator: "\n").map(String.init).filter { $0.contains(": error: ") }
      #expect(messages.count == 3)
      #expect(messages.count { $0.contains("another message") } == (settings.isEmpty ? 2 : 1))
      var written = try office.content("site.yaml")
      for message in messages { written = try Self.following(message, in: written) }
      try office.write("site.yaml", written)
      let mended = try office.program.run(["check"] + day)
      #expect(mended.status == 0, "\(mended.errors)\n\(written)")
    }
  }

  /// The settings of somebody who does what a message says, word by word.
  private static func following(_ message: String, in settings: String) throws -> String {
    let pasted = try #require(
      message.replacing("site.yaml: '", with: "site.yaml '").components(separatedBy: "site.yaml '").last?
        .components(separatedBy: "' [").first)
    if message.contains("write in site.yaml '") { return settings + pasted + "\n" }
    var lines = settings.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if message.contains("the line that another message gives") {
      let bracket = try #require(message.components(separatedBy: "right behind the '").last?.first)
      let key = try #require(message.components(separatedBy: "' of '").last?.split(separator: "'").first)
      let pasted = try #require(message.components(separatedBy: "', '").last?.components(separatedBy: "' [").first)
      let index = try #require(lines.lastIndex { $0.contains(key) })
      let name = try #require(lines[index].range(of: key))
      let place = try #require(lines[index][name.upperBound...].firstIndex(of: bracket))
      lines[index].insert(contentsOf: pasted, at: lines[index].index(after: place))
      return lines.joined(separator: "\n")
    }
    let number = message.components(separatedBy: "' in line ").last?.prefix(while: \.isNumber)
    let index = try #require(number.flatMap { Int($0) }) - 1
    if message.contains("add this line below '") {
      lines.insert(pasted, at: index + 1)
      return lines.joined(separator: "\n")
    }
    let key = try #require(message.components(separatedBy: "' of '").last?.split(separator: "'").first)
    let bracket = try #require(message.components(separatedBy: "put right behind the '").last?.first)
    let name = try #require(lines[index].range(of: key))
    let place = try #require(lines[index][name.upperBound...].firstIndex(of: bracket))
    lines[index].insert(contentsOf: pasted, at: lines[index].index(after: place))
    return lines.joined(separator: "\n")
  }
}
