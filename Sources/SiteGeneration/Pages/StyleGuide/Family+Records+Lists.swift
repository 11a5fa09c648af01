extension StyleGuideFamily {
  /// What some kinds of records have, and their pages write out.
  static let furtherParts: [StyleGuideComponent] = [
    StyleGuideComponent(
      name: "Lists of a record",
      purpose:
        "They are what belongs to a record besides its documents: papers, promises, notices elsewhere, versions.",
      limits: "What has several facts each is a table.",
      source: .pages(["decision", "contract", "policy"]),
      classes: ["background-papers", "commitments", "notices", "versions", "label"],
      states: { guide in
        [
          guide.list("Background papers", "background-papers", ["A paper as an example", "Another paper"]),
          guide.list(
            "Promises of social value", "commitments",
            [
              "<p><strong>Jobs:</strong> two apprentices</p><p><span class=\"label\">Delivered:</span> one so far</p>",
              "<p><strong>Environment:</strong> fewer miles</p><p class=\"not-recorded\">Nothing was reported yet.</p>",
            ]),
          guide.list(
            "Notices elsewhere", "notices", ["<a href=\"\(StyleGuide.nowhere)\">Contract notice as an example</a>"]),
          guide.list(
            "Versions", "versions",
            [
              "<strong>2.0</strong>: a new chapter <a href=\"\(StyleGuide.nowhere)\">The version as it was</a> "
                + "<span class=\"document-facts\">PDF, 246 KB</span>"
            ]),
        ]
      }),
    StyleGuideComponent(
      name: "Internal review",
      purpose: "It says that an answer to a request was looked at again, when, and with which outcome.",
      limits: "An answer that nobody asked to be reviewed has none.",
      source: .pages(["foi-response"]),
      classes: ["internal-review"],
      states: { guide in
        [
          guide.state(
            "Answered",
            """
            <div class="decision-record"><section class="internal-review" aria-labelledby="review">\
            <h2 id="review">Internal review</h2><p>What the review found, in a sentence.</p>
            <dl><div><dt>Asked for</dt><dd>\(guide.date(-60).words)</dd></div>
            <div><dt>Answered</dt><dd>\(guide.date(-40).words)</dd></div>
            <div><dt>Outcome</dt><dd>The answer stands</dd></div></dl></section></div>
            """)
        ]
      }),
    StyleGuideComponent(
      name: "Item of the publication scheme",
      purpose: "It says what the office has undertaken to publish, where it is, and whether it is up to date.",
      limits: "Records are listed in their own lists, and not here.",
      source: .pages(["publication-scheme"]),
      classes: ["scheme-item"],
      states: { guide in
        [
          guide.state(
            "Out of date",
            """
            <section class="scheme-item" aria-labelledby="item"><h3 id="item">An item as an example \
            <span class="status-tag status-stale">\(guide.words[.schemeState(.stale)].escapedForHTML)</span></h3>
            <p>What the office says about it.</p>
            <dl>\(guide.schemeFacts)</dl></section>
            """)
        ]
      }),
    StyleGuideComponent(
      name: "Files of a dataset",
      purpose: "They are the files in which a dataset can be downloaded, with their sizes and digests.",
      limits: "The rows of a table are downloaded below it.",
      source: .pages(["dataset"]),
      classes: ["dataset-files", "file-digest"],
      states: { guide in
        [
          guide.state(
            "One file",
            """
            <ul class="dataset-files"><li><a href="\(StyleGuide.nowhere)">CSV</a>, 12 KB <span class="file-digest">SHA-256 \
            <code>\(String(repeating: "0123456789abcdef", count: 4))</code></span></li></ul>
            """)
        ]
      }),
  ]
}

extension StyleGuide {
  /// A list with a heading, in the column in which the parts of a record stand.
  fileprivate func list(_ name: String, _ className: String, _ items: [String]) -> StyleGuideComponent.State {
    state(
      name,
      inRecord(
        """
        <section class="\(className)" aria-labelledby="list"><h2 id="list">\(name)</h2>
        <ul>\(items.map { "<li>\($0)</li>" }.joined(separator: "\n"))</ul></section>
        """))
  }

  fileprivate var schemeFacts: String {
    [edition.fact(.publishedAt, "Decisions"), edition.fact(.lastMet, day(-500)), edition.fact(.wasDueBy, day(-130))]
      .html
  }
}
