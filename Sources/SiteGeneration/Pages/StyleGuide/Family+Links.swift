extension StyleGuideFamily {
  /// What a reader follows or presses.
  static let links = StyleGuideFamily(
    name: "Links and buttons",
    components: [
      StyleGuideComponent(
        name: "Link",
        purpose: "It leads to another page, a file or a place on this page, and says where.",
        limits: "What changes something in place is a button.",
        source: .pages(["home", "follow", "contract"]),
        classes: ["address", "onward"],
        states: { guide in
          [
            guide.state("As it is", guide.link("A link in a sentence")),
            guide.state("Pointed at", guide.link("A link in a sentence", state: "hover")),
            guide.state("With the keyboard's focus", guide.link("A link in a sentence", state: "focus-visible")),
            guide.state("Visited", guide.link("A link in a sentence", state: "visited")),
            guide.state(
              "Leading on", "<p class=\"onward\"><a href=\"\(StyleGuide.nowhere)\">Everything of its kind</a></p>"),
            guide.state(
              "A whole address",
              "<p><a class=\"address\" href=\"\(StyleGuide.nowhere)\">https://example.org/a/rather/long/address/</a></p>"
            ),
          ]
        }),
      StyleGuideComponent(
        name: "Action link",
        purpose: "It leads to what most people come for; the home page has one.",
        limits: "More than one on a page, and none of them stands out.",
        source: .pages(["home"]),
        classes: ["action-link", "home-ways-in"],
        states: { guide in
          [
            guide.state("As it is", guide.actionLink()),
            guide.state("Pointed at", guide.actionLink(state: "hover")),
            guide.state("With the keyboard's focus", guide.actionLink(state: "focus-visible")),
          ]
        }),
      StyleGuideComponent(
        name: "Opening of the home page",
        purpose: "It says on the office's own colour what the site is, and leads to what most people come for.",
        limits: "No other page has one.",
        source: .pages(["home"]),
        classes: ["home-opening", "home-ways-in", "action-link"],
        states: { guide in
          [
            guide.state("As it is", guide.opening()),
            guide.state("Pointed at", guide.opening(state: "hover")),
            guide.state("With the keyboard's focus", guide.opening(state: "focus-visible")),
          ]
        }),
      StyleGuideComponent(
        name: "Section links",
        purpose: "They lead to the parts of a section, side by side.",
        limits: "Where each has a number behind it, use counted links.",
        source: .pages(["home", "data"]),
        classes: ["section-links"],
        states: { guide in
          [
            guide.state(
              "Three links",
              """
              <ul class="section-links"><li><a href="\(StyleGuide.nowhere)">First part</a></li>
              <li><a href="\(StyleGuide.nowhere)">Second part</a></li>
              <li><a href="\(StyleGuide.nowhere)">Third part</a></li></ul>
              """)
          ]
        }),
    ])
}

extension StyleGuide {
  /// - Parameter state: what a reader's pointer or keyboard would make of it; the preview's script shows it.
  fileprivate func link(_ text: String, state: String? = nil) -> String {
    "<p>Here is <a href=\"\(Self.nowhere)\"\(attribute(of: state))>\(text)</a>.</p>"
  }

  fileprivate func actionLink(state: String? = nil) -> String {
    """
    <p class="home-ways-in"><a class="action-link" href="\(Self.nowhere)"\(attribute(of: state))>See all of them</a> \
    <span class="decisions-count">120 of them</span></p>
    """
  }

  fileprivate func opening(state: String? = nil) -> String {
    """
    <div class="home-opening"><div class="prose"><p>What the site is, in a sentence with \
    <a href="\(Self.nowhere)"\(attribute(of: state))>a link</a>.</p></div>\(actionLink(state: state))</div>
    """
  }

  /// What marks an element whose state the preview's script shows.
  func attribute(of state: String?) -> String { state.map { " data-style-guide-state=\"\($0)\"" } ?? "" }
}
