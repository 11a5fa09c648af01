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
    var content = LoadedContent(configuration: nil, records: OfficeRecords(), diagnostics: [])
    guard let tree = ContentTree(folder, displayRoot: displayPath, diagnostics: &content.diagnostics) else {
      return content
    }
    content.configuration = configuration(in: tree, diagnostics: &content.diagnostics)
    let defaultOrganisation = content.configuration?.defaultOrganisation ?? ""
    let decisionReader = DecisionReader(tree: tree, defaultOrganisation: defaultOrganisation)
    let pageReader = FreePageReader(tree: tree)
    content.records.decisions = await records(
      below: Self.decisions, of: tree, into: &content, decisionReader.decision)
    content.records.pages = await records(below: "pages", of: tree, into: &content, pageReader.page)
    let procurementReader = ProcurementReader(tree: tree, defaultOrganisation: defaultOrganisation)
    let policyReader = PolicyReader(tree: tree, defaultOrganisation: defaultOrganisation)
    content.records.procurements = await records(
      below: "procurements", of: tree, into: &content, procurementReader.procurement)
    content.records.policies = await records(below: "policies", of: tree, into: &content, policyReader.policy)
    await loadTables(of: tree, into: &content)
    loadPerformance(of: tree, into: &content)
    content.diagnostics += UnusedFiles.faults(in: tree, by: content)
    return content
  }

  static let configurationFile = "site.yaml"
  private static let decisions = "decisions"

  private func configuration(in tree: ContentTree, diagnostics: inout [Diagnostic]) -> SiteConfiguration? {
    let source = tree.file(Self.configurationFile)
    guard tree.contains(Self.configurationFile) else {
      diagnostics.append(
        .error(
          .unreadableFile, at: source.location, "the content folder has no file 'site.yaml'",
          suggestion: "name the right folder with --content, or write 'site.yaml' as Documentation/content.md says"))
      return nil
    }
    guard let document = tree.yaml(source, diagnostics: &diagnostics) else { return nil }
    return SiteConfiguration(reading: document.root, diagnostics: &diagnostics)
  }

  /// What `read` makes of every Markdown file below a folder, in order of the files. Faults, and files of which nothing
  /// can be made, go into `content`.
  private func records<Record: Sendable>(
    below folder: String, of tree: ContentTree, into content: inout LoadedContent,
    _ read: @Sendable @escaping (TextFile) -> (Record?, [Diagnostic])
  ) async -> [Record] {
    let prefix = folder + "/"
    let files = tree.files.filter { $0.path.utf8.starts(with: prefix.utf8) && $0.path.hasSuffix(".md") }
    let results = await files.concurrentMap(workers: workers) { source -> (Record?, [Diagnostic]) in
      var diagnostics: [Diagnostic] = []
      guard let file = TextFile(source, at: tree.filePath(of: source), diagnostics: &diagnostics) else {
        return (nil, diagnostics)
      }
      return read(file)
    }
    content.diagnostics += results.flatMap(\.1)
    for (source, result) in zip(files, results) where result.0 == nil {
      content.records.unreadable.append(
        UnreadableRecord(
          source: source,
          reference: folder == Self.decisions ? Self.probableReference(in: tree.filePath(of: source)) : nil))
    }
    return results.compactMap(\.0)
  }

  /// The reference that the record of a decision which cannot be understood probably states.
  private static func probableReference(in file: FilePath) -> DecisionReference? {
    guard let bytes = try? file.readFirstBytes(4096) else { return nil }
    let key = "reference:"
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard let line = lines.first(where: { $0.hasPrefix(key) }) else { return nil }
    let words = line.dropFirst(key.count).prefix { $0 != "#" }.filter { !"'\"".contains($0) }
    return DecisionReference(words.split(separator: " ").joined(separator: " "))
  }

  /// Reads contracts, payments and suppliers.
  private func loadTables(of tree: ContentTree, into content: inout LoadedContent) async {
    let organisations = content.configuration?.organisations ?? []
    let defaultOrganisation = content.configuration?.defaultOrganisation ?? ""
    let contractReader = ContractReader(
      tree: tree, organisations: organisations, defaultOrganisation: defaultOrganisation)
    let paymentReader = PaymentReader(
      tree: tree, organisations: organisations, defaultOrganisation: defaultOrganisation)
    let register = TableFolder("contracts", of: tree, columns: ContractColumn.self)
    let spend = TableFolder("spend", of: tree, columns: PaymentColumn.self)
    let contracts = await register.files.concurrentMap(workers: workers, chunkSize: 1) {
      contractReader.contracts(in: $0, mapping: $1)
    }
    let payments = await spend.files.concurrentMap(workers: workers, chunkSize: 1) {
      paymentReader.payments(in: $0, mapping: $1)
    }
    content.records.contracts = contracts.flatMap(\.contracts)
    content.diagnostics += register.diagnostics + contracts.flatMap(\.diagnostics)
    content.diagnostics += spend.diagnostics + payments.flatMap(\.diagnostics)
    content.records.payments = PaymentCollection.joining(payments.map(\.payments))
    let documents = Set(content.records.contracts.flatMap { $0.documents.map(\.file.value) })
    content.diagnostics += (register.workbooks + spend.workbooks).filter { workbook in
      !documents.contains(tree.filePath(of: workbook))
    }.map { Diagnostic.notCSV(at: $0.location) }
    if tree.contains(Self.suppliersFile),
      let document = tree.yaml(tree.file(Self.suppliersFile), diagnostics: &content.diagnostics)
    {
      content.records.suppliers = SupplierEntry.entries(reading: document.root, diagnostics: &content.diagnostics)
    }
  }

  /// Reads the figures that the office states; there are a few files at most.
  private func loadPerformance(of tree: ContentTree, into content: inout LoadedContent) {
    for source in tree.files where source.path.hasPrefix("performance/") && source.path.hasSuffix(".yaml") {
      guard let document = tree.yaml(source, diagnostics: &content.diagnostics),
        let figures = DeclaredPerformance(reading: document.root, in: source, diagnostics: &content.diagnostics)
      else {
        content.records.unreadable.append(UnreadableRecord(source: source, reference: nil))
        continue
      }
      content.records.performance.append(figures)
    }
  }

  static let suppliersFile = "suppliers.yaml"
}
