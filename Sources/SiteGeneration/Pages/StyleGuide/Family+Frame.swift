extension StyleGuideFamily {
  /// What stands round the content of a page.
  static let frame = StyleGuideFamily(
    name: "Round the page",
    components: [
      StyleGuideComponent(
        name: "Head and foot of the page",
        purpose: "They say whose site this is, where the page stands in it, and how to reach the office.",
        limits: "They belong to every page. What concerns one page alone stands in that page.",
        source: .template("layout"),
        classes: [
          "skip-link", "site-header", "site-name", "site-search", "site-navigation", "breadcrumbs", "site-footer",
          "contact", "footer-links", "licence", "copyright", "printed-address",
        ],
        states: { guide in
          [guide.state("On this page", "<p>They stand round this page, as they stand round every other.</p>")]
        }),
      StyleGuideComponent(
        name: "Head of a list",
        purpose: "It says what a page lists, what that means, and which ways lead on.",
        limits: "The page of one record begins with the head of a record.",
        source: .pages(["decisions", "contracts", "priority", "supplier"]),
        classes: ["page-header", "explanation", "page-ways-on", "lead", "kind-of-page"],
        states: { guide in
          [
            guide.state(
              "With ways on",
              """
              <div class="page-header">
              <p class="kind-of-page">Supplier</p>
              <p class="lead">The heading of this page is the one that belongs here.</p>
              <p class="explanation">What the page lists, in a sentence or two.</p>
              <p class="page-ways-on"><a href="\(StyleGuide.nowhere)">Narrow the list down</a> \
              <a href="\(StyleGuide.nowhere)">Another list</a></p>
              </div>
              """)
          ]
        }),
      StyleGuideComponent(
        name: "Head of a record",
        purpose: "It says what the office calls a record, what it is about, and what has become of it.",
        limits: "A page that lists records begins with the head of a list.",
        source: .pages(["decision", "contract", "procurement"]),
        classes: ["record-header", "record-reference", "record-tags", "to-decision"],
        states: { guide in
          [
            guide.state(
              "With status and restriction",
              """
              <div class="record-header">
              <p class="record-reference">EX 001/2026</p>
              <p class="record-tags"><span class="status-tag status-approved">\
              \(guide.words[.status(.approved)].escapedForHTML)</span> \
              <span class="restriction-tag">\
              \(guide.words[.confidentiality(.partConfidential)].escapedForHTML)</span> \
              <a class="to-decision" href="\(StyleGuide.nowhere)">Go to the decision</a></p>
              <p class="lead">What the record is about, in a sentence.</p>
              </div>
              """)
          ]
        }),
      StyleGuideComponent(
        name: "Outline",
        purpose: "It lists the headings of a long page, so that a reader can go to one of them.",
        limits: "A page with fewer than two headings needs none.",
        source: .pages(["decision", "page", "policy", "plan", "publication-scheme"]),
        classes: ["outline"],
        states: { guide in
          [
            guide.state(
              "Several headings",
              """
              <nav class="outline" aria-labelledby="page-outline"><h2 id="page-outline">On this page</h2>
              <ul><li><a href="\(StyleGuide.nowhere)">First heading of the example</a></li>
              <li><a href="\(StyleGuide.nowhere)">Second heading of the example</a></li>
              <li><a href="\(StyleGuide.nowhere)">Third heading, which is rather longer than the others of the \
              example</a></li></ul></nav>
              """)
          ]
        }),
    ])
}
