import TestSupport

/// A small office that buys: four contracts, a decision, a procurement and three payments.
enum ContractFixture {
  static let header =
    "ContractReference,ContractTitle,Description,Buyer,ContractType,OrganisationalUnit,ServiceCategoryLabel,"
    + "ProcurementCategory,CPVCode,StartDate,EndDate,LastExtensionDate,ExtensionOptions,BreakDate,NoticePeriod,"
    + "ReviewDate,TerminationDate,TerminationReason,ContractValue,AnnualValue,FixedCost,SupplierName,"
    + "CompaniesHouseRegistrationNumber,CharityCommissionNumber,SMESupplier,ProcessType,CollaborationPartners,"
    + "AreaOfSupplier,SocialValueWeighting,SocialValueCommitments,SocialValueDelivered,Priorities,Decisions,"
    + "TenderDocumentURL,ContractDocumentURL,PerformanceInformationURL,Notices,Corrections,WithheldReason,"
    + "ContactName,ContactEmail,Published,WithheldTest,WithheldReview\n"

  static let cleaning =
    "C 1/24,Custody cleaning,\"Cleaning, day & night\",pcc,Single award contract,Estates,Facilities,services,"
    + "90910000-9,2023-04-01,2025-03-31,2026-03-31,1 year; 1 year,2025-01-31,6 months,2024-09-30,,,797400,398700.50,"
    + "yes,Bright & Sons Ltd,01234567,,yes,Open procedure,Northshire Police,North West,2.5,"
    + "economic: two apprenticeships; social: a cadet scheme,economic: one began in 2023,local-policing,1/24,"
    + "https://tenders.example/1,contract.txt,contract.txt,Award notice https://notices.example/1,"
    + "2024-02-01 Value corrected,,Xanadu Khan,xanadu@example.org,,,\n"

  static let masts =
    "C 2/24,Radio masts,,force,Framework agreement,,ICT,works,,2024-09-01,2027-08-31,,2 years,,,,,,1250000,,,"
    + "\"=HYPERLINK(\"\"https://evil.example\"\");Mast <b> Ltd\",\";SC123456\",,,Restricted procedure,,,,,,,,,https://contracts.example/2,,,,"
    + "43(2): Rates are commercial,,,,Weighed,2026-12-31\n"

  static let training =
    "performance,Driver training,,pcc,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,not recorded: Not agreed,,,,,\n"

  static let phones =
    "C 4/24,Old phones,,pcc,,,ICT,goods,,2020-01-01,2022-12-31,,1 year,,3 months,,2021-06-30,The supplier closed,"
    + "20000,,,Mast <b> Ltd,,,,Direct award,,,1,,,,,,,,,,,,,,,\n"

  static let hidden =
    "C 5/24,Embargoed,,pcc,,,Secret,,,,,,,,,,,,,,,Hidden Ltd,,,,,,,,,,,,,,,,,not recorded: Later,,,2030-01-01,,\n"

  static var content: FileTree {
    [
      "site.yaml": RenderedSite.configuration(
        """
        contracts:
          lead-times: [{from: 0, term: 6 months}]
          social-value: {minimum: 2.5%, threshold: 100000}
        """),
      "contracts/register.csv": header + cleaning + masts + training + phones + hidden,
      "contracts/contract.txt": "The terms.",
      "decisions/a.md": RenderedSite.decision("1/24", title: "Cleaning", keys: "priorities: [local-policing]"),
      "procurements/cleaning-2026.md": """
      ---
      title: Cleaning from 2026
      status: planned
      current-contract: C 1/24
      social-value-weighting: 5%
      decisions: [1/24]
      redirect-from: [/old/cleaning/]
      corrections: [{date: 2024-03-01, change: Title}]
      ---
      Text.
      """,
      "spend/2024.csv": """
      PaymentDate,SupplierName,Amount,ContractReference
      2024-04-12,Bright & Sons Ltd,33225.04,C 1/24
      2023-07-12,Bright & Sons Ltd,1000.00,C 1/24
      2024-05-12,Bright & Sons Ltd,-225.04,C 1/24

      """,
    ]
  }

  static func site(asOf day: String = "2024-06-01") async throws -> RenderedSite {
    try await RenderedSite(content, asOf: day)
  }
}
