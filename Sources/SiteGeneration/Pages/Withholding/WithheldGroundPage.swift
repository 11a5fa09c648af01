import Records
import StaticSite

/// One page of what is withheld on one ground.
struct WithheldGroundContext: TemplateContext {
  let subject: WithholdingSubject
  let count: Int
  let lines: ArraySlice<WithheldLine>
  let pagination: PaginationContext?
  let words: Words

  static let variables = TemplateVariables<Self>(
    "Withheld on one ground", "One page of what public records withhold on one ground.",
    [
      .text("explanation", "What the ground protects, in plain words.") { $0.subject.explanation($0.words) },
      .optionalText("kind", "Whether the public interest is weighed; absent for the Order's exclusions.") {
        $0.subject.kind($0.words)
      },
      .text("count", "How much is withheld on it, in words.") { $0.words.count($0.count, WordKey.withheldCount) },
      .list("lines", "What is withheld on it.") { Array($0.lines) },
      .group("pagination", "The pages of the list; absent when it has one.") { $0.pagination },
    ])
}

/// Something withheld, with the record that withholds it.
struct WithheldLine: TemplateContext {
  let title: String
  let reference: String?
  let path: SitePath
  let href: String
  let item: WithheldContext

  static let variables = TemplateVariables<Self>(
    "Withheld in a record", "Something withheld, with the record that withholds it.",
    [
      .text("record", "The title of the record.") { $0.title },
      .optionalText("reference", "What the office calls the record.") { $0.reference },
      .text("href", "The address of the record.") { $0.href },
      .group("item", "What is withheld, and why.") { $0.item },
    ])
}

extension PageTemplate {
  static let withheldGround = page("withheld-ground") { WithheldGroundContext.description }
}

extension SiteEdition {
  /// The pages of what is withheld on one ground, each item with all that is said of it.
  func withheldPages(on subject: WithholdingSubject, _ lines: [WithheldLine]) -> [SiteFile] {
    listPages(of: lines.count, at: addresses.withheld(subject)).map { part in
      page(part.path, .withheldGround, from: generated("withheld information")) { [self] in
        let heading = subject.heading(words)
        let head = head(
          part.path, title: heading,
          description: words.phrase(.withheldOnGround, ["site": configuration.office.name, "ground": heading]),
          standing: .asOf,
          breadcrumbs: [
            homeBreadcrumb, LinkContext(label: words[.withheldTitle], href: addresses.href(addresses.withheld)),
          ], pagination: part.pagination, type: "CollectionPage")
        let content = WithheldGroundContext(
          subject: subject, count: lines.count, lines: lines[part.rows], pagination: part.pagination, words: words)
        return (head, content)
      }
    }
  }
}
