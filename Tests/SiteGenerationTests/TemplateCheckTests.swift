import Diagnostics
import Platform
import SystemPackage
import TestSupport
import Testing

@testable import SiteGeneration

@Suite("Templates are checked before anything is rendered")
struct TemplateCheckTests {
  struct Item: TemplateContext {
    static let variables = TemplateVariables<Self>(
      "Item", "An item.", [.text("label", "A label.") { _ in "" }, .flag("current", "A flag.") { _ in false }])
  }

  struct Page: TemplateContext {
    static let variables = TemplateVariables<Self>(
      "Page", "A page.",
      [
        .text("title", "A title.") { _ in "" },
        .optionalText("reference", "A reference.") { _ in nil },
        .html("body", "A body.") { _ in "" },
        .list("items", "Items.") { _ in [Item]() },
        .flag("has-items", "A flag.") { _ in false },
        .group("contact", "A group.") { _ in Item?.none },
      ])
  }

  private func diagnostics(of templates: KeyValuePairs<String, String>) -> [String] {
    var diagnostics: [Diagnostic] = []
    let trees = templates.map { name, text in
      let tags = TemplateScanner(text, in: "\(name).mustache").tags(diagnostics: &diagnostics)
      return (name, TemplateTree(tags, diagnostics: &diagnostics))
    }
    var check = TemplateCheck(trees: Dictionary(uniqueKeysWithValues: trees))
    check.check("page", against: [SiteContext.description, Page.description])
    return (diagnostics + check.diagnostics).sorted().map(String.init(describing:))
  }

  @Test(
    "A template that names only what its page has is accepted",
    arguments: [
      "{{title}}{{{body}}}{{&body}}",
      "{{#reference}}{{reference}}{{/reference}}{{^reference}}-{{/reference}}",
      "{{#items}}{{label}}{{title}}{{^last()}}, {{/last()}}{{/items}}{{^items}}none{{/items}}",
      "{{#has-items}}{{title}}{{/has-items}}",
      "{{#contact}}{{#current}}{{label}}{{/current}}{{/contact}}",
      "{{! any words, even {curly} ones }}",
    ])
  func accepted(template: String) {
    #expect(diagnostics(of: ["page": template]) == [])
  }

  @Test(
    "A template that names what its page does not have is an error at the name",
    arguments: [
      (
        "{{titel}}",
        "page.mustache:1:1: error: there is no variable 'titel' here; did you mean 'title'? [unknown-variable]"
      ),
      (
        "a\n  {{#items}}\n  {{nothing-near}}{{/items}}",
        "page.mustache:3:3: error: there is no variable 'nothing-near' here; Documentation/templates.md lists the variables of each template [unknown-variable]"
      ),
      (
        "{{label}}",
        "page.mustache:1:1: error: there is no variable 'label' here; Documentation/templates.md lists the variables of each template [unknown-variable]"
      ),
      (
        "{{#contact}}{{^titel}}{{/titel}}{{/contact}}",
        "page.mustache:1:13: error: there is no variable 'titel' here; did you mean 'title'? [unknown-variable]"
      ),
      ("{{> foot}}", "page.mustache:1:1: error: there is no template 'foot' [unknown-partial]"),
    ])
  func unknownNames(template: String, message: String) {
    #expect(diagnostics(of: ["page": template]) == [message])
  }

  @Test(
    "A template that cannot mean what it says is an error at its place",
    arguments: [
      (
        "{{body}}",
        "page.mustache:1:1: error: 'body' is HTML and would be shown with its tags; write '{{{body}}}' [invalid-template]"
      ),
      (
        "{{{title}}}",
        "page.mustache:1:1: error: 'title' is text and must be escaped; write '{{title}}' [invalid-template]"
      ),
      (
        "{{#title}}{{/title}}",
        "page.mustache:1:1: error: 'title' is always there and cannot open a section; print it: '{{title}}' [invalid-template]"
      ),
      (
        "{{items}}",
        "page.mustache:1:1: error: 'items' cannot be printed; open a section with it: '{{#items}} … {{/items}}' [invalid-template]"
      ),
      (
        "{{#items}}",
        "page.mustache:1:1: error: 'items' is opened here and never closed; add '{{/items}}' [invalid-template]"
      ),
      (
        "{{/items}}",
        "page.mustache:1:1: error: '{{/items}}' closes what is not open; check that sections are closed in the reverse of the order in which they were opened [invalid-template]"
      ),
      ("one {{title", "page.mustache:1:5: error: the tag that begins here does not end; add '}}' [invalid-template]"),
      (
        "{{=<% %>=}}",
        "page.mustache:1:1: error: '<% %>=' is a kind of tag that templates cannot use here; Documentation/templates.md lists those that they can use [invalid-template]"
      ),
      (
        "{{#first()}}{{/first()}}",
        "page.mustache:1:1: error: 'first()' says nothing outside a list; use it inside the section of a list [invalid-template]"
      ),
      (
        "{{> page}}",
        "page.mustache:1:1: error: 'page' includes itself; take one of the two inclusions out [invalid-template]"
      ),
    ])
  func meaninglessTags(template: String, message: String) {
    #expect(diagnostics(of: ["page": template]) == [message])
  }

