import Search
import StaticSite

extension StyleGuideFamily {
  /// Finding records by words.
  static let search = StyleGuideFamily(
    name: "Search and forms",
    components: [
      StyleGuideComponent(
        name: "Search field",
        purpose: "It is the field with its button, at the head of every page and on the search page.",
        limits: "A site that asks for nothing needs no other fields.",
        source: .pages(["search", "layout", "list-search"]),
        classes: ["search-form", "search-hint", "query-field"],
        states: { guide in
          [
            guide.state("As it is", guide.field(state: nil)),
            guide.state("With the keyboard's focus", guide.field(state: "focus-visible")),
          ]
        }),
      StyleGuideComponent(
        name: "Search of a list",
        purpose:
          "It finds records of a list in the browser and narrows them down. Without a script nothing of it is there.",
        limits: "A table that stands whole on one page is narrowed down in place.",
        source: .template("list-search"),
        classes: ["list-search", "search-columns", "search-narrow", "search-filters"],
        states: { guide in
          [
            guide.state("Before a search; type to see the rest", "list-search", guide.listSearch) {
              $0 + "<div id=\"page-list\"><p class=\"nothing-here\">Here stands the list.</p></div>"
            }
          ]
        }),
      StyleGuideComponent(
        name: "Search results",
        purpose: "They are what a search finds: the title, what identifies the record, and the words that were found.",
        limits: "A list that nobody searched is a list of decisions or a table.",
        source: .template("search-results"),
        classes: [
          "search-status", "search-results", "search-result", "search-title", "search-facts", "search-extract",
        ],
        states: { guide in
          [guide.state("Two results", "search-results", AddressContext(href: ""), in: StyleGuide.withResults)]
        }),
      StyleGuideComponent(
        name: "Filter of payments",
        purpose: "It finds single payments in the browser by words, supplier, category and amount.",
        limits: "Records that have pages are found by the search.",
        source: .template("payment-filter"),
        classes: ["payment-filter", "search-filters", "filter-range", "filter-clear", "payments-found"],
        states: { guide in
          [
            guide.state(
              "Before it is filled in", "payment-filter", guide.edition.paymentFilter, in: StyleGuide.withoutScript)
          ]
        }),
    ])
}

extension StyleGuide {
  /// The search of the list that the office has; of an empty one where it has none.
  fileprivate var listSearch: ListSearchContext {
    edition.decisionSearch ?? edition.contractSearch
      ?? ListSearchContext(
        kind: SearchedKind.decision.rawValue, facets: [.year, .status],
        listHref: edition.addresses.href(edition.addresses.decisions),
        indexHref: edition.addresses.href(edition.addresses.searchFile("index.json")))
  }

  fileprivate func field(state: String?) -> String {
    """
    <form class="search-form" role="search" action="\(edition.addresses.href(edition.addresses.search))" method="get" \
    aria-label="Search">
    <label for="query">What are you looking for?</label>
    <span class="search-hint" id="hint">For example, the name of a supplier</span>
    <div class="query-field"><input type="search" id="query" name="q" autocomplete="off" aria-describedby="hint"\
    \(attribute(of: state))> <button type="submit"\(attribute(of: state))>Search</button></div></form>
    """
  }

  /// The template as the script fills it in: it is empty and hidden until then.
  fileprivate static func withResults(_ html: String) -> String {
    let item = """
      <li class="search-result"><h2 class="search-title"><a href="\(nowhere)">A decision as an <mark>example</mark></a></h2>\
      <p class="search-facts">EX 001/2026 · 4 March 2026 · Approved</p>
      <p class="search-extract">The words round those that were found, as an <mark>example</mark>.</p></li>
      """
    return html.replacing(" hidden>", with: ">")
      .replacing("<p class=\"search-status\" role=\"status\"></p>", with: "<p class=\"search-status\">Results: 2</p>")
      .replacing("<ol class=\"search-results\"></ol>", with: "<ol class=\"search-results\">\(item)\(item)</ol>")
  }

  /// A template that its script would show, shown as it is and left alone by it.
  fileprivate static func withoutScript(_ html: String) -> String {
    html.replacing(" data-needs-script hidden>", with: " data-needs-script>").replacing(
      #/<script[^>]*><\/script>/#, with: "")
  }
}
