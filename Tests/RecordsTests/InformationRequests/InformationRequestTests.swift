import Diagnostics
import Records
import TestSupport
import Testing

@Suite("Requests for information")
struct InformationRequestTests {
  private func faults(_ change: (inout InformationRequest) -> Void) -> [String] {
    disclosureLog(of: [request("1", change)]).faults
  }

  @Test("Of a complete response nothing is wrong")
  func complete() { #expect(faults { _ in } == []) }

  @Test(
    "An answer never comes before what it follows",
    arguments: [
      ("9", "it was answered on 2025-03-10, before it arrived on 2025-03-20", "received", "answered"),
      ("6", "its arrival was confirmed on 2025-03-05, before it arrived on 2025-03-20", "received", "acknowledged"),
    ])
  func answeredBeforeReceived(line: String, message: String, first: String, second: String) {
    let faults = faults {
      $0.received = day("2025-03-20")
      $0.acknowledged = day("2025-03-05")
    }
    #expect(
      faults.contains(
        "content/foi/1.md:\(line):1: error: the record says that \(message); check '\(first):' and '\(second):' "
          + "[contradiction]"), "\(faults)")
  }

  @Test("A question of the office and the answer to it stand in their order")
  func clarificationOrder() {
    #expect(
      faults { $0.clarification = Clarification(asked: day("2025-02-20"), received: day("2025-02-18")) } == [
        "content/foi/1.md:7:1: error: the record says that that was explained on 2025-02-18, before the office asked what "
          + "was meant on 2025-02-20; check 'clarification:' [contradiction]"
      ])
  }

  @Test("A response is not published before it was sent")
  func publishedBeforeAnswered() {
    #expect(
      faults { $0.published = day("2025-03-07") } == [
        "content/foi/1.md:11:1: error: the record says that the response was published on 2025-03-07, before it was "
          + "answered on 2025-03-10; check 'answered:' and 'published:' [contradiction]"
      ])
  }

  @Test("No answer is given on a day that is still to come")
  func futureAnswer() {
    #expect(
      disclosureLog(of: [request()], asOf: "2025-03-09").faults == []  // Under embargo until the 12th.
    )
    let faults = disclosureLog(of: [request { $0.published = nil }], asOf: "2025-03-09").faults
    #expect(
      faults.contains(
        "content/foi/1.md:9:1: error: it says that it was answered on 2025-03-10, which is still to come; check "
          + "'answered:' [contradiction]"), "\(faults)")
  }

  @Test("A late answer is a warning, which a reason for the delay ends")
  func late() {
    let warning =
      "content/foi/1.md:9:1: warning: the request was answered on 2025-03-11, 1 working day after it was due on 2025-03-10; check "
      + "the days; if they are right, add 'delay-reason:' with why it took so long, and the page says it [late-response]"
    #expect(faults { $0.answered = day("2025-03-11") } == [warning])
    let explained = faults {
      $0.answered = day("2025-03-11")
      $0.delayReason = "Somebody was ill."
    }
    #expect(explained == [])
  }

  @Test("On days off after the day on which an answer was due no working day has passed")
  func lateOnDayOff() {
    let late = faults {
      $0.received = day("2025-02-07")
      $0.answered = day("2025-03-08")
    }
    #expect(late.count == 1)
    #expect(late.first?.contains("answered on 2025-03-08, after it was due on 2025-03-07; ") == true)
  }

  @Test("A response that was taken back owes no text and no grounds, and its days have to fit")
  func withdrawn() {
    func faults(_ date: String, _ change: (inout InformationRequest) -> Void = { _ in }) -> [String] {
      self.faults {
        $0.keyLines["withdrawn"] = 16
        $0.withdrawal = Withdrawal(date: day(date), reason: "It named a person.")
        $0.outcome = .partlyReleased
        $0.text = .empty
        change(&$0)
      }
    }
    #expect(faults("2025-05-01") == [])
    #expect(
      faults("2025-03-11") == [
        "content/foi/1.md:16:1: error: the record says that the response was withdrawn on 2025-03-11, before the response "
          + "was published on 2025-03-12; check 'published:' and 'withdrawn:' [contradiction]"
      ])
    #expect(
      faults("2031-01-01").first?.contains("the response was withdrawn on 2031-01-01, which is still to come") == true)
    let unanswered = faults("2025-05-01") {
      $0.outcome = .withdrawnByRequester
      ($0.answered, $0.published) = (nil, nil)
    }
    #expect(
      unanswered == [
        "content/foi/1.md:16:1: error: the outcome is 'withdrawn-by-requester', so that there is no response that could be "
          + "taken back; take 'withdrawn:' out; it is for a response that was published here [contradiction]"
      ])
    let open = faults("2025-05-01") {
      $0.status = .open
      ($0.answered, $0.published, $0.outcome) = (nil, nil, nil)
    }
    #expect(open.contains { $0.contains("the request is open, and yet the record has 'withdrawn:'") })
  }

  @Test("A request that waits too long for its answer is a warning from the day after it was due")
  func overdue() {
    let waiting = request {
      $0.status = .open
      ($0.answered, $0.outcome, $0.published) = (nil, nil, nil)
    }
    #expect(disclosureLog(of: [waiting], asOf: "2025-03-10").faults == [])
    #expect(
      disclosureLog(of: [waiting], asOf: "2025-03-12").faults == [
        "content/foi/1.md:5:1: warning: the request was to be answered by 2025-03-10, 2 working days ago; answer it, or say "
          + "under 'clarification:' or 'extended-to:' why there is more time [overdue-response]"
      ])
  }

  @Test("An open request has no answer yet")
  func openWithAnswer() {
    let expected = [("answered", 9), ("outcome", 10), ("published", 11)].map { key, line in
      "content/foi/1.md:\(line):1: error: the request is open, and yet the record has '\(key):'; say 'status: closed' "
        + "once it is answered, or take '\(key):' out; an open request is counted and has no page [contradiction]"
    }
    #expect(faults { $0.status = .open } == expected)
  }

  @Test("A closed request says what became of it and when")
  func withoutOutcome() {
    #expect(
      faults { $0.outcome = nil } == [
        "content/foi/1.md:4:1: error: the request is closed, and the record does not say what became of it; add 'outcome: "
          + "released', or one of partly-released, refused, not-held, neither-confirmed-nor-denied, "
          + "withdrawn-by-requester, lapsed [missing-key]"
      ])
    #expect(
      faults { $0.answered = nil } == [
        "content/foi/1.md:10:1: error: the record does not say when the request was answered; add 'answered: 2025-03-12' "
          + "with the day of the answer [missing-key]"
      ])
    #expect(
      faults { $0.published = nil } == [
        "content/foi/1.md: warning: the record does not say when the response was published here; add 'published:' with "
          + "the day on which it appears [missing-date]"
      ])
  }

  @Test(
    "Whoever keeps something back says on what ground",
    arguments: [RequestOutcome.refused, .partlyReleased, .neitherConfirmedNorDenied])
  func withoutGround(outcome: RequestOutcome) {
    #expect(
      faults { $0.outcome = outcome } == [
        "content/foi/1.md:10:1: error: the outcome is '\(outcome.rawValue)', and nothing says on what ground; add "
          + "'withheld: [{what: …, exemption: 40(2), reason: …, review: …}]' with what is exempt (a qualified exemption, such as "
          + "43(2), owes 'public-interest-test: …' too), or for the cost limit and for vexatious or repeated requests 'refusals: [{provision: 12, reason: …}]' [missing-ground]"
      ])
    #expect(
      faults {
        $0.outcome = outcome
        $0.text = text("## Request\n\nWho?\n\n## Response\n\n[redacted s.43(2)]\n", in: $0.source)
      } == [
        "content/foi/1.md:10:1: error: the outcome is '\(outcome.rawValue)', and nothing says on what ground; add "
          + "'withheld: [{what: …, exemption: 43(2), reason: …, public-interest-test: …, review: …}]' with what is exempt, or "
          + "for the cost limit and for vexatious or repeated requests 'refusals: [{provision: 12, reason: …}]' "
          + "[missing-ground]"
      ])
    let refused = faults {
      $0.outcome = outcome
      $0.refusals = [refusal(.costLimit)]
    }
    #expect(refused == [])
  }

  @Test("An answer rests on an exemption, and says of it what every record says of what it withholds")
  func exemptions() throws {
    let exemption = try #require(ExemptionReference("40(2)"))
    let place = SourceLocation(file: "content/foi/1.md", line: 13, column: 5)
    var item = WithheldItem(what: "Names", under: .exemption(exemption), at: place)
    item.reason = "They are private."
    item.review = Located(day("2026-01-01"), at: place)
    let complete = item
    let partly = { (item: WithheldItem) in
      faults {
        $0.outcome = .partlyReleased
        $0.withheld = [item]
      }
    }
    #expect(partly(complete) == [])
    item.reason = nil
    #expect(
      partly(item) == [
        "content/foi/1.md:13:5: error: nothing says why 'Names' is withheld; add the line 'reason: …' to the item, in words "
          + "that anyone understands [incomplete-withholding]"
      ])
    var excluded = WithheldItem(what: "Names", under: .exclusion(.personalSafety), at: place)
    excluded.reason = "They are private."
    excluded.review = complete.review
    #expect(
      partly(excluded) == [
        "content/foi/1.md:13:5: error: an answer to a request cannot rest on an exclusion of the Order that asks for "
          + "publication; write 'exemption:' with the section of the Freedom of Information Act 2000 that applies "
          + "[contradiction]"
      ])
    let environmental = faults {
      $0.regime = .environmental
      $0.outcome = .partlyReleased
      $0.withheld = [complete]
    }
    #expect(
      environmental == [
        "content/foi/1.md:13:5: error: the request is answered under the Environmental Information Regulations 2004, and "
          + "section 40(2) here is of the Freedom of Information Act 2000; name the regulation that applies, as in "
          + "'r.12(5)(e)', or say 'regime: foi' if the request is answered under that law [contradiction]"
      ])
  }

  @Test("A regulation is no ground for an answer under the Act, neither in the facts nor as a mark")
  func otherLaw() throws {
    let place = SourceLocation(file: "content/foi/1.md", line: 13, column: 5)
    var item = WithheldItem(
      what: "Prices", under: .exemption(try #require(ExemptionReference("r.12(5)(e)"))), at: place)
    item.reason = "They are confidential."
    item.publicInterestTest = "How."
    item.review = Located(day("2026-01-01"), at: place)
    let complete = item
    let marked = { (regime: InformationLaw) in
      faults {
        $0.regime = regime
        $0.outcome = .partlyReleased
        $0.withheld = [complete]
        $0.text = text("## Request\n\nWho?\n\n## Response\n\n[redacted reg 12(5)(e)]\n", in: $0.source)
      }
    }
    #expect(marked(.environmental) == [])
    let message =
      "error: the request is answered under the Freedom of Information Act 2000, and regulation 12(5)(e) here is of the "
      + "Environmental Information Regulations 2004; name the section that applies, as in '40(2)', or say 'regime: eir' if "
      + "the request is answered under that law [contradiction]"
    #expect(
      marked(.freedomOfInformation) == ["content/foi/1.md:13:5: " + message, "content/foi/1.md:26:1: " + message])
  }

  @Test("An exception of the Regulations owes what a qualified exemption of the Act owes")
  func exceptionDebts() throws {
    let place = SourceLocation(file: "content/foi/1.md", line: 13, column: 5)
    let item = WithheldItem(
      what: "Prices", under: .exemption(try #require(ExemptionReference("r.12(5)(e)"))), at: place)
    let lines = faults {
      $0.regime = .environmental
      $0.outcome = .refused
      $0.withheld = [item]
    }
    #expect(lines.count == 3)
    #expect(lines.contains { $0.contains("nothing says why 'Prices' is withheld") })
    #expect(
      lines.contains { $0.contains("'Prices' is withheld under regulation 12(5)(e), and the record does not say how") })
    #expect(lines.contains { $0.contains("does not say when the office will look again at 'Prices'") })
  }

  @Test("Under the Environmental Information Regulations the ground is an exception, with the public interest weighed")
  func environmentalGrounds() {
    #expect(
      faults {
        $0.regime = .environmental
        $0.outcome = .refused
      } == [
        "content/foi/1.md:10:1: error: the outcome is 'refused', and nothing says on what ground; add 'withheld: "
          + "[{what: …, exemption: r.12(5)(e), reason: …, public-interest-test: …, review: …}]' with what is excepted, or for "
          + "a request that is manifestly unreasonable or too general 'refusals: [{provision: 12(4)(b), reason: …, "
          + "public-interest-test: …}]' [missing-ground]"
      ])
    #expect(
      faults {
        $0.regime = .environmental
        $0.outcome = .refused
        $0.refusals = [refusal(.eirManifestlyUnreasonable)]
      } == [
        "content/foi/1.md:14:5: error: regulation 12(4)(b) asks how the public interest was weighed, and the record does not "
          + "say; add the line 'public-interest-test: …' to this ground [missing-key]"
      ])
    let weighed = faults {
      $0.regime = .environmental
      $0.outcome = .refused
      $0.refusals = [refusal(.eirManifestlyUnreasonable, test: "How.")]
    }
    #expect(weighed == [])
    let notHeld = faults {
      $0.regime = .environmental
      $0.outcome = .notHeld
      $0.refusals = [refusal(.eirNotHeld)]
    }
    #expect(notHeld == [])
  }

  @Test("Who releases everything keeps nothing back", arguments: [RequestOutcome.released, .notHeld])
  func groundWithoutRefusal(outcome: RequestOutcome) {
    #expect(
      faults {
        $0.outcome = outcome
        $0.refusals = [refusal(.costLimit)]
      } == [
        "content/foi/1.md:13:1: error: the outcome is '\(outcome.rawValue)', and yet 'refusals:' says that something was "
          + "kept back; say 'outcome: partly-released' or 'outcome: refused', or take 'refusals:' out [contradiction]"
      ])
  }

  @Test("Where everything was released, nothing is redacted")
  func redactionInReleased() {
    #expect(
      faults { $0.text = text("## Request\n\nWho?\n\n## Response\n\n[redacted s.40(2)]\n", in: $0.source) } == [
        "content/foi/1.md:26:1: error: the outcome is 'released', and yet something is redacted here; say 'outcome: "
          + "partly-released', and add 'withheld:' with what it is and its exemption [contradiction]"
      ])
  }

  @Test("A response has the request and the answer, under any of their usual headings")
  func parts() {
    #expect(
      faults { $0.text = text("## Request\n\n<!-- later -->\n", in: $0.source) } == [
        "content/foi/1.md: warning: the record has no part 'Response'; add a heading '## Response' with its text "
          + "[missing-part]",
        "content/foi/1.md:20:1: warning: the part 'Request' is still to be written; write what belongs under the heading "
          + "[missing-part]",
      ])
    let others = faults {
      $0.text = text("## 1. INFORMATION REQUESTED\n\nHow many?\n\n## (b) Our response:\n\nSeven.\n", in: $0.source)
    }
    #expect(others == [])
  }

  @Test("A longer time is longer, and no longer than the Environmental Information Regulations allow")
  func extensions() {
    #expect(
      faults { $0.extendedTo = day("2025-03-10") } == [
        "content/foi/1.md:8:1: error: the time is said to be extended to 2025-03-10, and the answer is due on 2025-03-10 in "
          + "any case; check 'received:' and 'extended-to:' [contradiction]"
      ])
    #expect(
      faults {
        $0.regime = .environmental
        $0.extendedTo = day("2025-04-08")
      } == [
        "content/foi/1.md:8:1: error: the time is said to be extended to 2025-04-08, and the Environmental Information "
          + "Regulations allow 40 working days at most, here until 2025-04-07; check 'received:' and 'extended-to:' "
          + "[contradiction]"
      ])
  }

  @Test("A request lapses only after the office asked what was meant")
  func lapsed() {
    #expect(
      faults {
        $0.outcome = .lapsed
        ($0.answered, $0.published) = (nil, nil)
      } == [
        "content/foi/1.md:10:1: error: the request is said to have lapsed, and the record does not say when the office "
          + "asked what was meant; add 'clarification: {asked: 2025-02-10}' with the day [contradiction]"
      ])
  }

  @Test("Two requests with one reference are an error, and a reference that is missing a warning")
  func references() {
    let second = request("2") { $0.reference = request("1").reference }
    #expect(
      disclosureLog(of: [request(), second]).faults == [
        "content/foi/1.md:2:12: error: the reference 'FOI 1' is already used by content/foi/1.md:2:12; give one of the two "
          + "another reference [duplicate-reference]"
      ])
    #expect(
      faults { $0.reference = nil } == [
        "content/foi/1.md: warning: the request has no reference; add 'reference:' with the number under which the office "
          + "keeps it [missing-reference]"
      ])
  }

  @Test("What is wrong with a draft is a warning")
  func draft() {
    let faults = faults {
      $0.status = .draft
      $0.answered = day("2025-02-01")
    }
    #expect(!faults.isEmpty)
    #expect(faults.allSatisfy { $0.contains(": warning: ") })
  }
}
