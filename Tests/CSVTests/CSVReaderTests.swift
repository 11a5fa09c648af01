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
    #expect(try rows(of: text).map(\.texts) == expected)
    guard !text.hasPrefix("\u{FEFF}") else { return }
    for size in pieceSizes {
      let rows = try rows(of: Array(text.utf8), farWithinAFileInPiecesOf: size)
      #expect(rows.map(\.texts) == expected, "pieces of \(size)")
    }
  }

  @Test("A row knows its number in a spreadsheet and its line in the file")
  func numbers() throws {
    let text = "h\r\n\"one\r\ntwo\nthree\rfour\"\r\n\r\nlast"
    for size in pieceSizes {
      let rows = try rows(of: Array(text.utf8), farWithinAFileInPiecesOf: size)
      #expect(rows.map(\.number) == [1, 2, 3, 4])
      #expect(rows.map(\.line) == [1, 2, 6, 7])
      #expect(rows.map(\.isBlank) == [false, false, true, false])
    }
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
      ("x,\"a,b\"c\"\"d,y", ["x", "\"a,b\"c\"\"d", "y"], .strayQuote, 1, 1),
      ("\"a\nb\"c\"\"d\nnext", ["\"a\nb\"c\"\"d"], .runawayQuote(endLine: 2), 0, 1),
      ("\"1\n\",\"open,2\r\n3,\"next\",4", ["1\n", "\"open,2\r\n3,\"next\"", "4"], .runawayQuote(endLine: 3), 1, 2),
      ("x,\"open\nand more\n", ["x", "open\nand more\n"], .unterminatedQuote, 1, 1),
      ("plain a\0b\0", ["plain a\0b\0"], .controlCharacter("\0"), 0, 1),
      ("x,\"a\n\u{1}\"", ["x", "a\n\u{1}"], .controlCharacter("\u{1}"), 1, 2),
      ("\"a\u{7F}\"", ["a\u{7F}"], .controlCharacter("\u{7F}"), 0, 1),
      ("a\u{B}", ["a\u{B}"], .controlCharacter("\u{B}"), 0, 1),
      ("\"a\r\",\"\n\",é\u{85}", ["a\r", "\n", "é\u{85}"], .controlCharacter("\u{85}"), 2, 3),
      ("x,\u{FFFE}", ["x", "\u{FFFE}"], .controlCharacter("\u{FFFE}"), 1, 1),
    ])
  func faults(of text: String, cells: [String], kind: CSVFault.Kind, cell: Int, line: Int) throws {
    for size in pieceSizes {
      let row = try #require(try rows(of: Array(text.utf8), farWithinAFileInPiecesOf: size).first)
      #expect(row.texts == cells)
      #expect(row.faults == [CSVFault(kind: kind, row: 1, line: line, cell: cell)], "pieces of \(size)")
    }
  }

  @Test("Bytes that are no UTF-8 are reported with the byte, and the rest of the row is kept")
  func invalidUTF8() throws {
    let bytes = Array("name,\"£\r\n\rCaf".utf8) + [0xE9] + Array("s\"\nüber,x\n".utf8) + [0xE2, 0x82]
    for size in pieceSizes {
      let rows = try rows(of: bytes, farWithinAFileInPiecesOf: size)
      #expect(rows.map(\.texts) == [["name", "£\r\n\rCaf\u{FFFD}s"], ["über", "x"], ["\u{FFFD}"]])
      #expect(
        rows.map(\.faults) == [
          [CSVFault(kind: .invalidUTF8(byte: 0xE9), row: 1, line: 3, cell: 1)], [],
          [CSVFault(kind: .invalidUTF8(byte: 0xE2), row: 3, line: 5, cell: 0)],
        ])
    }
  }

  @Test("An old Windows file is read as what it is when it is said to be one")
  func windows1252() throws {
    let bytes = [0x93, 0x43, 0x61, 0x66, 0xE9, 0x94, 0x2C, 0x80, 0x35] as [UInt8]
    #expect(try rows(of: bytes, encoding: .windows1252).map(\.texts) == [["“Café”", "€5"]])
  }

  @Test("UTF-16 is recognised with and without its mark, in either order", arguments: [true, false], [true, false])
  func utf16(isBigEndian: Bool, hasMark: Bool) throws {
    let long = String(repeating: "🚓Ŵ£x", count: 60)
    let text = "reference,name\r\n1,Ŵyn £5 🚓 “q”\r\n\(long)\r\n\(long)"
    let bytes = ((hasMark ? "\u{FEFF}" : "") + text).utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? pair : pair.reversed()
    }
    for size in 1...9 {
      #expect(
        try rows(of: bytes, inPiecesOf: size).map(\.texts)
          == [["reference", "name"], ["1", "Ŵyn £5 🚓 “q”"], [long], [long]])
    }
  }

  @Test("UTF-16 without a mark is recognised although a letter has its zero elsewhere")
  func utf16WithMacron() throws {
    let bytes = "Māori,Ā,plain".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try rows(of: bytes).map(\.texts) == [["Māori", "Ā", "plain"]])
  }

  @Test("Half a character of UTF-16 is reported with its place", arguments: 1...9)
  func unpairedSurrogates(size: Int) throws {
    let first = String(repeating: "x", count: 300)
    let units: [UInt16] = Array("\u{FEFF}\(first)\nc,".utf16) + [0xD83D, 0x61, 0x0A, 0xDE93, 0x62]
    let bytes: [UInt8] = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + [0x63]
    let rows = try rows(of: bytes, inPiecesOf: size)
    #expect(rows.map(\.texts) == [[first], ["c", "\u{FFFD}a"], ["\u{FFFD}b\u{FFFD}"]])
    #expect(
      rows.map(\.faults) == [
        [], [CSVFault(kind: .unpairedSurrogate, row: 2, line: 2, cell: 1)],
        [CSVFault(kind: .unpairedSurrogate, row: 3, line: 3, cell: 0)],
      ])
  }

  @Test("A cell of many faults is one fault, so that a file of zeros does not fill the memory")
  func oneFaultOfCell() throws {
    let row = try #require(try rows(of: String(repeating: "\0\u{1}\"", count: 1_000), inPiecesOf: 1_000).first)
    #expect(row.faults.map(\.kind) == [.strayQuote, .controlCharacter("\0")])
  }

  @Test(
    "What is no such file at all is refused before a row is read",
    arguments: [
      ("PK\u{3}\u{4}rest", CSVFault.Kind.notCSV(.workbook)), ("  <!DOCTYPE html>", .notCSV(.webPage)),
      ("\u{FEFF}<table>", .notCSV(.webPage)), ("sep=;\r\na;b", .separatorLine),
      ("\u{FEFF}SEP=,", .separatorLine), ("<?xml version=\"1.0\"?>", .notCSV(.webPage)),
    ])
  func foreignFiles(text: String, kind: CSVFault.Kind) {
    #expect(throws: CSVFault(kind: kind, row: 1, line: 1, cell: nil)) { try rows(of: text, inPiecesOf: 3) }
  }

  @Test("An old workbook is refused by its first bytes")
  func oldWorkbook() {
    #expect(throws: CSVFault(kind: .notCSV(.workbook), row: 1, line: 1, cell: nil)) {
      try rows(of: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1])
    }
  }

  @Test("A first cell that only looks like the name of a separator is a cell", arguments: ["sep=ab", "sepal", "sep"])
  func noSeparatorLine(text: String) throws {
    #expect(try rows(of: text).map(\.texts) == [[text]])
  }

  @Test("Cells may be separated by something else, and a comma then means nothing")
  func separators() throws {
    #expect(
      try rows(of: Array("a;\"b;c\";1,5\n".utf8), separator: UInt8(ascii: ";")).map(\.texts) == [["a", "b;c", "1,5"]])
    #expect(try rows(of: Array("a\tb\n\t\n".utf8), separator: 0x09).map(\.texts) == [["a", "b"], ["", ""]])
  }

  @Test("Rows, cells and files that are too long end the reading, however they come")
  func limits() {
    let (long, first) = (String(repeating: "x", count: 700), String(repeating: "y", count: 300))
    for size in [1, 3, 50, 1_000] {
      for cell in ["\"\(long)", "\"\(long)\",b", "\(long),b", "\(long)\n"] {
        #expect(throws: CSVFault(kind: .rowTooLong(limit: 500), row: 2, line: 2, cell: 1)) {
          try rows(of: "\(first)\na,\(cell)", inPiecesOf: size, limits: CSVLimits(row: 500))
        }
      }
      #expect(throws: CSVFault(kind: .tooManyCells(limit: 3), row: 2, line: 2, cell: 4)) {
        try rows(of: "\(first)\n1,2,3,4", inPiecesOf: size, limits: CSVLimits(cells: 3))
      }
    }
    #expect(throws: CSVFault(kind: .fileTooLarge(limit: 10), row: 1, line: 1, cell: nil)) {
      try rows(of: "a\nb\nc\nd\ne\nf\n", inPiecesOf: 5, limits: CSVLimits(file: 10))
    }
    #expect(throws: CSVFault(kind: .fileTooLarge(limit: 400), row: 2, line: 2, cell: nil)) {
      try rows(of: "a\n" + String(repeating: "b", count: 800), inPiecesOf: 100, limits: CSVLimits(file: 400))
    }
  }
}
