import Diagnostics
import Records
import Testing

@Suite("What is withheld states its ground, reason, test and review")
struct WithheldItemTests {
  private func faults(
    of item: WithheldItem, asOf date: String = "2013-11-20", _ change: (inout Decision) -> Void = { _ in }
  ) -> [String] {
    let record = decision("001") {
      $0.confidentiality = .partConfidential
      $0.withheld = [item]
      change(&$0)
    }
    return catalogue(of: [record], asOf: day(date)).faults
  }

  @Test("Nothing is wrong with an item that says all that it owes")
  func complete() throws {
    #expect(faults(of: try withheldItem()).isEmpty)
    #expect(faults(of: try withheldItem(under: "22")).isEmpty)
    #expect(faults(of: try withheldItem(under: "personal-safety")).isEmpty)
  }

  @Test("An item without a reason is an error that gives the line to add")
  func reason() throws {
    var item = try withheldItem()
    item.reason = nil
    #expect(
      faults(of: item) == [
        "content/decisions/001.md:9:5: error: nothing says why 'Terms' is withheld; add the line 'reason: …' to the item, "
          + "in words that anyone understands [incomplete-withholding]"
      ])
  }

  @Test("A qualified exemption without a public interest test is an error")
  func test() throws {
    var item = try withheldItem()
    item.publicInterestTest = nil
    #expect(
      faults(of: item) == [
        "content/decisions/001.md:9:5: error: 'Terms' is withheld under section 43(2), and the record does not say how the "
          + "public interest was weighed; add the line 'public-interest-test: …' to the item, with the reasons for "
          + "publishing, those for withholding, and why these weigh more [incomplete-withholding]"
      ])
  }

  @Test(
    "No public interest test is asked for where nothing is weighed",
    arguments: ["40(2)", "41", "44", "national-security"])
  func noTest(ground: String) throws {
    var item = try withheldItem(under: ground)
    item.publicInterestTest = nil
    #expect(faults(of: item).isEmpty)
  }

  @Test("An item without a day of review is an error that gives the line to add, a year from the day of the site")
  func review() throws {
    var item = try withheldItem()
    item.review = nil
    #expect(
      faults(of: item) == [
        "content/decisions/001.md:9:5: error: the record does not say when the office will look again at 'Terms'; add the "
          + "line 'review: 2014-11-20' to the item, with the day that was agreed [incomplete-withholding]"
      ])
  }

  @Test("What is withheld because it is to be published later must say when, and nothing else must")
  func expected() throws {
    var item = try withheldItem(under: "22")
    item.expected = nil
    #expect(
      faults(of: item) == [
        "content/decisions/001.md:9:5: error: 'Terms' is to be published later, and the record does not say when; add the "
          + "line 'expected: 2014-05' to the item, with the month or the day [incomplete-withholding]"
      ])
    var other = try withheldItem()
    other.expected = nil
    #expect(faults(of: other).isEmpty)
  }

  @Test("An overdue review is a warning from the day after, which names record and item")
  func overdue() throws {
    var item = try withheldItem()
    item.expected = nil
    #expect(faults(of: item, asOf: "2014-11-20").isEmpty)
    #expect(
      faults(of: item, asOf: "2014-11-21") == [
        "content/decisions/001.md:13:13: warning: 001 withholds 'Terms', and was to be looked at again by 2014-11-20; if "
          + "section 43(2) still applies, put the day of the next review here; if not, publish what is withheld and take "
          + "the item out [overdue-review]"
      ])
    #expect(item.isOverdue(on: day("2014-11-21")))
    #expect(!item.isOverdue(on: day("2014-11-20")))
  }

  @Test("A publication that was promised and did not come is a warning")
  func late() throws {
    let item = try withheldItem(under: "22")
    #expect(faults(of: item, asOf: "2014-06-30").isEmpty)
    #expect(
      faults(of: item, asOf: "2014-07-01") == [
        "content/decisions/001.md:14:15: warning: 001 withholds 'Terms', and was to publish it by 2014-06; publish it and "
          + "take the item out, or put the new month here [overdue-review]"
      ])
  }

  @Test("Nobody is reminded of the review of what is not public, and in a draft nothing is worse than a warning")
  func notPublic() throws {
    let item = try withheldItem()
    let later = faults(of: item, asOf: "2014-12-01") { $0.published = day("2015-01-01") }
    #expect(!later.contains { $0.contains("overdue-review") })
    var bare = item
    bare.reason = nil
    let draft = faults(of: bare) { $0.status = .draft }
    #expect(draft.count == 1)
    #expect(draft.allSatisfy { $0.contains(" warning: nothing says why 'Terms' is withheld") })
  }

  @Test("Nothing is said of what a record lacks when something in it could not be understood")
  func misread() throws {
    var item = try withheldItem()
    item.reason = nil
    #expect(faults(of: item) { $0.isMisread = true }.isEmpty)
  }
}
