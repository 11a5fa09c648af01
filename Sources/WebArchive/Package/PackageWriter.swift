import Digests
import Platform
import Publishing
import StaticSite
import SystemPackage

/// Writes the parts of an archive in their order: the captured files, the index, the list of pages, and what the whole
/// consists of.
final class PackageWriter {
  private let zip: StoredZip
  private let facts: ArchiveFacts
  private let shown: String
  private var index = CaptureIndex()
  private var pages = PageList()
  private var parts: [StoredZip.Entry] = []

  /// The file with the records.
  private static let captures = "data.warc.gz"
  /// The version of the form of the whole.
  private static let version = "1.1.1"

  init(_ zip: StoredZip, _ facts: ArchiveFacts, shown: String) {
    self.zip = zip
    self.facts = facts
    self.shown = shown
  }

  /// How many pages were added.
  var pageCount: Int { pages.count }

  /// Begins the file with the records.
  func beginCaptures() throws(PublishingError) {
    let head = CompressedRecord(of: ResponseHead(ofArchiveNamed: Self.captures, facts), [])
    try writing { () throws(Errno) in
      try zip.begin("archive/\(Self.captures)")
      try zip.write(head.bytes)
    }
  }

  /// Adds a file.
  func add(_ made: CaptureReading.MadeCapture, of file: SiteFile) throws(PublishingError) {
    let offset = zip.size
    let extent: CompressedRecord.Extent
    if let record = made.record {
      try writing { () throws(Errno) in try zip.write(record.bytes) }
      extent = record.extent
    } else {
      extent = try writePieces(of: file, made.capture)
    }
    index.add(made.capture, extent, at: offset, in: Self.captures, on: facts.day)
    if let title = made.capture.title { pages.add(made.capture.address, title: title, on: facts.day) }
  }

  /// Ends the records and adds what leads to them.
  ///
  /// - Returns: the size of the archive in bytes.
  func finish() throws(PublishingError) -> Int64 {
    try writing { () throws(Errno) in
      parts.append(try zip.end())
      let (blocks, summary) = index.written()
      try add("indexes/\(CaptureIndex.name)", blocks)
      try add("indexes/index.idx", summary)
      try add("pages/pages.jsonl", pages.bytes)
      let description = Array(self.description.utf8)
      try add("datapackage.json", description)
      let digest = JSONText(object: [
        "path": JSONText("datapackage.json"), "hash": JSONText("sha256:\(Digest(of: description).hexadecimal)"),
      ])
      try add("datapackage-digest.json", Array((digest.text + "\n").utf8))
      return try zip.finish()
    }
  }

  private func add(_ name: String, _ bytes: [UInt8]) throws(Errno) {
    try zip.begin(name)
    try zip.write(bytes)
    parts.append(try zip.end())
  }

  /// Writes a file that may be large. It is read a second time; one that has changed meanwhile would not be what its
  /// digest says.
  private func writePieces(of file: SiteFile, _ capture: Capture) throws(PublishingError) -> CompressedRecord.Extent {
    let record = RecordStream()
    let digest = DigestStream()
    var failure: Errno?
    func write(_ body: () throws(Errno) -> Void) {
      guard failure == nil else { return }
      do throws(Errno) { try body() } catch { failure = error }
    }
    write { () throws(Errno) in
      try record.begin(ResponseHead(capture, facts)) { (piece) throws(Errno) in try zip.write(piece) }
    }
    try OutputContents(of: file).forEachPiece(overlap: 0) { piece, _ in
      digest.write(piece)
      write { () throws(Errno) in try record.write(piece) { (piece) throws(Errno) in try zip.write(piece) } }
    }
    if let failure { throw PublishingError(failure, "write", shown) }
    guard digest.finish() == capture.payload else {
      throw PublishingError(
        .publishingFailed, at: file.origin, "the file for \(file.path) changed while it was being archived",
        suggestion: "archive again when nobody is writing to it")
    }
    return try writing { () throws(Errno) in
      try record.finish { (piece) throws(Errno) in try zip.write(piece) }
    }
  }

  private func writing<Output>(_ body: () throws(Errno) -> Output) throws(PublishingError) -> Output {
    try attempt("write", shown, body)
  }

  /// What the archive is and consists of, as a data package (https://specs.frictionlessdata.io/data-package/).
  private var description: String {
    let resources = parts.map { part in
      JSONText(object: [
        "name": JSONText(part.name.split(separator: "/").last.map(String.init) ?? part.name),
        "path": JSONText(part.name), "hash": JSONText("sha256:\(part.digest.hexadecimal)"),
        "bytes": JSONText(number: "\(part.size)"),
      ])
    }
    let package = JSONText(object: [
      "profile": JSONText("data-package"), "wacz_version": JSONText(Self.version), "title": JSONText(facts.title),
      "software": JSONText(facts.software), "created": JSONText(facts.day.instant),
      "mainPageUrl": JSONText(facts.address + "/"), "mainPageDate": JSONText(facts.day.instant),
      "resources": JSONText(list: resources),
    ])
    return package.text + "\n"
  }
}
