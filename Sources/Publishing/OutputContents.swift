import Platform
import StaticSite
import SystemPackage

/// What a file of the output folder is to hold, for whoever has to read it before it is published.
public struct OutputContents {
  private enum Source {
    case rendered([UInt8])
    case streamed(StreamedSource)
    case copy(OpenSource)
  }

  private let source: Source

  init(_ bytes: [UInt8]) { source = .rendered(bytes) }

  init(_ streamed: StreamedSource) { source = .streamed(streamed) }

  init(_ copied: OpenSource) { source = .copy(copied) }

  /// What a file of a site holds.
  ///
  /// - Throws: when the file that it copies cannot be read.
  public init(of file: SiteFile) throws(PublishingError) {
    switch file.body {
    case .rendered(let render): self.init(render())
    case .streamed(let start): self.init(StreamedSource(shown: file.path.text, start: start))
    case .copied(let path): self.init(try OpenSource(path, of: file))
    }
  }

  /// How many bytes a file has that is copied; `nil` for one that is made.
  public var sizeOfCopy: Int64? {
    if case .copy(let source) = source { source.size } else { nil }
  }

  /// Hands on all bytes: those of a page at once, those of a file that is streamed or copied in pieces, so that its size
  /// does not matter.
  ///
  /// - Parameters:
  ///   - overlap: how many bytes of a piece stand once more at the beginning of the next, so that nothing is missed
  ///     because it lies on a border.
  ///   - body: gets a piece, and how many bytes come before it.
  public func forEachPiece(
    overlap: Int, _ body: (_ piece: UnsafeRawBufferPointer, _ offset: Int) -> Void
  ) throws(PublishingError) {
    switch source {
    case .rendered(let bytes): bytes.withUnsafeBytes { body($0, 0) }
    case .streamed(let source): try source.forEachPiece(overlap: overlap, body)
    case .copy(let source): try source.forEachPiece(overlap: overlap, body)
    }
  }
}

extension StreamedSource {
  fileprivate func forEachPiece(
    overlap: Int, _ body: (_ piece: UnsafeRawBufferPointer, _ offset: Int) -> Void
  ) throws(PublishingError) {
    var kept: [UInt8] = []
    var offset = 0
    try forEachPiece { piece in
      kept.append(contentsOf: piece)
      kept.withUnsafeBytes { body($0, offset) }
      let done = max(0, kept.count - overlap)
      offset += done
      kept.removeFirst(done)
    }
  }
}

extension OpenSource {
  fileprivate func forEachPiece(
    overlap: Int, _ body: (_ piece: UnsafeRawBufferPointer, _ offset: Int) -> Void
  ) throws(PublishingError) {
    try rewind()
    let room = Int(min(max(size, 1), Int64(FileBlock.size))) + overlap
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 1)
    defer { buffer.deallocate() }
    var (kept, offset) = (0, 0)
    while true {
      let free = UnsafeMutableRawBufferPointer(rebasing: buffer[kept...])
      let count = try attempt("read", shown) { () throws(Errno) in try descriptor.readFully(into: free) }
      let piece = UnsafeRawBufferPointer(rebasing: buffer[..<(kept + count)])
      if count > 0 || offset == 0 { body(piece, offset) }
      guard count == free.count else { break }
      let next = min(overlap, piece.count)
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: piece[(piece.count - next)...]))
      offset += piece.count - next
      kept = next
    }
    try rewind()
  }
}
