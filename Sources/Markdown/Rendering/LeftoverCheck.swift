import Diagnostics

/// Finds what an author did not mean to publish, in the text as it would be shown.
///
/// CommonMark takes less for a comment than people do: one with `--` or an empty line in it, or one that begins in a list
/// and goes on beside it, is text. And a reference such as `&#8;` stands for a character that no page can hold. Both are
/// looked for in what was rendered, because only there it is certain.
struct LeftoverCheck {
  private let source: UnsafeBufferPointer<UInt8>
  private let file: String
  private let firstLine: Int

  init(source: UnsafeBufferPointer<UInt8>, in file: String, startingAtLine firstLine: Int) {
    self.source = source
    self.file = file
    self.firstLine = firstLine
  }

  /// What is left over; nothing is looked for that the source gives no cause for.
  func faults(in document: MarkdownDocument) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    if let comment = firstPlace(of: "<!--"), document.fragments.contains(where: \.showsComment) {
      faults.append(
        .error(
          .misplacedComment, at: comment, "a comment here is none to Markdown, and its text would be published",
          suggestion: "begin it with '<!--' at the beginning of a line, end it with '-->' at the end of one, "
            + "and leave no empty line and no '--' in it"))
    }
    if let reference = firstPlace(of: "&#"), document.fragments.contains(where: \.hasForbiddenCharacter) {
      faults.append(
        .error(
          .controlCharacter, at: reference, "a reference such as '&#8;' stands for a character that no page can hold",
          suggestion: "take it out"))
    }
    return faults
  }

  private func firstPlace(of mark: StaticString) -> SourceLocation? {
    guard let offset = mark.withUTF8Buffer({ source.firstOffset(of: $0) }) else { return nil }
    let before = source[..<offset]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return SourceLocation(
      file: file, line: firstLine + before.count { $0 == 0x0A },
      column: before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1)
  }
}

extension MarkdownDocument {
  /// Everything that is shown.
  fileprivate var fragments: [HTMLFragment] {
    [preamble] + sections.flatMap { [$0.body, HTMLFragment(Array($0.heading.titleHTML.utf8), slots: [])] }
  }
}

extension HTMLFragment {
  /// Whether a reader would see where a comment begins or ends.
  fileprivate var showsComment: Bool { contains("&lt;!--") || contains("--&gt;") || contains("--!&gt;") }

  fileprivate var hasForbiddenCharacter: Bool {
    html { _ in nil }.unicodeScalars.contains(where: \.isForbiddenInPages)
  }

  private func contains(_ mark: StaticString) -> Bool {
    var text = html { _ in nil }
    return text.withUTF8 { bytes in mark.withUTF8Buffer { bytes.firstOffset(of: $0) != nil } }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where some bytes stand for the first time.
  fileprivate func firstOffset(of mark: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = mark.first else { return nil }
    var start = startIndex
    while let found = self[start...].firstIndex(of: first), found + mark.count <= endIndex {
      if self[found..<(found + mark.count)].elementsEqual(mark) { return found }
      start = found + 1
    }
    return nil
  }
}
