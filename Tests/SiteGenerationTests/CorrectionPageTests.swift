import TestSupport
import Testing

@Suite("Pages of corrections")
struct CorrectionPageTests {
  private static let corrections = """
    corrections:
      - {date: 2024-04-01, change: First mended, reason: Slip}
      - {date: 2024-04-01, change: Second mended}
      - {date: 2023-12-01, change: Third mended}
    """

  private static func site(_ content: FileTree = [:]) async throws -> RenderedSite {
    var tree: FileTree = [
      "decisions/a.md": RenderedSite.decision("1/24", title: "Fund", keys: corrections),
      "decisions/b.md": RenderedSite.decision(
        "2/24", title: "Lease", status: "withdrawn",
        keys: "withdrawn: {date: 2024-05-02, reason: Misdirected}\n"
          + "corrections: [{date: 2024-05-01, change: Rent of £9 taken out, reason: Not agreed}]",
        summary: "Rent of £10 is paid."),
      "decisions/c.md": RenderedSite.decision(
        "3/24", title: "Closed", confidentiality: "confidential",
        keys:
          "withheld: [{what: All, exemption: 43(2)}]\ncorrections: [{date: 2024-05-01, change: Name of Zebedee out}]"),
      "foi/a.md": """
      ---
      reference: F1
      title: Drones
      status: closed
      outcome: released
      received: 2024-01-08
      answered: 2024-01-15
      published: 2024-01-20
      corrections: [{date: 2024-03-01, change: Number mended}]
      ---
      ## Request
      How many?
      ## Response
      Two.
      """,
      "policies/gifts.md": """
      ---
      title: Gifts
      status: adopted
      corrections: [{date: 2024-02-01, change: Limit mended}]
      ---
      What may be taken.
      """,
    ]
    for (path, text) in content.texts { tree[path] = text }
    return try await RenderedSite(tree)
  }

