import ContentLoading
import Diagnostics
import Foundation
import Records
import TestSupport
import Testing

@testable import OpenData

/// The contracting processes of a small office, as of a day.
struct ContractingOffice {
  let contracting: OpenContracting

  init(_ content: FileTree = Self.content, asOf day: String = "2024-06-01") async throws {
    let contracting = try await Self.contracting(content, asOf: day, prefix: "ocds-test01")
    self.contracting = try #require(contracting)
  }

  /// The contracting processes of an office with a prefix, or without one.
  static func contracting(
    _ content: FileTree = Self.content, asOf day: String = "2024-06-01", prefix: String?
  ) async throws -> OpenContracting? {
    var content = content
    content["site.yaml"] = settings + (prefix.map { "open-contracting: {ocid-prefix: \($0)}\n" } ?? "")
    let folder = try TemporaryFolder(content)
    let loaded = await ContentLoader(folder: folder.path, displayPath: "content", workers: 1).load()
    var diagnostics = loaded.diagnostics
    let configuration = try #require(loaded.configuration)
    let catalogue = Catalogue(
      configuration: configuration, records: loaded.records, asOf: try #require(CalendarDate(day)),
      diagnostics: &diagnostics)
    let errors = diagnostics.filter { $0.severity == .error }.map(\.message)
    try #require(errors.isEmpty, "\(errors)")
    return OpenContracting(
      of: catalogue, addresses: RecordAddresses { "https://records.example/\($0.segment)" },
      folder: "https://records.example/data/ocds/", policy: "https://records.example/data/ocds/")
  }

