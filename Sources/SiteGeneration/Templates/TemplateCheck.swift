import Diagnostics

/// Holds a template against the context that it will be given, without rendering it.
///
/// The template library prints nothing for a variable that does not exist; for a public record that is a lost fact. So
/// every name must be known, in every branch, whatever the records of the day happen to hold.
struct TemplateCheck {
  let trees: [String: TemplateTree]
  private(set) var diagnostics: Set<Diagnostic> = []

  private var underWay: [String] = []

  init(trees: [String: TemplateTree]) { self.trees = trees }

  /// Checks a template against a stack of contexts, the innermost last.
  mutating func check(_ template: String, against stack: [ContextDescription]) {
    guard let tree = trees[template] else { return }
    underWay = [template]
    check(tree.nodes, stack.map(Scope.context), blocks: [:])
  }

  private enum Scope {
    case context(ContextDescription)
    case listItem(ContextDescription)

    var description: ContextDescription {
      switch self {
      case .context(let description), .listItem(let description): description
      }
    }

    var isListItem: Bool { if case .listItem = self { true } else { false } }
  }

  private typealias Blocks = [String: [TemplateNode]]

  private mutating func check(_ nodes: [TemplateNode], _ stack: [Scope], blocks: Blocks) {
    for node in nodes {
      switch node {
      case .variable(let tag): checkVariable(tag, stack)
      case .section(let tag, let inner): checkSection(tag, inner, stack, blocks)
      case .block(let tag, let inner): check(blocks[tag.name] ?? inner, stack, blocks: blocks)
      case .partial(let tag): checkPartial(tag, stack, blocks)
      case .parent(let tag, let inner): checkPartial(tag, stack, overriding(blocks, with: inner))
      }
    }
  }

  /// A block that an outer template fills goes before one that an inner template fills.
  private func overriding(_ blocks: Blocks, with nodes: [TemplateNode]) -> Blocks {
    var blocks = blocks
    for case .block(let tag, let inner) in nodes where blocks[tag.name] == nil { blocks[tag.name] = inner }
    return blocks
  }

  private mutating func checkPartial(_ tag: TemplateTag, _ stack: [Scope], _ blocks: Blocks) {
    guard let tree = trees[tag.name] else {
      diagnostics.insert(
        .error(
          .unknownPartial, at: tag.location, "there is no template '\(tag.name)'",
          suggestion: didYouMean(tag.name, in: trees.keys)))
      return
    }
    guard !underWay.contains(tag.name) else {
      diagnostics.insert(
        .error(
          .invalidTemplate, at: tag.location, "'\(tag.name)' includes itself",
          suggestion: "take one of the two inclusions out"))
      return
    }
    underWay.append(tag.name)
    check(tree.nodes, stack, blocks: blocks)
    underWay.removeLast()
  }

  private mutating func checkVariable(_ tag: TemplateTag, _ stack: [Scope]) {
    guard let variable = variable(tag, in: stack) else { return }
    switch (variable.shape, tag.kind) {
    case (.text, .text), (.html, .html): return
    case (.text, _): report(tag, "'\(tag.name)' is text and must be escaped", "write '{{\(tag.name)}}'")
    case (.html, _): report(tag, "'\(tag.name)' is HTML and would be shown with its tags", "write '{{{\(tag.name)}}}'")
    case (.flag, _), (.list, _), (.group, _):
      report(
        tag, "'\(tag.name)' cannot be printed", "open a section with it: '{{#\(tag.name)}} … {{/\(tag.name)}}'")
    }
  }

  private mutating func checkSection(
    _ tag: TemplateTag, _ inner: [TemplateNode], _ stack: [Scope], _ blocks: Blocks
  ) {
    if TemplateTag.positionTests.contains(tag.name) {
      guard stack.contains(where: \.isListItem) else {
        return report(tag, "'\(tag.name)' says nothing outside a list", "use it inside the section of a list")
      }
      return check(inner, stack, blocks: blocks)
    }
    guard let variable = variable(tag, in: stack) else { return }
    // The compiler fills these before it has the other templates: what they bring in would be lost without a word.
    if tag.isOfSite, let inclusion = inner.firstInclusion {
      return report(
        inclusion, "'\(inclusion.name)' is another template or a block, which a section of the site cannot hold",
        "write out what belongs here, or put it outside '{{#\(tag.name)}}'")
    }
    guard tag.kind == .section else { return check(inner, stack, blocks: blocks) }
    // A section of the site is filled when the template is compiled: no page is there yet.
    let stack = tag.isOfSite ? Array(stack.prefix(1)) : stack
    switch variable.shape {
    case .flag: check(inner, stack, blocks: blocks)
    case .text(isOptional: false), .html(isOptional: false):
      report(tag, "'\(tag.name)' is always there and cannot open a section", "print it: '{{\(tag.name)}}'")
    case .text, .html: check(inner, stack, blocks: blocks)
    case .list(let item): check(inner, stack + [.listItem(item())], blocks: blocks)
    case .group(let group): check(inner, stack + [.context(group())], blocks: blocks)
    }
  }

  private mutating func variable(_ tag: TemplateTag, in stack: [Scope]) -> VariableDescription? {
    var known: [String] = []
    for context in stack.reversed().map(\.description) {
      if let variable = context.variable(tag.name) { return variable }
      known += context.variables.map(\.name)
    }
    diagnostics.insert(
      .error(
        .unknownVariable, at: tag.location, "there is no variable '\(tag.name)' here",
        suggestion: didYouMean(tag.name, in: known)
          ?? "Documentation/templates.md lists the variables of each template"))
    return nil
  }

  private mutating func report(_ tag: TemplateTag, _ message: String, _ suggestion: String) {
    diagnostics.insert(.error(.invalidTemplate, at: tag.location, message, suggestion: suggestion))
  }
}

extension TemplateTag {
  /// What a template can ask of the place in a list.
  static let positionTests: Set<String> = ["first()", "last()"]
}
