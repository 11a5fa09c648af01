import Diagnostics

extension Sequence<DocumentReport> {
  /// What was found, as diagnostics, and what could not be looked for.
  ///
  /// A tool that is not installed is said once, with the number of documents, at the first of them.
  ///
  /// - Parameter location: where the person who looks after a document finds it.
  public func diagnostics(at location: (InspectedDocument) -> SourceLocation) -> [Diagnostic] {
    var omitted: [OmittedCheck: [InspectedDocument]] = [:]
    var diagnostics: [Diagnostic] = []
    for report in self {
      let (document, format) = (report.document, report.document.format)
      diagnostics += report.findings.map { finding in
        Diagnostic(
          finding.kind.severity, finding.kind.identifier, at: location(document), finding.message(format),
          suggestion: finding.suggestion(format))
      }
      for omission in report.omissions { omitted[omission, default: []].append(document) }
    }
    diagnostics += omitted.flatMap { omission, documents in omission.diagnostics(on: documents.map(location)) }
    return diagnostics.sorted()
  }
}

extension OmittedCheck {
  fileprivate func diagnostics(on locations: [SourceLocation]) -> [Diagnostic] {
    guard case .notInstalled = reason else { return locations.map { diagnostic(at: $0, "this document was") } }
    guard let first = locations.min() else { return [] }
    let subject = locations.count == 1 ? "this document was" : "this and \(locations.count - 1) more documents were"
    return [diagnostic(at: first, subject)]
  }

  private func diagnostic(at location: SourceLocation, _ subject: String) -> Diagnostic {
    .warning(.checkNotRun, at: location, "\(subject) \(wasNot), because \(why)", suggestion: suggestion)
  }
}
