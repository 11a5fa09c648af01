import ContentLoading
import Foundation
import TestSupport
import Testing

@Suite("Registers that cannot be read as they are")
struct UnreadableTableTests {
  private static let headers = "ContractReference,ContractTitle\n"

  /// What is wrong with the bytes of a register, the columns and values aside that it does not have.
  private func faults(ofRegister bytes: [UInt8]) async throws -> [String] {
    let folder = try TemporaryFolder(["site.yaml": smallestConfiguration, "contracts/": ""])
    try Data(bytes).write(to: URL(fileURLWithPath: folder.appending("contracts/2026.csv").string))
    let content = await ContentLoader(folder: folder.path, displayPath: "content", workers: 1).load()
    return content.diagnostics.filter { ![.missingColumn, .missingCell].contains($0.identifier) }.lines
  }

  @Test(
    "What is no such file is named, with what to do",
    arguments: [
      (
        "PK\u{3}\u{4}",
        "content/contracts/2026.csv: error: this is a workbook and no file of comma-separated values; open it in the spreadsheet program and save it as 'CSV UTF-8' [not-csv]"
      ),
      (
        "\r\n<!DOCTYPE html><table>",
        "content/contracts/2026.csv: error: this is a web page and no file of comma-separated values; open it in a spreadsheet program and save it as 'CSV UTF-8' [not-csv]"
      ),
      (
        "sep=;\r\nContractReference;ContractTitle\r\n",
        "content/contracts/2026.csv:1: error: the first line names the separator, which only one program understands; delete the line, and say 'separator: semicolon' in columns.yaml if cells are separated by ';' [not-csv]"
      ),
      (
        "\u{FEFF}\r\n,,\r\n",
        "content/contracts/2026.csv: error: the file is empty; export it again, or delete it if it is not needed [empty-file]"
      ),
    ])
  func foreignFiles(text: String, line: String) async throws {
    #expect(try await faults(ofRegister: Array(text.utf8)) == [line])
  }

  @Test(
    "A quotation mark that is not closed is an error that names where it stands, and how far it went",
    arguments: [
      (
        headers + "1,\"Repairs\n2,Fuel\n",
        "content/contracts/2026.csv:2: error: row 2, column 'ContractTitle': the quotation mark that begins the cell is never closed, and all that follows became part of it; close it, or delete it [broken-row]"
      ),
      (
        headers + "1,\"Repairs\n2,Fuel\n3,\"Uniforms\"\n",
        "content/contracts/2026.csv:2: error: row 2, column 'ContractTitle': the quotation mark that begins the cell goes on to line 4, and all between became part of the cell; close it where the cell ends, or delete it [broken-row]"
      ),
      (
        "ContractReference,\"ContractTitle\n1,Repairs\n",
        "content/contracts/2026.csv:1: error: row 1: the quotation mark that begins the cell is never closed, and all that follows became part of it; close it, or delete it [broken-row]"
      ),
      (
        headers + "1,5\" pipes\n",
        "content/contracts/2026.csv:2: warning: row 2, column 'ContractTitle': a quotation mark stands within the cell; check that the row is whole; the cell is kept as it stands [broken-row]"
      ),
    ])
  func quotes(text: String, line: String) async throws {
    #expect(try await faults(ofRegister: Array(text.utf8)) == [line])
  }

  @Test("A character that no page can hold is named by row, column and line")
  func controlCharacters() async throws {
    #expect(
      try await faults(ofRegister: Array((Self.headers + "\n1,\"Repairs\nand\0 fuel\"\n").utf8)) == [
        "content/contracts/2026.csv:4: error: row 3, column 'ContractTitle': the cell holds the invisible character U+0000; delete the cell's text and type it again [control-character]"
      ])
  }

  @Test("A file of Windows is told from UTF-8 by the byte that gives it away, in the headers too")
  func windows1252() async throws {
    let wayOut =
      "the byte E9 is not UTF-8; save the file as 'CSV UTF-8', or say 'encoding: windows-1252' in columns.yaml if it is an old Windows file [invalid-utf8]"
    #expect(
      try await faults(ofRegister: Array((Self.headers + "1,Caf").utf8) + [0xE9]).first
        == "content/contracts/2026.csv:2: error: row 2, column 'ContractTitle': " + wayOut)
    #expect(
      try await faults(ofRegister: Array("ContractReference,R".utf8) + [0xE9, 0x0A, 0x31])
        == ["content/contracts/2026.csv:1: error: row 1: " + wayOut])
  }
}