  @Test("Every correction and withdrawal that a public page shows is listed, newest first")
  func list() async throws {
    let site = try await Self.site()
    let rows = try site["/corrections/corrections.csv"].split(separator: "\r\n").dropFirst().map(String.init)
    let base = "https://records.example"
    #expect(
      rows == [
        "2024-05-02,withdrawn,decision,2/24,Lease,The record was withdrawn.,Misdirected,\(base)/decisions/2024/2-24-lease/",
        "2024-05-01,corrected,decision,2/24,Lease,Rent of £9 taken out,Not agreed,\(base)/decisions/2024/2-24-lease/",
        "2024-04-01,corrected,decision,1/24,Fund,First mended,Slip,\(base)/decisions/2024/1-24-fund/",
        "2024-04-01,corrected,decision,1/24,Fund,Second mended,,\(base)/decisions/2024/1-24-fund/",
        "2024-03-01,corrected,foi-response,F1,Drones,Number mended,,\(base)/foi/2024/f1-drones/",
        "2024-02-01,corrected,policy,,Gifts,Limit mended,,\(base)/policies/gifts/",
        "2023-12-01,corrected,decision,1/24,Fund,Third mended,,\(base)/decisions/2024/1-24-fund/",
      ])
    #expect(try site["/corrections/"].contains("7 changes"))
  }

  @Test("What was corrected in a register or in payments is on the page, in the list and in the feed")
  func tables() async throws {
    let site = try await RenderedSite([
      "contracts/a.csv": """
      ContractReference,ContractTitle,Corrections
      C1,Cars,2024-04-02 Value mended
      """,
      "spend/a.csv": "PaymentDate,SupplierName,Amount,Purpose\n2024-03-04,Vans Ltd,600.00,Hire\n",
      "spend/corrections.yaml":
        "corrections: [{month: 2024-03, date: 2024-04-03, change: One payment taken out, reason: Listed twice}]\n",
    ])
    let rows = try site["/corrections/corrections.csv"].split(separator: "\r\n").dropFirst().map(String.init)
    let base = "https://records.example"
    #expect(
      rows == [
        "2024-04-03,corrected,payments,,Payments in March 2024,One payment taken out,Listed twice,\(base)/spend/2023-24/2024-03/",
        "2024-04-02,corrected,contract,C1,Cars,Value mended,,\(base)/contracts/c1/",
      ])
    #expect(
      site.addresses(saying: "One payment taken out").filter { !$0.hasPrefix("/data/") } == [
        "/corrections/", "/corrections/corrections.csv", "/corrections/corrections.json", "/corrections/feed.xml",
        "/spend/2023-24/2024-03/",
      ])
    #expect(
      site.addresses(saying: "Value mended").filter { $0 == "/contracts/c1/" || $0 == "/corrections/feed.xml" }.count
        == 2)
    #expect(try site["/data/corrections.csv"].contains(",payments,"))
  }

  @Test("What was corrected in a confidential record is nowhere, withdrawn or not")
  func confidential() async throws {
    let site = try await Self.site([
      "decisions/e.md": RenderedSite.decision(
        "5/24", title: "Shut", status: "withdrawn", confidentiality: "confidential",
        keys:
          "withdrawn: {date: 2024-05-02, reason: Misdirected}\nwithheld: [{what: All, exemption: 43(2)}]\n"
          + "corrections: [{date: 2024-05-01, change: Name of Zebedee out}]")
    ])
    #expect(try site["/corrections/"].contains("Shut"))
    #expect(site.addresses(saying: "Zebedee") == [])
  }

  @Test("A withdrawn record keeps its corrections on its page, and nothing else of what it said")
  func withdrawn() async throws {
    let site = try await Self.site()
    let page = try site["/decisions/2024/2-24-lease/"]
    for words in ["1 May 2024", "Rent of £9 taken out", "Not agreed", "2 May 2024", "Misdirected"] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(site.addresses(saying: "Rent of £10") == [])
  }

  @Test("Each year has a page of its own where there are several")
  func years() async throws {
    let site = try await Self.site()
    let page = try site["/corrections/2023/"]
    #expect(page.contains("1 change<") && page.contains("Third mended") && !page.contains("First mended"))
    #expect(try site["/corrections/"].contains("<a href=\"/corrections/2023/\">2023</a>"))
  }

  @Test("The feed has an entry for each, under a name that never changes")
  func feed() async throws {
    let feed = try await Self.site()["/corrections/feed.xml"]
    let ids = feed.matches(of: #/<id>(.*)</id>/#).map { String($0.1) }
    let tag = "tag:records.example,2012:"
    #expect(
      ids == [
        "\(tag)corrections", "\(tag)withdrawal/decision/2/24/2024-05-02/1",
        "\(tag)correction/decision/2/24/2024-05-01/1",
        "\(tag)correction/decision/1/24/2024-04-01/1", "\(tag)correction/decision/1/24/2024-04-01/2",
        "\(tag)correction/foi/F1/2024-03-01/1",
        "\(tag)correction/policy/gifts/2024-02-01/1", "\(tag)correction/decision/1/24/2023-12-01/1",
      ])
    #expect(feed.contains("<updated>2024-05-02T00:00:00Z</updated>"))
    #expect(feed.contains("<summary>First mended – Slip</summary>"))
  }

  @Test("The page leads to its feed, and is there when nothing was ever corrected")
  func empty() async throws {
    let site = try await RenderedSite(["decisions/a.md": RenderedSite.decision("1/24")])
    let page = try site["/corrections/"]
    #expect(page.contains("Nothing has been corrected or withdrawn."))
    #expect(
      page.contains("title=\"Midshire Commissioner: Corrections and withdrawals\" href=\"/corrections/feed.xml\""))
    #expect(site.files["/corrections/corrections.csv"] == nil)
    #expect(site.files["/corrections/published-records.csv"] == nil)
  }

  @Test(
    "With a ledger, every published record can be downloaded, with its fingerprint where it has one, and no hidden record"
  )
  func publishedRecords() async throws {
    let headers =
      "Kind,Name,Title,Date,Published,FirstPublished,LastRecorded,Address,FormerAddresses,Corrections,File,Form,"
      + "Fingerprint,Parts\n"
    let site = try await Self.site([
      "ledger.csv": headers + "policy,gifts,Gifts,,,2024-01-09,2024-01-10,/policies/gifts/,,,policies/gifts.md,,,\n",
      "decisions/d.md": RenderedSite.decision("4/24", title: "Zebedee", status: "draft"),
      "spend/a.csv": "PaymentDate,SupplierName,Amount,Purpose\n2024-01-02,Vans Ltd,600.00,Hire\n",
    ])
    let rows = try site["/corrections/published-records.csv"].split(separator: "\r\n").map(String.init)
    #expect(rows.count == 8)
    #expect(rows.contains("supplier,,Vans Ltd,,,,,https://records.example/suppliers/vans-ltd/,"))
    #expect(
      rows.contains {
        $0.hasPrefix("payments,,Payments in January 2024,,,,,https://records.example/spend/2023-24/2024-01/,")
          && $0.suffix(64).allSatisfy(\.isHexDigit)
      })
    #expect(
      rows.contains { $0.hasPrefix("policy,,Gifts,,,2024-01-09,2024-06-01,https://records.example/policies/gifts/,") },
      "the ledger has no form of it, so that this build records it as it is now")
    #expect(
      rows.contains {
        $0.hasPrefix("decision,1/24,Fund,2024-03-11,2024-03-14,,,") && $0.suffix(64).allSatisfy(\.isHexDigit)
      })
    #expect(site.addresses(saying: "Zebedee") == [])
    #expect(try site["/corrections/"].contains("Check for yourself"))
  }
}
