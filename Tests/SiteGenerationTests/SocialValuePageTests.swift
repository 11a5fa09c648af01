import TestSupport
import Testing

@testable import SiteGeneration

@Suite("Pages on social value")
struct SocialValuePageTests {
  @Test("The page says how many contracts state a weighting, fall short of the minimum or should state one")
  func overview() async throws {
    let page = PublishedPage(html: try await ContractFixture.site()["/contracts/social-value/"])
    #expect(
      page.facts == [
        "Least share of the quality score: 2.5%", "To be stated from a value of: £100,000",
        "State a weighting: 2 contracts", "State less than the least share: 1 contract",
        "Should state one and do not: 1 contract",
      ])
    #expect(
      page.rows == [
        "Aim | Promised | Delivered | Not yet recorded as delivered", "Economic | 1 | 1 | 0",
        "Environmental | 0 | 0 | 0",
        "Social | 1 | 0 | 1", "Priority | Promised | Delivered | Not yet recorded as delivered",
        "Local policing | 2 | 1 | 1",
      ])
  }

  @Test("Every promise is listed with what came of it")
  func commitments() async throws {
    let site = try await ContractFixture.site()
    #expect(
      PublishedPage(html: try site["/contracts/social-value/commitments/"]).rows.dropFirst() == [
        "two apprenticeships | Economic | Custody cleaning | C 1/24 | one began in 2023",
        "a cadet scheme | Social | Custody cleaning | C 1/24 | Nothing recorded yet",
      ])
    #expect(
      try site["/contracts/social-value/commitments/commitments.csv"].hasSuffix(
        "a cadet scheme,social,Custody cleaning,C 1/24,\r\n"))
  }

  @Test("Every weighting is held against the minimum, procurements last; a missing one does not reach it")
  func weightings() async throws {
    let rows = PublishedPage(html: try await ContractFixture.site()["/contracts/social-value/weightings/"]).rows
    #expect(
      rows.dropFirst() == [
        "Radio masts | C 2/24 | Planned | £1,250,000 | Not recorded | No",
        "Custody cleaning | C 1/24 | Live | £797,400 | 2.5% | Yes",
        "Old phones | C 4/24 | Ended early | £20,000 | 1% | No", "Cleaning from 2026 |  | Planned |  | 5% | Yes",
      ])
  }

  @Test("An office that asks for no minimum and promises nothing gets neither verdicts nor empty lists")
  func nothing() async throws {
    let site = try await RenderedSite([
      "contracts/a.csv": "ContractReference,ContractTitle\nC1,One\n"
    ])
    let page = PublishedPage(html: try site["/contracts/social-value/"])
    #expect(page.facts == ["State a weighting: 0 contracts"])
    #expect(site.files["/contracts/social-value/weightings/"] == nil)
    #expect(site.files["/contracts/social-value/commitments/"] == nil)
  }
}
