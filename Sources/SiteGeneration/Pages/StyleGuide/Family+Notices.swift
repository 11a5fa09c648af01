extension StyleGuideFamily {
  /// What a reader has to know first.
  static let notices = StyleGuideFamily(
    name: "Notices",
    components: [
      StyleGuideComponent(
        name: "Notice of the whole site",
        purpose: "It says above every page that the site is a demonstration, or that the office is no more.",
        limits: "What concerns one record stands on its page.",
        source: .pages(["layout"]),
        classes: ["demonstration-notice", "office-notice"],
        states: { guide in
          [
            guide.state(
              "Demonstration",
              """
              <div class="demonstration-notice"><p><strong>Demonstration</strong> Nothing on this site is real.</p></div>
              """),
            guide.state(
              "Demonstration with more to say",
              """
              <div class="demonstration-notice"><details>
              <summary><strong>Demonstration</strong> Nothing on this site is real.</summary>
              <p>Every name and every amount is invented.</p></details></div>
              """),
            guide.state(
              "Abolished office",
              """
              <div class="office-notice"><p>This office was abolished. The site stays as it was on its last day.</p></div>
              """),
          ]
        }),
      StyleGuideComponent(
        name: "Notice over a record",
        purpose: "It says what a reader has to know of a record before reading it.",
        limits: "What is true of most records is a fact or a tag.",
        source: .pages(["decision", "contract", "withdrawn", "policy", "procurement"]),
        classes: ["correction-notice", "withheld-notice", "superseded-notice", "withdrawn-notice"],
        states: { guide in
          [
            guide.notice("Corrected", "correction-notice", "This record was corrected after it was published."),
            guide.notice("Withheld in part", "withheld-notice", "Part of this record is withheld."),
            guide.notice("Superseded", "superseded-notice", "A later decision replaces this one."),
            guide.notice("Withdrawn", "withdrawn-notice", "This record was taken down."),
          ]
        }),
      StyleGuideComponent(
        name: "Empty section",
        purpose: "It says of a list, or of a part of the site, that nothing has been published there yet.",
        limits: "A fact that is missing in a record is 'not recorded'.",
        source: .pages(["empty-section", "decisions", "contracts"]),
        classes: ["nothing-here"],
        states: { guide in
          [guide.state("Nothing yet", "<p class=\"nothing-here\">Nothing has been published here yet.</p>")]
        }),
      StyleGuideComponent(
        name: "Missing facts",
        purpose: "They say that a record lacks a fact or a part that it should have.",
        limits: "What is left out on purpose is withheld, with its reason.",
        source: .pages(["decision", "contract"]),
        classes: ["not-recorded", "missing-parts"],
        states: { guide in
          [
            guide.state(
              "A fact", "<p class=\"not-recorded\">\(guide.words[.notRecorded].escapedForHTML)</p>"),
            guide.state("Parts", "<p class=\"missing-parts\">This record lacks: Background, Legal implications</p>"),
          ]
        }),
    ])
}

extension StyleGuide {
  fileprivate func notice(_ name: String, _ className: String, _ text: String) -> StyleGuideComponent.State {
    state(
      name,
      "<p class=\"\(className)\"><strong>\(name).</strong> \(text) <a href=\"\(Self.nowhere)\">See what and why</a></p>"
    )
  }
}
