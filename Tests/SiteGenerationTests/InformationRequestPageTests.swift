import TestSupport
import Testing

@Suite("Pages of requests for information")
struct InformationRequestPageTests {
  private static func request(
    _ number: Int, title: String, received: String, _ keys: String, response: String = "Seven.",
    status: String = "closed"
  ) -> String {
    """
    ---
    reference: FOI \(number)
    title: \(title)
    status: \(status)
    received: \(received)
    \(keys)
    ---
    ## Request

    What about \(title)?

    ## Response

    \(response)
    """
  }

  private static let content: FileTree = [
    "site.yaml": RenderedSite.configuration(
      """
      freedom-of-information: {email: foi@records.example, review: You may ask for a review.}
      footer: [{label: FOI, to: /foi/}]
      """),
    "foi/1/index.md": request(
      1, title: "Vehicles", received: "2024-02-12",
      "answered: 2024-03-05\noutcome: released\npublished: 2024-03-11\n"
        + "attachments: [{file: cars.csv, title: The cars, kind: annex}]\n"
        + "corrections: [{date: 2024-04-02, change: A number corrected}]\nredirect-from: /cars/",
      response: "See [the other answer](<foi:FOI 2>)."),
    "foi/1/cars.csv": "a,b\n",
    "foi/2.md": request(
      2, title: "Letters", received: "2023-06-05",
      "answered: 2023-07-12\noutcome: refused\npublished: 2023-07-13\ndelay-reason: Staff were ill.\n"
        + "refusals: [{provision: 12, reason: It would take 150 hours.}]\n"
        + "internal-review: {asked: 2023-07-20, answered: 2023-08-10, outcome: upheld, summary: The estimate holds.}"),
    "foi/3.md": request(3, title: "Secret applicants", received: "2024-05-07", "", status: "open"),
    "foi/4.md": request(
      4, title: "Later answers", received: "2024-05-07",
      "answered: 2024-05-20\noutcome: released\npublished: 2030-01-01"),
    "foi/5.md": request(5, title: "Taken questions", received: "2024-05-08", "outcome: withdrawn-by-requester"),
    "foi/6.md": request(6, title: "Unfinished drafts", received: "2024-05-08", "", status: "draft"),
    "foi/7.md": request(
      7, title: "Applicants", received: "2024-01-08",
      "answered: 2024-01-22\noutcome: partly-released\npublished: 2024-01-23\n"
        + "withheld: [{what: Names of applicants, exemption: 40(2), reason: They are private persons., review: 2029-01-01}]",
      response: "Twelve, among them [redacted s.40(2)]."),
  ]

  @Test("An answer under the Environmental Information Regulations names them, their times and the way to complain")
  func environmental() async throws {
    var content = Self.content
    content["foi/8.md"] = Self.request(
      8, title: "Noise", received: "2024-01-08",
      "regime: eir\nanswered: 2024-02-16\noutcome: released\npublished: 2024-02-19\nextended-to: 2024-03-04")
    let site = try await RenderedSite(content)
    #expect(site.diagnostics == [])
    let html = try site["/foi/2024/foi-8-noise/"]
    for words in [
      "Response to a request for environmental information", "20 working days, regulation 5(2)",
      "regulation 7(1), 40 working days at most", "Requests for environmental information:", "(regulation 11)",
      "(regulation 18)", "in writing or by word of mouth",
    ] {
      #expect(html.contains(words), "\(words)")
    }
    #expect(!html.contains("You may ask for a review.") && !html.contains("Freedom of information requests"))
    let other = try site["/foi/2024/foi-1-vehicles/"]
    for words in [
      "Response to a request for information", "20 working days, section 10(1) of the Act",
      "Freedom of information requests:", "You may ask for a review.",
    ] {
      #expect(other.contains(words), "\(words)")
    }
    #expect(!other.contains("regulation 11"))
  }

