import Diagnostics
import Records
import TypedYAML

/// A Markdown file taken apart: what stands between the two lines `---`, and what follows.
struct FrontMatter {
  let mapping: YAMLMapping
  let body: ArraySlice<UInt8>
  /// The line of the file on which the body begins.
  let bodyLine: Int

  /// The most bytes that front matter may have.
  private static let sizeLimit = 256 << 10

  /// Takes a file apart.
  ///
  /// Only a line that is exactly `---` opens or closes; a `---` within a value or in the body changes nothing.
  ///
  /// - Returns: `nil` with a diagnostic when the file does not begin with front matter, or it does not end, or it cannot
  ///   be read.
  init?(of file: TextFile, diagnostics: inout [Diagnostic]) {
    let location = file.source.location
    guard file.bytes.contains(where: { $0 > 0x20 }) else {
      diagnostics.append(
        .error(
          .emptyFile, at: location, "the file is empty",
          suggestion: "write the record, or delete the file if it is not needed"))
      return nil
    }
    var lines = LineReader(file.bytes)
    guard lines.next().map(Self.isFence) == true else {
      diagnostics.append(Self.missingFault(in: location.file, of: file.bytes))
      return nil
    }
    let start = lines.position
    var count = 1
    while true {
      let end = lines.position
      guard let line = lines.next() else {
        diagnostics.append(Self.unclosedFault(in: location.file, of: file.bytes))
        return nil
      }
      count += 1
      guard Self.isFence(line) else { continue }
      guard end - start <= Self.sizeLimit else {
        diagnostics.append(
          .error(
            .fileTooLarge, at: SourceLocation(file: location.file, line: 1),
            "the keys take \((end - start + 1023) >> 10) KB, and at most \(Self.sizeLimit >> 10) KB are read",
            suggestion: "put long text below the second line '---'"))
        return nil
      }
      let text = String(decoding: file.bytes[start..<end], as: UTF8.self)
      guard let document = YAMLDocument(text, in: location.file, firstLine: 2, diagnostics: &diagnostics) else {
        return nil
      }
      mapping = document.root
      body = file.bytes[lines.position...]
      bodyLine = count + 1
      return
    }
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool { line.elementsEqual("---".utf8) }

  /// Whether somebody probably meant a line for `---`: it has spaces beside it, or another number of hyphens or dashes.
  private static func isAlmostFence(_ line: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: line.prefix(80), as: UTF8.self).filter { !$0.isWhitespace }
    return text.count > 1 && text.allSatisfy { "-–—".contains($0) } || text == "—"
  }

  private static func missingFault(in file: String, of bytes: ArraySlice<UInt8>) -> Diagnostic {
    var lines = LineReader(bytes)
    let isAlmost = lines.next().map(isAlmostFence) == true
    return .error(
      .missingFrontMatter, at: SourceLocation(file: file, line: 1, column: 1),
      isAlmost ? "the first line is not exactly '---'" : "the file does not begin with a line '---'",
      suggestion: isAlmost
        ? "write three hyphens and nothing else"
        : "begin it with '---', the record's keys such as 'title: …', and another line '---'")
  }

  private static func unclosedFault(in file: String, of bytes: ArraySlice<UInt8>) -> Diagnostic {
    let line = almostClosingLine(of: bytes)
    return .error(
      .unclosedFrontMatter, at: SourceLocation(file: file, line: line ?? 1, column: 1),
      line == nil
        ? "the keys that begin here never end" : "the keys do not end here, because the line is not exactly '---'",
      suggestion: line == nil
        ? "put a line '---' between the last key and the text" : "write three hyphens and nothing else")
  }

  /// The first line behind the opening one that was probably meant to close.
  private static func almostClosingLine(of bytes: ArraySlice<UInt8>) -> Int? {
    var lines = LineReader(bytes)
    _ = lines.next()
    var count = 1
    while let line = lines.next() {
      count += 1
      if isAlmostFence(line) { return count }
    }
    return nil
  }
}

extension FrontMatter {
  /// Keys that stand at the beginning of the text, below a line `---` that came too early: they would be shown and not
  /// obeyed, an embargo among them.
  ///
  /// - Parameter known: every key that such a file can have.
  func strayKeys(in source: ContentFile, among known: [String]) -> [Diagnostic] {
    var lines = LineReader(body)
    var line = bodyLine - 1
    while let next = lines.next() {
      line += 1
      guard next.contains(where: { $0 > 0x20 }) else { continue }
      let key = String(decoding: next.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
      guard key.utf8.count < next.count, known.contains(key) else { return [] }
      return [
        .error(
          .unknownKey, at: SourceLocation(file: source.displayPath, line: line, column: 1),
          "'\(key)' stands below the line '---' that ends the keys, and would be shown as text",
          suggestion: "put it above that line, or begin the text with other words")
      ]
    }
    return []
  }
}

/// The lines of a text without their ends, which are LF, CRLF or CR.
private struct LineReader {
  private let bytes: ArraySlice<UInt8>
  private(set) var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  mutating func next() -> ArraySlice<UInt8>? {
    guard position < bytes.endIndex else { return nil }
    let rest = bytes[position...]
    guard let end = rest.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
      position = bytes.endIndex
      return rest
    }
    let isPair = bytes[end] == 0x0D && end + 1 < bytes.endIndex && bytes[end + 1] == 0x0A
    position = end + (isPair ? 2 : 1)
    return rest[..<end]
  }
}
