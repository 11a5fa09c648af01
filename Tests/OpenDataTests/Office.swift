import ContentLoading
import Diagnostics
import Foundation
import OpenData
import Records
import TestSupport
import Testing

/// The data of a small office with a record of every kind, as of a day.
struct Office {
  let package: DataPackage

  init(_ content: FileTree = Self.content, asOf day: String = "2024-06-01") async throws {
    let folder = try TemporaryFolder(content)
    let loaded = await ContentLoader(folder: folder.path, displayPath: "content", workers: 1).load()
    var diagnostics = loaded.diagnostics
    guard let configuration = loaded.configuration else { throw Faults(lines: diagnostics.map(\.message)) }
    let catalogue = Catalogue(
      configuration: configuration, records: loaded.records, asOf: try #require(CalendarDate(day)),
      diagnostics: &diagnostics)
    let errors = diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else { throw Faults(lines: errors.map(\.message)) }
    package = DataPackage(
      of: catalogue, addresses: RecordAddresses { "https://records.example/\($0.name)" },
      vocabulary: DataVocabulary { "\($0)" })
  }

  /// What is wrong with the content of a test.
  struct Faults: Error {
    let lines: [String]
  }

  /// A dataset by its name.
  subscript(name: DatasetName) -> Dataset {
    get throws { try #require(package[name]) }
  }

  /// The rows of a dataset as dictionaries without the empty values.
  func rows(_ name: DatasetName) throws -> [[FieldName: DataValue]] {
    let dataset = try self[name]
    return dataset.rows.map { row in
      Dictionary(uniqueKeysWithValues: zip(dataset.fields.map(\.name), row)).filter { $0.value != .empty }
    }
  }

  /// The files of a dataset.
  func written(_ name: DatasetName) throws -> WrittenDataset { WrittenDataset(try self[name], of: package) }

  /// All of a dataset in a form, as text.
  func text(_ name: DatasetName, _ form: DataForm) throws -> String {
    String(decoding: try written(name).stream(form).bytes, as: UTF8.self)
  }

  static var content: FileTree {
    [
      "site.yaml": """
      office: {name: Midshire Commissioner}
      base-url: https://records.example
      language: en
      default-organisation: pcc
      organisations: [{id: pcc, name: Commissioner}, {id: force, name: Midshire Police}]
      priorities: [{id: local-policing, title: Local policing}, {id: victims, title: Victims}]
      licence: {name: Open Government Licence v3.0, url: https://licence.example/}
      references: [{records: decision, pattern: "{number}/24"}]

      """,
      "decisions/a.md": decision(
        "1/24", "Cleaning", "priorities: [local-policing, victims]\nprocurement: cleaning-2026"),
      "decisions/b.md": decision("2/24", "=SUM(A1)", "supersedes: [1/24]"),
      "decisions/c.md": """
      ---
      reference: 3/24
      title: A confidential matter
      date: 2024-03-12
      published: 2024-03-20
      decision-maker: Xerxes
      status: approved
      confidentiality: confidential
      priorities: [victims]
      withheld: [{what: All of it, exemption: 43(2), covers: whole-record, reason: Prices, public-interest-test: Weighed, review: 2025-01-31}]
      ---
      ## Decision
      Sesame opens.
      """,
      "decisions/d.md": """
      ---
      reference: 4/24
      title: A draft
      status: draft
      confidentiality: open
      ---
      """,
      "decisions/e.md": """
      ---
      reference: 5/24
      title: Taken back
      date: 2024-03-12
      published: 2024-03-20
      decision-maker: Yolanda
      status: withdrawn
      confidentiality: open
      withdrawn: {date: 2024-04-01, reason: Published too early}
      ---
      """,
      "contracts/register.csv": """
      ContractReference,ContractTitle,StartDate,EndDate,MaximumEndDate,ContractValue,SupplierName,Decisions,Priorities,WithheldReason,WithheldTest,WithheldReview,SocialValueCommitments
      C1,Cleaning,2023-04-01,2024-09-30,2025-09-30,797400,Bright Ltd,1/24,victims,,,,economic: two apprenticeships
      C2,Masts,2024-09-01,2027-08-31,,,Bright Ltd; Mast Ltd,,,43(2): Rates,Weighed,2026-01-31,

      """,
      "spend/2024.csv": """
      PaymentDate,SupplierName,Amount,ContractReference
      2024-04-12,Bright Ltd,33225.04,C1
      2024-05-02,Bright Ltd,-10.00,C9
      2024-05-03,Someone Else Ltd,700,

      """,
      "procurements/cleaning-2026.md": """
      ---
      title: Cleaning from 2026
      status: planned
      current-contract: C1
      planned-start: 2025-10
      gateways: [{gate: "0", what: Begin, planned: 2025-01, decision: 1/24, passed: 2024-03-11}]
      ---
      Text.
      """,
      "policies/gifts.md": """
      ---
      title: Gifts
      status: adopted
      adopted: 2020-01-01
      review: 2024-05-01
      decisions: [1/24]
      ---
      Text.
      """,
      "foi/one.md": """
      ---
      reference: FOI 1
      title: Cars
      status: closed
      received: 2024-02-01
      answered: 2024-02-20
      published: 2024-02-21
      outcome: released
      ---
      ## Request
      How many cars?
      ## Response
      Four.
      """,
    ]
  }

  private static func decision(_ reference: String, _ title: String, _ keys: String) -> String {
    """
    ---
    reference: \(reference)
    title: \(title)
    date: 2024-03-11
    published: 2024-03-18
    decision-maker: The Commissioner
    status: approved
    confidentiality: open
    \(keys)
    ---
    ## Executive summary
    In *short*.
    ## Decision
    It was agreed.
    """
  }
}

extension RecordPlace {
  /// A name for tests.
  fileprivate var name: String {
    switch self {
    case .document(let name, let record): "\(record.name)/\(name)"
    default: "\(self)".filter { $0.isLetter || $0.isNumber || $0 == "(" }.replacing("(", with: "-")
    }
  }
}
