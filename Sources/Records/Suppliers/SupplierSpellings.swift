import Diagnostics

/// Which spellings `suppliers.yaml` says are one supplier.
struct SupplierSpellings {
  private let entries: [SupplierEntry]
  private var entriesBySpelling: [String: Int] = [:]
  /// Spellings that are given twice, so that there is no telling whose they are.
  private(set) var faults: [Diagnostic] = []

  init(_ entries: [SupplierEntry]) {
    self.entries = entries
    var places: [String: SourceLocation] = [:]
    for (index, entry) in entries.enumerated() {
      for spelling in [entry.name] + entry.otherNames {
        let name = spelling.value.withSingleSpaces
        if let first = places[name] {
          faults.append(
            .error(
              .duplicateSpelling, at: spelling.location, "the spelling '\(name)' is already given in \(first)",
              suggestion: "keep it with the supplier whose name it is"))
          continue
        }
        places[name] = spelling.location
        entriesBySpelling[name] = index
      }
    }
  }

  /// What is said of the supplier with a spelling of its name.
  func entry(for spelling: String) -> SupplierEntry? { entriesBySpelling[spelling].map { entries[$0] } }
}