  @Test(
    "A section of the site is filled before other templates are known, and cannot hold any",
    arguments: ["{{> foot}}", "{{#email}}{{> foot}}{{/email}}", "{{<foot}}{{/foot}}", "{{$foot}}x{{/foot}}"])
  func sectionsOfTheSite(inner: String) throws {
    let template = "{{#site.contact}}\n\(inner){{name}}{{/site.contact}}"
    let column = inner.hasPrefix("{{#email}}") ? 11 : 1
    #expect(
      diagnostics(of: ["foot": "{{title}}", "page": template]) == [
        "page.mustache:2:\(column): error: 'foot' is another template or a block, which a section of the site cannot hold; write out what belongs here, or put it outside '{{#site.contact}}' [invalid-template]"
      ])
    #expect(diagnostics(of: ["page": "{{#site.contact}}{{#email}}{{name}}{{/email}}{{/site.contact}}"]) == [])
  }

  @Test("A block that a page fills is checked where the layout puts it")
  func blocks() {
    let layout = "{{title}}{{#items}}{{$row}}{{titel}}{{/row}}{{/items}}"
    #expect(diagnostics(of: ["layout": layout, "page": "{{<layout}}{{$row}}{{label}}{{/row}}{{/layout}}"]) == [])
    #expect(
      diagnostics(of: ["layout": layout, "page": "{{<layout}}{{/layout}}"]) == [
        "layout.mustache:1:28: error: there is no variable 'titel' here; did you mean 'title'? [unknown-variable]"
      ])
    #expect(
      diagnostics(of: ["layout": layout, "page": "{{<layout}}{{$row}}{{labels}}{{/row}}{{/layout}}"]) == [
        "page.mustache:1:20: error: there is no variable 'labels' here; did you mean 'label'? [unknown-variable]"
      ])
  }
}

extension String {
  /// A diagnostic on one line, as a terminal shows it without the source line.
  init(describing diagnostic: Diagnostic) {
    self = DiagnosticFormat.text.render([diagnostic])
    removeLast()
  }
}

@Suite("What is wrong with a folder of templates")
struct TemplateFolderTests {
  /// What is wrong when one of the repository's templates says something else.
  private func faults(of name: String, saying change: (String) -> String?) async throws -> [String] {
    let folder = try TemporaryFolder(FileTree(of: Repository.templates))
    let path = name + ".mustache"
    let text = try #require(try folder.tree()[path])
    if let text = change(text) {
      try FileTree([path: text]).write(to: folder.path)
    } else {
      try OpenFolder(folder.path).removeFile(path)
    }
    return try await RenderedSite([:], templates: folder.path).diagnostics.filter { $0.contains(path) }
  }

  @Test("A section that is not closed must be one error, with its line and in plain words")
  func unclosedSection() async throws {
    let faults = try await faults(of: "decision") { $0 + "{{#has-parts}}" }
    #expect(faults.count == 1, "\(faults)")
    #expect(!faults.contains { $0.contains("ParserError") || $0.contains("no such template") })
  }

  @Test("An empty template of a page must be an error, because the page would be blank")
  func empty() async throws {
    let faults = try await faults(of: "decision") { _ in " \n" }
    #expect(faults.contains { $0.contains("the template is empty") }, "\(faults)")
  }

  @Test("A template that is missing must be one error")
  func missing() async throws {
    let faults = try await faults(of: "decision") { _ in nil }
    #expect(faults.count == 1 && faults[0].contains("there is no such template"), "\(faults)")
  }
}
