import Diagnostics
import Platform
import StaticSite
import Synchronization

/// Reads every file of a site before it is published, and says what must not be in it: details of people that nobody has
/// put on the list of what may be published, and texts that the public may not read.
///
/// How a hidden text came into a file makes no difference: a fault of the program, a slip in a template, or somebody who
/// pasted it into a public record.
public final class LeakCheck: Sendable {
  private let allowed: AllowedDetails
  private let hidden: [HiddenText]
  private let documents: [Int64: [HiddenDocument]]
  private let exceptions: Exceptions
  private let workers: Int
  private let index: PassageIndex
  private let publicSources: @Sendable () -> [PublicSource]
  private let found = Mutex<Found>(Found())

  private struct Found {
    var files: [FileFindings] = []
    var copies: [SiteFile] = []
  }

  /// A check of one site.
  ///
  /// - Parameters:
  ///   - allowed: the details that may be published.
  ///   - hidden: every text that the public may not read.
  ///   - documents: the files of hidden records.
  ///   - shared: in which public files which hidden texts may stand all the same.
  ///   - keys: how `leak-check` and its lists are written in `site.yaml`, as far as they are there.
  ///   - contentFolder: the content folder as messages name it.
  ///   - publicSources: the files from which the site is made; asked for only when something is hidden.
  public init(
    allowed: AllowedDetails, hidden: [HiddenText], documents: [HiddenDocument], shared: Set<SharedText>,
    keys: [WrittenKey] = [], contentFolder: String, workers: Int,
    publicSources: @Sendable @escaping () -> [PublicSource]
  ) async {
    self.allowed = allowed
    self.hidden = hidden
    self.documents = Dictionary(grouping: documents, by: \.size)
    exceptions = Exceptions(allowed: allowed, shared: shared, keys: keys, contentFolder: contentFolder)
    self.workers = workers
    self.publicSources = publicSources
    index = await PassageIndex(hidden).leavingOutOrdinaryWords(
      of: hidden, allowed: allowed, sources: publicSources, workers: workers)
  }

  /// Begins to read a file; `nil` when the file is no text.
  public func examination(of file: SiteFile) -> FileExamination? {
    FileExamination(of: file, index: index, allowed: allowed)
  }

  /// Takes what was found in a file that was read to its end.
  public func add(_ examination: FileExamination) {
    guard !examination.findings.isEmpty else { return }
    found.withLock { $0.files.append(examination.findings) }
  }

  /// Reads what a document says, part by part, each with what a person calls the place.
  public func examine(_ texts: [(place: String, text: String)], of document: SiteFile) {
    var examination = FileExamination(ofTextIn: document, index: index, allowed: allowed)
    examination.read(texts)
    add(examination)
  }

  /// Takes notice of a file that is copied into the site.
  ///
  /// - Parameter size: how many bytes it has.
  public func add(copy file: SiteFile, size: Int64) {
    guard size > 0, documents[size] != nil else { return }
    found.withLock { $0.copies.append(file) }
  }

  /// Everything that was found and must not be published, in order.
  public func findings() async -> [Diagnostic] {
    let (files, copies) = found.withLock { ($0.files, $0.copies) }
    let ordered = files.sorted { $0.file.path < $1.file.path }
    var messages = DetailReport(ordered, exceptions: exceptions).messages
    let passages = PassageReport(hidden: hidden, index: index, exceptions: exceptions)
    messages += await passages.messages(of: ordered, sources: publicSources, workers: workers)
    messages += copies.sorted { $0.path < $1.path }.compactMap(borrowedDocument)
    return messages.diagnostics(besides: exceptions.keys)
  }

  private func borrowedDocument(_ file: SiteFile) -> LeakMessage? {
    guard case .copied(let path) = file.body, let size = try? path.stat().size else { return nil }
    let twin = documents[size]?.first { document in
      !exceptions.allow(textOf: document.owner, in: file.origin.file) && path.holdsSameBytes(as: document.path)
    }
    guard let twin else { return nil }
    let message = "the document \(file.path) is the same as one of \(twin.owner), \(twin.reason.clause)"
    return LeakMessage(
      diagnostic: .error(
        .leakedText, at: file.origin, message,
        suggestion: "take it out of this record; if it may be published, "),
      offer: exceptions.offer(sharing: twin.owner, in: file.origin.file))
  }
}
