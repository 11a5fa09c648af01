import Digests
import PageReading
import Publishing
import StaticSite

/// Makes the files of a site and finds out what has to be known of each before it is archived.
struct CaptureReading: Sendable {
  /// A file that was made.
  struct MadeCapture: Sendable {
    /// What a server would answer.
    let capture: Capture
    /// The record of a page, which is made on any processor; `nil` for what may be large and is written piece by piece.
    let record: CompressedRecord?
  }

  let facts: ArchiveFacts
  let gate: (any OutputGate)?

  /// Makes a file, and lets the gate look at it.
  func capture(of file: SiteFile) throws(PublishingError) -> MadeCapture {
    let contents = try OutputContents(of: file)
    try gate?.examine(contents, of: file)
    guard case .rendered = file.body else {
      return MadeCapture(capture: try capture(of: file, contents), record: nil)
    }
    var bytes: [UInt8] = []
    try contents.forEachPiece(overlap: 0) { piece, _ in bytes.append(contentsOf: piece) }
    let capture = capture(of: file, bytes)
    return MadeCapture(capture: capture, record: CompressedRecord(of: ResponseHead(capture, facts), bytes))
  }

  private func capture(of file: SiteFile, _ contents: OutputContents) throws(PublishingError) -> Capture {
    let digest = DigestStream()
    var size: Int64 = 0
    try contents.forEachPiece(overlap: 0) { piece, _ in
      digest.write(piece)
      size += Int64(piece.count)
    }
    return Capture(
      address: facts.address + file.path.text, answer: .found, type: ContentType(of: file.path), size: size,
      payload: digest.finish(), title: nil)
  }

  private func capture(of file: SiteFile, _ bytes: [UInt8]) -> Capture {
    let type = ContentType(of: file.path)
    let page = type == .html ? ReadablePage(reading: bytes) : nil
    let answer = page?.redirect.map { Capture.Answer.moved(to: absolute($0)) } ?? .found
    let title = page.map { $0.title.isEmpty ? file.path.text : $0.title }
    return Capture(
      address: facts.address + file.path.text, answer: answer, type: type, size: Int64(bytes.count),
      payload: Digest(of: bytes), title: file.path.isPage && answer == .found ? title : nil)
  }

  /// The whole URL of an address as a page writes it.
  private func absolute(_ address: String) -> String { address.hasPrefix("/") ? facts.origin + address : address }
}
