import Diagnostics
import Foundation
import Platform
import TestSupport
import Testing

@testable import ContentLoading

import struct Diagnostics.SourceLocation

@Suite("A file that is not clean text is refused, and its first fault has a place")
struct TextFileTests {
  private static let utf8Way = "save it again with the encoding UTF-8"

  @Test(
    "A character that no page can hold is found by line and column",
    arguments: [
      (0, "U+0000"), (7, "U+0007"), (0x7F, "U+007F"), (0x85, "U+0085"), (0xFFFE, "U+FFFE"), (0xFDD0, "U+FDD0"),
      (0x1FFFF, "U+1FFFF"),
    ] as [(UInt32, String)])
  func controlCharacters(value: UInt32, name: String) async throws {
    let character = Character(try #require(Unicode.Scalar(value)))
    let found = try await faults(ofRecord: Array("---\ntitle: é\(character)\n---\n".utf8))
    #expect(
      found == [
        "content/decisions/1.md:2:9: error: the invisible character \(name) stands here, which no page can hold; "
          + "delete it; it often comes with text that was pasted [control-character]"
      ])
  }

  @Test(
    "Bytes that are no UTF-8 are found where they stand",
    arguments: [
      [0xE9], [0xC0, 0xAF], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
      [0x80], [0xE0, 0x80, 0xAF],
    ] as [[UInt8]])
  func invalidUTF8(bytes: [UInt8]) async throws {
    let found = try await faults(ofRecord: Array("---\ntitle: é".utf8) + bytes + Array("\n---\n".utf8))
    #expect(
      found == [
        "content/decisions/1.md:2:9: error: the file is not saved as UTF-8: a character here cannot be read; "
          + "\(Self.utf8Way), and check the characters that are not plain letters [invalid-utf8]"
      ])
  }

  @Test("A file that ends within a character is no UTF-8")
  func cutShort() async throws {
    let found = try await faults(ofRecord: Array("---\r\ntitle: a\r\n---\r\n".utf8) + [0xE2, 0x82])
    #expect(found.map { $0.prefix(33) } == ["content/decisions/1.md:4:1: error"])
  }

  @Test("The line of a fault is counted whatever the line ends are", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) async throws {
    let text = ["---", "title: a", "---", "", "é\u{1}", ""].joined(separator: end)
    let found = try await faults(ofRecord: Array(text.utf8))
    #expect(found.map { $0.prefix(33) } == ["content/decisions/1.md:5:2: error"])
  }

  @Test(
    "A file saved as UTF-16 is named as such, with and without its mark",
    arguments: [
      String.Encoding.utf16LittleEndian, .utf16BigEndian,
    ])
  func utf16(encoding: String.Encoding) async throws {
    for text in ["---\ntitle: a", "\u{FEFF}---\ntitle: a"] {
      let found = try await faults(ofRecord: Array(try #require(text.data(using: encoding))))
      #expect(
        found == ["content/decisions/1.md: error: the file is saved as UTF-16; \(Self.utf8Way) [invalid-utf8]"])
    }
  }

  @Test("A byte order mark at the beginning is passed over")
  func byteOrderMark() async throws {
    let found = try await faults(ofRecord: [0xEF, 0xBB, 0xBF] + Array("---\ntitle: a\nstatus: x\n---\n".utf8))
    #expect(
      found == [
        "content/decisions/1.md:2:1: error: the key 'confidentiality' is missing; write 'confidentiality: …' here [missing-key]",
        "content/decisions/1.md:3:9: error: 'x' is not one of draft, approved, noted, rejected, deferred, withdrawn, superseded [invalid-value]",
      ])
  }

  @Test("A record of 10 MB is not read")
  func tooLarge() async throws {
    let found = try await faults(ofRecord: Array(repeating: UInt8(ascii: "a"), count: 10 << 20))
    #expect(
      found == [
        "content/decisions/1.md: error: the file has 10 MB, and at most 8 MB are read; attach what is long as a document "
          + "[file-too-large]"
      ])
  }

  @Test(
    "A file that cannot be read says why",
    arguments: [
      (
        FileReadingError.system(.permissionDenied),
        "a.md: error: the file cannot be read: Permission denied; check that you may read it [unreadable-file]"
      ),
      (.notAFile, "a.md: error: this is not a file; take it out of the content folder [unreadable-file]"),
      (
        .tooLarge(size: (8 << 20) + 1),
        "a.md: error: the file has 9 MB, and at most 8 MB are read; attach what is long as a document [file-too-large]"
      ),
    ])
  func unreadable(error: FileReadingError, expected: String) {
    let fault = Diagnostic(error, at: SourceLocation(file: "a.md"), limit: TextFile.sizeLimit)
    #expect([fault].lines == [expected])
  }
}
