import Testing

@testable import CSV

@Suite("Rows of comma-separated values")
struct CSVReaderTests {
  @Test(
    "Cells are taken apart as RFC 4180 says, whatever ends the lines",
    arguments: [
      ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
      ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
      ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
      ("a\r\nb\nc\rd", [["a"], ["b"], ["c"], ["d"]]),
      ("\"a\"\"b\",\"\"\r\n", [["a\"b", ""]]),
      ("\"two\r\nlines\",x\n", [["two\r\nlines", "x"]]),
      ("a,\n,b\n", [["a", ""], ["", "b"]]),
      ("a\n\nb\n", [["a"], [""], ["b"]]),
      (",,\n", [["", "", ""]]),
      ("", []),
      ("\u{FEFF}a,b", [["a", "b"]]),
      ("\" , \",\"\"\"\"", [[" , ", "\""]]),
      ("a\u{2028}b\u{85}c\u{0B}", [["a\u{2028}b\u{85}c\u{0B}"]]),
      ("tab\there", [["tab\there"]]),
    ])
  func cells(of text: String, are expected: [[String]]) throws {
    for size in 1...12 { #expect(try rows(of: text, inPiecesOf: size).map(\.texts) == expected, "pieces of \(size)") }
  }

  @Test("A row knows its number in a spreadsheet and its line in the file")
  func numbers() throws {
    let rows = try rows(of: "h\r\n\"one\r\ntwo\nthree\rfour\"\r\n\r\nlast")
    #expect(rows.map(\.number) == [1, 2, 3, 4])
    #expect(rows.map(\.line) == [1, 2, 6, 7])
    #expect(rows.map(\.isBlank) == [false, false, true, false])
  }

  @Test("A row of spaces and separators is blank; its cells are there")
  func blankRows() throws {
    let row = try #require(try rows(of: " ,\t,\n").first)
    #expect(row.isBlank && row.count == 3)
    #expect(row.text(at: 7) == "")
  }

  @Test(
    "What is not as it should be is reported with its place, and the cell is kept as it stands",
    arguments: [
      ("ab\"c,d", ["ab\"c", "d"], CSVFault.Kind.strayQuote, 0, 1),
      ("x,\"ab\"c\nnext", ["x", "\"ab\"c"], .strayQuote, 1, 1),
      ("x, \"ab\"", ["x", " \"ab\""], .strayQuote, 1, 1),
      ("\"a\nb\"c\"\"d\nnext", ["\"a\nb\"c\"\"d"], .strayQuote, 0, 2),
      ("x,\"open\nand more\n", ["x", "open\nand more\n"], .unterminatedQuote, 1, 1),
      ("a\0b", ["a\0b"], .controlCharacter(0), 0, 1),
      ("x,\"a\u{1}\"", ["x", "a\u{1}"], .controlCharacter(1), 1, 1),
      ("a\u{7F}", ["a\u{7F}"], .controlCharacter(0x7F), 0, 1),
    ])
  func faults(of text: String, cells: [String], kind: CSVFault.Kind, cell: Int, line: Int) throws {
    for size in 1...12 {
      let row = try #require(try rows(of: text, inPiecesOf: size).first)
      #expect(row.texts == cells)
      #expect(row.faults == [CSVFault(kind: kind, row: 1, line: line, cell: cell)], "pieces of \(size)")
    }
  }

  @Test("Bytes that are no UTF-8 are reported with the byte, and the rest of the row is kept")
  func invalidUTF8() throws {
    let bytes = Array("name,Caf".utf8) + [0xE9] + Array("s\nüber,x".utf8)
    let rows = try rows(of: bytes)
    #expect(rows.map(\.texts) == [["name", "Caf\u{FFFD}s"], ["über", "x"]])
    #expect(rows[0].faults == [CSVFault(kind: .invalidUTF8(byte: 0xE9), row: 1, line: 1, cell: 1)])
    #expect(rows[1].faults.isEmpty)
  }

  @Test("An old Windows file is read as what it is when it is said to be one")
  func windows1252() throws {
    let bytes = [0x93, 0x43, 0x61, 0x66, 0xE9, 0x94, 0x2C, 0x80, 0x35] as [UInt8]
    #expect(try rows(of: bytes, inPiecesOf: 2, encoding: .windows1252).map(\.texts) == [["“Café”", "€5"]])
  }

  @Test("UTF-16 is recognised with and without its mark, in either order", arguments: [true, false], [true, false])
  func utf16(isBigEndian: Bool, hasMark: Bool) throws {
    let text = "reference,name\r\n1,Ŵyn £5 🚓 “q”\r\n"
    let bytes = ((hasMark ? "\u{FEFF}" : "") + text).utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? pair : pair.reversed()
    }
    for size in 1...9 {
      #expect(
        try rows(of: bytes, inPiecesOf: size).map(\.texts) == [["reference", "name"], ["1", "Ŵyn £5 🚓 “q”"]])
    }
  }

  @Test("Half a character of UTF-16 is reported")
  func unpairedSurrogates() throws {
    let units: [UInt16] = Array("\u{FEFF}ab,".utf16) + [0xD83D, 0x61]
    let bytes = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let rows = try rows(of: bytes, inPiecesOf: 3)
    #expect(rows.map(\.texts) == [["ab", "\u{FFFD}a"]])
    #expect(rows[0].faults.map(\.kind) == [.unpairedSurrogate])
  }

  @Test(
    "What is no such file at all is refused before a row is read",
    arguments: [
      ("PK\u{3}\u{4}rest", CSVFault.Kind.notCSV(.workbook)), ("  <!DOCTYPE html>", .notCSV(.webPage)),
      ("\u{FEFF}<table>", .notCSV(.webPage)), ("sep=;\r\na;b", .separatorLine),
    ])
  func foreignFiles(text: String, kind: CSVFault.Kind) {
    #expect(throws: CSVFault(kind: kind, row: 1, line: 1, cell: nil)) { try rows(of: text, inPiecesOf: 3) }
  }

  @Test("Rows, cells and files that are too long end the reading, however they come")
  func limits() {
    let long = String(repeating: "x", count: 100)
    for size in [1, 3, 50, 1000] {
      #expect(throws: CSVFault(kind: .rowTooLong(limit: 50), row: 2, line: 2, cell: 0)) {
        try rows(of: "a\n\"\(long)", inPiecesOf: size, limits: CSVLimits(row: 50))
      }
      #expect(throws: CSVFault(kind: .tooManyCells(limit: 3), row: 1, line: 1, cell: 4)) {
        try rows(of: "1,2,3,4", inPiecesOf: size, limits: CSVLimits(cells: 3))
      }
    }
    #expect(throws: CSVFault(kind: .fileTooLarge(limit: 400), row: 2, line: 2, cell: nil)) {
      try rows(of: "a\n" + String(repeating: "b", count: 800), inPiecesOf: 100, limits: CSVLimits(file: 400))
    }
  }
}
