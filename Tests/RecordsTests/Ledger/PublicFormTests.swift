import Diagnostics
import Digests
import Markdown
import Records
import SystemPackage
import Testing

@Suite("The public form of a record")
struct PublicFormTests {
  private static func text(_ markdown: String) -> MarkdownDocument {
    var faults: [Diagnostic] = []
    return MarkdownDocument(parsing: Array(markdown.utf8)[...], in: "a.md", diagnostics: &faults)
  }

  private func form(_ change: (inout Decision) -> Void) -> PublicForm {
    decision("P1") {
      $0.text = Self.text("Before.\n\n## Decision\nYes.\n\n## Costs\n£1; or [more](https://a.example).\n")
      change(&$0)
    }.publicForm
  }

  private func partsThatDiffer(_ change: (inout Decision) -> Void) -> [String] {
    let (old, new) = (form { _ in }, form(change))
    let known = Set(old.parts)
    return new.parts.filter { !known.contains($0) }.map(\.name)
  }

  @Test("Every part that readers see has a digest of its own, under a name that a person knows")
  func parts() {
    #expect(
      form {
        $0.signed = day("2013-07-04")
        $0.interests = DeclarationOfInterests.none
        $0.backgroundPapers = ["A paper"]
      }.parts.map(\.name) == [
        "reference", "title", "date", "status", "published", "confidentiality", "signed", "interests",
        "background-papers", "text", "## Decision", "## Costs",
      ])
  }

  @Test("A change shows in the part that was changed and in no other")
  func change() {
    #expect(partsThatDiffer { $0.title = "Other" } == ["title"])
    #expect(
      partsThatDiffer {
        $0.text = Self.text("Before.\n\n## Decision\nNo.\n\n## Costs\n£1; or [more](https://a.example).\n")
      } == ["## Decision"])
    #expect(
      partsThatDiffer {
        $0.text = Self.text("Before.\n\n## Decision\nYes.\n\n## Costs\n£1; or [more](https://b.example).\n")
      } == ["## Costs"])
  }

  @Test("How a text is written down makes no difference")
  func layout() {
    let other = "Before.\n\nDecision\n--------\n\nYes.\n\n## Costs\n\n£1; *or* [more](https://a.example \"Title\").\n"
    #expect(form { $0.text = Self.text(other) }.parts == form { _ in }.parts)
  }

  @Test("What it says of other records and old addresses are no part of it")
  func leftOut() {
    let same = form {
      $0.link(.follows, "P0")
      $0.redirects = [Located("/a/", at: $0.source.location)]
    }
    #expect(same == form { _ in })
  }

  @Test("The priorities are a part of it")
  func priorities() {
    #expect(
      partsThatDiffer { $0.priorities = [Located("safer-streets", at: $0.source.location)] } == ["priorities"])
  }

  @Test("Each correction is a part of its own, wherever in the record it stands")
  func corrections() {
    let (first, second) = (
      Correction(date: day("2014-01-01"), change: "x", reason: nil),
      Correction(date: day("2014-02-01"), change: "y", reason: "z")
    )
    let other = Correction(date: day("2014-02-01"), change: "y", reason: nil)
    #expect(
      partsThatDiffer { $0.corrections = [first, second, other] } == [
        "correction 2014-01-01", "correction 2014-02-01", "correction 2014-02-01 2",
      ])
    #expect(form { $0.corrections = [first, second] } == form { $0.corrections = [second, first] })
    #expect(form { $0.corrections = [second] } != form { $0.corrections = [other] })
  }

  @Test(
    "Where a link leads within the site is a part of it, under the heading of the link",
    arguments: [
      "decision:P2", "contract:P1", "policy:travel", "procurement:cars", "foi:F1", "/decisions/", "b.md#costs",
      "../2012/a.md", "a.pdf",
    ])
  func destinations(target: String) {
    func linked(_ target: String) -> (inout Decision) -> Void {
      { $0.text = Self.text("Before.\n\n## Decision\nYes.\n\n## Costs\n£1; or [more](\(target)).\n") }
    }
    let (old, new) = (form(linked("decision:P1")), form(linked(target)))
    #expect(Set(new.parts).subtracting(old.parts).map(\.name) == ["links ## Costs"])
    #expect(form(linked(target)) == new)
  }

  @Test("A link to another file stays the same when the record lies elsewhere")
  func movedFile() {
    func linked(_ target: String, from path: String) -> PublicForm {
      form {
        $0.source = ContentFile(path: path, displayPath: "content/" + path)
        $0.text = Self.text("See [this](\(target)).\n")
      }
    }
    #expect(linked("b.md", from: "decisions/a.md") == linked("../b.md", from: "decisions/2013/a.md"))
    #expect(linked("b.md", from: "decisions/a.md") != linked("b.md", from: "decisions/2013/a.md"))
  }

  @Test("Another file under the name of a document is another document")
  func document() {
    func attached(_ bytes: String) -> PublicForm {
      form {
        $0.attachments = [
          Attachment(
            file: "/a/terms.pdf", location: $0.source.location, title: "Terms", kind: .annex, format: .pdf, size: 4,
            digest: Digest(of: Array(bytes.utf8)))
        ]
      }
    }
    #expect(attached("a").parts.last?.name == "file terms.pdf")
    #expect(attached("a") == attached("a"))
    #expect(attached("a").parts.dropLast() == attached("b").parts.dropLast())
    #expect(attached("a").fingerprint != attached("b").fingerprint)
  }

  @Test("A response has its own facts, and an internal review is another step and no part of it")
  func response() {
    let source = ContentFile(path: "foi/a.md", displayPath: "content/foi/a.md")
    var request = InformationRequest(
      source: source, title: "Drones", status: .closed, organisation: Located("office", at: source.location))
    request.received = day("2013-05-01")
    request.answered = day("2013-05-20")
    request.outcome = .released
    let form = request.publicForm
    #expect(form.parts.map(\.name) == ["title", "law", "received", "answered", "outcome"])
    request.internalReview = InternalReview(asked: day("2013-06-01"), answered: nil, outcome: nil, summary: nil)
    #expect(request.publicForm == form)
    request.corrections = [Correction(date: day("2014-01-01"), change: "x", reason: nil)]
    #expect(request.publicForm.parts.map(\.name).last == "correction 2014-01-01")
    request.corrections = []
    request.answered = day("2013-05-21")
    #expect(request.publicForm.fingerprint != form.fingerprint)
  }

  @Test("Nothing of what a confidential or withdrawn record does not say goes into it", arguments: [true, false])
  func withheld(isWithdrawn: Bool) {
    func hidden(_ change: (inout Decision) -> Void) -> PublicForm {
      form {
        if isWithdrawn {
          $0.status = .withdrawn
          $0.withdrawal = Withdrawal(date: day("2014-01-01"), reason: "why")
        } else {
          $0.confidentiality = .confidential
        }
        change(&$0)
      }
    }
    let guessed = hidden {
      $0.text = Self.text("## Decision\nThe secret.\n")
      $0.decisionMaker = "Somebody"
      $0.interests = .declared("Something")
      $0.signed = day("2013-01-01")
      $0.priorities = [Located("safer-streets", at: $0.source.location)]
      if !isWithdrawn { $0.corrections = [Correction(date: day("2014-01-01"), change: "Secret", reason: nil)] }
      $0.backgroundPapers = ["A paper"]
      $0.attachments = [
        Attachment(
          file: "/a/secret.pdf", location: $0.source.location, title: "Secret", kind: .annex, format: .pdf, size: 4,
          digest: Digest(of: []))
      ]
    }
    #expect(guessed == hidden { _ in })
    #expect(!guessed.parts.contains { $0.name.contains("Decision") || $0.name.contains("secret") })
  }
}
