import Diagnostics
import Records
import Testing

@Suite("Policies")
struct PolicyTests {
  /// A policy of which nothing is wrong, as `change` leaves it. Its file is `content/policies/<id>.md`.
  private func policy(_ id: String, _ change: (inout Policy) -> Void = { _ in }) -> Policy {
    let source = ContentFile(path: "policies/\(id).md", displayPath: "content/policies/\(id).md")
    var policy = Policy(
      source: source, id: id, title: "Policy \(id)", status: .adopted,
      organisation: Located("office", at: place(in: source, line: 4)))
    policy.adopted = day("2012-04-01")
    policy.review = Located(day("2014-04-01"), at: place(in: source, line: 6))
    change(&policy)
    return policy
  }

  private func catalogue(
    of policies: [Policy], decisions: [Decision] = [], asOf date: String = "2013-11-20"
  ) -> (catalogue: Catalogue, faults: [String]) {
    var records = OfficeRecords()
    records.policies = policies
    records.decisions = decisions
    return RecordsTests.catalogue(of: records, asOf: day(date))
  }

  @Test("Policies are ordered by title; those that apply and those that no longer do are told apart")
  func order() {
    let policies = [
      policy("a") { $0.title = "Zero waste" }, policy("b") { $0.title = "complaints" },
      policy("c") {
        $0.title = "Buying"
        $0.status = .superseded
      }, policy("d") { $0.status = .draft }, policy("e") { $0.published = day("2013-11-21") },
    ]
    let (catalogue, faults) = catalogue(of: policies)
    #expect(faults.isEmpty)
    #expect(catalogue.policies.map(\.id) == ["c", "b", "a"])
    #expect(catalogue.currentPolicies.map { catalogue.policies[$0].id } == ["b", "a"])
    #expect(catalogue.supersededPolicies.map { catalogue.policies[$0].id } == ["c"])
  }

