import Records
import Testing

@Suite("Links between decisions are seen from both ends")
struct DecisionLinksTests {
  /// What the catalogue says of a record's relations, as `"follows: 001, 002"`.
  private func relations(of name: String, in catalogue: Catalogue) -> [String] {
    guard let position = catalogue.decisions.firstIndex(where: { $0.name == name }) else { return ["not there"] }
    return catalogue.relatedDecisions(of: position).map { related in
      "\(related.relation.rawValue): " + related.positions.map { catalogue.decisions[$0].name }.joined(separator: ", ")
    }
  }

  @Test("Whatever one record says of another, the other says in return", arguments: DecisionRelation.stated)
  func bothDirections(relation: DecisionRelation) {
    let made = catalogue(of: [
      decision("1") { $0.status = relation == .supersedes ? .superseded : .approved },
      decision("2") { $0.link(relation, "1") },
    ])
    #expect(made.faults.isEmpty)
    #expect(relations(of: "2", in: made.catalogue) == ["\(relation.rawValue): 1"])
    #expect(relations(of: "1", in: made.catalogue) == ["\(relation.inverse.rawValue): 2"])
    #expect(relation.inverse.inverse == relation)
  }

  @Test("A link that both records state is shown once")
  func statedTwice() {
    let made = catalogue(of: [
      decision("1") { $0.link(.relatesTo, "2") },
      decision("2") {
        $0.link(.relatesTo, "1"); $0.link(.relatesTo, "1")
      },
    ])
    #expect(made.faults.isEmpty)
    #expect(relations(of: "1", in: made.catalogue) == ["relates-to: 2"])
    #expect(relations(of: "2", in: made.catalogue) == ["relates-to: 1"])
  }

  @Test("Decisions of one relation are listed oldest first, relations in a fixed order")
  func order() {
    let made = catalogue(of: [
      decision("new") {
        $0.date = day("2013-07-08"); $0.link(.relatesTo, "old"); $0.link(.follows, "middle"); $0.link(.follows, "old")
      },
      decision("middle") { $0.date = day("2013-07-06") }, decision("old"),
    ]).catalogue
    #expect(relations(of: "new", in: made) == ["follows: old, middle", "relates-to: old"])
  }

  @Test("A link to nothing is an error with the nearest reference")
  func linkToNothing() {
    let made = catalogue(of: [
      decision("WMPCC 005/2013"),
      decision("2") {
        $0.link(.follows, "WMPCC 006/2013"); $0.link(.follows, "elsewhere")
      },
    ])
    #expect(
      made.faults == [
        "content/decisions/2.md:10:12: error: no decision has the reference 'WMPCC 006/2013'; did you mean "
          + "'WMPCC 005/2013'? [unknown-reference]",
        "content/decisions/2.md:11:12: error: no decision has the reference 'elsewhere' [unknown-reference]",
      ])
  }

  @Test("A record cannot be linked to itself", arguments: DecisionRelation.stated)
  func linkToItself(relation: DecisionRelation) {
    let made = catalogue(of: [decision("1") { $0.link(relation, "1") }])
    #expect(
      made.faults == [
        "content/decisions/1.md:10:12: error: '1' is this record itself; take the link out, or name the other record "
          + "[contradiction]"
      ])
    #expect(relations(of: "1", in: made.catalogue).isEmpty)
  }

  @Test("A link to a draft or to a record under embargo is left out, and the office is told")
  func linkToUnpublished() {
    let made = catalogue(of: [
      decision("draft") { $0.status = .draft }, decision("later") { $0.published = day("2013-12-01") },
      decision("1") {
        $0.link(.follows, "draft"); $0.link(.follows, "later")
      },
    ])
    #expect(
      made.faults == [
        "content/decisions/1.md:10:12: warning: 'draft' is a draft or under embargo; the link is left out until that "
          + "record is published [link-to-unpublished]",
        "content/decisions/1.md:11:12: warning: 'later' is a draft or under embargo; the link is left out until that "
          + "record is published [link-to-unpublished]",
      ])
    #expect(relations(of: "1", in: made.catalogue).isEmpty)
  }

  @Test("A draft may link to a draft, whether it has a reference already or not")
  func linkBetweenDrafts() {
    let draft = decision("1") { $0.status = .draft }
    let other = decision("2") {
      $0.status = .draft; $0.link(.follows, "1")
    }
    #expect(catalogue(of: [draft, other]).faults.isEmpty)
    var unnumbered = other
    unnumbered.reference = nil
    #expect(catalogue(of: [draft, unnumbered]).faults.filter { $0.contains("[link-to-unpublished]") } == [])
  }

  @Test("What a draft says of a public record stays unsaid")
  func linkFromDraft() {
    let made = catalogue(of: [
      decision("1"),
      decision("2") {
        $0.status = .draft; $0.link(.supersedes, "1")
      },
    ])
    #expect(made.faults.isEmpty)
    #expect(relations(of: "1", in: made.catalogue).isEmpty)
  }

  @Test("What a confidential record says of others is part of what it does not say")
  func linkFromConfidentialRecord() throws {
    let item = try withheldItem(covering: .wholeRecord)
    let made = catalogue(of: [
      decision("1"),
      decision("2") {
        $0.confidentiality = .confidential
        $0.withheld = [item]
        $0.link(.follows, "1")
      },
    ])
    #expect(relations(of: "1", in: made.catalogue).isEmpty)
    #expect(relations(of: "2", in: made.catalogue).isEmpty)
  }

  @Test("A record that another supersedes must say so, unless it was withdrawn")
  func supersededWithoutStatus() {
    let newer = decision("2") { $0.link(.supersedes, "1") }
    #expect(
      catalogue(of: [decision("1"), newer]).faults == [
        "content/decisions/1.md: warning: '2' supersedes this record, whose status is still approved; say "
          + "'status: superseded' [contradiction]"
      ])
    #expect(catalogue(of: [decision("1") { $0.status = .superseded }, newer]).faults.isEmpty)
    #expect(catalogue(of: [decision("1") { $0.status = .withdrawn }, newer]).faults.isEmpty)
  }

  @Test("A superseded record must be superseded by another that is public")
  func supersededByNothing() {
    let expected = [
      "content/decisions/1.md: warning: the record is superseded, and no public record supersedes it; add "
        + "'supersedes: [1]' to the record that does [contradiction]"
    ]
    let old = decision("1") { $0.status = .superseded }
    #expect(catalogue(of: [old]).faults == expected)
    #expect(
      catalogue(of: [
        old,
        decision("2") {
          $0.status = .draft; $0.link(.supersedes, "1")
        },
      ]).faults == expected)
  }
}
