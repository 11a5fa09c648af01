import ContentLoading
import Diagnostics
import Records
import TestSupport
import Testing

@Suite("A policy is read key by key")
struct PolicyReaderTests {
  private let complete: FileTree = [
    "policies/procurement-strategy/index.md": """
    ---
    title: Procurement strategy
    summary: How the office buys.
    status: adopted
    published: 2017-05-02
    owner: Head of Procurement
    organisation: force
    version: "2.10"
    adopted: 2017-04-01
    review: 2018-04-01
    earlier-versions:
      - {version: "2", adopted: 2016-04-01, change: Targets for collaboration added, file: v2.pdf, title: Strategy of 2016}
      - {version: "1"}
    decisions: [A 1/2017]
    priorities: [pride]
    attachments: [{file: strategy.pdf, title: The strategy, kind: annex}]
    corrections: [{date: 2017-06-01, change: A figure corrected, reason: Typing error}]
    redirect-from: /old/
    ---
    What it says, with [its figures](figures.csv).
    """,
    "policies/procurement-strategy/v2.pdf": "%PDF-1.4",
    "policies/procurement-strategy/strategy.pdf": "%PDF-1.5",
    "policies/procurement-strategy/figures.csv": "a,b\n",
  ]

  @Test("Every key is read into its field")
  func everyKey() async throws {
    let content = try await load(complete)
    #expect(content.diagnostics.lines == [])
    let policy = try #require(content.records.policies.first)
    #expect(content.records.policies.count == 1)
    #expect(policy.id == "procurement-strategy")
    #expect(policy.title == "Procurement strategy")
    #expect(policy.summary == "How the office buys.")
    #expect(policy.status == .adopted)
    #expect(policy.published == CalendarDate("2017-05-02"))
    #expect(policy.owner == "Head of Procurement")
    #expect(policy.organisation.value == "force")
    #expect(policy.version == "2.10")
    #expect(policy.adopted == CalendarDate("2017-04-01"))
    #expect(policy.review?.value == CalendarDate("2018-04-01"))
    #expect(policy.review?.location.description == "content/policies/procurement-strategy/index.md:10:9")
    #expect(policy.decisions.map(\.value) == [DecisionReference("A 1/2017")])
    #expect(policy.priorities.map(\.value) == ["pride"])
    #expect(policy.attachments.map(\.title) == ["The strategy"])
    #expect(policy.corrections.map(\.change) == ["A figure corrected"])
    #expect(policy.redirects.map(\.value) == ["/old/"])
    #expect(policy.linkedFiles.map(\.path) == ["figures.csv"])
    #expect(policy.ownFolder?.lastComponent?.string == "procurement-strategy")
  }

  @Test("Earlier versions keep their order, their days and their documents")
  func earlierVersions() async throws {
    let policy = try #require(try await load(complete).records.policies.first)
    #expect(policy.earlierVersions.map(\.version) == ["2", "1"])
    let second = try #require(policy.earlierVersions.first)
    #expect(second.adopted == CalendarDate("2016-04-01"))
    #expect(second.change == "Targets for collaboration added")
    #expect(second.document?.title == "Strategy of 2016")
    #expect(second.document?.file.lastComponent?.string == "v2.pdf")
    #expect(second.document?.format == .pdf)
    #expect(policy.earlierVersions.last == PolicyVersion(version: "1", adopted: nil, change: nil, document: nil))
    #expect(policy.documentFiles.count == 3)
  }

  @Test("What a policy does not say stays unsaid, and it is the office's")
  func absent() async throws {
    let content = try await load(policy: "")
    #expect(content.diagnostics.lines == [])
    let policy = try #require(content.records.policies.first)
    #expect(policy.organisation.value == "office")
    #expect(policy.version == nil && policy.adopted == nil && policy.review == nil && policy.owner == nil)
  }

  @Test(
    "A policy never becomes more public for what is missing or cannot be understood",
    arguments: [
      "title: a", "title: a\nstatus: adoptd", "title: a\nstatus: adopted\npublished:",
      "title: a\nstatus: superseded\npublished: next week",
    ])
  func keptBack(keys: String) async throws {
    let content = try await load(["policies/a.md": "---\n\(keys)\n---\nText.\n"])
    #expect(content.records.policies.map(\.status) == [.draft])
    #expect(content.records.policies.map(\.isMisread) == [true])
    #expect(content.diagnostics.errorCount == 1 && content.diagnostics.count == 1)
  }

  @Test("What is wrong with a draft is a warning")
  func draft() async throws {
    let content = try await load(["policies/a.md": "---\nstatus: draft\nreview: soon\n---\n"])
    #expect(
      content.diagnostics.lines == [
        "content/policies/a.md:2:1: warning: the key 'title' is missing; write 'title: …' here [missing-key]",
        "content/policies/a.md:3:9: warning: 'soon' is not a day in the calendar, written as year, month and day like 2013-07-04 [invalid-date]",
      ])
  }

  @Test(
    "Whatever is wrong with a policy is said where it stands",
    arguments: [
      (
        "review: April 2018",
        "4:9: error: 'April 2018' is not a day in the calendar, written as year, month and day like 2013-07-04 [invalid-date]"
      ),
      (
        "earlier-versions: [{adopted: 2016-04-01}]",
        "4:20: error: the key 'version' is missing; write 'version: …' here [missing-key]"
      ),
      (
        "earlier-versions: [{version: 1, title: Strategy of 2016}]",
        "4:20: error: the key 'file' is missing; write 'file: …' here [missing-key]"
      ),
      (
        "earlier-versions: [{version: 1, file: v1.pdf}]",
        "4:20: error: the key 'title' is missing; write 'title: …' here [missing-key]"
      ),
      (
        "earlier-versions: [{version: 1, file: v2.pdf, title: a}]",
        "4:39: error: there is no file 'v2.pdf' beside this record; did you mean 'v1.pdf'? [missing-attachment]"
      ),
      (
        "adopted: 2017-04-01\nvesion: 2",
        "5:1: error: there is no key 'vesion' here; did you mean 'version'? [unknown-key]"
      ),
      (
        "colour: red",
        "4:1: error: there is no key 'colour' here; the keys are adopted, attachments, corrections, decisions, "
          + "earlier-versions, organisation, owner, priorities, published, redirect-from, review, status, summary, title, "
          + "version, withheld [unknown-key]"
      ),
    ])
  func exactFaults(keys: String, expected: String) async throws {
    let content = try await load(policy: keys, beside: ["policies/complaints/v1.pdf": "%PDF-1.4"])
    #expect(content.diagnostics.lines == ["content/policies/complaints/index.md:" + expected])
  }

  @Test("The document of an earlier version belongs to the policy even when it lacks a title")
  func untitledDocument() async throws {
    let content = try await load(
      policy: "earlier-versions: [{version: 1, file: v1.pdf}]", beside: ["policies/complaints/v1.pdf": "%PDF-1.4"])
    #expect(content.records.policies.first?.documentFiles.count == 1)
  }
}
