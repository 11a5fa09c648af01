import Diagnostics
import Platform
import Records
import SystemPackage
import TypedYAML

/// Reads the content folder.
public struct ContentLoader: Sendable {
  private let folder: FilePath
  private let displayPath: String
  private let workers: Int

  /// A reader of a folder.
  ///
  /// - Parameters:
  ///   - displayPath: the folder as the person who started the command knows it, for messages.
  ///   - workers: how many files are read at once.
  public init(folder: FilePath, displayPath: String, workers: Int) {
    self.folder = folder
    // `content/` and `content` are one folder, and its files have one name.
    self.displayPath = FilePath(displayPath).string
    self.workers = workers
  }

  /// Reads everything. A fault becomes a diagnostic and nothing is left out without one.
  public func load() async -> LoadedContent {
    var readings = ContentReadings()
    await read(.everything, into: &readings)
    return readings.content
  }

  /// Reads what has changed. Of a file that has errors now and had none before, the version without errors is kept.
  ///
  /// - Parameters:
  ///   - changes: what has changed since it was read.
  ///   - readings: what was read before; empty at first.
  public func read(_ changes: ContentChanges, into readings: inout ContentReadings) async {
    readings.findFiles(changes, in: folder, displayPath: displayPath)
    guard let tree = readings.tree else { return }
    let context = readings.readConfiguration(changes, in: tree)
    await readDocuments(context, into: &readings)
    await readTables(context, into: &readings)
    await readPaymentCorrections(context, into: &readings)
    await readFigures(context, into: &readings)
    await readNumbers(context, into: &readings)
    await readLedger(context, into: &readings)
    await readScheme(context, into: &readings)
  }

  static let configurationFile = "site.yaml"
  static let suppliersFile = "suppliers.yaml"
  static let formerAddressesFile = "former-addresses.yaml"
  /// The file of the publication scheme, below the content folder.
  public static let schemeFile = "publication-scheme.yaml"
}

extension ContentLoader {
  /// Reads the records that are Markdown files.
  private func readDocuments(_ context: ReadingContext, into readings: inout ContentReadings) async {
    let (tree, organisation) = (context.tree, context.defaultOrganisation)
    let decisions = DecisionReader(tree: tree, defaultOrganisation: organisation)
    let pages = FreePageReader(tree: tree)
    let procurements = ProcurementReader(tree: tree, defaultOrganisation: organisation)
    let policies = PolicyReader(tree: tree, defaultOrganisation: organisation)
    await readings.decisions.update(
      tree.documents(below: "decisions"), context.staleness(\.documentFiles), workers: workers
    ) { tree.reading(of: $0, decisions.decision) }
    await readings.pages.update(
      tree.documents(below: "pages"), context.staleness(\.documentFiles), workers: workers
    ) { tree.reading(of: $0, pages.page) }
    await readings.procurements.update(
      tree.documents(below: "procurements"), context.staleness(\.documentFiles), workers: workers
    ) { tree.reading(of: $0, procurements.procurement) }
    await readings.policies.update(
      tree.documents(below: "policies"), context.staleness(\.documentFiles), workers: workers
    ) { tree.reading(of: $0, policies.policy) }
    let requests = InformationRequestReader(tree: tree, defaultOrganisation: organisation)
    await readings.informationRequests.update(
      tree.documents(below: "foi"), context.staleness(\.documentFiles), workers: workers
    ) { tree.reading(of: $0, requests.request) }
  }

  /// Reads contracts, payments and suppliers.
  private func readTables(_ context: ReadingContext, into readings: inout ContentReadings) async {
    let tree = context.tree
    let contracts = ContractReader(
      tree: tree, organisations: context.organisations, defaultOrganisation: context.defaultOrganisation)
    let payments = PaymentReader(
      tree: tree, organisations: context.organisations, defaultOrganisation: context.defaultOrganisation)
    let register = TableFolder("contracts", of: tree, columns: ContractColumn.self)
    let spend = TableFolder("spend", of: tree, columns: PaymentColumn.self)
    let isMappingStale = context.changes.contains(where: TableFolder.isMapping)
    await readings.register.update(
      register.sources,
      isMappingStale ? .everything : context.staleness { $0.flatMap { $0.documents.map(\.file) } },
      workers: workers, chunkSize: 1
    ) { contracts.contracts(in: $0, mapping: register.mapping(of: $0)) }
    await readings.spend.update(
      spend.sources, isMappingStale ? .everything : context.staleness(), workers: workers, chunkSize: 1
    ) { payments.payments(in: $0, mapping: spend.mapping(of: $0)) }
    readings.tableFaults = register.diagnostics + spend.diagnostics
    readings.workbooks = register.workbooks + spend.workbooks
    await readings.suppliers.update(
      tree.contains(Self.suppliersFile) ? [tree.file(Self.suppliersFile)] : [],
      context.staleness(), workers: 1
    ) { tree.reading(of: $0) { SupplierEntry.entries(reading: $0.root, diagnostics: &$1) } }
  }

  /// Reads what was published before.
  private func readLedger(_ context: ReadingContext, into readings: inout ContentReadings) async {
    let tree = context.tree
    await readings.ledger.update(
      tree.contains(LedgerFile.name) ? [tree.file(LedgerFile.name)] : [], context.staleness(), workers: 1
    ) { LedgerFile.reading(of: $0, at: tree.filePath(of: $0)) }
    await readings.formerAddresses.update(
      tree.contains(Self.formerAddressesFile) ? [tree.file(Self.formerAddressesFile)] : [], context.staleness(),
      workers: 1
    ) { tree.reading(of: $0) { FormerAddress.addresses(reading: $0.root, diagnostics: &$1) } }
  }

  /// Reads what was changed in payments after publication.
  private func readPaymentCorrections(_ context: ReadingContext, into readings: inout ContentReadings) async {
    let (tree, path) = (context.tree, PaymentCorrection.path)
    await readings.paymentCorrections.update(
      tree.contains(path) ? [tree.file(path)] : [], context.staleness(), workers: 1
    ) { tree.reading(of: $0) { PaymentCorrection.corrections(reading: $0.root, diagnostics: &$1) } }
  }

  /// Reads the figures that the office states; there are a few files at most.
  private func readFigures(_ context: ReadingContext, into readings: inout ContentReadings) async {
    let tree = context.tree
    let files = tree.files(below: "performance").filter { $0.path.hasSuffix(".yaml") }
    await readings.figures.update(files, context.staleness(), workers: 1) { source in
      let reading = tree.reading(of: source) {
        DeclaredPerformance(reading: $0.root, in: source, diagnostics: &$1)
      }
      guard reading.record == nil else { return reading }
      return Reading(nil, reading.diagnostics, unreadable: [UnreadableRecord(source: source, reference: nil)])
    }
  }

  /// Reads what the office has undertaken to publish.
  private func readScheme(_ context: ReadingContext, into readings: inout ContentReadings) async {
    let tree = context.tree
    let reader = PublicationSchemeReader(tree: tree)
    await readings.scheme.update(
      tree.contains(Self.schemeFile) ? [tree.file(Self.schemeFile)] : [], context.staleness(\.documentFiles), workers: 1
    ) { source in
      tree.reading(of: source) { reader.scheme(reading: $0.root, in: source, diagnostics: &$1) }
    }
  }
}
