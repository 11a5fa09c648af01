import Foundation
import Testing

@testable import SiteGeneration

@Suite("Documentation/design.md")
struct DesignDocumentationTests {
  private static let heading = "## Components\n"

  @Test("It lists exactly the components of the style guide, with what each is for")
  func componentsAreDocumented() throws {
    let path = Repository.root.pushing("Documentation/design.md").string
    let page = try Repository.text(of: "Documentation/design.md")
    let end = try #require(page.range(of: Self.heading)).upperBound
    let expected = page[..<end] + "\n" + Self.reference
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try expected.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("Documentation/design.md was written anew; run the tests again without RECORD_SNAPSHOTS")
    }
    #expect(page == expected)
  }

  private static var reference: String {
    let introduction = """
      This section is written from the code. The [style guide](preview.md#style-guide) shows each component in every state. A \
      component is a template that others include, or is written out by the templates that are named.

      """
    return introduction + StyleGuide.families.map(section).joined()
  }

  private static func section(_ family: StyleGuideFamily) -> String {
    let rows = family.components.map { component in
      let templates = component.source.templates.map { "`\($0).mustache`" }.joined(separator: ", ")
      let classes = component.classes.map { "`\($0)`" }.joined(separator: ", ")
      return "| \(component.name) | \(templates) | \(classes) | \(component.purpose) | \(component.limits) |\n"
    }
    return """

      ### \(family.name)

      | component | template | classes | what it is for | when something else is better |
      | --- | --- | --- | --- | --- |
      \(rows.joined())
      """
  }
}
