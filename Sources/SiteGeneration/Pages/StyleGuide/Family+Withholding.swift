import Diagnostics
import Markdown
import Records

extension StyleGuideFamily {
  /// What the public may not read, and why.
  static let withholding = StyleGuideFamily(
    name: "Withheld information",
    components: [
      StyleGuideComponent(
        name: "Withheld items",
        purpose: "They say what a record holds and does not publish, each with its exemption and reason.",
        limits: "Words taken out of a text are redactions; a record that lists neither withholds nothing.",
        source: .template("withheld-items"),
        classes: ["withheld", "withheld-item", "onward"],
        states: { guide in
          let items = guide.withheldItems
          return [
            guide.state(
              "Part of a record, a document, a whole record", "withheld-items",
              ExampleRecordContext(withholding: WithholdingParts(items: items, redactions: nil)), in: guide.inRecord)
          ]
        }),
      StyleGuideComponent(
        name: "Facts of what is withheld",
        purpose: "They give the exemption, how much it covers, the reason, the public interest test and the review.",
        limits: "They stand within a withheld item, and never alone.",
        source: .template("withheld-facts"),
        classes: ["withheld", "withheld-item", "fact-wide", "not-recorded"],
        states: { guide in
          zip(
            ["All facts, and a review that is overdue", "Facts that are not stated", "To be published"],
            guide.withheldItems
          )
          .map { name, item in
            guide.state(name, "withheld-facts", item) {
              "<div class=\"withheld\"><div class=\"withheld-item\">\($0)</div></div>"
            }
          }
        }),
      StyleGuideComponent(
        name: "Withheld item with its record",
        purpose: "It says on the page of an exemption what is withheld under it, and in which record.",
        limits: "On the page of the record the record need not be named.",
        source: .pages(["withheld-ground"]),
        classes: ["withheld-item", "withheld-in", "fact-note"],
        states: { guide in
          [
            guide.state(
              "In a decision",
              """
              <div class="withheld"><article class="withheld-item"><h3>Rates of the example</h3>
              <p class="withheld-in"><a href="\(StyleGuide.nowhere)">A decision as an example</a> \
              <span class="fact-note">EX 001/2026</span></p></article></div>
              """)
          ]
        }),
      StyleGuideComponent(
        name: "Redaction legend",
        purpose: "It says how many passages were taken out of a text, and under which exemptions.",
        limits: "Without a mark in the text there is nothing to explain.",
        source: .template("redactions"),
        classes: ["redactions", "redaction"],
        states: { guide in
          [
            guide.redactions("One passage", ["40(2)"]),
            guide.redactions("Several exemptions", ["40(2)", "40(2)", "43(2)"]),
          ].compactMap(\.self)
        }),
    ])
}

extension StyleGuide {
  /// Something with all its facts, something with none of those that may be missing, and something to be published.
  fileprivate var withheldItems: [WithheldContext] {
    var priced = item("Rates of the example", "43(2)", .part)
    priced?.reason = "Rivals could offer the same work for a little less."
    priced?.publicInterestTest = "That prices stay fair weighs more than knowing one rate."
    priced?.review = Located(day(-20), at: Self.location)
    let report = item("A report about the example", "42", .attachment)
    var plan = item("The plan of the example", "22", .wholeRecord)
    plan?.reason = "It is published when the work has begun."
    plan?.publicInterestTest = "Waiting a few months does no harm."
    plan?.review = Located(day(60), at: Self.location)
    plan?.expected = Located(.day(day(90)), at: Self.location)
    return [priced, report, plan].compactMap { item in
      item.map {
        WithheldContext(item: $0, isOverdue: $0.isOverdue(on: edition.catalogue.asOf), words: words)
      }
    }
  }

  private func item(_ what: String, _ ground: String, _ extent: WithheldItem.Extent) -> WithheldItem? {
    WithholdingGround(ground).map { WithheldItem(what: what, under: $0, extent: extent, at: Self.location) }
  }

  fileprivate func redactions(_ name: String, _ exemptions: [String]) -> StyleGuideComponent.State? {
    let redactions = exemptions.map { Redaction(exemption: $0, location: Self.location) }
    return RedactionsContext(redactions, words).map { state(name, "redactions", $0, in: inRecord) }
  }

  private static let location = SourceLocation(file: "(style guide)")
}
