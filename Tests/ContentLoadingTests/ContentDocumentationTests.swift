import Diagnostics
import Records
import SystemPackage
import TestSupport
import Testing

@testable import ContentLoading

/// `Documentation/content.md` is what staff go by, so that it may say nothing else than what the loader does.
@Suite("The manual for staff")
struct ContentDocumentationTests {
  let page: DocumentationPage

  init() throws { page = try DocumentationPage("content.md") }

  @Test("The site that the manual shows must load without a fault, and fit together")
  func exampleSite() async throws {
    var tree: FileTree = [
      "decisions/2026/custody-visiting/annual-report.pdf": "%PDF-1.7\n",
      "policies/procurement-strategy/strategy-2023.pdf": "%PDF-1.7\n",
    ]
    for block in page.codeBlocks where block.info.last?.contains(".") == true {
      tree[block.info[1]] = block.text
    }
    let content = try await load(tree)
    #expect(DiagnosticFormat.text.render(content.diagnostics) == "")
    #expect(
      content.records.decisions.count == tree.texts.keys.count { $0.hasPrefix("decisions/") && $0.hasSuffix(".md") })
    #expect(content.records.decisions.count > 1)
    #expect(content.records.pages.count == 1)
    #expect(content.records.procurements.map(\.gateways.count) == [3])
    #expect(content.records.policies.map(\.earlierVersions.count) == [1])
    #expect(content.records.performance.map(\.figures.count) == [4])
    #expect(content.records.contracts.map(\.reference.value.text) == ["C-0031", "F/7"])
    #expect(content.records.contracts.map(\.value) == [Money(pounds: 240_000), Money(pounds: 42_000)])
    #expect(content.records.payments.names == ["Anytown Youth Trust"])
    #expect(content.records.payments.all.map(\.amount.pence) == [660_000, 64_000, -20_000])
    #expect(content.records.suppliers.map(\.otherNames.count) == [2])

    let configuration = try #require(content.configuration)
    let day = try #require(CalendarDate("2026-06-30"))
    var diagnostics: [Diagnostic] = []
    let catalogue = Catalogue(
      configuration: configuration, records: content.records, asOf: day, diagnostics: &diagnostics)
    #expect(DiagnosticFormat.text.render(diagnostics.filter { $0.severity == .error }) == "")
    #expect(catalogue.decisions.count == content.records.decisions.count)
  }

  @Test(
    "Keys that the manual shows by themselves must be right where it says",
    arguments: ["record", "site", "procurement", "request", "scheme", "numbers"])
  func snippets(of kind: String) async throws {
    let snippets = page.codeBlocks.filter { $0.info == ["yaml", kind] }
    #expect(!snippets.isEmpty)
    for snippet in snippets {
      let place = try #require(KeyGroup.Place(rawValue: kind))
      let content = try await load(files(with: snippet.text, in: place))
      #expect(DiagnosticFormat.text.render(content.diagnostics) == "", "\(snippet.text)")
    }
  }

  @Test("The manual must describe every key that is read, and no other", arguments: KeyGroup.all)
  func keys(of group: KeyGroup) async throws {
    let documented = page.rows(under: group.column).map { $0[0] }
    let content = try await load(files(with: group.probe, in: group.place))
    #expect(documented.sorted() == keysRead(by: content).map { "`\($0)`" }.sorted())
  }

  @Test("A table of keys in the manual must belong to a group that is read")
  func tables() {
    let columns = page.firstColumns.filter { $0.hasPrefix("Key of") }
    #expect(Set(columns) == Set(KeyGroup.all.map(\.column)))
  }

  @Test("The manual must describe every column that is read, and no other")
  func columns() {
    let contracts = page.rows(under: "Column of the register").map { $0[0] }
    #expect(contracts == ContractColumn.allCases.map { "`\($0.header)`" })
    let payments = page.rows(under: "Column of payments").map { $0[0] }
    #expect(payments == PaymentColumn.allCases.map { "`\($0.header)`" })
    let ledger = page.rows(under: "Column of the ledger").map { $0[0] }
    #expect(ledger == LedgerColumn.allCases.map { "`\($0.rawValue)`" })
  }

  @Test("The manual must name the words that are allowed, and the headings that are recognised")
  func words() {
    func firstCells(under heading: String) -> [String] { page.rows(under: heading).map { $0[0] } }
    #expect(Set(firstCells(under: "Status")) == Set(DecisionStatus.allCases.map { "`\($0.rawValue)`" }))
    #expect(firstCells(under: "Confidentiality") == Confidentiality.allCases.map { "`\($0.rawValue)`" })
    let parts = FormPart.allCases.map { ["`\($0.rawValue)`", $0.usualHeadings.joined(separator: "; ")] }
    #expect(page.rows(under: "Part of the form") == parts)
    let papers = page.sections.first { $0.heading == "Papers" }?.prose.joined(separator: " ") ?? ""
    for word in Attachment.Kind.allCases.map(\.rawValue) + FileFormat.allCases.map(\.rawValue) {
      #expect(papers.contains("`\(word)`"), "\(word)")
    }
    #expect(
      firstCells(under: "Status of a procurement") == Procurement.Status.allCases.map { "`\($0.rawValue)`" })
    #expect(
      firstCells(under: "Status of a request") == InformationRequest.Status.allCases.map { "`\($0.rawValue)`" })
    #expect(firstCells(under: "Outcome") == RequestOutcome.allCases.map { "`\($0.rawValue)`" })
    let measures = PerformanceMeasure.allCases.map { ["`\($0.rawValue)`", $0.unit.name] }
    #expect(page.rows(under: "Measure").map { [$0[0], $0[2]] } == measures)
    #expect(firstCells(under: "Class of information") == InformationClass.allCases.map { "`\($0.rawValue)`" })
    #expect(firstCells(under: "Frequency") == PublicationFrequency.allCases.map { "`\($0.rawValue)`" })
    let usualParts = DecisionForm.usualRequirement.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    #expect(page.rows(under: "Key of `decision-form`").first?.last == usualParts)
  }
}

