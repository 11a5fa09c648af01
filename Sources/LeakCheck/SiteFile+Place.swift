import StaticSite

extension SiteFile {
  /// Whether it is published as somebody else wrote it.
  var isCopy: Bool {
    if case .copied = body { true } else { false }
  }

  /// Whether it is read piece by piece, so that a place in it can be told only while it is read.
  var isReadInPieces: Bool {
    switch body {
    case .copied, .streamed: true
    case .rendered: false
    }
  }

  /// Where in a page something stands that was found in what it says. The page is made once more for it.
  func place(of position: Int, in layer: ReadableText.Layer) -> String? {
    guard case .rendered(let render) = body, let syntax = TextSyntax(fileName: path.file) else { return nil }
    let line = render().withUnsafeBytes { FileExamination.line(of: position, in: layer, of: $0, as: syntax) }
    return "line \(line)"
  }
}
