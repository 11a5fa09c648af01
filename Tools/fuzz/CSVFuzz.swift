// The rules that hold for every input, whatever its bytes are. Compiled together with Sources/CSV by Tools/fuzz/csv.

/// What came of reading a file.
private struct Outcome: Equatable {
  var rows: [CSVRow] = []
  var refusal: CSVFault?

  static func == (one: Outcome, other: Outcome) -> Bool {
    one.refusal == other.refusal && one.rows.count == other.rows.count
      && zip(one.rows, other.rows).allSatisfy {
        $0.number == $1.number && $0.line == $1.line && $0.bytes == $1.bytes && $0.ends == $1.ends
          && $0.faults == $1.faults
      }
  }

  init(reading bytes: ArraySlice<UInt8>, inPiecesOf size: Int, separator: UInt8, encoding: TextEncoding) {
    var rest = bytes
    let limits = CSVLimits(row: 300, cells: 40, file: 1_500)
    var reader = CSVReader(separator: separator, encoding: encoding, limits: limits) { _ in
      let piece = Array(rest.prefix(size))
      rest = rest.dropFirst(size)
      return piece
    }
    var row = CSVRow()
    do {
      while try reader.read(into: &row) { rows.append(row) }
    } catch {
      guard let fault = error as? CSVFault else { fatalError("unknown error: \(error)") }
      refusal = fault
    }
  }
}

/// A row as long as what is looked at together to see what a file is. The pieces matter only behind it.
private let firstRow = [UInt8](repeating: UInt8(ascii: "x"), count: 256) + [0x0A]
private let firstRowOfUTF16: [UInt8] = [0xFF, 0xFE] + firstRow.flatMap { [$0, 0] }

/// The first byte chooses the encoding, the separator and whether a long row comes first; the second how the file is
/// cut; the rest is the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCSV(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count >= 2 else { return 0 }
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  let encoding = [TextEncoding.utf8, .utf8, .windows1252, .utf16][Int(input[0] & 3)]
  let separator = [UInt8(ascii: ","), UInt8(ascii: ","), UInt8(ascii: ";"), 0x09][Int(input[0] >> 2 & 3)]
  let firsts = [[], firstRow, firstRow, firstRowOfUTF16]
  let bytes = (firsts[Int(input[0] >> 4 & 3)] + input[2...])[...]
  func outcome(inPiecesOf size: Int) -> Outcome {
    Outcome(reading: bytes, inPiecesOf: size, separator: separator, encoding: encoding)
  }

  let whole = outcome(inPiecesOf: max(1, bytes.count))
  if bytes.count <= 1_600 {
    precondition(outcome(inPiecesOf: 1) == whole, "pieces of one byte give something else")
    precondition(outcome(inPiecesOf: Int(input[1]) + 1) == whole, "pieces of \(Int(input[1]) + 1) give something else")
  }
  checkPlaces(of: whole.rows)
  checkRoundTrip(of: whole.rows)
  for row in whole.rows { _ = Mojibake(in: row.bytes[...]) }
  return 0
}

/// Rows are counted on, lines grow, and every fault lies within its row and is reported once.
private func checkPlaces(of rows: [CSVRow]) {
  precondition(rows.map(\.number) == Array(1..<(rows.count + 1)), "a row has a wrong number")
  for (row, next) in zip(rows, rows.dropFirst()) { precondition(row.line < next.line, "a line is counted twice") }
  for (index, row) in rows.enumerated() {
    let end = index + 1 < rows.count ? rows[index + 1].line : Int.max
    for fault in row.faults {
      precondition(fault.row == row.number && row.line <= fault.line && fault.line < end, "a fault lies elsewhere")
      precondition(fault.cell.map { $0 < row.count } == true, "a fault lies in no cell")
    }
    precondition(Set(row.faults).count == row.faults.count, "a fault is reported twice")
  }
}

/// Rows in which nothing is wrong are read back as they are once they are written.
private func checkRoundTrip(of rows: [CSVRow]) {
  let clean = rows.filter { $0.faults.isEmpty }.map(\.texts)
  var writer = CSVWriter(guardingFormulas: false)
  // What a file is shows in its first bytes, so that they are not those of a cell.
  writer.write([CSVValue.text("the first row of a file that has nothing in common with UTF-16")])
  for row in clean { writer.write(row.map { CSVValue.text($0) }) }
  var rest = writer.bytes[...]
  var reader = CSVReader { size in
    let piece = Array(rest.prefix(size))
    rest = rest.dropFirst(size)
    return piece
  }
  var row = CSVRow()
  var read: [[String]] = []
  do {
    while try reader.read(into: &row) {
      precondition(row.faults.isEmpty, "what was written has a fault")
      read.append(row.texts)
    }
  } catch {
    fatalError("what was written is refused: \(error)")
  }
  // By bytes: texts that differ only in how an accent is written are equal to Swift.
  precondition(
    read.dropFirst().map { $0.map { Array($0.utf8) } } == clean.map { $0.map { Array($0.utf8) } },
    "what was written is read as something else")
}
