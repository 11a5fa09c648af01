import CSV

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
