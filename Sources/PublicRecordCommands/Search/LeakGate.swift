import ContentLoading
import Diagnostics
import DocumentInspection
import LeakCheck
import Platform
import Publishing
import Records
import StaticSite
import Synchronization
import SystemPackage

/// Reads everything that is about to be published for what must not be.
final class LeakGate: OutputGate {
  private let check: LeakCheck
  private let inspector: DocumentInspector
  private let refused: OutputVerdict.Refused
  private let content: FilePath
  private let hiddenDocuments: [DocumentReport]
  private let documents = Mutex<[SiteFile]>([])

  /// A gate for the site that was prepared; `nil` where there is none.
  ///
  /// - Parameters:
  ///   - refused: what stops the site.
  ///   - memory: where it is remembered what was found in documents.
  init?(
    _ preparation: Preparation, of options: SiteOptions, refusing refused: OutputVerdict.Refused,
    remembering memory: InspectionMemory? = nil
  ) async {
    guard let configuration = preparation.configuration else { return nil }
    let workers = options.workers
    let secrets = await ContentSecrets(of: preparation.content, on: preparation.day, workers: workers)
    let ledger = preparation.checked?.ledgerCheck
    let unchanged = ledger?.unchangedFiles
    content = FilePath(options.content)
    let frames = Self.frames(in: FilePath(options.templates))
    self.refused = refused
    inspector = DocumentInspector(
      allowedNames: AllowedNames(configuration), memory: memory, workers: workers)
    hiddenDocuments = await DocumentInspector.texts(
      of: secrets.files.compactMap { InspectedDocument($0.path) }, workers: workers)
    check = await LeakCheck(
      allowed: AllowedDetails(configuration),
      hidden: secrets.texts(with: hiddenDocuments, besides: ledger?.madeConfidential ?? []),
      documents: secrets.files.map(HiddenDocument.init),
      shared: Set(configuration.leakCheck.shared.map { SharedText(of: $0.hidden.value, in: $0.published.value) }),
      keys: configuration.leakCheck.keys, contentFolder: content.string, workers: workers
    ) { secrets.published.map { PublicSource($0, unchanged: unchanged) } + frames }
  }

  func examine(_ contents: OutputContents, of file: SiteFile) throws(PublishingError) {
    if case .copied(let path) = file.body {
      if let size = contents.sizeOfCopy { check.add(copy: file, size: size) }
      if InspectedDocument(path) != nil { documents.withLock { $0.append(file) } }
    }
    guard var examination = check.examination(of: file) else { return }
    try contents.forEachPiece(overlap: FileExamination.overlap) { piece, _ in examination.read(piece) }
    check.add(examination)
  }

  func verdict() async -> OutputVerdict {
    let inDocuments = await inspectDocuments()
    return OutputVerdict((await check.findings() + inDocuments).sorted(), refusing: refused)
  }

  /// What documents hold besides what their readers see. What they say is read like any page.
  private func inspectDocuments() async -> [Diagnostic] {
    let files = documents.withLock { $0.sorted { $0.path < $1.path } }
    var filesByDocument: [InspectedDocument: SiteFile] = [:]
    for file in files {
      guard case .copied(let path) = file.body, let document = InspectedDocument(path) else { continue }
      filesByDocument[document] = filesByDocument[document] ?? file
    }
    let inspected = filesByDocument.keys.sorted { $0.file.string < $1.file.string }
    let reports = await inspector.inspect(inspected)
    for report in reports {
      guard let file = filesByDocument[report.document] else { continue }
      check.examine(report.texts.map { ($0.place.description, $0.text) }, of: file)
    }
    let root = try? content.resolved()
    return (reports + hiddenDocuments).diagnostics { SourceLocation(file: $0.file.shown(below: content, at: root)) }
  }

  /// The templates and words: what they say stands on many pages.
  private static func frames(in folder: FilePath) -> [PublicSource] {
    folder.filesBelow().map { file in
      PublicSource(file: file.string, kind: .frame) {
        let bytes = (try? file.readBytes(upTo: 8 << 20)) ?? []
        return [TextPart(String(decoding: bytes, as: UTF8.self), line: 1, form: .prose)]
      }
    }
  }
}

extension FilePath {
  /// The path as the person who started the command knows it.
  ///
  /// - Parameter root: the content folder without symbolic links.
  fileprivate func shown(below content: FilePath, at root: FilePath?) -> String {
    guard let root, isOrLies(below: root) else { return string }
    return content.appending(components.dropFirst(root.components.count)).string
  }
}

extension AllowedNames {
  /// The office's own names may stand in its documents.
  fileprivate init(_ configuration: SiteConfiguration) {
    let own = [configuration.office.name, configuration.office.shortName, configuration.contact?.name]
    let organisations = configuration.organisations.map(\.name)
    self.init(own.compactMap(\.self) + organisations + configuration.leakCheck.documentAuthors)
  }
}

extension AllowedDetails {
  /// What an office publishes of people on purpose.
  fileprivate init(_ configuration: SiteConfiguration) {
    let contact = configuration.contact
    let own = [contact?.email, contact?.telephone, configuration.freedomOfInformation?.email].compactMap(\.self)
    let address = configuration.baseURL.text
    let host = address.split(separator: "/").dropFirst().first ?? ""
    self.init(own: own, listed: configuration.leakCheck.allowed, host: String(host.prefix { $0 != ":" }))
  }
}

extension PublicSource {
  /// - Parameter unchanged: the files that were published as they are; `nil` where nobody remembers.
  fileprivate init(_ file: OpenContentFile, unchanged: Set<String>?) {
    let kind: Kind =
      switch file.kind {
      case .register: .register
      case .payments: .payments
      case .text: file.file.path == "site.yaml" ? .settings : .record
      }
    let publication: Publication = unchanged.map { $0.contains(file.file.path) ? .asItIs : .notYet } ?? .unknown
    self.init(file: file.file.displayPath, kind: kind, publication: publication) { file.texts().map(TextPart.init) }
  }
}
