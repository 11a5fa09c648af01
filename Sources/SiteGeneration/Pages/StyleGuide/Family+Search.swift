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
          "search-status", "search-clear", "search-results", "search-result", "search-title", "search-facts",
          "search-extract", "search-asked", "search-first",
        ],
        states: { guide in
          let counted = { (count: Int) in "\(guide.words[WordKey("search.results")]) \(count)" }
          return [
            guide.search("Two results", .init(status: counted(2), results: 2, filters: .offered)),
            guide.search("Narrowed down by a filter", .init(status: counted(1), results: 1, filters: .chosen)),
            guide.search(
              "Some of the words only",
              .init(
                status: "\(counted(2)). \(guide.words[WordKey("search.found-some")])", results: 2, filters: .offered)),
            guide.search(
              "Common words", .init(status: guide.words[WordKey("search.common")], filters: .offered)),
            guide.search("Nothing found", .init(status: counted(0), filters: .offered)) {
              $0 + guide.instead(WordKey("search.nothing"))
            },
            guide.search(
              "Nothing with these filters",
              .init(status: "\(guide.words[WordKey("search.excluded")]) 2", filters: .chosen)),
            guide.search("While it loads", .init(status: guide.words[WordKey("search.loading")], filters: .absent)),
            guide.search("Not loaded", .init(status: "", filters: .absent)) {
              $0 + guide.instead(WordKey("search.failed"))
            },
          ]
        }),
      .paymentFilter,
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

  /// The template of results in a state, and what stands below it.
  fileprivate func search(
    _ name: String, _ filled: FilledSearch, in place: (String) -> String = { $0 }
  ) -> StyleGuideComponent.State {
    state(name, "search-results", AddressContext(href: "")) { place(filled.html($0)) }
  }

  /// Where the search page leads when it has nothing to show.
  fileprivate func instead(_ why: WordKey) -> String {
    """
    <div><p class="search-why">\(words[why])</p><ul><li><a href="\(Self.nowhere)">\(words[.decisionsTitle])</a></li></ul></div>
    """
  }
}

/// The template of results as the script fills it in: it is empty and hidden until then.
private struct FilledSearch {
  enum Filters {
    case absent, offered, chosen
  }

  let status: String
  var results = 0
  let filters: Filters

  func html(_ template: String) -> String {
    let shown = template.replacing(" data-needs-script hidden>", with: ">")
      .replacing("<p class=\"search-status\" role=\"status\"></p>", with: "<p class=\"search-status\">\(status)</p>")
    return withFilters(withResults(shown))
  }

  private func withResults(_ html: String) -> String {
    guard results > 0 else { return html }
    let item = """
      <li class="search-result"><h2 class="search-title"><a href="\(StyleGuide.nowhere)">A decision as an \
      <mark>example</mark></a></h2><p class="search-facts">EX 001/2026 · 4 March 2026 · Approved</p>
      <p class="search-extract">The words round those that were found, as an <mark>example</mark>.</p></li>
      """
    return html.replacing("<div class=\"search-found\" hidden>", with: "<div class=\"search-found\">")
      .replacing(
        "<ol class=\"search-results\"></ol>",
        with: "<ol class=\"search-results\">\(String(repeating: item, count: results))</ol>")
  }

  private func withFilters(_ html: String) -> String {
    guard filters != .absent else { return html }
    let offered = html.replacing(" open hidden>", with: " open>").replacing(
      "<div class=\"search-filters\"></div>",
      with: """
        <div class="search-filters"><label>Year <select><option>\(filters == .chosen ? "2026 (\(results))" : "All")</option>\
        </select></label><label>Status <select><option>All</option></select></label></div>
        """)
    guard filters == .chosen else { return offered }
    return offered.replacing(" filter-clear\" hidden><a>", with: " filter-clear\"><a href=\"\(StyleGuide.nowhere)\">")
  }
}
