import Records
import StaticSite

/// The home page: what the site is, answers to the first questions, the latest decisions and the ways into the log.
struct HomeContext: TemplateContext {
  let edition: SiteEdition
  /// The office's own introduction, from `content/pages/index.md`.
  let introduction: String?

  /// How many decisions the home page shows.
  private static let latestCount = 5

  static let variables = TemplateVariables<Self>(
    "Home page", "What the site is, answers to the first questions, the latest decisions and the ways into the log.",
    [
      .optionalHTML("introduction", "What the office says of the site, from `pages/index.md`.") { $0.introduction },
      .html("latest", "The newest decisions, each as `decision-summary.mustache` shows it.") { context in
        let items = context.edition.listItems
        return context.edition.latestDecisions.prefix(latestCount).map { items[$0] }.joined()
      },
      .flag("has-latest", "Whether there are any.") { !$0.edition.catalogue.decisions.isEmpty },
      .text("decisions-href", "The address of the decision log.") {
        $0.edition.addresses.href($0.edition.addresses.decisions)
      },
      .text("decisions-count", "How many decisions there are, in words.") {
        $0.edition.words.count($0.edition.catalogue.decisions.count, WordKey.decisionCount)
      },
      .list("years", "The years of the log.") { context in
        context.edition.selections.years.map { context.edition.countedLink(to: $0) }
      },
      .list("priorities", "The priorities of the Police and Crime Plan.") { $0.edition.priorityItems },
      .flag("has-priorities", "Whether there are any.") { !$0.edition.configuration.priorities.isEmpty },
      .list("questions", "The questions that people come with, and what the records answer.") {
        $0.edition.homeQuestions
      },
      .list("procurement-links", "The pages about what the office buys, as far as there are any.") {
        $0.edition.procurementLinks
      },
      .flag("has-procurement-links", "Whether there are any.") { !$0.edition.procurementLinks.isEmpty },
    ])
}

extension PageTemplate {
  static let home = page("home") { HomeContext.description }
}

extension SiteEdition {
  func homePage() -> SiteFile {
    let introduction = catalogue.pages.first { addresses.page($0) == .home }
    let site = configuration.office.name
    return page(.home, .home, from: introduction?.source.location ?? generated("home page")) { [self] in
      var head = head(
        .home, title: introduction?.title ?? words.phrase(.homeTitle, ["site": site]),
        description: introduction?.description ?? words.phrase(.homeDescription, ["site": site]),
        standing: .asOf, type: "WebSite")
      head.feed = decisionFeed
      let content = HomeContext(
        edition: self, introduction: introduction.map { bodyHTML(of: document(of: $0)) })
      return (head, content)
    }
  }

  /// All decisions, newest first. Of one without a date nobody can say that it is among the latest, so that those stand
  /// behind all others.
  var latestDecisions: [Int] {
    let (dated, undated) = catalogue.decisions.indices.reduce(into: ([Int](), [Int]())) { found, position in
      if catalogue.decisions[position].date == nil { found.1.append(position) } else { found.0.append(position) }
    }
    return dated + undated
  }

  fileprivate func countedLink(to counted: DecisionSelections.Counted) -> CountedLinkContext {
    CountedLinkContext(
      label: label(of: counted.selection), href: addresses.href(addresses.decisions(counted.selection)),
      count: words.number(counted.count))
  }
}
