import Diagnostics
import Records
import SystemPackage
import TypedYAML

/// Everything that was read of a content folder, file by file, so that a file is read again only when it has changed.
public struct ContentReadings: Sendable {
  /// The files of the folder, or `nil` when it cannot be read.
  private(set) var tree: ContentTree?
  private var treeFaults: [Diagnostic] = []
  private var configuration = Reading<SiteConfiguration>(nil, [])
  var decisions = RecordReadings<Decision>()
  var pages = RecordReadings<FreePage>()
  var procurements = RecordReadings<Procurement>()
  var policies = RecordReadings<Policy>()
  var informationRequests = RecordReadings<InformationRequest>()
  var register = RecordReadings<[Contract]>()
  var spend = RecordReadings<Payments>()
  var paymentCorrections = RecordReadings<[PaymentCorrection]>()
  var suppliers = RecordReadings<[SupplierEntry]>()
  var figures = RecordReadings<DeclaredPerformance>()
  var numbers = RecordReadings<DeclaredNumbers>()
  var ledger = RecordReadings<LedgerReading>()
  var formerAddresses = RecordReadings<[FormerAddress]>()
  var scheme = RecordReadings<PublicationScheme>()
  /// What is wrong with the mappings of tables.
  var tableFaults: [Diagnostic] = []
  /// Workbooks, which are wrong where tables are, unless they are documents of a row.
  var workbooks: [ContentFile] = []

  /// Nothing read yet.
  public init() {}

  /// Everything together, and everything wrong with it.
  public var content: LoadedContent {
    var content = LoadedContent(configuration: configuration.record, records: records, diagnostics: treeFaults)
    content.diagnostics += configuration.diagnostics
    content.diagnostics += decisions.diagnostics + pages.diagnostics + procurements.diagnostics + policies.diagnostics
    content.diagnostics += informationRequests.diagnostics
    content.diagnostics += register.diagnostics + spend.diagnostics + tableFaults
    content.diagnostics += paymentCorrections.diagnostics
    guard let tree else { return content }
    content.tree = tree
    content.diagnostics += content.configuration?.leakCheck.faults(in: tree) ?? []
    if let fault = content.configuration.flatMap({ LedgerFile.absence(from: tree, keptBy: $0) }) {
      content.diagnostics.append(fault)
    }
    let documents = Set(content.records.contracts.flatMap { $0.documents.map(\.file.value) })
    content.diagnostics += workbooks.filter { !documents.contains(tree.filePath(of: $0)) }.map {
      .notCSV(at: $0.location)
    }
    content.diagnostics += suppliers.diagnostics + figures.diagnostics
    content.diagnostics += numbers.diagnostics
    content.brokenSeal = ledger.records.first?.brokenSeal
    content.diagnostics += ledger.diagnostics + formerAddresses.diagnostics
    content.diagnostics += scheme.diagnostics
    content.diagnostics += UnusedFiles.faults(in: tree, by: content)
    return content
  }

  /// The files of which an earlier version is kept because the present one has errors, as messages name them.
  public var outdated: Set<String> {
    var files = decisions.outdated + pages.outdated + procurements.outdated + policies.outdated
    files += informationRequests.outdated
    files += register.outdated + spend.outdated + suppliers.outdated + figures.outdated
    files += numbers.outdated + paymentCorrections.outdated
    files += ledger.outdated + formerAddresses.outdated
    files += scheme.outdated
    if configuration.isOutdated, let tree { files.append(tree.file(ContentLoader.configurationFile)) }
    return Set(files.map(\.displayPath))
  }

  /// What was made of a Markdown file, or `nil` when the path is not that of a record or page that could be read.
  ///
  /// - Parameter path: the file's path below the folder.
  public func document(at path: String) -> (record: RevisedRecord, diagnostics: [Diagnostic])? {
    Self.document(decisions[path]) { .decision($0) } ?? Self.document(pages[path]) { .page($0) }
      ?? Self.document(procurements[path]) { .procurement($0) } ?? Self.document(policies[path]) { .policy($0) }
      ?? Self.document(informationRequests[path]) { .informationRequest($0) }
  }

  private static func document<Record>(
    _ reading: Reading<Record>?, _ revised: (Record) -> RevisedRecord
  ) -> (record: RevisedRecord, diagnostics: [Diagnostic])? {
    guard let reading, let record = reading.record else { return nil }
    return (revised(record), reading.diagnostics)
  }

  private var records: OfficeRecords {
    var records = OfficeRecords()
    records.decisions = decisions.records
    records.pages = pages.records
    records.contracts = register.records.flatMap(\.self)
    records.procurements = procurements.records
    records.suppliers = suppliers.records.flatMap(\.self)
    records.payments = PaymentCollection.joining(spend.records)
    records.paymentCorrections = paymentCorrections.records.flatMap(\.self)
    records.performance = figures.records
    records.policies = policies.records
    records.numbers = numbers.records.first ?? DeclaredNumbers()
    records.informationRequests = informationRequests.records
    records.ledger = ledger.records.first?.ledger
    records.formerAddresses = formerAddresses.records.flatMap(\.self)
    records.publicationScheme = scheme.records.first
    records.unreadable =
      decisions.unreadable + pages.unreadable + procurements.unreadable + policies.unreadable + register.unreadable
      + figures.unreadable
    records.unreadable += informationRequests.unreadable
    return records
  }
}

extension ContentReadings {
  /// Finds the files of the folder, unless all that has changed is what known files hold.
  mutating func findFiles(_ changes: ContentChanges, in folder: FilePath, displayPath: String) {
    if case .files(let paths) = changes, let tree, paths.allSatisfy(tree.isKnownFile) { return }
    treeFaults = []
    tree = ContentTree(folder, displayRoot: displayPath, diagnostics: &treeFaults)
  }

  /// Reads the office's configuration if that has changed.
  mutating func readConfiguration(_ changes: ContentChanges, in tree: ContentTree) -> ReadingContext {
    let earlier = configuration
    if changes.mayConcernConfiguration {
      let source = tree.file(ContentLoader.configurationFile)
      let new: Reading<SiteConfiguration> =
        tree.contains(source.path)
        ? tree.reading(of: source) { SiteConfiguration(reading: $0.root, diagnostics: &$1) }
        : Reading(
          nil,
          [
            .error(
              .unreadableFile, at: source.location, "the content folder has no file 'site.yaml'",
              suggestion: "name the right folder with --content, or write 'site.yaml' as Documentation/content.md says")
          ])
      configuration = new.keeping(earlier)
    }
    return ReadingContext(
      tree: tree, configuration: configuration.record, before: earlier.record, changes: changes)
  }
}