  /// Every file of a kind as text, by its name.
  func files(_ kind: ContractingPackage.Kind) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: contracting.packages.map { package in
        (package.fileName(kind), String(decoding: contracting.stream(kind, of: package).bytes, as: UTF8.self))
      })
  }

  /// Every release, by the identifier of its process.
  func releases() throws -> [String: JSONValue] { try members(.releases) }

  /// Every record, by the identifier of its process.
  func records() throws -> [String: JSONValue] { try members(.records) }

  /// The release of a process, by what stands behind the prefix.
  func release(_ suffix: String) throws -> JSONValue {
    let releases = try releases()
    return try #require(releases["ocds-test01-\(suffix)"], "There is none among \(releases.keys.sorted())")
  }

  private func members(_ kind: ContractingPackage.Kind) throws -> [String: JSONValue] {
    let values = try files(kind).values.flatMap { try JSONValue($0)[kind.rawValue].items }
    return Dictionary(values.map { ($0["ocid"].text ?? "", $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension RecordPlace {
  /// A part of an address that only this place has.
  fileprivate var segment: String {
    switch self {
    case .decision(let position): "decision-\(position)"
    case .contract(let position): "contract-\(position)"
    case .procurement(let position): "procurement-\(position)"
    case .payments(let month): "payments-\(month.iso8601)"
    case .document(let name, let record): "\(record.segment)/\(name)"
    default: "elsewhere"
    }
  }
}

/// A value of JSON that a test looks into: what is not there is nothing, and has nothing in it.
struct JSONValue: Equatable {
  private let value: NSObject?

  init(_ text: String) throws {
    value = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSObject
  }

  private init(_ value: Any?) { self.value = value as? NSObject }

  /// The member with a name.
  subscript(name: String) -> JSONValue { JSONValue((value as? [String: Any])?[name]) }
  /// The item at a position.
  subscript(position: Int) -> JSONValue { items.indices.contains(position) ? items[position] : JSONValue(nil as Any?) }

  var items: [JSONValue] { (value as? [Any])?.map { JSONValue($0) } ?? [] }
  var names: [String] { (value as? [String: Any])?.keys.sorted() ?? [] }
  var text: String? { value as? String }
  var texts: [String] { items.compactMap(\.text) }
  var number: Double? { (value as? NSNumber)?.doubleValue }
  var isMissing: Bool { value == nil }
}

/// What the office has published.
extension ContractingOffice {
  static let settings = """
    office: {name: Midshire Commissioner, established: 2012-11-22}
    base-url: https://records.example
    language: en
    default-organisation: pcc
    organisations:
      - {id: pcc, name: Commissioner, identifiers: [{scheme: GB-GOR, id: D1}]}
      - {id: force, name: Midshire Police}
    priorities: [{id: local-policing, title: Local policing}]
    licence: {name: Open Government Licence v3.0, url: "https://licence.example/"}
    decision-form: {required: []}

    """

  static let columns = [
    "ContractReference", "ContractTitle", "Description", "Buyer", "ProcurementCategory", "CPVCode", "CPVLabel",
    "StartDate", "EndDate", "LastExtensionDate", "MaximumEndDate", "TerminationDate", "TerminationReason",
    "ContractValue", "SupplierName", "CompaniesHouseRegistrationNumber", "CharityCommissionNumber", "ProcessType",
    "Framework", "Decisions", "OpenContractingID", "Corrections", "WithheldReason", "WithheldTest", "WithheldReview",
    "ContactName", "ContactEmail", "Published",
  ]

  /// A register of contracts, each with what it has in some columns.
  static func register(_ contracts: [String: String]...) -> String {
    let rows = contracts.map { contract in columns.map { contract[$0] ?? "" }.joined(separator: ",") }
    return ([columns.joined(separator: ",")] + rows).joined(separator: "\n") + "\n"
  }

  /// A contract of which all is known; it came of the procurement.
  static let cleaning = [
    "ContractReference": "C 1/24", "ContractTitle": "Custody cleaning", "Description": "Cleaning of cells",
    "Buyer": "pcc", "ProcurementCategory": "services", "CPVCode": "90910000-9", "CPVLabel": "Cleaning services",
    "StartDate": "2023-04-01", "EndDate": "2025-03-31", "MaximumEndDate": "2027-03-31", "ContractValue": "797400.50",
    "SupplierName": "Bright & Sons Ltd", "CompaniesHouseRegistrationNumber": "01234567",
    "ProcessType": "Open procedure", "Decisions": "1/23; 2/23", "Corrections": "2024-02-01 Value corrected",
    "ContactName": "Xanadu Khan", "ContactEmail": "xanadu@example.org", "Published": "2023-03-20",
  ]

  /// A contract whose value is withheld.
  static let masts = [
    "ContractReference": "C 2/24", "ContractTitle": "Radio masts", "Buyer": "force", "StartDate": "2024-09-01",
    "EndDate": "2027-08-31", "SupplierName": "Mast Ltd", "WithheldReason": "43(2): Rates are commercial",
    "WithheldTest": "Weighed", "WithheldReview": "2027-08-31",
    "ProcessType": "Call-off", "Framework": "National framework", "Published": "2024-05-01",
  ]

  /// A contract that was ended early.
  static let phones = [
    "ContractReference": "C 4/20", "ContractTitle": "Old phones", "Buyer": "pcc", "StartDate": "2020-01-01",
    "EndDate": "2022-12-31", "MaximumEndDate": "2023-12-31", "TerminationDate": "2021-06-30",
    "TerminationReason": "The supplier closed", "ContractValue": "20000", "SupplierName": "Mast Ltd",
    "ProcessType": "Direct award",
  ]

  static let hidden = [
    "ContractReference": "C 5/24", "ContractTitle": "Embargoed", "Buyer": "pcc", "SupplierName": "Hidden Ltd",
    "Published": "2030-01-01",
  ]

  static func decision(_ reference: String, date: String, title: String, keys: String = "") -> String {
    """
    ---
    reference: \(reference)
    title: \(title)
    date: \(date)
    published: \(date)
    decision-maker: The Commissioner
    status: approved
    confidentiality: open
    \(keys)
    ---
    ## Decision

    It was agreed.

    """
  }

  static let procurement = """
    ---
    reference: P 1
    title: Cleaning of custody suites
    summary: Cells are to be cleaned every day.
    status: awarded
    published: 2022-06-01
    buyer: pcc
    nature: services
    cpv: [90910000-9]
    estimated-value: 800000
    value-basis: Prices of the last contract
    route: Open procedure
    planned-start: 2023-04
    term: 2 years
    extension-options: [1 year, 1 year]
    contracts: [C 1/24]
    gateways:
      - {gate: "0", what: Strategy approved, planned: 2022-07, passed: 2022-07-12, decision: 1/23}
      - {gate: "1", what: Award, planned: 2023-02}
    corrections: [{date: 2022-08-01, change: Value, reason: A slip}]
    ---
    Text.

    """

  static let planned = """
    ---
    title: Masts from 2027
    status: planned
    published: 2024-04-02
    buyer: force
    current-contract: C 2/24
    planned-start: 2027-09
    gateways: [{gate: "0", what: Strategy, planned: 2026-01}]
    ---
    Text.

    """

  static var content: FileTree {
    [
      "contracts/register.csv": register(cleaning, masts, phones, hidden),
      "decisions/a.md": decision("1/23", date: "2022-07-12", title: "The strategy"),
      "decisions/b.md": decision("2/23", date: "2023-03-14", title: "The award"),
      "procurements/cleaning.md": procurement,
      "procurements/masts-2027.md": planned,
      "procurements/secret.md": "---\ntitle: Not yet\nstatus: draft\nbuyer: pcc\n---\nText.\n",
      "spend/2024.csv": """
      PaymentDate,SupplierName,Amount,ContractReference,TransactionReference,Individual
      2024-04-12,Bright & Sons Ltd,33225.04,C 1/24,T7,no
      2024-05-12,Bright & Sons Ltd,-225.10,C 1/24,T7,no
      2024-05-13,Yolanda Quill,600,C 1/24,T8,yes
      2024-05-14,Bright & Sons Ltd,700,C 5/24,T9,no

      """,
    ]
  }
}
