@testable import CSV

/// The rows of a file, read in pieces of a size, and what is wrong with them.
func rows(
  of bytes: [UInt8], inPiecesOf size: Int = 7, separator: UInt8 = UInt8(ascii: ","), encoding: TextEncoding = .utf8,
  limits: CSVLimits = CSVLimits()
) throws -> [CSVRow] {
  var rest = bytes[...]
  var reader = CSVReader(separator: separator, encoding: encoding, limits: limits) { _ in
    let piece = Array(rest.prefix(size))
    rest = rest.dropFirst(size)
    return piece
  }
  var rows: [CSVRow] = []
  var row = CSVRow()
  while try reader.read(into: &row) { rows.append(row) }
  return rows
}

func rows(of text: String, inPiecesOf size: Int = 7, limits: CSVLimits = CSVLimits()) throws -> [CSVRow] {
  try rows(of: Array(text.utf8), inPiecesOf: size, limits: limits)
}

/// The rows of bytes that begin far within a file, counted as if they were the whole of it.
///
/// The first bytes of a file are looked at together, whatever the pieces; only behind them does the size of the pieces
/// matter.
func rows(of bytes: [UInt8], farWithinAFileInPiecesOf size: Int) throws -> [CSVRow] {
  let first = Array(String(repeating: "x", count: 300).utf8) + [0x0A]
  return try rows(of: first + bytes, inPiecesOf: size).dropFirst().map { row in
    var row = row
    row.number -= 1
    row.line -= 1
    row.faults = row.faults.map { $0.oneRowUp }
    return row
  }
}

extension CSVFault {
  fileprivate var oneRowUp: CSVFault {
    var kind = kind
    if case .runawayQuote(let endLine) = kind { kind = .runawayQuote(endLine: endLine - 1) }
    return CSVFault(kind: kind, row: row - 1, line: line - 1, cell: cell)
  }
}

/// The sizes of pieces that cut a short text at every place, and one that does not cut it.
let pieceSizes = Array(1...12) + [1_000]
