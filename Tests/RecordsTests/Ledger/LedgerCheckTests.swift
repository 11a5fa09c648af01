import Diagnostics
import Digests
import Markdown
import Records
import Testing

@Suite("What was published beside what is there")
struct LedgerCheckTests {
  /// The decision as a build of 10 December 2013 recorded it.
  private static let original = decision("P1") { $0.title = "Youth fund" }

  private static func ledger(of subjects: LedgerSubject...) -> Ledger {
    var scene = LedgerScene()
    scene.subjects = subjects
    scene.day = "2013-12-10"
    return scene.recorded()
  }

  private static let ledger = ledger(of: original.subject())

  private func changed(_ change: (inout Decision) -> Void) -> LedgerScene {
    var decision = Self.original
    change(&decision)
    return LedgerScene(decision.subject())
  }

  private static func corrected(_ days: String...) -> [Correction] {
    days.map { Correction(date: day($0), change: "Mended", reason: nil) }
  }

  @Test("A record that says what it said is as it should be")
  func unchanged() {
    #expect(changed { _ in }.faults(against: Self.ledger) == [])
    #expect(changed { _ in }.unrecorded(by: Self.ledger) == 0)
  }

  @Test("A record that is gone is an error that shows the file of a withdrawn record to put in its place")
  func gone() {
    #expect(
      LedgerScene().faults(against: withLines(Self.ledger)) == [
        """
        content/ledger.csv:2: error: the decision 'P1' (Youth fund), first published on 2013-12-10 at \
        /decisions/P1-youth-fund/, is gone; put it back, or, if it was taken back, put this file in its place, \
        decisions/P1.md: [record-gone]
        ---
        reference: 'P1'
        title: 'Youth fund'
        date: 2013-07-04
        published: 2013-07-09
        status: withdrawn
        withdrawn: {date: 2014-01-10, reason: 'why'}
        confidentiality: open
        ---
        """
      ])
  }

  @Test("An apostrophe in the title of a record that is gone does not end its value")
  func quotedTitle() {
    let ledger = Self.ledger(of: decision("P1") { $0.title = "Women's aid" }.subject())
    #expect(LedgerScene().faults(against: ledger).joined().contains("title: 'Women''s aid'"))
  }

  @Test(
    "A record that is kept back again is as good as gone, and the message says why",
    arguments: [
      ("draft", "is a draft now, so that its page would vanish; put 'status:' back as it was"),
      (
        "embargo",
        "is held back until 2014-03-01 now, so that its page would vanish; put 'published:' back as it was, or, if the "
          + "record was taken back, write instead: [record-gone]\npublished: 2013-07-09"
      ),
    ])
  func keptBack(kind: String, message: String) throws {
    var scene = LedgerScene()
    var hidden = Self.original
    if kind == "draft" { hidden.status = .draft } else { hidden.published = day("2014-03-01") }
    scene.records.decisions = [hidden]
    let fault = try #require(scene.faults(against: Self.ledger).first)
    #expect(fault.hasPrefix("content/decisions/P1.md: error: the decision 'P1' (Youth fund), first published on "))
    #expect(fault.contains(message))
    #expect(fault.contains("\nstatus: withdrawn\nwithdrawn: {date: 2014-01-10, reason: 'why'}"))
  }

  @Test("A record that is confidential now is as good as gone: only a withdrawal tells the public when and why")
  func confidential() throws {
    func hidden(_ change: (inout Decision) -> Void = { _ in }) -> LedgerScene {
      changed {
        $0.title = "The secret"
        $0.confidentiality = .confidential
        $0.corrections = Self.corrected("2014-01-10")
        change(&$0)
      }
    }
    let open = Self.original.subject { $0.corrections = [day("2013-12-01")] }
    #expect(
      hidden().faults(against: Self.ledger(of: open)) == [
        """
        content/decisions/P1.md: error: the decision 'P1' (Youth fund), first published on 2013-12-10 at \
        /decisions/P1-youth-fund/, is confidential now, so that what it said would vanish, and nobody would be told when \
        or why; put 'confidentiality:' back as it was; if it must not be read any more, leave that and take the record \
        back, in the place of its 'status:', and its page will say when and why: [record-gone]
        status: withdrawn
        withdrawn: {date: 2014-01-10, reason: 'why'}
        """
      ])
    let withdrawn = hidden {
      $0.title = "Youth fund"
      $0.status = .withdrawn
      $0.withdrawal = Withdrawal(date: day("2014-01-10"), reason: "It named a person.")
    }
    #expect(withdrawn.faults(against: Self.ledger) == [])
  }

  @Test(
    "A record that is gone is put back no more open than it was",
    arguments: [Confidentiality.open, .partConfidential, .confidential])
  func confidentialityOfGone(confidentiality: Confidentiality) throws {
    let ledger = Self.ledger(of: decision("P1") { $0.confidentiality = confidentiality }.subject())
    let fault = try #require(LedgerScene().faults(against: ledger).first)
    #expect(fault.contains("\nconfidentiality: \(confidentiality.rawValue)\n"))
    // What a withdrawn record keeps from the public is known to nobody.
    let withdrawn = decision("P1") {
      $0.status = .withdrawn
      $0.withdrawal = Withdrawal(date: day("2013-12-01"), reason: "Misdirected")
    }
    let again = try #require(LedgerScene().faults(against: Self.ledger(of: withdrawn.subject())).first)
    #expect(again.contains("\nconfidentiality: confidential\n"))
  }

  @Test("A record whose file cannot be understood is not called gone: its fault is told already")
  func misread() {
    var scene = LedgerScene()
    scene.records.unreadable = [UnreadableRecord(source: Self.original.source, reference: nil)]
    #expect(scene.faults(against: Self.ledger) == [])
    let partly = decision("P1") { $0.title = "" }.subject { $0.isMisread = true }
    #expect(LedgerScene(partly).faults(against: Self.ledger) == [])
  }

  @Test("Every address of a list is remembered, whether the list is still there or not")
  func lists() {
    var scene = LedgerScene()
    scene.lists = ["/decisions/2013/", "/decisions/page/2/"]
    let ledger = scene.recorded()
    scene.lists = ["/decisions/2014/"]
    #expect(scene.faults(against: ledger) == [])
    #expect(
      scene.recorded(after: ledger).lists == ["/decisions/2013/", "/decisions/2014/", "/decisions/page/2/"])
  }

  @Test("A page that says that the record was withdrawn explains why it is gone")
  func signpost() {
    var scene = LedgerScene()
    scene.signposts = ["/decisions/P1-youth-fund/"]
    #expect(scene.faults(against: Self.ledger) == [])
  }

  @Test("A record that has moved is an error that shows the redirect, until it is there")
  func moved() {
    let corrections = Self.corrected("2014-01-10")
    let scene = changed {
      $0.title = "Fund for the young"
      $0.corrections = corrections
    }
    #expect(
      scene.faults(against: Self.ledger) == [
        """
        content/decisions/P1.md: error: the decision 'P1' (Youth fund), first published on 2013-12-10, was found at \
        /decisions/P1-youth-fund/ and is now at /decisions/P1-fund-for-the-young/: the old address leads nowhere; add \
        this to the front matter of the record: [record-moved]
        redirect-from: [/decisions/P1-youth-fund/]
        """
      ])
    let redirected = changed {
      $0.title = "Fund for the young"
      $0.corrections = corrections
      $0.redirects = [Located("/decisions/P1-youth-fund/", at: $0.source.location)]
    }
    #expect(redirected.faults(against: Self.ledger) == [])
  }

  @Test("A new title is one error with one piece of front matter, the correction and the redirect together")
  func retitled() {
    #expect(
      changed { $0.title = "Fund for the young" }.faults(against: Self.ledger) == [
        """
        content/decisions/P1.md: error: the decision 'P1' (Youth fund) differs from what was published and recorded on \
        2013-12-10, and no correction says so: the title (was 'Youth fund'); it was found at /decisions/P1-youth-fund/ \
        and is now at /decisions/P1-fund-for-the-young/, and the old address leads nowhere; undo the change, or add this \
        to the front matter of the record: [record-changed]
        corrections:
          - {date: 2014-01-10, change: 'what was changed', reason: 'why'}
        redirect-from: [/decisions/P1-youth-fund/]
        """
      ])
  }

  @Test("An address that was ever a record's must go on leading to it")
  func formerAddress() {
    let old = Located("/old/", at: Self.original.source.location)
    let ledger = Self.ledger(of: decision("P1") { $0.redirects = [old] }.subject())
    let faults = LedgerScene(decision("P1").subject()).faults(against: ledger)
    #expect(faults.count == 1)
    #expect(faults.first?.contains("was found at /old/ and is now at /decisions/P1-decision-p1/") == true)
    #expect(faults.first?.contains("redirect-from: [/old/]") == true)
  }

  @Test("Another record at the old address is no redirect")
  func takenAddress() {
    let other = decision("P2").subject { $0.address = "/decisions/P1-youth-fund/" }
    var scene = LedgerScene(Self.original.subject { $0.address = "/decisions/new/" }, other)
    scene.day = "2014-01-10"
    let faults = scene.faults(against: Self.ledger)
    #expect(faults.count == 1)
    #expect(
      faults.first?.contains("another page stands at /decisions/P1-youth-fund/, which is the wrong one; give the other")
        == true)
  }

  @Test("What is a row of a register and has moved is explained in a file of its own")
  func movedRow() {
    let ledger = Self.ledger(of: contract("C1", at: "/contracts/c1/"))
    let scene = LedgerScene(contract("C1", at: "/contracts/c-1/"))
    #expect(
      scene.faults(against: ledger) == [
        """
        content/contracts/a.csv:2: error: the contract 'C1' (Cars), first published on 2013-12-10, was found at \
        /contracts/c1/ and is now at /contracts/c-1/: the old address leads nowhere; add this to former-addresses.yaml, \
        under 'addresses:': [record-moved]
          - {address: /contracts/c1/, moved-to: /contracts/c-1/}
        """
      ])
  }

  @Test("A row that is gone is explained in a file of its own")
  func goneRow() {
    let ledger = Self.ledger(of: contract("C1", at: "/contracts/c1/"))
    #expect(
      LedgerScene().faults(against: withLines(ledger)) == [
        """
        content/ledger.csv:2: error: the contract 'C1' (Cars), first published on 2013-12-10 at /contracts/c1/, is \
        gone; put it back, or add this to former-addresses.yaml, under 'addresses:', with the reason or with 'moved-to:': [record-gone]
          - {address: /contracts/c1/, title: 'Cars', withdrawn: 2014-01-10, reason: 'why'}
        """
      ])
  }

  @Test("A response that differs is explained by a correction")
  func response() {
    let source = ContentFile(path: "foi/a.md", displayPath: "content/foi/a.md")
    var request = InformationRequest(
      source: source, title: "Drones", status: .closed, organisation: Located("office", at: source.location))
    func subject() -> LedgerSubject {
      var subject = LedgerSubject(
        kind: .response, name: "F1", file: source.path, location: source.location, address: "/foi/f1/", title: "Drones")
      subject.form = request.publicForm
      return subject
    }
    let ledger = Self.ledger(of: subject())
    request.outcome = .refused
    #expect(
      LedgerScene(subject()).faults(against: ledger) == [
        """
        content/foi/a.md: error: the response 'F1' (Drones) differs from what was published and recorded on 2013-12-10, \
        and no correction says so: the outcome (new); undo the change, or add this to the front matter of the record: \
        [record-changed]
        corrections:
          - {date: 2014-01-10, change: 'what was changed', reason: 'why'}
        """
      ])
  }

  /// A response that was answered late, after a question and with more time, and its ledger.
  private static func lateResponse(_ change: (inout InformationRequest) -> Void = { _ in }) -> LedgerSubject {
    let source = ContentFile(path: "foi/a.md", displayPath: "content/foi/a.md")
    var request = InformationRequest(
      source: source, title: "Drones", status: .closed, organisation: Located("office", at: source.location))
    request.received = day("2013-05-01")
    request.clarification = Clarification(asked: day("2013-05-02"), received: day("2013-05-03"))
    request.extendedTo = day("2013-07-01")
    request.answered = day("2013-08-20")
    request.published = day("2013-08-21")
    request.outcome = .partlyReleased
    change(&request)
    var subject = LedgerSubject(
      kind: .response, name: "F1", file: source.path, location: source.location, address: "/foi/f1/", title: "Drones")
    subject.date = request.answered
    subject.published = request.published
    subject.withdrawn = request.withdrawal?.date
    subject.form = request.publicForm
    return subject
  }

  @Test("A response that is gone is put back as one that was taken back, with all that the figures count")
  func goneResponse() {
    #expect(
      LedgerScene().faults(against: withLines(Self.ledger(of: Self.lateResponse()))) == [
        """
        content/ledger.csv:2: error: the response 'F1' (Drones), first published on 2013-12-10 at /foi/f1/, is gone; put \
        it back, or, if it was taken back, put this file in its place, foi/a.md, with the days and the outcome as they \
        were, because the figures count them: [record-gone]
        ---
        reference: 'F1'
        title: 'Drones'
        status: closed
        withdrawn: {date: 2014-01-10, reason: 'why'}
        regime: foi
        received: 2013-05-01
        clarification: {asked: …, received: …}
        extended-to: 2013-07-01
        answered: 2013-08-20
        outcome: partly-released
        published: 2013-08-21
        ---
        """
      ])
    var unknown = Self.lateResponse()
    unknown.form = nil
    let fault = LedgerScene().faults(against: Self.ledger(of: unknown)).joined()
    #expect(fault.contains("\nreceived: …\nanswered: 2013-08-20\noutcome: …\n"), "\(fault)")
  }

  @Test("That a response was taken back explains what it says no more, and changed figures explains nothing")
  func withdrawnResponse() {
    let ledger = Self.ledger(of: Self.lateResponse())
    func withdrawn(_ change: (inout InformationRequest) -> Void = { _ in }) -> LedgerScene {
      LedgerScene(
        Self.lateResponse {
          $0.withdrawal = Withdrawal(date: day("2014-01-10"), reason: "It named a person.")
          change(&$0)
        })
    }
    #expect(withdrawn().faults(against: ledger) == [])
    let later = withdrawn().recorded(after: ledger)
    let quicker = withdrawn { $0.answered = day("2013-06-20") }.faults(against: later)
    #expect(quicker.first?.contains("no correction says so: the day of the answer; ") == true, "\(quicker)")
  }

  @Test("When a part of the site has moved, it is not said of each record")
  func movedSection() {
    let subjects = (10..<60).map { contract("C\($0)", at: "/contracts/c\($0)/") }
    var scene = LedgerScene()
    scene.subjects = subjects
    let ledger = scene.recorded()
    scene.subjects = (10..<60).map { contract("C\($0)", at: "/register/c\($0)/") }
    let faults = scene.faults(against: ledger)
    #expect(faults.count == 20)
    #expect(faults.last?.contains("30 more records have moved; if 'paths:' in site.yaml was changed") == true)
  }

  @Test("A record that differs is an error that names the difference and shows the correction, until it is there")
  func differs() {
    let scene = changed {
      $0.decisionMaker = "Deputy"
      $0.date = day("2013-07-05")
    }
    #expect(
      scene.faults(against: Self.ledger) == [
        """
        content/decisions/P1.md: error: the decision 'P1' (Youth fund) differs from what was published and recorded on \
        2013-12-10, and no correction says so: the day of the decision (was '2013-07-04'), the decision maker (new); \
        undo the change, or add this to the front matter of the record: [record-changed]
        corrections:
          - {date: 2014-01-10, change: 'what was changed', reason: 'why'}
        """
      ])
    let corrected = changed {
      $0.decisionMaker = "Deputy"
      $0.date = day("2013-07-05")
      $0.corrections = Self.corrected("2014-01-10")
    }
    #expect(corrected.faults(against: Self.ledger) == [])
  }

  @Test(
    "A correction explains a change when its day is no earlier than the version that it corrects, and has come",
    arguments: [
      ("2013-12-09", ". It says 2013-12-09, and was published unchanged until 2013-12-10"),
      ("2013-12-10", nil), ("2014-01-09", nil), ("2014-01-10", nil),
      ("2014-01-11", ". It says 2014-01-11, which is still to come"),
    ] as [(String, String?)])
  func dayOfCorrection(date: String, note: String?) {
    let scene = changed {
      $0.title = "Youth fund"
      $0.decisionMaker = "Deputy"
      $0.corrections = Self.corrected(date)
    }
    let faults = scene.faults(against: Self.ledger)
    #expect(faults.isEmpty == (note == nil))
    if let note { #expect(faults.first?.contains("the decision maker (new)\(note); ") == true) }
  }

  @Test("Each change takes a correction of its own, also on one day")
  func twoOnOneDay() {
    let first = changed {
      $0.decisionMaker = "Deputy"
      $0.corrections = Self.corrected("2014-01-10")
    }
    let ledger = first.recorded(after: Self.ledger)
    let second = changed {
      $0.decisionMaker = "Commissioner"
      $0.corrections = Self.corrected("2014-01-10")
    }
    #expect(
      second.faults(against: ledger).first?.contains(
        "add a line under 'corrections:' in the record: [record-changed]\n  - {") == true)
    let explained = changed {
      $0.decisionMaker = "Commissioner"
      $0.corrections = Self.corrected("2014-01-10", "2014-01-10")
    }
    #expect(explained.faults(against: ledger) == [])
  }

  @Test("A correction made in a build that recorded nothing still explains the change")
  func correctionWithoutRecording() {
    var scene = changed {
      $0.decisionMaker = "Deputy"
      $0.corrections = Self.corrected("2014-01-10")
    }
    scene.day = "2014-02-01"
    #expect(scene.faults(against: Self.ledger) == [])
  }

  @Test("A correction that was published must not be taken out")
  func lostCorrection() {
    let corrected = changed { $0.corrections = Self.corrected("2014-01-10") }
    let ledger = corrected.recorded(after: Self.ledger)
    #expect(
      changed { _ in }.faults(against: ledger) == [
        """
        content/decisions/P1.md: error: the decision 'P1' (Youth fund) no longer has its correction of 2014-01-10; put \
        it back under 'corrections:'; what was published stays published [record-changed]
        """
      ])
  }

  @Test("The words of a correction that was published must stay, unless another correction says that they changed")
  func changedCorrection() {
    let ledger = changed { $0.corrections = Self.corrected("2014-01-10") }.recorded(after: Self.ledger)
    func reworded(_ others: [Correction]) -> LedgerScene {
      changed { $0.corrections = [Correction(date: day("2014-01-10"), change: "Mended well", reason: nil)] + others }
    }
    #expect(
      reworded([]).faults(against: ledger) == [
        """
        content/decisions/P1.md: error: the decision 'P1' (Youth fund) differs from what was published and recorded on \
        2014-01-10, and no correction says so: the correction of 2014-01-10; undo the change, or add a line under \
        'corrections:' in the record: [record-changed]
          - {date: 2014-01-10, change: 'what was changed', reason: 'why'}
        """
      ])
    #expect(reworded(Self.corrected("2014-01-10")).faults(against: ledger) == [])
  }

  @Test("A correction by itself is no change that takes another, whatever its day and place")
  func correctionAlone() {
    let ledger = changed { $0.corrections = Self.corrected("2013-12-20") }.recorded(after: Self.ledger)
    for days in [["2013-12-20", "2014-01-09"], ["2014-01-09", "2013-12-20"], ["2013-12-01", "2013-12-20"]] {
      let scene = changed {
        $0.corrections = days.map { Correction(date: day($0), change: "Mended", reason: nil) }
      }
      #expect(scene.faults(against: ledger) == [])
    }
  }

  @Test("A correction that was published stays when the record is withdrawn")
  func lostCorrectionOfWithdrawn() {
    let corrections = Self.corrected("2014-01-10")
    let ledger = changed { $0.corrections = corrections }.recorded(after: Self.ledger)
    func withdrawn(_ corrections: [Correction]) -> LedgerScene {
      changed {
        $0.status = .withdrawn
        $0.withdrawal = Withdrawal(date: day("2014-01-10"), reason: "Misdirected")
        $0.corrections = corrections
      }
    }
    #expect(withdrawn(corrections).faults(against: ledger) == [])
    #expect(
      withdrawn([]).faults(against: ledger) == [
        """
        content/decisions/P1.md: error: the decision 'P1' (Youth fund) no longer has its correction of 2014-01-10; put \
        it back under 'corrections:'; what was published stays published [record-changed]
        """
      ])
  }

  @Test("Whoever withdraws a record that is gone or hidden is told to keep its corrections")
  func advisedCorrections() throws {
    let ledger = changed { $0.corrections = Self.corrected("2014-01-10") }.recorded(after: Self.ledger)
    let gone = try #require(LedgerScene().faults(against: ledger).first)
    #expect(gone.contains("decisions/P1.md, and keep 'corrections:' in the words that were published: [record-gone]\n"))
    #expect(
      gone.hasSuffix(
        """
        confidentiality: open
        corrections:
          - {date: 2014-01-10, change: 'what was changed', reason: 'why'}
        ---
        """))
    var scene = LedgerScene()
    var draft = Self.original
    draft.status = .draft
    scene.records.decisions = [draft]
    let hidden = try #require(scene.faults(against: ledger).first)
    #expect(hidden.contains("if the record was taken back, keep its 'corrections:' and write instead:"))
  }

  @Test("A withdrawal explains itself once, and no change that is made to it later")
  func withdrawal() {
    func withdrawn(_ reason: String) -> LedgerScene {
      changed {
        $0.status = .withdrawn
        $0.withdrawal = Withdrawal(date: day("2014-01-10"), reason: reason)
      }
    }
    #expect(withdrawn("Misdirected").faults(against: Self.ledger) == [])
    let ledger = withdrawn("Misdirected").recorded(after: Self.ledger)
    #expect(withdrawn("Misdirected").faults(against: ledger) == [])
    #expect(
      withdrawn("No reason").faults(against: ledger).first?.contains("no correction says so: the withdrawal; ") == true)
  }

  @Test("A later decision explains that a record is superseded, and nothing else")
  func superseded() {
    let replaced = decision("P1") {
      $0.title = "Youth fund"
      $0.status = .superseded
    }
    #expect(LedgerScene(replaced.subject { $0.isReplaced = true }).faults(against: Self.ledger) == [])
    #expect(
      LedgerScene(replaced.subject()).faults(against: Self.ledger).first?.contains("says so: the status; ") == true)
    var changed = replaced
    changed.decisionMaker = "Deputy"
    let faults = LedgerScene(changed.subject { $0.isReplaced = true }).faults(against: Self.ledger)
    #expect(faults.first?.contains("says so: the status, the decision maker (new); ") == true)
  }

  @Test("A record whose reference has changed is known by its file, one whose file has moved by its reference")
  func recognised() {
    let renamed = decision("P1") {
      $0.title = "Youth fund"
      $0.reference = Located(DecisionReference("P9"), at: $0.source.location)
    }
    let faults = LedgerScene(renamed.subject()).faults(against: Self.ledger)
    #expect(faults.count == 1)
    #expect(faults.contains { $0.contains("the reference (was 'P1')") && $0.contains("[record-changed]") })
    #expect(faults.contains { $0.hasSuffix("redirect-from: [/decisions/P1-youth-fund/]") })

    let moved = Self.original.subject { $0.file = "decisions/2013/other.md" }
    #expect(LedgerScene(moved).faults(against: Self.ledger) == [])
    #expect(LedgerScene(moved).unrecorded(by: Self.ledger) == 0)
  }

  /// What the first version of public forms made of a record.
  private static func firstForm(_ subject: LedgerSubject) throws -> LedgerSubject {
    var subject = subject
    let form = try #require(subject.form)
    let later = ["priorities", "links ## Costs", "correction 2013-12-09"]
    subject.form = PublicForm(
      version: 1, fingerprint: Digest(of: []), parts: form.parts.filter { !later.contains($0.name) })
    return subject
  }

  @Test("What an earlier version recorded holds for all that it recorded, and the next recording adds the rest")
  func earlierVersion() throws {
    func record(linkingTo target: String, saying words: String = "Yes.") -> LedgerSubject {
      decision("P1") {
        var faults: [Diagnostic] = []
        let text = "## Decision\n\(words)\n\n## Costs\n[£1](\(target))\n"
        $0.text = MarkdownDocument(parsing: Array(text.utf8)[...], in: "a.md", diagnostics: &faults)
        $0.priorities = [Located("safer-streets", at: $0.source.location)]
        $0.corrections = Self.corrected("2013-12-09")
      }.subject()
    }
    let ledger = Self.ledger(of: try Self.firstForm(record(linkingTo: "/a/")))
    #expect(ledger.entries.map { $0.form?.version } == [1])
    #expect(LedgerScene(record(linkingTo: "/a/")).faults(against: ledger) == [])
    let changed = LedgerScene(record(linkingTo: "/a/", saying: "No.")).faults(against: ledger)
    #expect(changed.map { $0.contains("no correction says so: the text under 'Decision'; undo") } == [true])

    // A day later, so that the day of what has not changed shows that it stays.
    let recorded = LedgerScene(record(linkingTo: "/a/")).recorded(after: ledger)
    #expect(recorded.entries.map { $0.form?.version } == [2])
    #expect(recorded.entries.map(\.lastRecorded.iso8601) == ["2013-12-10"])
    let relinked = LedgerScene(record(linkingTo: "/b/")).faults(against: recorded)
    #expect(
      relinked.map { $0.contains("says so: where links lead in the text under 'Costs'; undo") } == [true], "\(relinked)"
    )
  }

  @Test("Numbers that begin again each year are two records in two years")
  func sameReference() throws {
    let configuration = try configuration(numberedBy: "PCC {number:3}", restart: .eachYear)
    func subject(of year: Int) -> LedgerSubject {
      decision("PCC 001", on: "\(year)-05-01", file: "\(year)").subject {
        $0.name = "PCC 001 of \(year)"
        $0.address = "/decisions/\(year)/001/"
      }
    }
    let ledger = Self.ledger(of: subject(of: 2012), subject(of: 2013))
    #expect(ledger.entries.map(\.name) == ["PCC 001 of 2012", "PCC 001 of 2013"])
    var scene = LedgerScene(subject(of: 2013))
    scene.numbering = DecisionNumbering(configuration)
    let gone = scene.faults(against: ledger)
    #expect(gone.count == 1)
    #expect(gone.first?.contains("the decision 'PCC 001 of 2012' (Decision 2012), first published") == true, "\(gone)")
    #expect(gone.first?.contains("\nreference: 'PCC 001'\n") == true)
    // Its file lies elsewhere and is a draft: it is that draft, and not the other year's record.
    scene.records.decisions = [
      decision("PCC 001", on: "2013-05-01", file: "2013"),
      decision("PCC 001", on: "2012-05-01", file: "elsewhere") { $0.status = .draft },
    ]
    #expect(scene.faults(against: ledger).first?.hasPrefix("content/decisions/elsewhere.md: error: ") == true)
    // Recorded before the office said that numbers begin again.
    var plain = subject(of: 2012)
    plain.name = "PCC 001"
    let earlier = Self.ledger(of: plain)
    var newer = subject(of: 2013)
    newer.otherNames = ["PCC 001"]
    #expect(LedgerScene(newer, subject(of: 2012)).faults(against: earlier) == [])
    #expect(
      LedgerScene(newer, subject(of: 2012)).recorded(after: earlier).entries.map(\.firstPublished.iso8601) == [
        "2013-12-10", "2014-01-10",
      ])
  }

  @Test("A record without a reference is known by its file, its address or its title and day")
  func withoutReference() {
    let original = decision("P1") { $0.reference = nil }.subject()
    let ledger = Self.ledger(of: original)
    var elsewhere = original
    (elsewhere.name, elsewhere.file) = ("decisions/b.md", "decisions/b.md")
    #expect(LedgerScene(elsewhere).faults(against: ledger) == [])
    elsewhere.address = "/decisions/b/"
    #expect(LedgerScene(elsewhere).faults(against: ledger).map { $0.contains("[record-moved]") } == [true])
  }

  @Test("A build for an earlier day knows nothing of what was published later")
  func earlierDay() {
    var scene = LedgerScene()
    scene.day = "2013-12-09"
    #expect(scene.faults(against: Self.ledger) == [])
  }

  @Test("The ledger keeps the days of what has not changed, and the line of what is gone")
  func recording() throws {
    let ledger = Self.ledger(of: Self.original.subject(), contract("C1", at: "/contracts/c1/"))
    var scene = changed { _ in }
    scene.subjects.append(decision("P2").subject())
    let entries = scene.recorded(after: ledger).entries
    #expect(entries.map(\.name) == ["C1", "P1", "P2"])
    #expect(entries.map(\.firstPublished.iso8601) == ["2013-12-10", "2013-12-10", "2014-01-10"])
    #expect(entries.map(\.lastRecorded.iso8601) == ["2013-12-10", "2013-12-10", "2014-01-10"])
    #expect(scene.unrecorded(by: ledger) == 1)
    let again = scene.recorded(after: scene.recorded(after: ledger))
    #expect(again.entries == entries)
  }

  @Test("The ledger remembers every address at which a record was found")
  func rememberedAddresses() throws {
    let moved = decision("P1") {
      $0.title = "Fund"
      $0.redirects = [
        Located("/decisions/P1-youth-fund/", at: $0.source.location), Located("/a/", at: $0.source.location),
      ]
    }
    let entry = try #require(LedgerScene(moved.subject()).recorded(after: Self.ledger).entries.first)
    #expect(entry.address == "/decisions/P1-fund/")
    #expect(entry.formerAddresses == ["/a/", "/decisions/P1-youth-fund/"])
    #expect(entry.firstPublished.iso8601 == "2013-12-10")
    #expect(entry.lastRecorded.iso8601 == "2014-01-10")
  }

  @Test("An address that a record of the ledger has is remembered with that record alone")
  func addressOfRecord() {
    let ledger = Self.ledger(of: contract("C1", at: "/contracts/c1/"))
    let former = ["/contracts/c1/", "/b/"].map {
      LedgerSubject(kind: .address, name: $0, file: nil, location: nil, address: $0, title: $0)
    }
    var scene = LedgerScene()
    scene.subjects = former
    scene.signposts = ["/contracts/c1/", "/b/"]
    #expect(scene.faults(against: ledger) == [])
    let recorded = scene.recorded(after: ledger)
    #expect(recorded.entries.map(\.name) == ["/b/", "C1"])
    #expect(LedgerScene().faults(against: recorded).map { $0.contains("/contracts/c1/") } == [true, false])
  }

  @Test("A record that takes over an old address says all that there is to say of it")
  func addressTakenOver() {
    let former = LedgerSubject(kind: .address, name: "/a/", file: nil, location: nil, address: "/a/", title: "/a/")
    let ledger = Self.ledger(of: former)
    #expect(LedgerScene().faults(against: ledger).count == 1)
    let decision = decision("P2") { $0.redirects = [Located("/a/", at: $0.source.location)] }
    #expect(LedgerScene(decision.subject()).faults(against: ledger) == [])
    let recorded = LedgerScene(decision.subject()).recorded(after: ledger)
    var without = decision
    without.redirects = []
    #expect(LedgerScene(without.subject()).faults(against: recorded).count == 1)
  }

  @Test("A decision whose file is there under another reference, as a draft or misread has not vanished")
  func notVanished() {
    let ledger = Self.ledger(of: Self.original.subject(), decision("P2").subject(), decision("P3").subject())
    var records = OfficeRecords()
    records.ledger = ledger
    records.decisions = [
      decision("P1") { $0.reference = Located(DecisionReference("P9"), at: $0.source.location) },
      decision("P2") { $0.status = .draft },
      decision("P4") { for name in ["P1", "P2", "P3"] { $0.link(.follows, name) } },
    ]
    let faults = catalogue(of: records, asOf: day("2014-01-10")).faults
    #expect(faults.filter { $0.contains("no decision has the reference 'P1'") }.count == 1, "\(faults)")
    #expect(faults.filter { $0.contains("and is gone;") }.map { $0.contains("'P3'") } == [true], "\(faults)")
  }

  /// The ledger with the lines that its file would have.
  private func withLines(_ ledger: Ledger) -> Ledger {
    var ledger = ledger
    for index in ledger.entries.indices { ledger.entries[index].line = index + 2 }
    return ledger
  }
}
