import Foundation
import Testing

@testable import Markdown

/// An audit against a tool that others wrote. It is not needed for the other tests, so it runs where it is asked for:
/// `TABLE_COMPARISON=1 swift test --filter TableComparisonTests`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["TABLE_COMPARISON"] != nil && CmarkGFM.isInstalled))
struct TableComparisonTests {
  @Test("Generated documents must have the tables that cmark-gfm finds in them", arguments: 0..<20)
  func generatedDocuments(seed: Int) throws {
    let count = ProcessInfo.processInfo.environment["TABLE_COMPARISON"].flatMap(Int.init) ?? 1
    var documents = GeneratedDocuments(seed: UInt64(seed))
    for _ in 0..<max(count, 300) {
      let document = documents.next()
      let expected = try CmarkGFM.html(of: document)
      guard plainHTML(of: Array(document.utf8)) == expected else {
        Issue.record("\(document.debugDescription)\n\(plainHTML(of: Array(document.utf8)))\nexpected\n\(expected)")
        continue
      }
    }
  }
}
