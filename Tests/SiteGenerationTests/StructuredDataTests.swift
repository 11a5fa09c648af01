import Foundation
import TestSupport
import Testing

@Suite("What pages tell search engines and data portals")
struct StructuredDataTests {
  private static let content: FileTree = [
    "site.yaml": RenderedSite.configuration("licence: {name: Open, url: https://licence.example/}"),
    "decisions/a.md": RenderedSite.decision("1/24", title: "First", date: "2024-02-01", status: "superseded"),
    "decisions/b.md": RenderedSite.decision(
      "2/24", title: "\"</script><!-- Second\"",
      keys: "supersedes: [1/24]\ncorrections: [{date: 2024-04-01, change: A sum}]"),
    "decisions/c.md": RenderedSite.decision(
      "3/24", title: "Third", confidentiality: "confidential",
      keys: "withheld: [{what: Price, covers: whole-record, exemption: 43(2), reason: Rivals, "
        + "public-interest-test: Weighed, review: 2029-12-31}]\nsupersedes: [1/24]", summary: "Secretly agreed."),
    "contracts/a.csv":
      "ContractReference,ContractTitle,SupplierName,StartDate,EndDate\nC/1,Cleaning,Bright Ltd,2023-04-01,2026-03-31\n",
    "procurements/next.md": """
    ---
    title: Cleaning again
    reference: P/1
    status: planned
    published: 2024-01-02
    current-contract: C/1
    ---
    """,
    "policies/gifts.md": """
    ---
    title: Gifts
    status: adopted
    version: "2"
    adopted: 2023-04-01
    review: 2025-04-01
    ---
    Text.
    """,
    "foi/1.md": """
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
    """,
  ]

  /// The descriptions on a page.
  private func descriptions(_ page: String) throws -> [[String: Any]] {
    try page.matches(of: #/<script type="application\/ld\+json">(.*?)<\/script>/#.dotMatchesNewlines()).map { script in
      try #require(try JSONSerialization.jsonObject(with: Data(script.1.utf8)) as? [String: Any])
    }
  }

  @Test(
    "Every kind of record has a description that is JSON, with its publisher, its list and its days",
    arguments: [
      ("/decisions/2024/1-24-first/", "Report", "1/24", "2024-02-01", "2024-03-14"),
      ("/contracts/c-1/", "DigitalDocument", "C/1", nil, nil),
      ("/contracts/procurements/next/", "DigitalDocument", "P/1", nil, "2024-01-02"),
      ("/policies/gifts/", "DigitalDocument", nil, "2023-04-01", nil),
      ("/foi/2024/foi-1-vehicles/", "DigitalDocument", "FOI 1", "2024-03-05", "2024-03-11"),
    ] as [(String, String, String?, String?, String?)])
  func records(address: String, type: String, reference: String?, created: String?, published: String?) async throws {
    let record = try #require(try descriptions(await RenderedSite(Self.content)[address]).first)
    #expect(record["@type"] as? String == type)
    #expect(record["identifier"] as? String == reference)
    #expect(record["dateCreated"] as? String == created)
    #expect(record["datePublished"] as? String == published)
    #expect(record["url"] as? String == "https://records.example\(address)")
    #expect(record["license"] as? String == "https://licence.example/")
    let publisher = try #require(record["publisher"] as? [String: Any])
    #expect(publisher["@type"] as? String == "GovernmentOrganization")
    let list = try #require(record["isPartOf"] as? [String: Any])
    #expect(list["@type"] as? String == "CollectionPage")
    #expect((list["url"] as? String).map { address.hasPrefix($0.dropFirst("https://records.example".count)) } == true)
  }

  @Test("A title cannot end the element in which it stands")
  func escaped() async throws {
    let site = try await RenderedSite(Self.content)
    let address = try #require(site.files.keys.first { $0.hasPrefix("/decisions/2024/2-24") })
    let all = try descriptions(try site[address])
    #expect(all.count == 2)
    #expect(all[0]["name"] as? String == "</script><!-- Second")
    #expect(all[0]["dateModified"] as? String == "2024-04-01")
  }

