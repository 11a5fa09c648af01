/// The columns of a kind of table: the one list of what is known of each.
protocol TableColumn: CaseIterable, Hashable, Sendable, RawRepresentable<Int> where AllCases == [Self] {
  /// The name in the first row.
  var header: String { get }
  /// Whether a table without it says too little of every row.
  var isExpected: Bool { get }
}

extension TableColumn {
  /// The column with a name, letter case and spaces aside.
  init?(header: String) {
    let folded = header.foldedHeader
    guard let column = Self.allCases.first(where: { $0.header.foldedHeader == folded }) else { return nil }
    self = column
  }
}

extension String {
  /// A header as it is compared: without letter case, and with single spaces.
  var foldedHeader: String { lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