  @Test("The log has the answers, the latest first, and its files hold more facts of each")
  func log() async throws {
    let site = try await RenderedSite(Self.content)
    #expect(site.diagnostics == [])
    let rows = PublishedPage(html: try site["/foi/"]).rows
    #expect(
      rows.prefix(4) == [
        "Request | Reference | Received | Answered | Working days | Outcome",
        "Vehicles | FOI 1 | 12 February 2024 | 5 March 2024 | 16 | All information released",
        "Applicants | FOI 7 | 8 January 2024 | 22 January 2024 | 10 | Partly released",
        "Letters | FOI 2 | 5 June 2023 | 12 July 2023 | 277 working days late | Refused",
      ])
    #expect(
      try site["/foi/responses.csv"]
        == "RequestReference,Title,Law,ReceivedDate,DueDate,AnsweredDate,WorkingDays,WithinTwentyWorkingDays,"
        + "RequestOutcome,Grounds,PublishedDate,WithdrawnDate,URL\r\n"
        + "FOI 1,Vehicles,foi,2024-02-12,2024-03-11,2024-03-05,16,true,released,,2024-03-11,,"
        + "https://records.example/foi/2024/foi-1-vehicles/\r\n"
        + "FOI 7,Applicants,foi,2024-01-08,2024-02-05,2024-01-22,10,true,partly-released,40(2),2024-01-23,,"
        + "https://records.example/foi/2024/foi-7-applicants/\r\n"
        + "FOI 2,Letters,foi,2023-06-05,2023-07-03,2023-07-12,27,false,refused,12,2023-07-13,,"
        + "https://records.example/foi/2023/foi-2-letters/\r\n")
    #expect(PublishedPage(html: try site["/foi/2023/"]).rows.count == 2)
    #expect(PublishedPage(html: try site["/foi/outcome/partly-released/"]).rows.count == 2)
  }

  @Test("The figures count open requests and those taken back")
  func figures() async throws {
    let site = try await RenderedSite(Self.content)
    #expect(
      try site["/foi/requests-by-year.csv"]
        == "Year,RequestsReceived,RequestsAnswered,AnsweredWithinTwentyWorkingDays,ShareWithinTwentyWorkingDays,"
        + "MedianWorkingDays,AnsweredLate,EndedWithoutAnswer,RequestsOpen\r\n"
        + "2023,1,1,0,0,27,1,0,0\r\n2024,4,2,2,100,13,0,1,1\r\n")
    #expect(
      try site["/foi/outcomes.csv"]
        == "Year,RequestOutcome,Requests\r\n2023,refused,1\r\n2024,released,1\r\n2024,partly-released,1\r\n"
        + "2024,withdrawn-by-requester,1\r\n")
    #expect(try site["/foi/grounds.csv"] == "RequestGround,Responses\r\n40(2),1\r\n12,1\r\n")
    let page = try site["/foi/"]
    #expect(page.contains("<h3>Share of requests answered within 20 working days, by year</h3>"))
    let years = PublishedPage(html: page).rows.filter { $0.split(separator: " | ").count == 9 }.map { $0.prefix(4) }
    #expect(years == ["Year", "2023", "2024"], "the table goes from the first year to the last, as the picture does")
    #expect(page.contains("<svg"))
    #expect(try !site["/foi/2024/"].contains("<svg"))
  }

  @Test("A response that was taken back leaves a page that says when and why, its place in the log and its figures")
  func withdrawn() async throws {
    var content = Self.content
    let path = "/foi/2023/foi-2-letters/"
    content["foi/2.md"] = content["foi/2.md"].map {
      $0.replacing("status: closed", with: "status: closed\nwithdrawn: {date: 2024-05-02, reason: It named a person.}")
    }
    let site = try await RenderedSite(content)
    #expect(site.diagnostics == [])
    let page = try site[path]
    #expect(page.contains("<h1>Letters</h1>"))
    #expect(page.contains("2 May 2024") && page.contains("It named a person."))
    for text in ["What about Letters?", "Staff were ill.", "150 hours", "The estimate holds."] {
      #expect(site.addresses(saying: text) == [])
    }
    let rows = PublishedPage(html: try site["/foi/"]).rows
    #expect(
      rows.contains("Letters | FOI 2 | 5 June 2023 | 12 July 2023 | 277 working days late | Refused Record withdrawn"),
      "\(rows)")
    #expect(
      try site["/foi/responses.csv"].contains(",27,false,refused,,2023-07-13,2024-05-02,https://records.example\(path)")
    )
    #expect(try site["/foi/requests-by-year.csv"].contains("\r\n2023,1,1,0,0,27,1,0,0\r\n"))
    #expect(try site["/_withdrawn"] == path + "\n")
    #expect(try !site["/sitemap.xml"].contains(path))
    #expect(try site["/corrections/"].contains("It named a person."))
  }

  @Test(
    "Of requests without a published answer no word is in the site, in whatever file",
    arguments: [
      "Secret applicants", "secret-applicants", "FOI 3", "Later answers", "Taken questions", "Unfinished drafts",
    ])
  func unanswered(text: String) async throws {
    #expect(try await RenderedSite(Self.content).addresses(saying: text) == [])
  }

  @Test("A page says what was asked and answered, how long it took, and how to have it looked at again")
  func page() async throws {
    let site = try await RenderedSite(Self.content)
    let page = PublishedPage(html: try site["/foi/2024/foi-1-vehicles/"])
    let facts = page.html.matches(of: #/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/#).map { "\($0.1): \($0.2)" }
      .map { $0.replacing(#/<[^>]*>/#, with: "") }
    #expect(
      facts.prefix(7) == [
        "Asked of: Commissioner", "Answered under: Freedom of Information Act 2000", "Received: 12 February 2024",
        "Due by law: 11 March 2024 20 working days, section 10(1) of the Act", "Answered: 5 March 2024",
        "Time taken: 16 working days",
        "Published here: 11 March 2024",
      ])
    #expect(page.html.contains("What about Vehicles?"))
    #expect(page.html.contains("<a href=\"/foi/2023/foi-2-letters/\">the other answer</a>"))
    #expect(page.html.contains("You may ask for a review."))
    #expect(page.html.contains("A number corrected"))
    #expect(page.html.contains("href=\"/foi/2024/foi-1-vehicles/cars.csv\""))
    #expect(site.files["/foi/2024/foi-1-vehicles/cars.csv"] == "copy of cars.csv")
    #expect(try site["/cars/"].contains("/foi/2024/foi-1-vehicles/"))
  }

  @Test("A refused, late and reviewed answer gives ground, reason and result")
  func refusedPage() async throws {
    let html = try await RenderedSite(Self.content)["/foi/2023/foi-2-letters/"]
    for words in [
      "Section 12: finding the information would cost more than the limit", "It would take 150 hours.",
      "Staff were ill.", "27 working days, 7 working days late",
      "<span class=\"status-tag status-late\">7 working days late</span>", "The first answer stands",
      "The estimate holds.",
    ] {
      #expect(html.contains(words), "\(words)")
    }
  }

  @Test("What a response withholds stands on its page, and among everything that is withheld")
  func withheld() async throws {
    let site = try await RenderedSite(Self.content)
    let html = try site["/foi/2024/foi-7-applicants/"]
    #expect(html.contains("Names of applicants"))
    #expect(html.contains("They are private persons."))
    #expect(try site["/withheld/"].contains("/foi/2024/foi-7-applicants/"))
  }

  @Test("The feed has the answers, those that changed last first, and is named at the head of each page")
  func feed() async throws {
    let site = try await RenderedSite(Self.content)
    let feed = try site["/foi/feed.xml"]
    let titles = feed.matches(of: #/<entry>\s*<title>(.*?)<\/title>/#).map { String($0.1) }
    #expect(titles == ["FOI 1: Vehicles", "FOI 7: Applicants", "FOI 2: Letters"])
    #expect(feed.contains("<id>tag:records.example,2012:foi/FOI%201</id>"))
    #expect(feed.contains("<updated>2024-04-02T00:00:00Z</updated>"))
    #expect(
      try site["/foi/2024/foi-1-vehicles/"].contains(
        "type=\"application/atom+xml\" title=\"Midshire Commissioner: Freedom of information disclosure log\" "
          + "href=\"/foi/feed.xml\""))
    #expect(try site["/decisions/"].contains("title=\"Midshire Commissioner: Decisions\" href=\"/decisions/feed.xml\""))
  }

  @Test("The answers are in the sitemap with the day of their last change")
  func sitemap() async throws {
    let sitemap = try await RenderedSite(Self.content)["/sitemap.xml"]
    #expect(
      sitemap.firstMatch(
        of: #/<loc>https:\/\/records\.example\/foi\/2024\/foi-1-vehicles\/<\/loc>\s*<lastmod>2024-04-02</#) != nil)
  }

  @Test("Where there are no requests, a link to the log leads to a page that says so")
  func empty() async throws {
    let site = try await RenderedSite([
      "site.yaml": RenderedSite.configuration("footer: [{label: FOI, to: /foi/}]")
    ])
    #expect(try site["/foi/"].contains("No responses to requests for information have been published yet."))
    #expect(site.diagnostics == [])
    #expect(try await RenderedSite([:]).files["/foi/"] == nil)
  }

  @Test("An office can put the log elsewhere")
  func otherPlace() async throws {
    var content = Self.content
    content["site.yaml"] = RenderedSite.configuration("paths: {foi: transparency/requests}")
    let site = try await RenderedSite(content)
    #expect(site.files["/transparency/requests/2024/foi-1-vehicles/"] != nil)
    #expect(site.files["/transparency/requests/feed.xml"] != nil)
  }

  @Test("A link to a request that is not public is left out, and one to none is an error")
  func links() async throws {
    var content = Self.content
    content["pages/a.md"] =
      "---\ntitle: A\nstatus: published\n---\n[open](<foi:FOI 3>) and [none](<foi:FOI 77>)\n"
    let site = try await RenderedSite(content)
    #expect(
      site.diagnostics == [
        "content/pages/a.md:5:1: warning: the link leads to a draft or a record under embargo; its words are shown without "
          + "a link until that record is published [link-to-unpublished]",
        "content/pages/a.md:5:25: error: no request for information has the reference 'FOI 77'; did you mean 'FOI 7'? "
          + "[broken-link]",
      ])
    #expect(try !site["/a/"].contains("secret"))
  }
}
