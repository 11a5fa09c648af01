import TestSupport
import Testing

@Suite("The home page answers the questions that people come with")
struct HomePageTests {
  /// The questions, each with its answers as lines.
  private func answers(on home: String) -> [String: [String]] {
    var answers: [String: [String]] = [:]
    for section in home.matches(
      of: #/<section class="home-question".*?<h2[^>]*>(.*?)</h2>(.*?)</section>/#.dotMatchesNewlines())
    {
      answers[String(section.1)] = section.2.matches(of: #/<li>(.*?)</li>/#.dotMatchesNewlines()).map { line in
        String(line.1.replacing(#/<[^>]*>/#, with: ""))
      }
    }
    return answers
  }

  @Test("Figures are worked out from the records, and say of what time and of what they are")
  func figures() async throws {
    let home = try await ContractFixture.site()["/"]
    #expect(
      answers(on: home) == [
        "What was decided?": [
          "1 decision filed under 2024 of 1 decision on record",
          "Cleaning the newest decision: 11 March 2024, Approved",
        ],
        "What does it cost?": [
          "3 contracts running or about to begin worth £2 million in total over their whole terms, "
            + "not counting 1 contract without a stated value",
          "1 contract began in the financial year 2023 to 2024 worth £797,400 in total over their whole terms",
        ],
        "Who was paid?": [
          "£33,000 from April 2024 to May 2024 2 payments published here, credit notes taken off",
          "Bright &amp; Sons Ltd was paid the most of this: £33,000",
        ],
        "What is coming?": [
          "No contract in the register ends by 1 December 2024", "Radio masts Starts: 1 September 2024",
          "1 procurement planned or under way",
        ],
      ])
  }

  @Test("A decision without a date stands behind those with one, however late it was published")
  func undated() async throws {
    func decision(_ title: String, _ days: String) -> String {
      "---\ntitle: \(title)\n\(days)\nstatus: approved\nconfidentiality: open\n---\n"
    }
    let home = try await RenderedSite([
      "decisions/1.md": decision("Older", "date: 2023-03-01"), "decisions/2.md": decision("Newer", "date: 2024-03-01"),
      "decisions/3.md": decision("Undated", "published: 2024-05-01"),
    ])["/"]
    #expect(answers(on: home)["What was decided?"]?.last == "Newer the newest decision: 1 March 2024, Approved")
    let latest = try #require(home.components(separatedBy: "id=\"page-latest\"").last)
    let places = ["Newer", "Older", "Undated"].map { latest.range(of: ">\($0)<")?.lowerBound }
    #expect(places.compactMap(\.self).count == 3)
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test("Every figure leads to the records behind it")
  func links() async throws {
    let home = PublishedPage(html: try await ContractFixture.site()["/"])
    #expect(
      home.links.isSuperset(of: [
        "/decisions/2024/", "/decisions/2024/1-24-cleaning/", "/contracts/", "/spend/2024-25/",
        "/suppliers/bright-sons-ltd/", "/contracts/plan/", "/contracts/c-2-24/", "/contracts/procurements/",
      ]))
  }

  @Test("Payments are those of the newest year that is over and has payments in every month")
  func wholeYear() async throws {
    let whole = (1...12).map { month in
      "20\(month < 4 ? 23 : 22)-\(month < 10 ? "0" : "")\(month)-15,Whole Ltd,100.00\n"
    }
    let rows = whole.joined() + "2023-05-15,Later Ltd,900.00\n"
    let site = try await RenderedSite(
      ["spend/a.csv": "PaymentDate,SupplierName,Amount\n\(rows)"], asOf: "2023-06-01")
    #expect(
      answers(on: try site["/"])["Who was paid?"] == [
        "£1,200 in the financial year 2022 to 2023 12 payments published here, credit notes taken off",
        "Whole Ltd was paid the most of this: £1,200",
      ])
  }

  @Test("No supplier is called the greatest where persons who are not named were paid as much")
  func unnamed() async throws {
    let site = try await RenderedSite([
      "spend/a.csv": "PaymentDate,SupplierName,Amount\n2024-05-01,Named Ltd,600.00\n2024-05-02,REDACTED,900.00\n",
      "spend/columns.yaml": "individuals: [REDACTED]\n",
    ])
    let lines = try #require(answers(on: try site["/"])["Who was paid?"])
    #expect(lines == ["£1,500 in May 2024 2 payments published here, credit notes taken off"])
  }

  @Test("Who wants to ask finds the address for requests and the answers to earlier ones")
  func asking() async throws {
    let request = """
      ---
      reference: FOI 1
      title: Vehicles
      status: closed
      received: 2024-02-12
      answered: 2024-03-05
      outcome: released
      published: 2024-03-11
      ---
      ## Request

      How many?

      ## Response

      Seven.
      """
    let configuration = RenderedSite.configuration("freedom-of-information: {email: foi@records.example}")
    let site = try await RenderedSite(["site.yaml": configuration, "foi/1.md": request])
    let home = try site["/"]
    #expect(
      answers(on: home)["How do I ask?"] == [
        "foi@records.example for requests under the Freedom of Information Act",
        "An answer is due within 20 working days promptly, and no later than the twentieth working day after your "
          + "request arrives, unless the law allows more time: section 10 of the Freedom of Information Act 2000",
        "1 response to earlier requests",
      ])
    #expect(home.contains("<a href=\"mailto:foi@records.example\">"))
  }

  @Test("An office that has published nothing says that there are no decisions, and nothing of the rest")
  func nothing() async throws {
    #expect(
      answers(on: try await RenderedSite([:])["/"])
        == ["What was decided?": ["No decisions have been published here yet."]])
  }
}
