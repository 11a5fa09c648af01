import Diagnostics
import Platform
import SystemPackage

/// The files of a templates folder.
struct DesignFiles {
  let folder: FilePath
  let displayPath: String

  /// The most bytes that a template or an asset may have.
  static let sizeLimit = 16 << 20

  /// A file as the person who started the command knows it.
  func display(_ path: String) -> String { "\(displayPath)/\(path)" }

  /// What a folder of the templates folder holds, in order, without what is passed over
  /// (`DirectoryEntry.isPassedOver`).
  ///
  /// - Returns: `nil` with a diagnostic when the folder cannot be read.
  func entries(in subfolder: String, diagnostics: inout [Diagnostic]) -> [DirectoryEntry]? {
    do {
      return try folder.pushing(FilePath(subfolder)).directoryEntries().filter { !$0.isPassedOver }
    } catch {
      diagnostics.append(
        .error(
          .unreadableFile, at: SourceLocation(file: subfolder.isEmpty ? displayPath : display(subfolder)),
          "the folder cannot be read: \(error)", suggestion: "name the right folder with --templates"))
      return nil
    }
  }

  func bytes(_ path: String, diagnostics: inout [Diagnostic]) -> [UInt8]? {
    let location = SourceLocation(file: display(path))
    do {
      return try folder.pushing(FilePath(path)).readBytes(upTo: Self.sizeLimit)
    } catch .tooLarge(let size) {
      diagnostics.append(tooLarge("the file has", Int(size), at: path))
    } catch {
      diagnostics.append(.error(.unreadableFile, at: location, "the file cannot be read: \(error)"))
    }
    return nil
  }

  /// What is wrong where there are more bytes than are read.
  ///
  /// - Parameter subject: what has them, as the message begins.
  func tooLarge(_ subject: String, _ size: Int, at path: String) -> Diagnostic {
    .error(
      .fileTooLarge, at: SourceLocation(file: display(path)),
      "\(subject) \((size + (1 << 20) - 1) >> 20) MB, and at most \(Self.sizeLimit >> 20) MB are read")
  }

  func text(_ path: String, diagnostics: inout [Diagnostic]) -> String? {
    guard let bytes = bytes(path, diagnostics: &diagnostics) else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      diagnostics.append(
        .error(
          .invalidUTF8, at: SourceLocation(file: display(path)), "the file is not saved as UTF-8",
          suggestion: "save it again with the encoding UTF-8"))
      return nil
    }
    return text
  }
}