  @Test("A review that is overdue is a warning, on the day after it was due", arguments: ["2014-04-01", "2014-04-02"])
  func overdueReview(date: String) {
    let expected =
      date == "2014-04-01"
      ? []
      : [
        "content/policies/a.md:6:12: warning: the policy was to be reviewed by 2014-04-01; put the day of its next review "
          + "here once it is done; until then the page says that it is overdue [overdue-review]"
      ]
    #expect(catalogue(of: [policy("a")], asOf: date).faults == expected)
    #expect(
      catalogue(of: [policy("a")], asOf: date).catalogue.policies[0].isReviewOverdue(on: day(date)) == !expected.isEmpty
    )
    // Nobody has to review what no longer applies or is not published.
    #expect(catalogue(of: [policy("a") { $0.status = .superseded }], asOf: date).faults.isEmpty)
    #expect(catalogue(of: [policy("a") { $0.published = day("2020-01-01") }], asOf: date).faults.isEmpty)
  }

  @Test("A review before the adoption is an error")
  func reviewBeforeAdoption() {
    #expect(
      catalogue(of: [policy("a") { $0.adopted = day("2014-04-02") }], asOf: "2014-04-01").faults.filter {
        $0.contains("before it was adopted")
      } == [
        "content/policies/a.md:6:12: error: the policy is to be reviewed on 2014-04-01, before it was adopted on "
          + "2014-04-02; check 'adopted:' and 'review:' [contradiction]"
      ])
  }

  @Test("A policy cannot be public and adopted on a day that is still to come")
  func futureAdoption() {
    let later = policy("a") { $0.adopted = day("2013-11-21") }
    #expect(
      catalogue(of: [later]).faults == [
        "content/policies/a.md: error: it says that the policy was adopted on 2013-11-21, which is still to come; check "
          + "'adopted:', or say under 'published:' from which day it may be read [contradiction]"
      ])
    var embargoed = later
    embargoed.published = day("2013-11-21")
    #expect(catalogue(of: [embargoed]).faults.isEmpty)
    #expect(catalogue(of: [later], asOf: "2013-11-21").faults.isEmpty)
  }

  @Test("A correction on a day that is still to come is pointed out")
  func futureCorrection() {
    let corrected = policy("a") {
      $0.corrections = [Correction(date: day("2013-11-21"), change: "Typing error", reason: nil)]
    }
    #expect(
      catalogue(of: [corrected]).faults == [
        "content/policies/a.md: warning: it says that the record was corrected on 2013-11-21, which is still to come; check "
          + "'corrections:' [contradiction]"
      ])
  }

  @Test("Earlier versions are listed newest first, and each has a number of its own")
  func versions() {
    func versions(_ versions: (String, String?)...) -> [String] {
      let versioned = policy("a") { policy in
        policy.version = "4"
        policy.earlierVersions = versions.map {
          PolicyVersion(version: $0.0, adopted: $0.1.map(day), change: nil, document: nil)
        }
      }
      return catalogue(of: [versioned]).faults
    }
    #expect(versions(("3", "2011-04-01"), ("2", nil), ("1", "2010-04-01")).isEmpty)
    let wayOut = "; list earlier versions newest first, and check their days [contradiction]"
    #expect(
      versions(("2", "2010-04-01"), ("1", nil), ("3", "2011-04-01")) == [
        "content/policies/a.md: warning: version '3' of the policy was adopted on 2011-04-01, after version '2', which "
          + "stands before it" + wayOut
      ])
    #expect(
      versions(("3", "2012-04-02")) == [
        "content/policies/a.md: warning: version '3' of the policy was adopted on 2012-04-02, after the present one, which "
          + "stands before it" + wayOut
      ])
    #expect(
      versions(("4", nil)) == [
        "content/policies/a.md: warning: there are two versions '4' of the policy; check 'version:' and "
          + "'earlier-versions:' [contradiction]"
      ])
  }

  @Test("An organisation, a priority or a decision that nobody has heard of is an error")
  func unknownNames() {
    let lost = policy("a") { policy in
      policy.organisation = Located("ofice", at: place(in: policy.source, line: 4))
      policy.priorities = [Located("safer-street", at: place(in: policy.source, line: 5))]
      policy.decisions = [Located(DecisionReference("PCC 2"), at: place(in: policy.source, line: 7))]
    }
    let expected = [
      "content/policies/a.md:4:12: error: no organisation is called 'ofice'; did you mean 'office'? [unknown-organisation]",
      "content/policies/a.md:5:12: error: no priority is called 'safer-street'; did you mean 'safer-streets'? "
        + "[unknown-priority]",
      "content/policies/a.md:7:12: error: no decision has the reference 'PCC 2'; did you mean 'PCC 1'? "
        + "[unknown-reference]",
    ]
    #expect(catalogue(of: [lost], decisions: [decision("PCC 1")]).faults == expected)
    var draft = lost
    draft.status = .draft
    #expect(
      catalogue(of: [draft], decisions: [decision("PCC 1")]).faults
        == expected.map { $0.replacing(": error:", with: ": warning:") })
  }

  @Test("The decisions about a policy are found, oldest first; one under embargo is left out, and the office is told")
  func decisions() {
    let about = policy("a") { policy in
      policy.decisions = ["new", "old", "new", "hidden"].enumerated().map {
        Located(DecisionReference($1), at: place(in: policy.source, line: 7 + $0))
      }
    }
    let (catalogue, faults) = catalogue(
      of: [about],
      decisions: [
        decision("old") { $0.date = day("2013-01-01") }, decision("new"),
        decision("hidden") { $0.published = day("2013-12-01") },
      ])
    #expect(catalogue.decisions(ofPolicyAt: 0).map { catalogue.decisions[$0].reference?.value.text } == ["old", "new"])
    #expect(
      faults == [
        "content/policies/a.md:10:12: warning: 'hidden' is a draft or under embargo; the link is left out until that record "
          + "is published [link-to-unpublished]"
      ])
  }
}
