import Platform
import StaticSite
import SystemPackage

/// What a file of the output folder is to hold, for whoever has to read it before it is published.
public struct OutputContents {
  private enum Source {
    case rendered([UInt8])
    case copy(OpenSource)
  }

  private let source: Source

  init(_ bytes: [UInt8]) { source = .rendered(bytes) }

  init(_ copied: OpenSource) { source = .copy(copied) }

  init(of file: SiteFile) throws(PublishingError) {
    switch file.body {
    case .rendered(let render): self.init(render())
    case .copied(let path): self.init(try OpenSource(path, of: file))
    }
  }

  /// How many bytes it has.
  public var size: Int64 {
    switch source {
    case .rendered(let bytes): Int64(bytes.count)
    case .copy(let source): source.size
    }
  }

  /// Hands on all bytes: those of a page at once, those of a file that is copied in pieces, so that its size does not
  /// matter.
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
    case .copy(let source): try source.forEachPiece(overlap: overlap, body)
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
