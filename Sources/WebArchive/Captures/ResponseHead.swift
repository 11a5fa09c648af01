import Digests

/// What stands before the bytes of a file in an archive: the headers of its record and those of HTTP.
///
/// The form is WARC 1.1 (https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/).
struct ResponseHead: Sendable {
  /// The headers.
  let text: String

  /// What stands before a captured file.
  init(_ capture: Capture, _ facts: ArchiveFacts) {
    let payload = "sha256:\(capture.payload.hexadecimal)"
    text =
      WARCHeaders(
        type: "response", on: facts.day, naming: capture.address + " " + payload,
        [
          "WARC-Target-URI: \(capture.address)", "WARC-Payload-Digest: \(payload)",
          "Content-Type: application/http; msgtype=response",
        ],
        length: Int64(capture.head.utf8.count) + capture.size
      ).text + capture.head
  }

  /// What an archive begins with: who wrote it, and in which form.
  init(ofArchiveNamed name: String, _ facts: ArchiveFacts) {
    let block = [
      "software: \(facts.software)", "format: WARC File Format 1.1",
      "conformsTo: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
    ].map { $0 + "\r\n" }.joined()
    text =
      WARCHeaders(
        type: "warcinfo", on: facts.day, naming: name + " " + facts.address,
        ["WARC-Filename: \(name)", "Content-Type: application/warc-fields"], length: Int64(block.utf8.count)
      ).text + block
  }
}

/// The headers of one record.
private struct WARCHeaders {
  let text: String

  /// - Parameter subject: what is unlike in every record of an archive, of which the record's identifier is made.
  init(type: String, on day: ArchiveDay, naming subject: String, _ lines: [String], length: Int64) {
    let identifier = Self.uuid(of: "\(type) \(day.instant) \(subject)")
    let all =
      ["WARC/1.1", "WARC-Type: \(type)", "WARC-Record-ID: <urn:uuid:\(identifier)>", "WARC-Date: \(day.instant)"]
      + lines + ["Content-Length: \(length)"]
    text = all.map { $0 + "\r\n" }.joined() + "\r\n"
  }

  /// A name that is the same whenever the archive is written, in the form of version 8 of RFC 9562.
  private static func uuid(of text: String) -> String {
    var digits = Array(Digest(of: Array(text.utf8)).hexadecimal.prefix(32))
    digits[12] = "8"
    digits[16] = "8"
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
    return groups.map { String(digits[$0]) }.joined(separator: "-")
  }
}
