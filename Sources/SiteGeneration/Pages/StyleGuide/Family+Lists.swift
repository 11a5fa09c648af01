import Records

extension StyleGuideFamily {
  /// Records one below the other, and the ways through them.
  static let lists = StyleGuideFamily(
    name: "Lists",
    components: [
      StyleGuideComponent(
        name: "Decision in a list",
        purpose: "It is one line of the log: the day, what was decided, by whom, and what has become of it.",
        limits: "Records with amounts or several dates are compared in a table.",
        source: .template("decision-summary"),
        classes: [
          "decision-summary", "decision-summary-title", "decision-summary-date", "decision-summary-text",
          "decision-summary-facts", "decision-summary-tags",
        ],
        states: { guide in
          let statuses = DecisionStatus.allCases.map { (guide.words[.status($0)], guide.summary(example, $0)) }
          let restrictions = Confidentiality.allCases.filter { $0 != .open }.map {
            (guide.words[.confidentiality($0)], guide.summary(example, .approved, $0))
          }
          return (statuses + restrictions).map { name, summary in
            guide.state(name, "decision-summary", summary) { "<ol class=\"decision-list\">\($0)</ol>" }
          } + [
            guide.state("Without a day or a reference", "decision-summary", undated(in: guide)) {
              "<ol class=\"decision-list\">\($0)</ol>"
            }
          ]
        }),
      StyleGuideComponent(
        name: "List of decisions",
        purpose: "It is the log, or a part of it, newest first.",
        limits: "Decisions that belong with a record are related decisions.",
        source: .template("decision-list"),
        classes: ["decision-list", "log-count"],
        states: { guide in
          let items = [DecisionStatus.approved, .noted, .deferred].map { status in
            guide.edition.templates.text(.decisionSummary, guide.summary(example, status))
          }
          return [
            guide.state("Three decisions, counted", "decision-list", ExampleListContext(items: items.joined())) {
              "<h2 class=\"log-count\">3 decisions</h2>\($0)"
            }
          ]
        }),
      StyleGuideComponent(
        name: "Pagination",
        purpose: "It leads through the pages of a list that does not fit on one.",
        limits: "A list that fits on one page has none.",
        source: .template("pagination"),
        classes: ["pagination", "pagination-place", "pagination-step", "pagination-gap"],
        states: { guide in
          [("First page", 1), ("Page in the middle", 6), ("Last page", 12)].map { name, page in
            guide.state(
              name, "pagination",
              PaginationContext(current: page, count: 12, href: { _ in StyleGuide.nowhere }, words: guide.words))
          }
        }),
      StyleGuideComponent(
        name: "Filters",
        purpose: "They narrow a list down by links, each with the number of records that it leads to.",
        limits: "A table that stands whole on one page is narrowed down in place.",
        source: .pages(["decisions", "contracts", "disclosure-log"]),
        classes: ["decision-filters", "counted-links", "link-count"],
        states: { guide in
          [
            guide.state(
              "One of them chosen",
              """
              <nav class="decision-filters" aria-label="Filters"><h2>Status</h2>
              <ul class="counted-links"><li><a href="\(StyleGuide.nowhere)" aria-current="page">All</a> \
              <span class="link-count">120</span></li>
              <li><a href="\(StyleGuide.nowhere)">Approved</a> <span class="link-count">95</span></li>
              <li><a href="\(StyleGuide.nowhere)">Rejected</a> <span class="link-count">25</span></li></ul></nav>
              """)
          ]
        }),
      StyleGuideComponent(
        name: "Letters and years",
        purpose: "They lead to the part of a long list that begins with a letter, or belongs to a year.",
        limits: "Where a number belongs behind each, use filters.",
        source: .pages(["suppliers", "correction-log"]),
        classes: ["letters"],
        states: { guide in
          let letters = ["A", "B", "C", "D"].map { "<li><a href=\"\(StyleGuide.nowhere)\">\($0)</a></li>" }
          return [
            guide.state(
              "Letters", "<nav class=\"letters\" aria-label=\"Letters\"><ul>\(letters.joined())</ul></nav>"),
            guide.state(
              "Years, one of them chosen",
              """
              <nav class="letters" aria-label="Years"><ul><li><a href="\(StyleGuide.nowhere)" aria-current="page">2026</a>\
              </li><li><a href="\(StyleGuide.nowhere)">2025</a></li></ul></nav>
              """),
          ]
        }),
      StyleGuideComponent(
        name: "Priorities",
        purpose: "They are the priorities of the Police and Crime Plan, each with what was decided for it.",
        limits: "For other records of equal weight use section links.",
        source: .template("priority-list"),
        classes: ["priority-list", "priority", "priority-title", "priority-count"],
        states: { guide in
          let context = ExampleRecordContext(priorities: [
            PriorityItemContext(
              title: "First priority", href: StyleGuide.nowhere, summary: "What it means, in a sentence.",
              count: "12 decisions"),
            PriorityItemContext(
              title: "Second priority", href: StyleGuide.nowhere, summary: nil, count: "No decisions"),
          ])
          return [guide.state("With and without a summary", "priority-list", context)]
        }),
      StyleGuideComponent(
        name: "Questions on the home page",
        purpose: "They are the questions that people come with, each answered from the records.",
        limits: "What no record answers has no place among them.",
        source: .template("home-question"),
        classes: ["home-questions", "home-question", "answer-note"],
        states: { guide in
          let questions = HomeQuestion.allCases.map { question in
            HomeQuestionContext(
              question: question,
              answers: [
                HomeAnswerContext(text: "An answer that leads on", href: StyleGuide.nowhere, note: "What it rests on"),
                HomeAnswerContext(text: "An answer by itself"),
              ], words: guide.words)
          }
          let states = questions.map { guide.state("", "home-question", $0).html }
          let isThere = states.allSatisfy { $0 != nil }
          let html = "<div class=\"home-questions\">\(states.compactMap(\.self).joined())</div>"
          return [StyleGuideComponent.State(name: "Every question", html: isThere ? html : nil)]
        }),
      StyleGuideComponent(
        name: "Feed in a list",
        purpose: "It leads to a feed, says what is in it, and gives its address to be copied.",
        limits: "On a list's own page the feed is one of the ways on.",
        source: .template("followed-feed"),
        classes: ["feed-list", "address"],
        states: { guide in
          let feed = FollowedFeedContext(
            label: "Examples", text: "Every new example", href: StyleGuide.nowhere,
            address: "https://example.org/examples/feed.xml")
          return [guide.state("One feed", "followed-feed", feed) { "<ul class=\"feed-list\">\($0)</ul>" }]
        }),
    ])

  private static let example = "A decision as an example, with a title as long as those of most decisions are"

  private static func undated(in guide: StyleGuide) -> DecisionSummaryContext {
    DecisionSummaryContext(
      href: StyleGuide.nowhere, title: example, reference: nil, date: nil, status: .approved,
      statusName: guide.words[.status(.approved)], confidentiality: .open, confidentialityName: "", decisionMaker: nil,
      summary: nil)
  }
}
