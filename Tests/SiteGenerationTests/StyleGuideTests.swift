import Foundation
import StaticSite
import SystemPackage
import TestSupport
import Testing

@testable import SiteGeneration

@Suite("The style guide")
struct StyleGuideTests {
  private static let components = StyleGuide.families.flatMap(\.components)

  /// All that an office can say of itself, for the foot of the page.
  private static let configuration = RenderedSite.configuration(
    """
    contact: {name: The office, address: 1 Example Street, email: office@example.org, telephone: 01632 960001}
    licence: {name: Open Government Licence v3.0, url: "https://example.org/licence"}
    copyright: © The office
    """)

  /// The site of an office with a decision, for the search of a list.
  private func site(templates: FilePath = Repository.templates) async throws -> RenderedSite {
    try await RenderedSite(
      ["site.yaml": Self.configuration, "decisions/a.md": RenderedSite.decision("PCC 1/2024")], templates: templates)
  }

  @Test("Every template that others include is shown as a component")
  func everyPartIsShown() throws {
    let rendered = Set(PageTemplate.all.map(\.name))
    let shown = Self.components.compactMap { component in
      if case .template(let name) = component.source { name } else { nil }
    }
    #expect(try Repository.templateTexts.keys.filter { !rendered.contains($0) && !shown.contains($0) }.sorted() == [])
  }

  @Test("Every component is on the page, in the frame of all pages, in each of its states")
  func everyState() async throws {
    let site = try await site()
    #expect(site.diagnostics == [])
    let page = site.styleGuide
    for component in Self.components {
      #expect(page.contains("<h2 id=\"\(component.anchor)\">\(component.name)</h2>"))
      #expect(page.contains("<h3 id=\"\(component.anchor)-1\">"), "\(component.name) has no state")
      #expect(page.contains("<a href=\"#\(component.anchor)\">\(component.name)</a>"), "the contents lack it")
    }
    #expect(!page.contains("style-guide-absent"))
    #expect(page.contains("<header class=\"site-header\">"))
    #expect(page.contains("<footer class=\"site-footer\">"))
    #expect(page.contains("Example supplier A"))
  }

  @Test("No two elements of the page have one name, and what names an element finds it")
  func names() async throws {
    let page = try await site().styleGuide
    let names = page.values(of: "id")
    #expect(Dictionary(grouping: names, by: \.self).filter { $0.value.count > 1 }.keys.sorted() == [])
    let named =
      page.values(of: "for") + page.values(of: "aria-labelledby") + page.values(of: "aria-describedby")
      + (page.values(of: "href") + page.values(of: "data-instead")).filter { $0.hasPrefix("#") }.map {
        String($0.dropFirst())
      }
    #expect(Set(named.flatMap { $0.split(separator: " ").map(String.init) }).subtracting(names).sorted() == [])
  }