/// A group of keys, and a key in it that nobody reads: the message about that one lists those that are read.
struct KeyGroup: CustomTestStringConvertible, Sendable {
  enum Place: String {
    case record, procurement, policy, request, figures, page, site, columns, suppliers, scheme, numbers
    case formerAddresses, paymentCorrections
  }

  let place: Place
  /// What heads the first column of the manual's table.
  let column: String
  let probe: String

  var testDescription: String { column }

  private static let unknown = "qqqqqqqqqqqqqqqqqqqqqqqqqqqq: x"

  private init(_ place: Place, of column: String, _ probe: String) {
    self.place = place
    self.column = "Key of " + column
    self.probe = probe
  }

  /// A group of keys within another key.
  private init(_ place: Place, in key: String, alike column: String? = nil) {
    self.init(place, of: "`\(column ?? key)`", "\(key): {\(Self.unknown)}\n")
  }

  static let all = [
    KeyGroup(.record, of: "a record", unknown + "\n"),
    KeyGroup(.record, in: "attachments"),
    KeyGroup(.record, in: "corrections"),
    KeyGroup(.record, in: "withheld"),
    KeyGroup(.record, of: "`withdrawn`", "status: withdrawn\nwithdrawn: {\(unknown)}\n"),
    KeyGroup(.procurement, of: "a procurement", unknown + "\n"),
    KeyGroup(.procurement, in: "gateways"),
    KeyGroup(.procurement, of: "`cancelled`", "status: cancelled\ncancelled: {\(unknown)}\n"),
    KeyGroup(.policy, of: "a policy", unknown + "\n"),
    KeyGroup(.policy, in: "earlier-versions"),
    KeyGroup(.request, of: "a request", unknown + "\n"),
    KeyGroup(.request, in: "clarification"),
    KeyGroup(.request, in: "refusals"),
    KeyGroup(.request, in: "internal-review"),
    KeyGroup(.site, in: "working-days"),
    KeyGroup(.figures, of: "a year's figures", unknown + "\n"),
    KeyGroup(.figures, in: "figures"),
    KeyGroup(.page, of: "a page", unknown + "\n"),
    KeyGroup(.site, of: "`site.yaml`", unknown + "\n"),
    KeyGroup(.site, in: "office"),
    KeyGroup(.site, in: "organisations"),
    KeyGroup(
      .site, of: "`identifiers`",
      "organisations: {id: pcc, name: PCC, identifiers: {scheme: GB-COH, id: '1', \(unknown)}}\n"),
    KeyGroup(.site, in: "priorities"),
    KeyGroup(.site, in: "navigation"),
    KeyGroup(.site, in: "footer", alike: "navigation"),
    KeyGroup(.site, in: "contact"),
    KeyGroup(.site, in: "freedom-of-information"),
    KeyGroup(.site, in: "licence"),
    KeyGroup(.site, in: "paths"),
    KeyGroup(.site, in: "leak-check"),
    KeyGroup(.site, of: "`shared`", "leak-check:\n  shared: [{\(unknown)}]\n"),
    KeyGroup(.site, in: "targets"),
    KeyGroup(.site, in: "open-contracting"),
    KeyGroup(.site, in: "references"),
    KeyGroup(.site, in: "decision-form"),
    KeyGroup(.site, in: "contracts"),
    KeyGroup(.site, of: "`lead-times`", "contracts: {lead-times: {\(unknown)}}\n"),
    KeyGroup(.site, of: "`social-value`", "contracts: {social-value: {\(unknown)}}\n"),
    KeyGroup(.site, of: "`targets` below `contracts`", "contracts: {targets: {\(unknown)}}\n"),
    KeyGroup(.columns, of: "`columns.yaml`", unknown + "\n"),
    KeyGroup(.columns, in: "money"),
    KeyGroup(.suppliers, in: "suppliers"),
    KeyGroup(.numbers, of: "`numbers.yaml`", unknown + "\n"),
    KeyGroup(.numbers, in: "numbers"),
    KeyGroup(.scheme, of: "`publication-scheme.yaml`", unknown + "\n"),
    KeyGroup(.scheme, in: "items"),
    KeyGroup(.formerAddresses, in: "addresses"),
    KeyGroup(.paymentCorrections, of: "a correction of payments", "corrections: {\(unknown)}\n"),
    KeyGroup(.site, of: "`tendering-portal`", "contracts: {tendering-portal: {\(unknown)}}\n"),
  ]
}

