import Diagnostics
import Records
import SystemPackage
import Testing

@Suite("The catalogue holds what the public may know on a day")
struct CatalogueTests {
  private func names(_ catalogue: Catalogue) -> [String] { catalogue.decisions.map(\.name) }

  @Test(
    "A record under embargo appears on the very day, and not before",
    arguments: [("2013-11-19", 0), ("2013-11-20", 1), ("2013-11-21", 1)])
  func embargo(asOf date: String, expected: Int) {
    let embargoed = decision("001") { $0.published = day("2013-11-20") }
    let made = catalogue(of: [embargoed], asOf: day(date)).catalogue
    #expect(made.decisions.count == expected)
    #expect(made.unpublished.references.count == 1 - expected)
    #expect(made.unpublished.sources.count == 1 - expected)
  }

  @Test("A draft is not in it; every other status is", arguments: DecisionStatus.allCases)
  func statuses(status: DecisionStatus) {
    let made = catalogue(of: [decision("001") { $0.status = status }]).catalogue
    #expect(names(made) == (status == .draft ? [] : ["001"]))
    #expect(made.position(of: DecisionReference("001")) == (status == .draft ? nil : 0))
  }

  @Test("A page appears unless it is a draft or under embargo")
  func pages() {
    func page(_ name: String, _ status: FreePage.Status, _ published: String?) -> FreePage {
      FreePage(
        source: ContentFile(path: "pages/\(name).md", displayPath: "content/pages/\(name).md"), title: name,
        description: nil,
        status: status, published: published.map(day), redirects: [], text: .empty, linkedFiles: [])
    }
    let made = catalogue(
      of: [],
      pages: [
        page("a", .published, nil), page("b", .draft, nil), page("c", .published, "2013-11-21"),
        page("d", .published, "2013-11-20"),
      ]
    ).catalogue
    #expect(made.pages.map(\.title) == ["a", "d"])
    #expect(made.unpublished.sources == ["pages/b.md", "pages/c.md"])
  }

  @Test("The text of a confidential or withdrawn record is not public", arguments: Confidentiality.allCases)
  func publicText(confidentiality: Confidentiality) {
    #expect(
      decision("001") { $0.confidentiality = confidentiality }.hasPublicText == (confidentiality != .confidential))
    #expect(
      !decision("001") {
        $0.confidentiality = confidentiality
        $0.status = .withdrawn
      }.hasPublicText)
  }

  @Test("The newest decision comes first and undated ones last, however they were loaded")
  func order() {
    let ordered = [
      decision("009") { $0.date = day("2013-09-01") },
      decision("010") {
        $0.date = nil; $0.published = day("2013-08-01")
      },
      decision("008"), decision("002"), decision("001"),
      decision("003") {
        $0.date = nil; $0.published = nil
      },
      decision("x") {
        $0.date = nil; $0.published = nil; $0.reference = nil
      },
      decision("y") {
        $0.date = nil; $0.published = nil; $0.reference = nil
      },
    ]
    let expected = ["009", "010", "008", "002", "001", "003", "Decision x", "Decision y"]
    #expect(names(catalogue(of: ordered).catalogue) == expected)
    #expect(names(catalogue(of: ordered.reversed()).catalogue) == expected)
    #expect(names(catalogue(of: ordered.shuffled()).catalogue) == expected)
  }

  @Test("The same content gives the same faults, however it was loaded")
  func orderOfFaults() {
    let faulty = (1...20).map { number in
      decision("\(number)") {
        $0.link(.follows, "\(number % 7)")
        $0.link(.supersedes, "\(number + 1)")
        $0.reference = Located(DecisionReference("\(number % 10)"), at: place(in: $0.source, line: 2))
      }
    }
    let expected = catalogue(of: faulty).faults
    #expect(expected.count > 20)
    #expect(catalogue(of: faulty.reversed()).faults == expected)
    #expect(catalogue(of: faulty.shuffled()).faults == expected)
  }

  @Test("Two records with one reference are an error at the second; one that is easily taken for another, a warning")
  func duplicateReferences() {
    let second = decision("b") { $0.reference = Located(DecisionReference("a"), at: place(in: $0.source, line: 2)) }
    let third = decision("c") { $0.reference = Located(DecisionReference("A."), at: place(in: $0.source, line: 2)) }
    #expect(
      catalogue(of: [third, second, decision("a")]).faults == [
        "content/decisions/b.md:2:12: error: the reference 'a' is already used by content/decisions/a.md:2:12; give one of "
          + "the two another reference [duplicate-reference]",
        "content/decisions/c.md:2:12: warning: the reference 'A.' is easily taken for 'a' in "
          + "content/decisions/a.md:2:12; check that these are two decisions [duplicate-reference]",
      ])
  }

  @Test("Two published records with one reference are an error, whatever draft has it too")
  func duplicateReferenceBesideDraft() {
    let records = ["a", "b", "c"].map { name in
      decision(name) {
        $0.status = name == "a" ? .draft : .approved
        $0.reference = Located(DecisionReference("1"), at: place(in: $0.source, line: 2))
      }
    }
    #expect(
      catalogue(of: records).faults == [
        "content/decisions/a.md:2:12: warning: the reference '1' is already used by content/decisions/b.md:2:12; give one "
          + "of the two another reference [duplicate-reference]",
        "content/decisions/c.md:2:12: error: the reference '1' is already used by content/decisions/b.md:2:12; give one "
          + "of the two another reference [duplicate-reference]",
      ])
  }

  @Test("A draft with the reference of a published record is a warning until it is published")
  func duplicateReferenceOfDraft() {
    let draft = decision("b") {
      $0.status = .draft
      $0.reference = Located(DecisionReference("a"), at: place(in: $0.source, line: 2))
    }
    let made = catalogue(of: [draft, decision("a")])
    #expect(
      made.faults == [
        "content/decisions/b.md:2:12: warning: the reference 'a' is already used by content/decisions/a.md:2:12; give one "
          + "of the two another reference [duplicate-reference]"
      ])
    #expect(names(made.catalogue) == ["a"])
    #expect(made.catalogue.position(of: DecisionReference("a")) == 0)
  }

  @Test(
    "A public record cannot publish the file of a record that is not public",
    arguments: [DecisionStatus.draft, .withdrawn, .approved])
  func foreignFile(status: DecisionStatus) {
    func attach(_ line: Int, to decision: inout Decision) {
      decision.attachments = [
        Attachment(
          file: FilePath("/content/decisions/secret.pdf"), location: place(in: decision.source, line: line),
          title: "Report",
          kind: .report, format: .pdf, size: 1)
      ]
    }
    let hidden = decision("a") {
      $0.status = status
      if status == .approved { $0.published = day("2013-12-01") }
      attach(9, to: &$0)
    }
    let linking = decision("b") { decision in
      decision.linkedFiles = [
        LinkedFile(
          writtenAs: "secret.pdf", file: FilePath("/content/decisions/secret.pdf"),
          location: place(in: decision.source, line: 20))
      ]
    }
    #expect(
      catalogue(of: [hidden, linking]).faults == [
        "content/decisions/b.md:20:12: error: the file belongs to content/decisions/a.md, which the public may not read; "
          + "give this record a copy of its own if the file may be published [link-to-unpublished]"
      ])
  }
}
