extension [Diagnostic] {
  /// The same faults, where of more than `limit` with one name in one file only the first are listed and the others
  /// counted: nobody reads the same sentence about a thousand rows.
  public func summedUp(after limit: Int = 20) -> [Diagnostic] {
    guard count > limit else { return self }
    return Dictionary(grouping: self, by: Kind.init).values.flatMap { faults -> [Diagnostic] in
      let listed = faults.sorted()
      guard listed.count > limit + 1 else { return listed }
      var rest = listed[limit]
      rest.message = "there are \(listed.count - limit) more of these in this file, from here on"
      rest.suggestion = nil
      return listed[..<limit] + [rest]
    }
  }
}

/// What faults have in common that are counted together.
private struct Kind: Hashable {
  let file: String
  let severity: Diagnostic.Severity
  let identifier: DiagnosticIdentifier

  init(of fault: Diagnostic) {
    file = fault.location.file
    severity = fault.severity
    identifier = fault.identifier
  }
}
