import Foundation
import SystemPackage
import TestSupport

/// The office of the guides: what `Documentation/content.md` shows, but for the records that it cuts short.
///
/// It does what a guide says, block by block.
struct GuideOffice {
  let folder: TemporaryFolder
  private let program: Program

  /// A place in a guide at which something else happened than it says.
  struct Difference: Error, CustomStringConvertible {
    let description: String
  }

  private static let cutShort: Set = [
    "decisions/2026/custody-visiting/index.md", "decisions/2026/car-scheme.md", "decisions/2025/car-scheme.md",
  ]

  init() throws {
    let manual = try DocumentationPage("content.md")
    var tree: FileTree = [
      "content/policies/procurement-strategy/strategy-2023.pdf": PDFText.page(saying: "Procurement strategy"),
      "content/publication-scheme.yaml": SmallOffice.scheme,
      "templates": "-> " + DocumentationPage.repository.appending("templates").string,
    ]
    for block in manual.codeBlocks
    where block.info.last?.contains(".") == true && !Self.cutShort.contains(block.info[1]) {
      tree["content/" + block.info[1]] = block.text
    }
    folder = try TemporaryFolder(tree)
    let firstOfJune = "1780272000"
    program = Program(folder: folder.path, environment: ["SOURCE_DATE_EPOCH": firstOfJune])
    // The office has a site already.
    _ = try program.run("build")
  }

  /// Does what a block says.
  ///
  /// - Returns: what the block should say. That differs from what it says only when it is about the terminal.
  func follow(_ block: DocumentationPage.CodeBlock) throws -> String {
    switch (block.info.first, block.info.dropFirst().first) {
    case ("console", nil): return try run(block.text)
    case ("diff", let file?): try change(file, by: block.text)
    case ("text", let page?) where page.hasSuffix(".html"): try find(block.text, on: page)
    case (_, let file?): try FileTree([file: block.text]).write(to: folder.path)
    default: break
    }
    return block.text
  }
}

extension GuideOffice {
  /// Runs the commands behind `$`, and answers what they ask as the lines below each do.
  private func run(_ text: String) throws -> String {
    var transcript = ""
    for part in text.split(separator: #/(?m)^\$ /#) {
      guard let line = part.split(separator: "\n").first else { continue }
      let words = line.split(separator: " ").map(String.init)
      try Self.require(words[0] == "public-record", "\(line) is not a command of ours")
      let told = part.dropFirst(line.count + 1)
      let said = words[1] == "new" ? try answer(words, as: told) : try program.run(Array(words.dropFirst())).shown
      transcript +=
        "$ " + line + "\n" + (Self.withoutMeasures(said) == Self.withoutMeasures(told) ? String(told) : said)
    }
    return transcript
  }

  /// Runs a command that asks. Each line of `dialogue` that ends in a colon or has one before an answer is a question,
  /// as far as the line that says what was written.
  private func answer(_ words: [String], as dialogue: Substring) throws -> String {
    let result = "Written: "
    let asked = dialogue.split(separator: "\n").prefix { !$0.hasPrefix(result) }
    let terminal = try Terminal()
    var questions = ""
    for line in asked {
      let end = line.lastIndex(of: ":") ?? line.index(before: line.endIndex)
      questions += line[...end]
      if line[end] == ":" { terminal.type(line[end...].dropFirst(2) + "\n") }
    }
    let said = try program.run(Array(words.dropFirst()), input: terminal.input).shown
    // What somebody types, with its line end, is on the screen and not in what the program says.
    guard let end = said.firstRange(of: result)?.lowerBound,
      said[..<end].filter({ !$0.isWhitespace }) == questions.filter({ !$0.isWhitespace })
    else { return said }
    return asked.map { $0 + "\n" }.joined() + said[end...]
  }

  /// How long something took, and how many files a site has, are other numbers each time.
  private static func withoutMeasures(_ text: some StringProtocol) -> String {
    String(text).replacing(#/; [0-9.]+ s\./#, with: "; … s.").replacing(#/Files: .*/#, with: "Files: …")
  }

  /// Replaces the lines behind `-`, and those without a sign, by the lines behind `+` and those without a sign.
  private func change(_ file: String, by change: String) throws {
    func lines(without sign: Character) -> String {
      change.split(separator: "\n").filter { $0.first != sign }.map { $0.dropFirst() + "\n" }.joined()
    }
    let path = folder.appending(file)
    let text = String(decoding: try path.readBytes(upTo: 1 << 20), as: UTF8.self)
    let parts = text.split(separator: lines(without: "+"), omittingEmptySubsequences: false)
    try Self.require(parts.count == 2, "\(file) does not have these lines once:\n\n\(change)")
    try FileTree([file: parts.joined(separator: lines(without: "-"))]).write(to: folder.path)
  }

  /// Looks for lines on a page, in their order.
  private func find(_ lines: String, on page: String) throws {
    let html = String(decoding: try folder.appending(page).readBytes(upTo: 1 << 24), as: UTF8.self)
    let text = Self.visibleText(of: html)
    var rest = text[...]
    for line in lines.split(separator: "\n") {
      guard let found = rest.firstRange(of: line) else {
        throw Difference(description: "\(page) does not have '\(line)' at its place:\n\n\(text)")
      }
      rest = rest[found.upperBound...]
    }
  }

  private static func visibleText(of html: String) -> String {
    let text = html.replacing(#/<(script|style)\b.*?<\/\1>/#.dotMatchesNewlines(), with: " ")
      .replacing(#/<[^>]*>/#, with: " ").replacing("&amp;", with: "&")
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func require(_ condition: Bool, _ otherwise: String) throws {
    guard condition else { throw Difference(description: otherwise) }
  }
}

extension Program.Result {
  /// What a person sees on a terminal.
  fileprivate var shown: String { errors + output }
}
