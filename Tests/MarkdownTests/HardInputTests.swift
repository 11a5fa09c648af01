import Foundation
import Markdown
import Testing

@Suite("Input that does harm elsewhere", .serialized)
struct HardInputTests {
  /// Pages are made on threads with small stacks.
  private static let stackSize = 512 * 1024

  private static let million = 1_000_000

  private static let hardInputs: [(name: String, source: String)] = [
    ("opening brackets", String(repeating: "[", count: million)),
    ("asterisks", String(repeating: "*", count: million)),
    ("open emphasis", String(repeating: "*a _b ", count: million / 20)),
    ("pipes", String(repeating: "|", count: million)),
    ("pipes over a delimiter row", String(repeating: "|", count: million) + "\n|-|\n"),
    ("one long line", String(repeating: "a", count: million)),
    ("quotes", String(repeating: ">", count: 20_000) + "a"),
    ("quotes with a table", (0..<50).map { _ in String(repeating: ">", count: 5_000) + "|-|\n" }.joined()),
    ("lists", String(repeating: "- ", count: 10_000) + "|a|\n|-|\n"),
    ("nested emphasis", String(repeating: "*a **a ", count: 5_000) + String(repeating: "b** b*", count: 5_000)),
    ("nested links", String(repeating: "[a](b", count: 5_000)),
    ("images in images", String(repeating: "![", count: 5_000) + "a" + String(repeating: "](b)", count: 5_000)),
    ("unclosed marks", String(repeating: "[redacted s.40 ", count: 20_000)),
    ("words of marks in a bracket", "[" + String(repeating: "redacted ", count: 50_000)),
    ("emphasised words of marks", String(repeating: "*redacted* ", count: 20_000)),
    ("definitions of marks", String(repeating: "[redacted s.40]: /x\n", count: 20_000)),
    ("bars that are no table", String(repeating: "|a|\n", count: 50_000)),
    ("broken tables", String(repeating: "|a|b|\n|-|\n\n", count: 20_000)),
    ("hashes without a space", String(repeating: "##a\n", count: 50_000)),
    ("links without angle brackets", String(repeating: "](decision:a b ", count: 20_000)),
    ("delimiter rows", String(repeating: "|-|\n", count: 100_000)),
    ("small tables", String(repeating: "|a|\n|-|\n|b|\n\n", count: 20_000)),
    ("tables that end in code", String(repeating: "|a|\n|-|\n    c\n", count: 5_000)),
    (
      "a wide table with short rows",
      String(repeating: "a|", count: 10_000) + "\n" + String(repeating: "-|", count: 10_000)
        + "\n" + String(repeating: "b\n", count: 20_000)
    ),
    ("the same heading", String(repeating: "## a\n", count: 50_000)),
    ("unsafe links on one line", String(repeating: "[a](x:y) ", count: 50_000)),
    ("comments", String(repeating: "<!-- a -->", count: 20_000)),
    ("entities", String(repeating: "&lt;", count: 200_000)),
  ]

  @Test("A hard input must be read in little time on a thread with a small stack", arguments: hardInputs.map(\.name))
  func hardInput(name: String) async throws {
    let source = try #require(Self.hardInputs.first { $0.name == name }?.source)
    let seconds = await onSmallStack {
      let start = ContinuousClock.now
      let document = Reading(source).document
      _ = document.preamble.plainText
      _ = document.preamble.html { _ in "/" }
      return start.duration(to: .now) / .seconds(1)
    }
    // A quadratic step takes minutes; a slow machine running unoptimised code does not.
    #expect(seconds < 60)
  }

  @Test("No bytes must do harm, UTF-8 or not", arguments: 0..<4)
  func randomBytes(seed: Int) {
    var random = Shuffle(seed: UInt64(seed))
    let examples = TableExample.all.map { Array($0.markdown.utf8) }
    for _ in 0..<300 {
      var bytes: [UInt8] = []
      for _ in 0..<1 + random.below(6) {
        let example = examples[random.below(examples.count)]
        let start = random.below(example.count)
        bytes += example[start..<(start + random.below(example.count - start + 1))]
        for _ in 0..<random.below(8) { bytes.append(UInt8(random.below(256))) }
        bytes += Array(
          ["\n", "[a](b", "[redacted ", "](policy:a b)", "![", "<!--", "\t", "# ", "> ", "- "][random.below(10)].utf8)
      }
      let document = Reading(bytes: bytes).document
      #expect(!document.preamble.html { _ in "/" }.contains("<script"))
      _ = document.sections.map(\.body.plainText)
    }
  }

  private func onSmallStack<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
    await withCheckedContinuation { continuation in
      let thread = Thread { continuation.resume(returning: work()) }
      thread.stackSize = Self.stackSize
      thread.start()
    }
  }
}
