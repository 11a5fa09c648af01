import Diagnostics
import Markdown
import Records
import StaticSite

/// The page with every component of the design.
struct StyleGuideContext: TemplateContext {
  let families: [StyleGuideFamilyContext]
  let styleSheets: [AddressContext]

  static let variables = TemplateVariables<Self>(
    "Style guide", "The page with every component of the design, which only the preview shows.",
    [
      .list("families", "The components, by what they have to do with.") { $0.families },
      .list("style-sheets", "The style sheets that stand on some pages only.") { $0.styleSheets },
    ])
}

/// Components that belong together.
struct StyleGuideFamilyContext: TemplateContext {
  let name: String
  let components: [StyleGuideComponentContext]

  static let variables = TemplateVariables<Self>(
    "Family of components", "Components that belong together.",
    [
      .text("family", "What they have to do with.") { $0.name },
      .list("components", "The components.") { $0.components },
    ])
}

/// A component.
struct StyleGuideComponentContext: TemplateContext {
  let component: StyleGuideComponent
  let states: [StyleGuideStateContext]

  init(_ component: StyleGuideComponent, in guide: StyleGuide) {
    self.component = component
    states = component.states(guide).enumerated().map { number, state in
      StyleGuideStateContext(state: state, anchor: "\(component.anchor)-\(number + 1)")
    }
  }

  static let variables = TemplateVariables<Self>(
    "Component", "A component of the design.",
    [
      .text("component", "What it is called.") { $0.component.name },
      .text("anchor", "The name of its place on the page.") { $0.component.anchor },
      .text("purpose", "What it is for.") { $0.component.purpose },
      .text("limits", "When something else is better.") { $0.component.limits },
      .text("source", "What to say in front of its templates.") { $0.component.source.label },
      .list("templates", "The templates that hold it.") { context in
        context.component.source.templates.map { LabelContext(label: $0 + ".mustache") }
      },
      .list("classes", "The classes by which it has its look.") { context in
        context.component.classes.map(LabelContext.init)
      },
      .list("states", "How it looks.") { $0.states },
    ])
}

/// A component in one of its states.
struct StyleGuideStateContext: TemplateContext {
  let name: String
  let anchor: String
  let html: String?

  init(state: StyleGuideComponent.State, anchor: String) {
    name = state.name
    self.anchor = anchor
    html = state.html.map { SpecimenMarkup($0).html(below: anchor, saying: state.name) }
  }

  static let variables = TemplateVariables<Self>(
    "State of a component", "A component in one of its states.",
    [
      .text("state", "What the state is called.") { $0.name },
      .text("state-anchor", "The name of its place on the page.") { $0.anchor },
      .optionalHTML("specimen", "How it looks; absent where the templates do not have it.") { $0.html },
    ])
}

extension PageTemplate {
  /// It comes with the program and is no file of the office, so its name is none that a file can have.
  static let styleGuide = page("style-guide/") { StyleGuideContext.description }
}

extension TemplateSource {
  /// The page round the components. Its words are for those who make templates, and no part of the site.
  static let styleGuide = TemplateSource(
    name: PageTemplate.styleGuide.name, file: "(style guide)",
    text: """
      {{<layout}}
      {{$styles}}{{#style-sheets}}<link rel="stylesheet" href="{{href}}">{{/style-sheets}}{{/styles}}
      {{$main}}
      <div class="style-guide">
      <header class="page-header">
      <h1>{{title}}</h1>
      <p class="explanation">Every component of this site in every state, made by your own templates and style sheets with
      values that are made up. Save a template or a style sheet, and see here what it does to each of them. Only the
      preview has this page.</p>
      </header>
      <nav class="style-guide-contents" aria-labelledby="guide-contents">
      <h2 id="guide-contents">All components</h2>
      <dl>
      {{#families}}
      <div><dt>{{family}}</dt>{{#components}}<dd><a href="#{{anchor}}">{{component}}</a></dd>{{/components}}</div>
      {{/families}}
      </dl>
      </nav>
      {{#families}}
      {{#components}}
      <section class="style-guide-component" aria-labelledby="{{anchor}}">
      <h2 id="{{anchor}}">{{component}}</h2>
      <p>{{purpose}}</p>
      <p class="style-guide-limits">{{limits}}</p>
      <p class="style-guide-source">{{source}} {{#templates}}<code>{{label}}</code> {{/templates}}
      Classes: {{#classes}}<code>{{label}}</code> {{/classes}}</p>
      {{#states}}
      <div class="style-guide-state">
      <h3 id="{{state-anchor}}">{{state}}</h3>
      {{#specimen}}<div class="style-guide-specimen">{{{specimen}}}</div>{{/specimen}}
      {{^specimen}}<p class="style-guide-absent">Your templates folder has no such template, so your pages do not show
      this.</p>{{/specimen}}
      </div>
      {{/states}}
      </section>
      {{/components}}
      {{/families}}
      </div>
      {{/main}}
      {{/layout}}
      """)
}

extension SitePlan {
  /// The page with every component of the design, which is no part of the site.
  ///
  /// - Parameter path: the address at which the preview shows it.
  public func styleGuide(at path: SitePath) -> SiteFile {
    edition.page(path, .styleGuide, from: edition.generated("style guide")) { [edition] in
      let head = edition.head(
        path, title: "Style guide", description: nil, standing: .asOf, breadcrumbs: [edition.homeBreadcrumb])
      let guide = StyleGuide(edition: edition, frame: FrameContext(edition: edition, head: head))
      let content = StyleGuideContext(
        families: StyleGuide.families.map { family in
          StyleGuideFamilyContext(
            name: family.name, components: family.components.map { StyleGuideComponentContext($0, in: guide) })
        },
        styleSheets: edition.templates.styleSheets.map(AddressContext.init))
      return (head, content)
    }
  }
}
