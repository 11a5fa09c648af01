import Digests
import Gzip
import StaticSite

/// Where in the archive each address stands, in the form CDXJ: one line for each, in order, in compressed blocks of which
/// a reader fetches only the one that it needs.
struct CaptureIndex {
  /// Its name among the indexes of the package.
  static let name = "index.cdx.gz"

  private var lines: [String] = []

  /// How many lines make a block: few enough for a block to come quickly, many enough for the summary to be short.
  private static let blockSize = 1024

  /// Adds an address.
  ///
  /// - Parameters:
  ///   - extent: what is known of its record.
  ///   - offset: how many bytes come before the record.
  ///   - file: the name of the file that the record is in.
  mutating func add(
    _ capture: Capture, _ extent: CompressedRecord.Extent, at offset: Int64, in file: String, on day: ArchiveDay
  ) {
    let line = JSONText(object: [
      "url": JSONText(capture.address), "mime": JSONText(String(capture.type.text.prefix { $0 != ";" })),
      "status": JSONText(capture.status), "digest": JSONText("sha256:\(capture.payload.hexadecimal)"),
      "length": JSONText("\(extent.length)"), "offset": JSONText("\(offset)"), "filename": JSONText(file),
      "recordDigest": JSONText("sha256:\(extent.digest.hexadecimal)"),
    ])
    lines.append("\(SortKey(capture.address).text) \(day.timestamp) \(line.text)\n")
  }

  /// The blocks one after the other, and the summary that says where each begins.
  func written() -> (blocks: [UInt8], summary: [UInt8]) {
    let ordered = lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var blocks: [UInt8] = []
    let meta = JSONText(object: ["format": JSONText("cdxj-gzip-1.0"), "filename": JSONText(Self.name)])
    var summary = "!meta 0 \(meta.text)\n"
    for start in stride(from: 0, to: ordered.count, by: Self.blockSize) {
      let block = ordered[start..<min(start + Self.blockSize, ordered.count)]
      let bytes = GzipStream.compressed(Array(block.joined().utf8))
      let place = JSONText(object: [
        "offset": JSONText(number: "\(blocks.count)"), "length": JSONText(number: "\(bytes.count)"),
        "digest": JSONText("sha256:\(Digest(of: bytes).hexadecimal)"),
      ])
      let first = ordered[start].split(separator: " ", maxSplits: 2).prefix(2).joined(separator: " ")
      summary += "\(first) \(place.text)\n"
      blocks += bytes
    }
    return (blocks, Array(summary.utf8))
  }
}
