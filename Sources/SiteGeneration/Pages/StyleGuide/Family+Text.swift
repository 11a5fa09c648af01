import Diagnostics
import Markdown

extension StyleGuideFamily {
  /// What people write.
  static let text = StyleGuideFamily(
    name: "Text",
    components: [
      StyleGuideComponent(
        name: "Headings",
        purpose: "They say what stands below them, from the title of the page down to a fourth level.",
        limits: "Never for large or bold text: people who hear the page go from heading to heading.",
        source: .pages(["page", "decision", "policy"]),
        classes: ["prose"],
        states: { guide in
          [
            guide.state(
              "First level", "<p>The title at the top of this page. A page has one, and it is no part of its text.</p>"),
            guide.state("Second to fourth level", guide.prose(StyleGuideTexts.headings)),
          ]
        }),
      StyleGuideComponent(
        name: "Long text",
        purpose: "It is what an office writes in Markdown: decisions, policies, answers and pages of its own.",
        limits: "Facts that can be compared stand in a summary list or a table.",
        source: .pages(["page", "decision", "policy", "procurement", "foi-response"]),
        classes: ["prose", "decision-part", "decision-itself", "align-left", "align-center", "align-right"],
        states: { guide in
          [
            guide.state("Paragraphs, lists and a quotation", guide.prose(StyleGuideTexts.paragraphs)),
            guide.state("A table", guide.prose(StyleGuideTexts.table)),
            guide.state("Code", guide.prose(StyleGuideTexts.code)),
            guide.state("Redactions", guide.prose(StyleGuideTexts.redactions)),
            guide.state(
              "The decision itself",
              """
              <div class="decision-record"><section class="decision-part decision-itself" aria-labelledby="decision">\
              <h2 id="decision">Decision</h2>\(guide.prose("It was decided to try the example."))</section></div>
              """),
          ]
        }),
      StyleGuideComponent(
        name: "Terms with what they mean",
        purpose: "It explains words, rules or measures, one below the other.",
        limits: "For the facts of a record use a summary list.",
        source: .pages(["performance", "publication-scheme"]),
        classes: ["explained-list"],
        states: { guide in
          [
            guide.state(
              "Two terms",
              """
              <dl class="explained-list"><div><dt>First term</dt><dd>What it means, in a sentence.</dd></div>
              <div><dt>Second term</dt><dd>What that one means.</dd></div></dl>
              """)
          ]
        }),
    ])
}

extension StyleGuide {
  /// Markdown as pages show it.
  func prose(_ markdown: String) -> String {
    var faults: [Diagnostic] = []
    let document = MarkdownDocument(
      parsing: ArraySlice(Array(markdown.utf8)), in: "(style guide)", diagnostics: &faults)
    let html = document.sections.reduce(document.preamble.html { _ in nil }) { html, section in
      html + "<h2 id=\"\(section.heading.anchor)\">\(section.heading.titleHTML)</h2>\n" + section.body.html { _ in nil }
    }
    return "<div class=\"prose\">\(html)</div>"
  }
}

/// Examples of what an office writes.
enum StyleGuideTexts {
  static let headings = """
    ## A heading of the second level

    What stands below it.

    ### A heading of the third level

    What stands below that.

    #### A heading of the fourth level

    No text needs more levels than these.
    """

  static let paragraphs = """
    A paragraph with **strong words**, *stressed words* and [a link](https://example.org/), which is as long as a paragraph \
    of a decision, so that one sees where its lines end and how far they stand apart.

    - An item of a list
    - Another one
      - with one below it

    1. The first step
    2. The second step

    > What somebody else has said, in their own words.

    What follows.
    """

  static let table = """
    | Example | Share | Amount |
    | :-- | :-: | --: |
    | First | half | £500 |
    | Second | half | £1,500 |

    Table: An example of a table
    """

  static let code = """
    A name such as `PaymentDate` within a sentence.

    ```
    PaymentDate,Amount
    2026-04-01,1500.00
    ```
    """

  static let redactions = """
    The work was led by [redacted s.40(2)] and cost [redacted s.43(2)] in all.
    """
}