extension ContentDocumentationTests {
  private func load(_ tree: FileTree) async throws -> LoadedContent {
    let folder = try TemporaryFolder(tree)
    return await ContentLoader(folder: folder.path, displayPath: "content", workers: 1).load()
  }

  /// A small site in which some keys stand at their place.
  private func files(with keys: String, in place: KeyGroup.Place) -> FileTree {
    func record(_ path: String, _ usual: String...) -> FileTree {
      site(with: "").with(path, "---\n\(text(keys, over: ["title: Title"] + usual))---\n")
    }
    return switch place {
    case .record: record("decisions/record.md", "status: approved", "confidentiality: open")
    case .procurement: record("procurements/procurement.md", "status: planned")
    case .policy: record("policies/policy.md", "status: adopted")
    case .request: record("foi/request.md", "status: closed", "received: 2026-05-05")
    case .page: record("pages/page.md", "status: published")
    case .figures: site(with: "").with("performance/2025-26.yaml", text(keys, over: ["financial-year: 2025/26"]))
    case .site: site(with: keys)
    case .columns: site(with: "").with("contracts/columns.yaml", keys)
    case .suppliers: site(with: "").with("suppliers.yaml", keys)
    case .numbers: site(with: "").with("decisions/numbers.yaml", keys)
    case .scheme: site(with: "").with("publication-scheme.yaml", keys)
    case .formerAddresses: site(with: "").with("former-addresses.yaml", keys)
    case .paymentCorrections: site(with: "").with("spend/corrections.yaml", keys)
    }
  }

  private func site(with keys: String) -> FileTree {
    let usual = [
      "office: {name: PCC}", "base-url: https://example.org", "language: en", "default-organisation: pcc",
      "organisations: {id: pcc, name: PCC}",
    ]
    return ["site.yaml": text(keys, over: usual)]
  }

  /// The keys, with those of the usual lines that they do not give themselves.
  private func text(_ keys: String, over usual: [String]) -> String {
    let given = Set(keys.split(separator: "\n").compactMap { $0.split(separator: ":").first })
    return usual.filter { !given.contains($0.prefix { $0 != ":" }) }.map { $0 + "\n" }.joined() + keys
  }

  private func keysRead(by content: LoadedContent) -> [String] {
    let introduction = "the keys are "
    let lists = content.diagnostics.filter { $0.identifier == .unknownKey }.compactMap(\.suggestion)
    return lists.filter { $0.hasPrefix(introduction) }
      .flatMap { $0.dropFirst(introduction.count).split(separator: ", ").map(String.init) }
  }
}

extension FileTree {
  fileprivate func with(_ path: String, _ text: String) -> FileTree {
    var tree = self
    tree[path] = text
    return tree
  }
}

extension PerformanceMeasure.Unit {
  /// What the manual calls it.
  fileprivate var name: String {
    switch self {
    case .money: "an amount"
    case .count: "a whole number"
    case .share: "a share"
    }
  }
}
