import Diagnostics
import Platform
import Records
import SystemPackage

/// A text file of the content folder, known to be UTF-8 that a page can hold.
struct TextFile: Sendable {
  let source: ContentFile
  /// The text without a byte order mark.
  let bytes: ArraySlice<UInt8>

  /// The most bytes that a record or a configuration may have. The longest real records are under 1 MB.
  static let sizeLimit = 8 << 20

  /// Reads a file.
  ///
  /// - Returns: `nil` with a diagnostic when the file cannot be read, is too large or is not clean UTF-8.
  init?(_ source: ContentFile, at path: FilePath, diagnostics: inout [Diagnostic]) {
    do {
      let bytes = try path.readBytes(upTo: Self.sizeLimit)
      self.init(source, bytes: bytes, diagnostics: &diagnostics)
    } catch {
      diagnostics.append(Diagnostic(error, at: source.location, limit: Self.sizeLimit))
      return nil
    }
  }

  /// Takes bytes that were already read.
  init?(_ source: ContentFile, bytes: [UInt8], diagnostics: inout [Diagnostic]) {
    self.source = source
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard let fault = TextFault(in: self.bytes) else { return }
    diagnostics.append(fault.diagnostic(in: source, of: self.bytes))
    return nil
  }
}

extension Diagnostic {
  /// Why a file could not be read.
  init(_ error: FileReadingError, at location: SourceLocation, limit: Int) {
    switch error {
    case .tooLarge(let size):
      self = .error(
        .fileTooLarge, at: location,
        "the file has \((size + (1 << 20) - 1) >> 20) MB, and at most \(limit >> 20) MB are read",
        suggestion: "attach what is long as a document")
    case .notAFile:
      self = .error(
        .unreadableFile, at: location, "this is not a file", suggestion: "take it out of the content folder")
    case .system(let error):
      self = .error(
        .unreadableFile, at: location, "the file cannot be read: \(error)", suggestion: "check that you may read it")
    }
  }
}

/// The first place at which bytes are not text that a page can hold.
private struct TextFault {
  enum Kind {
    case utf16
    case invalidUTF8
    case control(Unicode.Scalar)
  }

  let kind: Kind
  let offset: Int

  init?(in bytes: ArraySlice<UInt8>) {
    if Self.isUTF16(bytes) {
      self.init(kind: .utf16, offset: bytes.startIndex)
      return
    }
    let found = bytes.withUnsafeBufferPointer { buffer -> TextFault? in
      var index = 0
      while index < buffer.count {
        // Nearly every byte is a plain letter, and every byte of every record comes by here.
        if (0x20..<0x7F).contains(buffer[index]) {
          index += 1
          continue
        }
        guard let (scalar, length) = Self.scalar(in: buffer, at: index) else {
          return TextFault(kind: .invalidUTF8, offset: index)
        }
        guard !scalar.isForbiddenInPages else { return TextFault(kind: .control(scalar), offset: index) }
        index += length
      }
      return nil
    }
    guard let found else { return nil }
    self.init(kind: found.kind, offset: bytes.startIndex + found.offset)
  }

  /// Whether a file begins with the mark of UTF-16, or with two plain letters of two bytes each.
  private static func isUTF16(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let zeros = bytes.prefix(4).map { $0 == 0 }
    return zeros == [true, false, true, false] || zeros == [false, true, false, true]
  }

  private init(kind: Kind, offset: Int) {
    self.kind = kind
    self.offset = offset
  }

  /// The character that begins at a byte, and its length, or `nil` where UTF-8 does not allow it.
  private static func scalar(in buffer: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, Int)? {
    let lead = buffer[index]
    let (length, least): (Int, UInt32)
    switch lead {
    case 0..<0x80: return (Unicode.Scalar(lead), 1)
    case 0xC2...0xDF: (length, least) = (2, 0x80)
    case 0xE0...0xEF: (length, least) = (3, 0x800)
    case 0xF0...0xF4: (length, least) = (4, 0x10000)
    default: return nil
    }
    guard index + length <= buffer.count else { return nil }
    var scalar = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for next in buffer[(index + 1)..<(index + length)] {
      guard next & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    guard scalar >= least, let scalar = Unicode.Scalar(scalar) else { return nil }
    return (scalar, length)
  }

  /// How many lines end within bytes: at LF, at CRLF or at CR.
  private static func lineEnds(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.indices.count { bytes[$0] == 0x0A || (bytes[$0] == 0x0D && bytes[($0 + 1)...].first != 0x0A) }
  }

  func diagnostic(in source: ContentFile, of bytes: ArraySlice<UInt8>) -> Diagnostic {
    let before = bytes[..<offset]
    let lineStart = before.lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? bytes.startIndex
    let location = SourceLocation(
      file: source.displayPath, line: Self.lineEnds(in: before) + 1,
      column: before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1)
    switch kind {
    case .utf16:
      return .error(
        .invalidUTF8, at: source.location, "the file is saved as UTF-16",
        suggestion: "save it again with the encoding UTF-8")
    case .invalidUTF8:
      return .error(
        .invalidUTF8, at: location, "the file is not saved as UTF-8: a character here cannot be read",
        suggestion: "save it again with the encoding UTF-8, and check the characters that are not plain letters")
    case .control(let scalar):
      return .error(
        .controlCharacter, at: location,
        "the invisible character \(scalar.codePoint) stands here, which no page can hold",
        suggestion: "delete it; it often comes with text that was pasted")
    }
  }
}
