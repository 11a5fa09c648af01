import ContentLoading
import DocumentInspection
import LeakCheck
import SystemPackage

extension ContentSecrets {
  /// What the public may not read, with what the documents of hidden records say.
  ///
  /// - Parameter published: the files of hidden records that everybody could read until now.
  func texts(with documents: [DocumentReport], besides published: Set<String>) -> [HiddenText] {
    let reports = Dictionary(documents.map { ($0.document.file, $0) }) { first, _ in first }
    var parts: [String: [TextPart]] = [:]
    for file in files {
      guard let report = reports[file.path] else { continue }
      let name = file.path.lastComponent?.string ?? ""
      parts[file.owner.path, default: []] += report.texts.map {
        TextPart($0.text, line: 1, form: .prose, document: "\($0.place) of \(name)")
      }
    }
    return hidden.filter { !published.contains($0.file.displayPath) }.map {
      HiddenText($0, adding: parts[$0.file.path] ?? [])
    }
  }
}

extension InspectedDocument {
  /// A file that can be looked into.
  init?(_ path: FilePath) {
    guard let format = path.extension.flatMap(DocumentFormat.init(fileExtension:)) else { return nil }
    self.init(file: path, format: format)
  }
}

extension HiddenText {
  fileprivate init(_ source: HiddenSource, adding parts: [TextPart]) {
    self.init(
      reason: Reason(source.reason), file: source.file.displayPath, parts: source.texts.map(TextPart.init) + parts,
      relatives: source.relatives)
  }
}

extension HiddenText.Reason {
  fileprivate init(_ reason: HiddenSource.Reason) {
    self =
      switch reason {
      case .unpublished(.draft), .unpublished(.misread), .unpublished(.unanswered): .draft
      case .unpublished(.embargoed(let day)): .embargoed(until: day.iso8601)
      case .confidential: .confidential
      case .withdrawn: .withdrawn
      case .rows: .row
      case .columns: .column
      case .recipients: .recipient
      }
  }
}

extension TextPart {
  init(_ text: SourceText) {
    self.init(
      text.text, line: text.line, form: text.extent == .anyPassage ? .prose : .phrase, document: text.document,
      isTitle: text.extent == .title)
  }
}

extension HiddenDocument {
  init(_ file: HiddenFile) {
    self.init(
      path: file.path, size: file.size, owner: file.owner.displayPath, reason: HiddenText.Reason(file.reason))
  }
}
