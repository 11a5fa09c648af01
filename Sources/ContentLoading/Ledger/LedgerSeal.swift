import CSV
import Digests
import Records

/// What the last line of a ledger says of the lines above it: how many they are, and a digest of what they say. So a line
/// that is taken out, or changed, by hand is noticed, and a file that was cut short.
///
/// Files from before there was such a line have no column for it.
struct LedgerSeal: Equatable {
  /// What stands under `Kind` in the last line.
  static let kind = "ledger"

  let count: Int
  let digest: Digest

  init(count: Int, digest: Digest) {
    self.count = count
    self.digest = digest
  }

  /// Reads the last line; `nil` when it cannot be understood.
  init?(_ row: CSVRow) {
    guard let count = Int(row.text(at: LedgerColumn.lines.position)),
      let digest = Digest(hexadecimal: row.text(at: LedgerColumn.fingerprint.position))
    else { return nil }
    self.init(count: count, digest: digest)
  }

  /// The last line.
  var row: [CSVValue] {
    LedgerColumn.allCases.map { column in
      switch column {
      case .kind: .text(Self.kind)
      case .fingerprint: .number(digest.hexadecimal)
      case .lines: .number(String(count))
      default: .empty
      }
    }
  }

  /// The last line as a message shows it.
  var text: String {
    var writer = CSVWriter(guardingFormulas: false)
    writer.write(row)
    return String(decoding: writer.bytes.filter { $0 >= 0x20 }, as: UTF8.self)
  }
}

extension LedgerSeal {
  /// Makes the last line of lines that come one after the other.
  struct Builder {
    private var count = 0
    private let stream = DigestStream()

    /// Takes the cells of the next line. None holds a line break, so that none can be taken for two.
    mutating func add(_ cells: some Sequence<String>) {
      count += 1
      for cell in cells {
        stream.write(cell)
        stream.write("\n")
      }
    }

    /// What the last line has to say.
    consuming func seal() -> LedgerSeal { LedgerSeal(count: count, digest: stream.finish()) }
  }
}
