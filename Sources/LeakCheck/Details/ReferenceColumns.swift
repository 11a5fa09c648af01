/// The columns of a table whose headers say that their numbers are references, such as those of invoices.
struct ReferenceColumns {
  private let columns: Set<Int>
  private let separator: UInt8

  /// How far from the beginning of its row a cell may stand, and how long the row of headers may be.
  private static let longestRow = 1 << 14

  /// Reads the headers of a table: its first row with more than one cell.
  init(ofTable text: UnsafeBufferPointer<UInt8>) {
    let beginning = UnsafeBufferPointer(rebasing: text.prefix(Self.longestRow))
    for row in beginning.split(separator: TextBuffer.breakByte, maxSplits: 20).prefix(20) {
      for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09] where row.contains(separator) {
        let headers = row.split(separator: separator, omittingEmptySubsequences: false)
        let positions = headers.indices.filter {
          NumberLabel.isReference(header: String(decoding: headers[$0], as: UTF8.self))
        }
        self.columns = Set(positions)
        self.separator = separator
        return
      }
    }
    (columns, separator) = ([], 0)
  }

  /// Whether something that was found is the number of such a column.
  func hold(_ found: FoundDetail, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !columns.isEmpty, Self.mayBeReference(found.detail.kind),
      let column = column(of: found.position, in: text)
    else { return false }
    return columns.contains(column)
  }

  private static func mayBeReference(_ kind: PersonalDetail.Kind) -> Bool {
    switch kind {
    case .telephone, .paymentCard, .bankAccount: true
    case .email, .nationalInsurance, .iban: false
    }
  }

  private func column(of position: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    let window = max(position - Self.longestRow, 0)..<position
    let start: Int
    if let end = text[window].lastIndex(of: TextBuffer.breakByte) {
      start = end + 1
    } else if window.lowerBound == 0 {
      start = 0
    } else {
      return nil
    }
    var column = 0
    var isQuoted = false
    for byte in text[start..<position] {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() } else if byte == separator, !isQuoted { column += 1 }
    }
    return column
  }
}
