import Diagnostics
import Mustache

/// The office's templates, compiled, with all that does not differ from page to page already in them.
struct TemplateLibrary: Sendable {
  private let library: MustacheLibrary

  /// Compiles templates.
  ///
  /// Everything wrong with them is found here, before anything is rendered: tags that do not end, names that no page
  /// has, templates that are missing, words that are not in the file of words.
  ///
  /// - Parameters:
  ///   - folder: the templates folder as the person who started the command knows it.
  ///   - assets: the address of each file in `templates/assets`, by its name.
  init(
    _ sources: [TemplateSource], in folder: String, words: Words, site: SiteContext, assets: [String: String],
    diagnostics: inout [Diagnostic]
  ) {
    var trees: [String: TemplateTree] = [:]
    var templates: [String: MustacheTemplate] = [:]
    var compiler = TemplateCompiler(words: words, site: site, assets: assets)
    for source in sources {
      let tags = TemplateScanner(source.text, in: source.file).tags(diagnostics: &compiler.diagnostics)
      trees[source.name] = TemplateTree(tags.filter { !$0.isConstant }, diagnostics: &compiler.diagnostics)
      templates[source.name] = compiler.compile(source, tags: tags)
    }
    diagnostics += compiler.diagnostics
    diagnostics += compiler.unusedWords
    library = MustacheLibrary(templates: templates)
    var check = TemplateCheck(trees: trees)
    for page in PageTemplate.all {
      guard templates[page.name] != nil else {
        diagnostics.append(
          .error(
            .missingTemplate, at: SourceLocation(file: "\(folder)/\(page.name).mustache"),
            "there is no such template", suggestion: "copy it from the templates that come with the program"))
        continue
      }
      check.check(page.name, against: page.contexts())
    }
    diagnostics += check.diagnostics
  }

  /// A page, rendered.
  func render(_ template: PageTemplate, _ context: some MustacheParent) -> [UInt8] {
    Array(text(template, context).utf8)
  }

  /// A part of a page, rendered.
  func text(_ template: PageTemplate, _ context: some MustacheParent) -> String {
    library.render(context, withTemplate: template.name) ?? ""
  }
}

/// A template that the program renders itself, and the contexts that it is given.
struct PageTemplate: Sendable {
  let name: String
  /// The contexts that the template sees, the innermost last.
  let contexts: @Sendable () -> [ContextDescription]

  static let home = page("home") { HomeContext.description }
  static let decisions = page("decisions") { DecisionLogContext.description }
  static let decision = page("decision") { DecisionContext.description }
  static let decisionSummary = bare("decision-summary") { DecisionSummaryContext.description }
  static let withdrawn = page("withdrawn") { WithdrawnContext.description }
  static let priorities = page("priorities") { PrioritiesContext.description }
  static let priority = page("priority") { PriorityContext.description }
  static let freePage = page("page") { FreePageContext.description }
  static let notFound = page("not-found") { NotFoundContext.description }
  static let redirect = bare("redirect") { RedirectContext.description }
  static let feed = bare("feed") { FeedContext.description }
  static let sitemap = bare("sitemap") { SitemapContext.description }
  static let sitemapIndex = bare("sitemap-index") { SitemapIndexContext.description }
  static let robots = bare("robots") { RobotsContext.description }

  static let all = [
    home, decisions, decision, decisionSummary, withdrawn, priorities, priority, freePage, notFound, redirect, feed,
    sitemap,
    sitemapIndex, robots,
  ]

  /// A page within the frame that all pages share.
  private static func page(_ name: String, _ context: @Sendable @escaping () -> ContextDescription) -> PageTemplate {
    PageTemplate(name: name) { [SiteContext.description, FrameContext.description, context()] }
  }

  /// A file that stands by itself.
  private static func bare(_ name: String, _ context: @Sendable @escaping () -> ContextDescription) -> PageTemplate {
    PageTemplate(name: name) { [SiteContext.description, context()] }
  }
}
