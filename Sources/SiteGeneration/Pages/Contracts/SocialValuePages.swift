import Records
import StaticSite

/// What contracts give beyond what they are paid for, added up.
struct SocialValueContext: TemplateContext {
  let edition: SiteEdition
  let aims: DataTableContext
  let priorities: DataTableContext?
  let commitmentsHref: String?
  let weightingsHref: String?

  static let variables = TemplateVariables<Self>(
    "Social value", "What contracts give beyond what they are paid for, added up.",
    [
      .optionalText("minimum", "The least share of the quality score that `site.yaml` asks for, in words.") {
        $0.edition.socialValueMinimum
      },
      .optionalText("threshold", "From which value on `site.yaml` asks for a weighting, in words.") { context in
        context.edition.configuration.contracts.socialValueThreshold.map(context.edition.words.money)
      },
      .text("weighted", "How many contracts state a weighting, in words.") {
        $0.edition.contractCount($0.summary.weighted)
      },
      .text("below-minimum", "How many of those state less than the minimum, in words.") {
        $0.edition.contractCount($0.summary.belowMinimum)
      },
      .text("missing", "How many contracts state none although they should, in words.") {
        $0.edition.contractCount($0.summary.missing)
      },
      .group("aims", "What was promised, by aim.") { $0.aims },
      .group("priorities", "What was promised, by priority; absent when contracts with promises name none.") {
        $0.priorities
      },
      .optionalText("commitments-href", "The address of every promise; absent when there are none.") {
        $0.commitmentsHref
      },
      .optionalText("weightings-href", "The address of every weighting; absent when there are none.") {
        $0.weightingsHref
      },
    ])

  private var summary: SocialValueSummary { edition.catalogue.socialValue }
}

/// One page of every promise or every weighting.
struct SocialValueListContext: TemplateContext {
  let explanation: String
  let table: DataTableContext
  let pagination: PaginationContext?

  static let variables = TemplateVariables<Self>(
    "List of social value", "One page of every promise, or of every weighting.",
    [
      .text("explanation", "What the table shows.") { $0.explanation },
      .group("table", "The rows on this page.") { $0.table },
      .group("pagination", "The pages of the table; absent when it fits on one.") { $0.pagination },
    ])
}

extension PageTemplate {
  static let socialValue = page("social-value") { SocialValueContext.description }
  static let socialValueList = page("social-value-list") { SocialValueListContext.description }
}

extension SiteEdition {
  /// What was promised and how much weight it had; nothing where there are no contracts.
  func socialValuePages() -> [SiteFile] {
    guard hasContracts else { return [] }
    let path = addresses.socialValue
    let lists = [commitmentList, weightingList].filter { $0.count > 0 }
    let overview = page(path, .socialValue, from: generated("social value")) { [self] in
      let head = head(
        path, title: words[.socialValueTitle],
        description: words.phrase(.socialValueDescription, ["site": configuration.office.name]),
        standing: .asOf, breadcrumbs: [homeBreadcrumb, contractsBreadcrumb])
      func href(of list: SitePath) -> String? { lists.contains { $0.path == list } ? addresses.href(list) : nil }
      let priorities = promisesByPriority
      let content = SocialValueContext(
        edition: self, aims: context(of: promisesByAim, on: path),
        priorities: priorities.rows.isEmpty ? nil : context(of: priorities, on: path),
        commitmentsHref: href(of: addresses.socialValueCommitments),
        weightingsHref: href(of: addresses.socialValueWeightings))
      return (head, content)
    }
    var all = [overview] + files(of: { [self] in promisesByAim.file }, named: "aims", on: path)
    if !catalogue.socialValue.priorities.isEmpty {
      all += files(of: { [self] in promisesByPriority.file }, named: "priorities", on: path)
    }
    return all + lists.flatMap(pages(of:))
  }

  fileprivate var socialValueMinimum: String? { configuration.contracts.socialValueMinimum.map(words.share) }

  fileprivate func contractCount(_ positions: [Int]) -> String {
    words.count(positions.count, WordKey.contractCount)
  }

  private func pages(of list: SocialValueList) -> [SiteFile] {
    let pages = tablePages(of: list.count, at: list.path).map { part in
      page(part.path, .socialValueList, from: generated("social value")) { [self] in
        let head = head(
          part.path, title: list.title, description: list.explanation, standing: .asOf,
          breadcrumbs: [
            homeBreadcrumb, contractsBreadcrumb,
            LinkContext(label: words[.socialValueTitle], href: addresses.href(addresses.socialValue)),
          ], pagination: part.pagination, type: "CollectionPage")
        let content = SocialValueListContext(
          explanation: list.explanation, table: context(of: list.table(part.rows), on: list.path),
          pagination: part.pagination)
        return (head, content)
      }
    }
    return pages + files(of: { list.table(0..<list.count).file }, named: list.name, on: list.path)
  }
}
