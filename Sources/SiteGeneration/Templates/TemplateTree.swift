import Diagnostics

/// A template as a tree of what it names, for checking it.
indirect enum TemplateNode {
  case variable(TemplateTag)
  case section(TemplateTag, [TemplateNode])
  case block(TemplateTag, [TemplateNode])
  case partial(TemplateTag)
  case parent(TemplateTag, [TemplateNode])
}

extension [TemplateNode] {
  /// The first tag at any depth that brings in another template, or lets one fill a block.
  var firstInclusion: TemplateTag? {
    for node in self {
      switch node {
      case .variable: continue
      case .partial(let tag), .parent(let tag, _), .block(let tag, _): return tag
      case .section(_, let inner): if let tag = inner.firstInclusion { return tag }
      }
    }
    return nil
  }
}

/// Builds the tree of a template from its tags.
struct TemplateTree {
  let nodes: [TemplateNode]

  /// How deep sections may lie within each other: far deeper than anybody writes them.
  private static let depthLimit = 100

  init(_ tags: [TemplateTag], diagnostics: inout [Diagnostic]) {
    var open: [(tag: TemplateTag, nodes: [TemplateNode])] = []
    var root: [TemplateNode] = []
    func add(_ node: TemplateNode) {
      if open.isEmpty { root.append(node) } else { open[open.count - 1].nodes.append(node) }
    }
    for tag in tags {
      switch tag.kind {
      case .comment: continue
      case .text, .html: add(.variable(tag))
      case .partial: add(.partial(tag))
      case .section, .invertedSection, .block, .parent:
        guard open.count < Self.depthLimit else {
          diagnostics.append(
            .error(
              .invalidTemplate, at: tag.location, "sections lie too deep within each other here",
              suggestion: "put the inner ones into a template of their own"))
          nodes = []
          return
        }
        open.append((tag, []))
      case .unsupported:
        diagnostics.append(
          .error(
            .invalidTemplate, at: tag.location, "'\(tag.name)' is a kind of tag that templates cannot use here",
            suggestion: "Documentation/templates.md lists those that they can use"))
      case .end:
        guard let last = open.popLast(), last.tag.name == tag.name else {
          diagnostics.append(
            .error(
              .invalidTemplate, at: tag.location, "'{{/\(tag.name)}}' closes what is not open",
              suggestion: "check that sections are closed in the reverse of the order in which they were opened"))
          nodes = []
          return
        }
        switch last.tag.kind {
        case .block: add(.block(last.tag, last.nodes))
        case .parent: add(.parent(last.tag, last.nodes))
        default: add(.section(last.tag, last.nodes))
        }
      }
    }
    for unclosed in open {
      diagnostics.append(
        .error(
          .invalidTemplate, at: unclosed.tag.location, "'\(unclosed.tag.name)' is opened here and never closed",
          suggestion: "add '{{/\(unclosed.tag.name)}}'"))
    }
    nodes = open.isEmpty ? root : []
  }
}
