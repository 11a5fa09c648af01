import Records
import SiteGeneration
import StaticSite
import TestSupport
import Testing

@Suite("What a file of the site is, by its address")
struct AddressUsesTests {
  private let uses: AddressUses

  init() throws {
    var configuration = SiteConfiguration(
      office: .init(name: "Office", shortName: "Office", established: nil, abolished: nil),
      baseURL: try #require(BaseURL("https://records.example")), language: "en", organisations: [],
      defaultOrganisation: "pcc")
    configuration.paths.policies = "our/policies"
    uses = AddressUses(configuration)
  }

  @Test(
    "Pages of records are told from the lists that lead to them",
    arguments: [
      ("decisions/2013/a-decision/index.html", FileUse.record("decision")),
      ("decisions/undated/a-decision/index.html", .record("decision")),
      ("decisions/2013/index.html", .page("decision log")), ("decisions/index.html", .page("decision log")),
      ("decisions/page/2/index.html", .page("decision log")),
      ("decisions/2013/page/2/index.html", .page("decision log")),
      ("decisions/status/approved/index.html", .page("decision log")),
      ("contracts/pcc-1/index.html", .record("contract")), ("contracts/plan/index.html", .page("contracts plan")),
      ("contracts/page/2/index.html", .page("contracts register")),
      ("contracts/procurements/vans/index.html", .record("procurement")),
      ("contracts/procurements/index.html", .page("list of procurements")),
      ("our/policies/gifts/index.html", .record("policy")),
      ("our/policies/index.html", .page("list of policies")), ("our/index.html", .record("page")),
      ("suppliers/vans-ltd/index.html", .page("suppliers")), ("spend/2025-26/index.html", .page("payments")),
      ("priorities/one/index.html", .page("priorities")), ("about/index.html", .record("page")),
      ("publication-scheme/index.html", .page("publication scheme")),
      ("withheld/index.html", .page("withheld information")),
      ("withheld/section-43/page/2/index.html", .page("withheld information")),
      ("index.html", .page("home page")), ("404.html", .page("page for unknown addresses")),
    ])
  func pages(file: String, use: FileUse) {
    #expect(uses.use(of: file) == use)
  }

  @Test(
    "Documents are told from the rows of tables and from what programs read",
    arguments: [
      ("decisions/2013/a-decision/terms.pdf", FileUse.document), ("decisions/2013/a-decision/costs.csv", .document),
      ("contracts/pcc-1/contract.pdf", .document), ("about/plan.pdf", .document),
      ("contracts/procurements/vans/notice.pdf", .document), ("contracts/procurements/vans/gateways.csv", .table),
      ("publication-scheme/chart.pdf", .document), ("publication-scheme/order-2011.csv", .table),
      ("contracts/contracts.csv", .table), ("data/index.html", .page("open data")),
      ("data/contracts/index.html", .page("open data")), ("data/contracts.jsonl", .other("open data")),
      ("data/datapackage.json", .other("open data")), ("withheld/withheld.csv", .table),
      ("data/ocds/releases-2025-26.json", .other("open data")),
      ("spend/2025-26/payments.json", .table),
      ("contracts/plan/contracts-plan.ics", .other("calendar")), ("decisions/feed.xml", .other("feeds")),
      ("suppliers/vans-ltd/feed.xml", .other("feeds")), ("about/feed.xml", .document),
      ("follow/index.html", .page("feeds")),
      ("sitemap-1.xml", .other("sitemap")), ("robots.txt", .other("sitemap")),
      ("_redirects", .other("lists of old and withdrawn addresses")),
      ("decisions/2013/a-decision/index.html.gz", .other("compressed forms")),
      ("assets/site.0123.css", .other("styles and scripts")),
    ])
  func files(file: String, use: FileUse) {
    #expect(uses.use(of: file) == use)
  }
}
