import MarkupReading
import Testing

@Suite("Reading XML piece by piece")
struct XMLStreamTests {
  private final class Notes: MarkupListener {
    var said: [String] = []

    func begin(_ element: String, _ attributes: MarkupAttributes) {
      said.append("<\(element)" + (attributes["val"].map { " \($0)" } ?? "") + ">")
    }

    func end(_ element: String) { said.append("</\(element)>") }

    func text(_ text: String) { said.append(text) }
  }

  /// What is told of a text that comes in pieces of `size` bytes; `nil` when it is no XML.
  private func told(_ text: String, size: Int = 1000) -> String? {
    let notes = Notes()
    let stream = XMLStream(telling: notes)
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
      let goesOn = bytes[start..<min(start + size, bytes.count)].withUnsafeBytes { stream.read($0) }
      guard goesOn else { return nil }
    }
    return stream.finish() ? notes.said.joined() : nil
  }

  private let document = #"<w:p xmlns:w="urn:w" w:val="1">a &amp; b<w:t w:val="x">é</w:t><![CDATA[<c>]]></w:p>"#

  @Test("Elements and attributes must be told without their prefix")
  func prefixes() {
    #expect(told(document) == "<p 1>a & b<t x>é</t><c></p>")
  }

  @Test("It must make no difference how the bytes are cut up", arguments: [1, 2, 3, 7])
  func pieces(size: Int) {
    #expect(told(document, size: size) == told(document))
  }

  @Test("XML in another encoding must be read")
  func encodings() {
    let notes = Notes()
    let stream = XMLStream(telling: notes)
    let bytes: [UInt8] = Array(#"<?xml version="1.0" encoding="ISO-8859-1"?><p>"#.utf8) + [0xE9] + Array("</p>".utf8)
    #expect(bytes.withUnsafeBytes { stream.read($0) })
    #expect(stream.finish())
    #expect(notes.said.joined() == "<p>é</p>")
  }

  @Test("What is no whole document must be refused", arguments: ["", "<p>", "<p></q>", "<p>&unknown;</p>", "no XML"])
  func broken(text: String) {
    #expect(told(text) == nil)
  }

  @Test("A document that could define entities must be refused")
  func entities() {
    #expect(told(#"<!DOCTYPE p [<!ENTITY a "b">]><p>&a;</p>"#) == nil)
    #expect(told(#"<!DOCTYPE p SYSTEM "file:///etc/passwd"><p/>"#) == nil)
  }
}
