import Records
import StaticSite
import SystemPackage

/// A page that the office writes itself.
struct FreePageContext: TemplateContext {
  let page: FreePage
  let body: String

  static let variables = TemplateVariables<Self>(
    "Page", "A page that the office writes itself.",
    [
      .html("body", "What it says.") { $0.body },
      .list("outline", "Its headings.") { context in
        context.page.text.outline.map { OutlineEntryContext(title: $0.title, anchor: $0.anchor) }
      },
      .flag("has-outline", "Whether there are at least two headings.") { $0.page.text.outline.count > 1 },
    ])
}

extension PageTemplate {
  static let freePage = page("page") { FreePageContext.description }
}

extension SiteEdition {
  /// Every page that the office writes itself, the home page's introduction apart, and the files they show.
  func freePages() -> [SiteFile] {
    catalogue.pages.flatMap { freePage -> [SiteFile] in
      let document = document(of: freePage)
      let files = linkedFiles(of: document, except: [])
      guard document.path != .home else { return files }
      let page = page(document.path, .freePage, from: freePage.source.location) { [self] in
        let head = head(
          document.path, title: freePage.title, description: freePage.description,
          standing: .record(changed: freePage.published), breadcrumbs: [homeBreadcrumb])
        return (head, FreePageContext(page: freePage, body: bodyHTML(of: document)))
      }
      return [page] + files
    }
  }

  /// The whole text of a page or record.
  func bodyHTML(of document: LinkResolver.Document) -> String {
    document.text.sections.reduce(html(document.text.preamble, of: document)) { text, section in
      text + "<h2 id=\"\(section.heading.anchor)\">\(section.heading.titleHTML)</h2>\n"
        + html(section.body, of: document)
    }
  }

  /// The files to which a text links, each once.
  func linkedFiles(of document: LinkResolver.Document, except attached: Set<FilePath>) -> [SiteFile] {
    var seen = attached
    return document.linkedFiles.compactMap { linked in
      guard seen.insert(linked.file).inserted, let name = linked.file.lastComponent?.string else { return nil }
      return SiteFile(
        path: addresses.document(named: name, of: document.path), origin: linked.location, body: .copied(linked.file))
    }
  }
}
