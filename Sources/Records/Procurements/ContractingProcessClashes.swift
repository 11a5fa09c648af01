import Diagnostics

extension [Procurement] {
  /// Procurements that would be one contracting process in the Open Contracting Data Standard because they have one
  /// identifier. What is planned twice is two processes.
  func sharedProcesses(under configuration: SiteConfiguration) -> [Diagnostic] {
    guard let prefix = configuration.openContractingPrefix else { return [] }
    var first: [String: Procurement] = [:]
    // Those that state no identifier cannot be changed by a line, so that the others are told.
    let ordered = filter { $0.status != .draft }.sorted { left, right in
      (left.openContractingID == nil ? 0 : 1, left.source.path) < (
        right.openContractingID == nil ? 0 : 1, right.source.path
      )
    }
    return ordered.compactMap { procurement in
      let identifier = prefix.identifier(of: procurement)
      guard let other = first.updateValue(procurement, forKey: identifier), other.id != procurement.id,
        let stated = procurement.openContractingID
      else { return nil }
      return .error(
        .duplicateReference, at: stated.location,
        "the contracting process '\(identifier)' is already that of the procurement '\(other.id)'",
        suggestion: "give each procurement its own, or take the line out")
    }
  }
}