  @Test("A record that replaces another names it; a confidential one does not")
  func replaced() async throws {
    let site = try await RenderedSite(Self.content)
    let address = try #require(site.files.keys.first { $0.hasPrefix("/decisions/2024/2-24") })
    let citations = try #require(try descriptions(try site[address])[0]["citation"] as? [[String: Any]])
    #expect(citations.map { $0["url"] as? String } == ["https://records.example/decisions/2024/1-24-first/"])
    #expect(try descriptions(try site["/decisions/2024/3-24-third/"])[0]["citation"] == nil)
    let contracts = try #require(
      try descriptions(try site["/contracts/procurements/next/"])[0]["citation"] as? [[String: Any]])
    #expect(contracts.map { $0["name"] as? String } == ["Cleaning"])
  }

  @Test("The way to a page is described where the page shows it, with whole addresses and the page itself at its end")
  func breadcrumbs() async throws {
    let site = try await RenderedSite(Self.content)
    #expect(try descriptions(try site["/"]).count == 1)
    let way = try #require(try descriptions(try site["/decisions/2024/1-24-first/"]).last)
    #expect(way["@type"] as? String == "BreadcrumbList")
    let items = try #require(way["itemListElement"] as? [[String: Any]])
    #expect(items.map { $0["position"] as? Int } == [1, 2, 3, 4])
    #expect(items.map { $0["name"] as? String } == ["Home", "Decisions", "2024", "First"])
    #expect(
      items.map { $0["item"] as? String }
        == ["/", "/decisions/", "/decisions/2024/", "/decisions/2024/1-24-first/"].map {
          "https://records.example\($0)"
        })
  }

  @Test("Addresses in the way to a page are right for a site in a folder of its host")
  func folder() async throws {
    let configuration = RenderedSite.configuration().replacing(
      "https://records.example", with: "https://host.example/records")
    let site = try await RenderedSite(["site.yaml": configuration, "decisions/a.md": RenderedSite.decision("1/24")])
    let way = try #require(try descriptions(try site["/decisions/"]).last)
    let items = try #require(way["itemListElement"] as? [[String: Any]])
    #expect(
      items.map { $0["item"] as? String }
        == ["https://host.example/records/", "https://host.example/records/decisions/"])
  }

  @Test("The catalogue for data portals describes every dataset and every file, and asks nobody else's server")
  func catalogue() async throws {
    let site = try await RenderedSite(Self.content)
    let text = try site["/data/catalog.jsonld"]
    let catalogue = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(catalogue["@context"] is [String: String])
    #expect(catalogue["@type"] as? String == "dcat:Catalog")
    let datasets = try #require(catalogue["dcat:dataset"] as? [[String: Any]])
    #expect(datasets.count == site.data.datasets.count + 1)
    for dataset in datasets {
      let files = try #require(dataset["dcat:distribution"] as? [[String: Any]])
      #expect(dataset["dct:modified"] as? [String: String] == ["@value": "2024-06-01", "@type": "xsd:date"])
      #expect(dataset["dct:license"] as? [String: String] == ["@id": "https://licence.example/"])
      for file in files {
        let address = try #require(file["@id"] as? String)
        let path = String(address.dropFirst("https://records.example".count))
        #expect(site.files[path] != nil, "\(address)")
        // How large a database is depends on the library that wrote it.
        let size = path.hasSuffix(".sqlite") ? nil : site.files[path].map { String($0.utf8.count) }
        #expect((file["dcat:byteSize"] as? [String: String])?["@value"] == size, "\(address)")
      }
    }
    let endings = Set(
      datasets.flatMap { $0["dcat:distribution"] as? [[String: Any]] ?? [] }.compactMap { file in
        (file["@id"] as? String)?.split(separator: ".").last.map(String.init)
      })
    #expect(endings == ["csv", "json", "jsonl", "sqlite"])
    #expect(
      try site["/data/"].contains("<link rel=\"alternate\" type=\"application/ld+json\" href=\"/data/catalog.jsonld\">")
    )
    #expect(try await RenderedSite(Self.content, workers: 1)["/data/catalog.jsonld"] == text)
  }
}
