import Diagnostics
import Records

/// A ledger of which every line can be understood, and whose last line speaks of others than stand above it.
///
/// Such a ledger is held against nothing: what it forgot would count as new.
public struct BrokenSeal: Sendable {
  /// What is left of it.
  public let ledger: Ledger
  /// What the last line says, beside what there is.
  let message: String
  /// The last line that the lines above it call for, and where to put it.
  let mend: String

  /// The fault, with what is missing so far as that is known: to whoever mends the last line first it is lost.
  ///
  /// - Parameters:
  ///   - records: the public records of the content that the ledger lacks.
  ///   - published: the records, in a list that was published, that the ledger lacks.
  public func fault(lacking records: [String] = [], beside published: PublishedList? = nil) -> Diagnostic {
    var message = message
    if !records.isEmpty {
      message +=
        "; the content has \(Self.counted(records)) that the ledger lacks and that would count as published for the first "
        + "time today: \(records.namedInPart)"
    }
    if let published, !published.missing.isEmpty {
      message += "; \(published.file) shows that \(Self.counted(published.missing)) of which the ledger knows nothing "
      message += "\(published.missing.count == 1 ? "was" : "were") published: \(published.missing.namedInPart)"
    }
    return LedgerFile.damage(message, ledger.source, line: nil, wayOut: Self.restoring + mend)
  }

  private static let restoring = """
    builds write this file, and nobody has to: first put it back as it was when the site was published, from version \
    control or a copy; only if that is done, or if two versions of it were merged and no line of either is missing, or a \
    line was taken out on purpose,
    """ + " "

  private static func counted(_ records: [String]) -> String {
    records.count == 1 ? "1 record" : "\(records.count) records"
  }
}

/// What is made of a ledger.
enum LedgerReading: Sendable {
  case whole(Ledger)
  case broken(BrokenSeal)

  var ledger: Ledger? {
    if case .whole(let ledger) = self { ledger } else { nil }
  }

  var brokenSeal: BrokenSeal? {
    if case .broken(let seal) = self { seal } else { nil }
  }
}
