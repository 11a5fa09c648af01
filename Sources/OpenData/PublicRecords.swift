import Records

/// The public records of a day with their addresses, from which all datasets are made.
///
/// It holds nothing but the catalogue of what everybody may read. What is withheld is not in it.
final class PublicRecords: Sendable {
  let catalogue: Catalogue
  let addresses: RecordAddresses
  let vocabulary: DataVocabulary

  init(_ catalogue: Catalogue, addresses: RecordAddresses, vocabulary: DataVocabulary) {
    self.catalogue = catalogue
    self.addresses = addresses
    self.vocabulary = vocabulary
  }
}

extension PublicRecords {
  /// Every dataset, in the order in which they are listed. Those without rows are there too, so that a program finds each
  /// of them at every office.
  var datasets: [Dataset] {
    officeDatasets + decisionDatasets + contractDatasets + supplierDatasets + procurementDatasets + policyDatasets
      + requestDatasets + performanceDatasets + commonDatasets
  }

  /// The name of an organisation by its short name.
  func organisation(_ id: String) -> String? { catalogue.organisation(id)?.name }

  /// The short names of those priorities that there are, each once.
  func priorities<Names: Sequence<String>>(_ names: Names) -> [String] {
    var seen: Set<String> = []
    return names.filter { catalogue.priority($0) != nil && seen.insert($0).inserted }
  }
}

/// Two records that belong together.
struct Pair: Sendable {
  let first: String
  let second: String
}

extension PublicRecords {
  /// A dataset of which records belong together with which.
  ///
  /// - Parameters:
  ///   - count: how many records of the first kind there are.
  ///   - others: what belongs to the record at a position.
  func links(
    _ name: DatasetName, from first: ForeignKey, to second: ForeignKey, count: Int,
    _ pairs: @escaping @Sendable (PublicRecords, Int) -> [Pair]
  ) -> Dataset {
    Dataset(
      name, vocabulary, primaryKey: [first.field, second.field], foreignKeys: [first, second],
      columns: [
        Column<Pair>(first.field, first.target == .url ? .url : .text) { .text($0.first) },
        Column<Pair>(second.field, second.target == .url ? .url : .text) { .text($0.second) },
      ], count: count
    ) { [self] in pairs(self, $0) }
  }
}

/// The keys by which datasets refer to each other.
extension ForeignKey {
  static let organisation = ForeignKey(field: .organisationID, dataset: .organisations, target: .organisationID)
  static let priority = ForeignKey(field: .priorityID, dataset: .priorities, target: .priorityID)
  static let decision = ForeignKey(field: .decisionURL, dataset: .decisions, target: .url)
  static let contract = ForeignKey(field: .contractReference, dataset: .contracts, target: .contractReference)
  static let supplier = ForeignKey(field: .supplierName, dataset: .suppliers, target: .supplierName)
  static let procurement = ForeignKey(field: .procurementID, dataset: .procurements, target: .procurementID)
  static let policy = ForeignKey(field: .policyID, dataset: .policies, target: .policyID)
  static let request = ForeignKey(field: .requestURL, dataset: .requests, target: .url)
}
