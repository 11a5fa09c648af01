import Foundation
import TestSupport
import Testing

@testable import SiteGeneration

@Suite("Documentation/templates.md")
struct TemplateDocumentationTests {
  private static let marker = "<!-- The rest of this page is written from the code. -->\n"

  @Test("It describes exactly the templates and the variables that there are")
  func contextsAreDocumented() throws {
    let path = Repository.root.pushing("Documentation/templates.md").string
    let page = try String(contentsOfFile: path, encoding: .utf8)
    let end = try #require(page.range(of: Self.marker)).upperBound
    let expected = page[..<end] + "\n" + Self.reference
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try expected.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("Documentation/templates.md was written anew; run the tests again without RECORD_SNAPSHOTS")
    }
    #expect(page == expected)
  }

  @Test("A template is rendered by the program, and so checked and described, or included by another")
  func everyTemplateIsKnown() throws {
    let texts = try Repository.templateTexts
    let rendered = Set(PageTemplate.all.map(\.name))
    let lost = texts.keys.filter { name in
      !rendered.contains(name) && !texts.values.contains { $0.contains("{{> \(name)}}") || $0.contains("{{<\(name)}}") }
    }
    #expect(lost.sorted() == [])
  }

  /// The templates with their variables, and then the groups and lists that occur in them.
  private static var reference: String {
    var named: [String: ContextDescription] = [:]
    func visit(_ context: ContextDescription) {
      for variable in context.variables {
        guard let inner = variable.shape.inner, named.updateValue(inner, forKey: inner.name) == nil else { continue }
        visit(inner)
      }
    }
    let pages = PageTemplate.all.map { page in (page, page.contexts().last) }
    visit(FrameContext.description)
    for case (_, let context?) in pages { visit(context) }
    var text = "## Templates\n\n" + section(FrameContext.description, heading: "The frame of every page")
    for case (let page, let context?) in pages {
      text += section(context, heading: "`\(page.name).mustache`")
    }
    text += "## Groups and items of lists\n\n"
    for context in named.values.sorted(by: { $0.name < $1.name }) { text += section(context, heading: context.name) }
    return String(text.dropLast())
  }

  private static func section(_ context: ContextDescription, heading: String) -> String {
    let rows = context.variables.map { "| `\($0.name)` | \($0.shape.words) | \($0.meaning) |\n" }
    return "### \(heading)\n\n\(context.summary)\n\n| variable | holds | meaning |\n| --- | --- | --- |\n"
      + rows.joined() + "\n"
  }
}

extension VariableShape {
  fileprivate var inner: ContextDescription? {
    switch self {
    case .list(let item): item()
    case .group(let group): group()
    case .text, .html, .flag: nil
    }
  }

  fileprivate var words: String {
    switch self {
    case .text(isOptional: false): "text"
    case .text(isOptional: true): "text, may be absent"
    case .html(isOptional: false): "HTML"
    case .html(isOptional: true): "HTML, may be absent"
    case .flag: "yes or no"
    case .list(let item): "list of [\(item().name)](#\(item().name.lowercased().replacing(" ", with: "-")))"
    case .group(let group):
      "[\(group().name)](#\(group().name.lowercased().replacing(" ", with: "-"))), may be absent"
    }
  }
}
