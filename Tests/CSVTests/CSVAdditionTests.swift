import CSV
import Testing

@Suite("A row is added to a file in the way in which the file is written")
struct CSVAdditionTests {
  private func added(to file: [UInt8]) -> [UInt8] {
    CSVAddition(to: file).bytes(of: [.text("Tŷ"), .text("a, b"), .empty])
  }

  @Test(
    "The line end is that of the first line, and a last line without one gets it first",
    arguments: [
      ("A,B,C\r\n", "Tŷ,\"a, b\",\r\n"), ("A,B,C\n1,2,3\n", "Tŷ,\"a, b\",\n"), ("A,B,C\n1,2,3", "\nTŷ,\"a, b\",\n"),
      ("A,B,C\r1,2,3\r", "Tŷ,\"a, b\",\r"), ("A,B,C", "\r\nTŷ,\"a, b\",\r\n"), ("", "Tŷ,\"a, b\",\r\n"),
      ("\u{FEFF}A,B,C\n", "Tŷ,\"a, b\",\n"),
    ])
  func lineEnds(file: String, expected: String) {
    #expect(String(decoding: added(to: Array(file.utf8)), as: UTF8.self) == expected)
  }

  @Test("In a file of UTF-16 the row is UTF-16 in the same order of bytes", arguments: [true, false])
  func wideCharacters(isBigEndian: Bool) {
    func encoded(_ text: String) -> [UInt8] {
      text.utf16.flatMap { unit in
        let bytes = [UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit)]
        return isBigEndian ? bytes : bytes.reversed()
      }
    }
    #expect(added(to: encoded("\u{FEFF}Ref,B,C\r\n1,2,3\r\n")) == encoded("Tŷ,\"a, b\",\r\n"))
    #expect(added(to: encoded("Reference,B,C\n1,2,3")) == encoded("\nTŷ,\"a, b\",\n"))
  }
}
