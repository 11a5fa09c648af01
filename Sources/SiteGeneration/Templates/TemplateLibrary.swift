import Diagnostics
import Mustache

/// The office's templates, compiled, with all that does not differ from page to page already in them.
struct TemplateLibrary: Sendable {
  private let library: MustacheLibrary
  /// The addresses of the style sheets that stand on some pages only, in order.
  let styleSheets: [String]

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
    for source in sources + [.styleGuide] {
      let tags = TemplateScanner(source.text, in: source.file).tags(diagnostics: &compiler.diagnostics)
      var faults: [Diagnostic] = []
      trees[source.name] = TemplateTree(tags.filter { !$0.isConstant }, diagnostics: &faults)
      compiler.diagnostics += faults
      // What the tree says of a tag, the library would say once more, and not in words for people.
      if faults.isEmpty { templates[source.name] = compiler.compile(source, tags: tags) }
    }
    diagnostics += compiler.diagnostics
    diagnostics += compiler.unusedWords
    library = MustacheLibrary(templates: templates)
    styleSheets = assets.filter { $0.key.hasSuffix(".css") && $0.key != Self.styleSheetOfEveryPage }.map(\.value)
      .sorted()
    var check = TemplateCheck(trees: trees)
    for page in PageTemplate.all {
      guard trees[page.name] != nil else {
        diagnostics.append(
          .error(
            .missingTemplate, at: SourceLocation(file: "\(folder)/\(page.name).mustache"),
            "there is no such template", suggestion: "copy it from the templates that come with the program"))
        continue
      }
      guard templates[page.name] != nil else { continue }
      if let source = sources.first(where: { $0.name == page.name }), source.text.allSatisfy(\.isWhitespace) {
        diagnostics.append(
          .error(
            .invalidTemplate, at: SourceLocation(file: source.file), "the template is empty, and so would its pages be",
            suggestion: "copy it from the templates that come with the program"))
      }
      check.check(page.name, against: page.contexts())
    }
    diagnostics += check.diagnostics
  }

  private static let styleSheetOfEveryPage = "site.css"

  /// A page, rendered.
  func render(_ template: PageTemplate, _ context: some MustacheParent) -> [UInt8] {
    Array(text(template, context).utf8)
  }

  /// A part of a page, rendered.
  func text(_ template: PageTemplate, _ context: some MustacheParent) -> String {
    library.render(context, withTemplate: template.name) ?? ""
  }

  /// A template that others include, rendered by itself; `nil` where the office has none of that name.
  func text(ofPart name: String, _ context: some MustacheParent) -> String? {
    library.render(context, withTemplate: name)
  }
}
