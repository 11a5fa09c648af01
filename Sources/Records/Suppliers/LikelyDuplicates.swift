import Diagnostics

/// Suppliers that are probably one under several spellings. They are reported and never merged: two companies can have
/// names that are nearly the same.
struct LikelyDuplicates {
  private let suppliers: [SupplierSighting]
  /// For every supplier, one of those that it is probably the same as; itself where there is none.
  private var links: [Int]

  /// - Parameter identifiers: the official numbers of each, in the same order.
  init(among suppliers: [SupplierSighting], identifiers: [[OfficialIdentifier]]) {
    self.suppliers = suppliers
    links = Array(suppliers.indices)
    var first: [Likeness: Int] = [:]
    for (index, supplier) in suppliers.enumerated() {
      let names = Set(([supplier.name] + supplier.spellings.map(\.name)).map(\.companyName))
      for likeness in names.map(Likeness.name) + identifiers[index].map(Likeness.number) {
        guard let other = first[likeness] else {
          first[likeness] = index
          continue
        }
        join(index, other)
      }
    }
  }

  /// One report for all spellings that are probably one supplier, at the second of them.
  var faults: [Diagnostic] {
    let groups = Dictionary(grouping: suppliers.indices, by: root(of:)).values.filter { $0.count > 1 }
    return groups.compactMap { group in
      fault(of: group.map { suppliers[$0] }.sorted { ($0.firstSpelling, $0.name) < ($1.firstSpelling, $1.name) })
    }
  }

  /// What two suppliers have in common that are probably one.
  private enum Likeness: Hashable {
    case name(String)
    case number(OfficialIdentifier)
  }

  private mutating func join(_ left: Int, _ right: Int) {
    // An office that gives each an entry of its own says that they are two.
    if suppliers[left].entry != nil, suppliers[right].entry != nil { return }
    let (left, right) = (root(of: left), root(of: right))
    links[max(left, right)] = min(left, right)
  }

  private func root(of index: Int) -> Int {
    var index = index
    while links[index] != index { index = links[index] }
    return index
  }

  private func fault(of group: [SupplierSighting]) -> Diagnostic? {
    let spellings = group.map(\.firstSpelling)
    guard let first = spellings.first, let second = spellings.dropFirst().first else { return nil }
    let others = ([first] + spellings.dropFirst(2)).map { "'\($0.name)' in \($0.row.name)" }
    return second.row.fault(
      .warning, .likelyDuplicate, in: "SupplierName",
      "'\(second.name)' is probably the same supplier as \(others.joined(separator: " and "))",
      suggestion: "\(Self.wayOut(of: group)), or give each an entry of its own there if they are not the same")
  }

  /// The lines that merge a group.
  private static func wayOut(of group: [SupplierSighting]) -> String {
    let known = group.first { $0.entry != nil }
    let others = group.filter { $0.entry == nil }.map(\.name.yamlText)
    if let known {
      return "add to the entry of '\(known.name)' in suppliers.yaml: also: [\(others.joined(separator: ", "))]"
    }
    let also = others.dropFirst().joined(separator: ", ")
    return "add to suppliers.yaml: - {name: \(others[0]), also: [\(also)]}"
  }
}
