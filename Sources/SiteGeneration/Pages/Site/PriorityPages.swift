import Diagnostics
import Records
import StaticSite

/// All priorities of the Police and Crime Plan.
struct PrioritiesContext: TemplateContext {
  let priorities: [PriorityItemContext]

  static let variables = TemplateVariables<Self>(
    "Priorities", "All priorities of the Police and Crime Plan.",
    [.list("priorities", "The priorities, in the plan's order.") { $0.priorities }])
}

/// One page of a priority's decisions.
struct PriorityContext: TemplateContext {
  let edition: SiteEdition
  let priority: Priority
  let list: DecisionListPage

  /// How many contracts the page shows; the register has a page with all of them.
  private static let contractsShown = 10

  static let variables = TemplateVariables<Self>(
    "Priority", "A priority of the Police and Crime Plan, and the decisions and contracts that serve it.",
    [
      .optionalText("summary", "What the priority means.") { $0.priority.summary },
      .list("contracts", "The newest contracts that serve it; on the first page of the list of decisions only.") {
        $0.edition.relatedContracts($0.contracts.prefix(contractsShown))
      },
      .flag("has-contracts", "Whether there are any, on the first page of the list of decisions.") {
        !$0.contracts.isEmpty
      },
      .text("contracts-count", "How many contracts serve it, in words.") {
        $0.edition.words.count($0.contracts.count, WordKey.contractCount)
      },
      .text("contracts-href", "The address of all contracts that serve it.") {
        $0.edition.addresses.href($0.edition.addresses.contracts(.priority($0.priority.id)))
      },
    ]
      + DecisionListPage.variables(of: { $0.edition }) { $0.list })

  private var contracts: [Int] {
    list.number == 1 ? edition.catalogue.register.contracts(.priority(priority.id)) : []
  }
}

extension PageTemplate {
  static let priorities = page("priorities") { PrioritiesContext.description }
  static let priority = page("priority") { PriorityContext.description }
}

extension SiteEdition {
  /// The priorities as items of a list.
  var priorityItems: [PriorityItemContext] {
    configuration.priorities.map { priority in
      PriorityItemContext(
        title: priority.title, href: addresses.href(addresses.priority(priority.id)), summary: priority.summary,
        count: words.count(catalogue.decisions(.priority(priority.id)).count, WordKey.decisionCount))
    }
  }

  /// The page of all priorities and those of each; none where the office names no priorities.
  func priorityPages() -> [SiteFile] {
    guard !configuration.priorities.isEmpty else { return [] }
    let title = words[.prioritiesTitle]
    let overview = page(addresses.priorities, .priorities, from: generated("priorities")) { [self] in
      let head = head(
        addresses.priorities, title: title,
        description: words.phrase(.prioritiesDescription, ["site": configuration.office.name]),
        standing: .records(
          newest: newestDay(
            ofDecisions: configuration.priorities.flatMap { catalogue.decisions(.priority($0.id)) })),
        breadcrumbs: [homeBreadcrumb], type: "CollectionPage")
      return (head, PrioritiesContext(priorities: priorityItems))
    }
    let crumbs = [homeBreadcrumb, LinkContext(label: title, href: addresses.href(addresses.priorities))]
    return [overview] + configuration.priorities.flatMap { pages(of: $0, below: crumbs) }
  }

  private func pages(of priority: Priority, below breadcrumbs: [LinkContext]) -> [SiteFile] {
    let path = addresses.priority(priority.id)
    let feed = feed(of: priority)
    let pages = listPages(of: .priority(priority.id), at: path).map { list in
      let address = addresses.page(list.number, of: path)
      return page(address, .priority, from: generated("priority '\(priority.id)'")) { [self] in
        var head = head(
          address, title: priority.title,
          description: priority.summary
            ?? words.phrase(
              .priorityDescription, ["site": configuration.office.name, "title": priority.title]),
          standing: standing(
            showing: catalogue.register.contracts(.priority(priority.id)),
            besides: newestDay(ofDecisions: list.positions)),
          breadcrumbs: breadcrumbs, pagination: list.pagination, type: "CollectionPage")
        head.feed = feed
        return (head, PriorityContext(edition: self, priority: priority, list: list))
      }
    }
    return pages + [file(of: feed)]
  }
}
