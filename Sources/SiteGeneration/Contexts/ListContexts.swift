/// The pages of a list that does not fit on one.
struct PaginationContext: TemplateContext {
  let current: Int
  let count: Int
  let href: @Sendable (Int) -> String
  let words: Words

  static let variables = TemplateVariables<Self>(
    "Pagination", "The pages of a list that does not fit on one.",
    [
      .group("previous", "The page before.") { $0.current > 1 ? AddressContext(href: $0.href($0.current - 1)) : nil },
      .group("next", "The page after.") { $0.current < $0.count ? AddressContext(href: $0.href($0.current + 1)) : nil },
      .list("pages", "The first, the last and those around this one, with gaps between.") { $0.pages },
      .text("page-of", "Which page of how many this is, in words.") {
        $0.words.phrase(.pageOf, ["page": $0.words.number($0.current), "pages": $0.words.number($0.count)])
      },
    ])

  private var pages: [PageNumberContext] {
    let shown = Set([1, count] + (current - 2...current + 2)).filter { (1...count).contains($0) }.sorted()
    var pages: [PageNumberContext] = []
    var last = 0
    for number in shown {
      if number > last + 1 { pages.append(PageNumberContext(number: "", href: "", isCurrent: false, isGap: true)) }
      pages.append(
        PageNumberContext(
          number: words.number(number), href: href(number), isCurrent: number == current, isGap: false))
      last = number
    }
    return pages
  }
}

/// An address by itself.
struct AddressContext: TemplateContext {
  let href: String

  static let variables = TemplateVariables<Self>(
    "Address", "An address by itself.", [.text("href", "Where it leads.") { $0.href }])
}

/// One page of a list, or a gap between pages.
struct PageNumberContext: TemplateContext {
  let number: String
  let href: String
  let isCurrent: Bool
  let isGap: Bool

  static let variables = TemplateVariables<Self>(
    "Page number", "One page of a list, or a gap between pages.",
    [
      .text("number", "Its number; empty for a gap.") { $0.number },
      .text("href", "Its address; empty for a gap.") { $0.href },
      .flag("current", "Whether it is this page.") { $0.isCurrent },
      .flag("gap", "Whether pages are left out here.") { $0.isGap },
    ])
}

/// A link with the number of what it leads to.
struct CountedLinkContext: TemplateContext {
  let label: String
  let href: String
  let count: String

  static let variables = TemplateVariables<Self>(
    "Counted link", "A link with the number of what it leads to.",
    [
      .text("label", "What it says.") { $0.label },
      .text("href", "Where it leads.") { $0.href },
      .text("count", "How many.") { $0.count },
    ])
}

/// A priority as an item in a list.
struct PriorityItemContext: TemplateContext {
  let title: String
  let href: String
  let summary: String?
  let count: String

  static let variables = TemplateVariables<Self>(
    "Priority in a list", "A priority of the Police and Crime Plan as an item in a list.",
    [
      .text("title", "What the plan calls it.") { $0.title },
      .text("href", "The address of its page.") { $0.href },
      .optionalText("summary", "What it means.") { $0.summary },
      .text("count", "How many decisions serve it, in words.") { $0.count },
    ])
}

/// A way to narrow the log down.
struct FilterContext: TemplateContext {
  let heading: String
  let options: [FilterOptionContext]

  static let variables = TemplateVariables<Self>(
    "Filter", "A way to narrow the log down.",
    [
      .text("heading", "What it goes by.") { $0.heading },
      .list("options", "The choices.") { $0.options },
    ])
}

/// One choice of a filter.
struct FilterOptionContext: TemplateContext {
  let label: String
  let href: String
  let count: String
  let isCurrent: Bool

  static let variables = TemplateVariables<Self>(
    "Filter option", "One choice of a filter.",
    [
      .text("label", "What it says.") { $0.label },
      .text("href", "Where it leads.") { $0.href },
      .text("count", "How many decisions it shows.") { $0.count },
      .flag("current", "Whether it is what this page shows.") { $0.isCurrent },
    ])
}
