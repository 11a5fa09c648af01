import Comparison
import Records

/// Why a record that is public now would no longer be.
struct WithdrawalFromPublic {
  /// The reason and where to find the record.
  let words: String

  /// Looks for the record among those that are kept back, by its reference, or by its title where it has none.
  init(of record: RecordAccount, keptBack: [KeptBackRecord]) {
    let found = keptBack.first { kept in
      guard let reference = record.reference else { return kept.title == record.title }
      return kept.reference == reference
    }
    guard let found else {
      words = "the content has no record with this \(record.reference == nil ? "title" : "reference") any more"
      return
    }
    switch found.reason {
    case .draft: words = "it is a draft now: \(found.location)"
    case .misread: words = "its file has an error now: \(found.location)"
    case .unanswered: words = "it has no answer now: \(found.location)"
    case .embargoed(let day): words = "it is held back until \(day.iso8601): \(found.location)"
    }
  }
}