  @Test("A component has the classes of the templates and the style sheet, and no others")
  func classes() throws {
    let texts = try Repository.templateTexts
    let styles = try ["site.css", "search.css"].map(Repository.text(ofAsset:)).joined()
    for component in Self.components {
      let markup = try component.source.templates.map { try #require(texts[$0], "there is no template \($0)") }.joined()
      for name in component.classes {
        #expect(markup.contains(name) || styles.contains(".\(name)"), "\(component.name) has no class \(name)")
      }
    }
  }

  @Test("What pages write out has here no class that their templates do not have")
  func writtenOut() async throws {
    let texts = try Repository.templateTexts
    let page = try await site().styleGuide
    // What the program makes of statuses, charts and an office's Markdown.
    let made = ["status-", "chart", "bar-chart", "timeline", "redaction", "table-scroll", "align-"]
    for component in Self.components {
      guard case .pages(let names) = component.source else { continue }
      let specimens = try #require(page.section(below: component.anchor))
      let markup = names.compactMap { texts[$0] }.joined()
      for name in specimens.values(of: "class").flatMap({ $0.split(separator: " ") }) {
        let isOfGuide = name.hasPrefix("style-guide-") || made.contains(where: name.hasPrefix)
        #expect(isOfGuide || markup.contains(name) || name == "decision-record", "\(component.name): \(name)")
      }
    }
  }

  @Test("Documentation/design.md names every token of the style sheet, and none that there is not")
  func tokens() throws {
    let styles = try Repository.text(ofAsset: "site.css")
    let start = try #require(styles.range(of: ":root {"))
    let end = try #require(styles.range(of: "@media", range: start.upperBound..<styles.endIndex))
    let tokens = Set(
      styles[start.upperBound..<end.lowerBound].matches(of: #/\n\s+(--[a-z0-9-]+):/#).map { String($0.1) })
    let design = try Repository.text(of: "Documentation/design.md")
    // `--space-1` to `--space-8`, and tones with their ground, are named together.
    let named = Set(design.matches(of: #/`(--[a-z0-9-]+)`/#).map { String($0.1) })
    let steps = tokens.filter { $0.hasPrefix("--space-") || $0.hasSuffix("-ground") }
    #expect(tokens.subtracting(steps).subtracting(named).sorted() == [])
    #expect(named.subtracting(tokens).sorted() == [])
    #expect(tokens.count > 30)
  }

  /// What a style sheet says of the place of components on a page, and not of a component.
  private static let ofPages: Set<Substring> = [
    "decision", "free-page", "free-page-text", "log-columns", "home-columns", "home-aside", "home-contracts",
    "home-priorities", "page-section", "scheme-class", "scheme-states", "gateways", "contract-timeline",
    "withheld-grounds", "plan-quarter", "plan-timeline", "planned-procurements",
  ]
  /// What scripts add.
  private static let ofScripts: Set<Substring> = ["sort-button"]

  @Test("Every class to which the style sheets give a look is shown, or only places components on a page")
  func styledClasses() async throws {
    let page = try await site().styleGuide
    let shown = Set(page.values(of: "class").flatMap { $0.split(separator: " ") })
    for name in ["site.css", "search.css"] {
      let styled = try Repository.text(ofAsset: name).styledClasses
      let missing = styled.subtracting(shown).subtracting(Self.ofPages).subtracting(Self.ofScripts)
      #expect(missing.sorted() == [], "add them to a component of the style guide")
    }
  }

  @Test("An office whose templates lack a component is told so on the page, and nowhere else")
  func absentTemplate() async throws {
    var templates = try FileTree(of: Repository.templates)
    templates["related-record.mustache"] = nil
    templates["priority.mustache"] = templates["priority.mustache"]?.replacing("{{> related-record}}", with: "")
    let folder = try TemporaryFolder(templates)
    let site = try await site(templates: folder.path)
    #expect(site.diagnostics == [])
    let section = try #require(site.styleGuide.section(below: "guide-related-record"))
    #expect(section.contains("Your templates folder has no such template"))
  }

  @Test("A change of a template is a change of its component")
  func changedTemplate() async throws {
    var templates = try FileTree(of: Repository.templates)
    templates["pagination.mustache"]? += "<p>Quite another foot</p>"
    let folder = try TemporaryFolder(templates)
    let section = try #require(try await site(templates: folder.path).styleGuide.section(below: "guide-pagination"))
    #expect(section.values(of: "class").count { $0 == "pagination" } == 3)
    #expect(section.components(separatedBy: "Quite another foot").count == 4)
  }

  @Test("Nothing of it is in the site that is built")
  func notBuilt() async throws {
    let site = try await site()
    for words in ["style-guide", "Style guide", "__preview", "Example supplier", "as an example"] {
      #expect(site.addresses(saying: words) == [])
    }
  }
}

extension String {
  /// The values of an attribute in the order of the page.
  fileprivate func values(of attribute: String) -> [String] {
    components(separatedBy: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  /// The classes that the rules of a style sheet name.
  fileprivate var styledClasses: Set<Substring> {
    let rules = replacing(#//\*[\s\S]*?\*//#, with: "").split { "{};".contains($0) }
    // A declaration has a blank behind its first colon.
    let selectors = rules.filter { $0.contains(".") && !$0.contains(#/^\s*[a-z-]+: /#) && !$0.contains("@layer") }
    return Set(selectors.flatMap { $0.matches(of: #/\.([a-z][a-z0-9-]*)/#).map { $0.output.1 } })
  }

  /// The part of the page that shows a component.
  fileprivate func section(below anchor: String) -> String? {
    components(separatedBy: "<section class=\"style-guide-component\"").first {
      $0.contains("<h2 id=\"\(anchor)\">")
    }
  }
}
