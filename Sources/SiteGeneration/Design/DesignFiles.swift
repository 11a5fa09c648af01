import Diagnostics
import Platform
import SystemPackage

/// The files of a templates folder.
struct DesignFiles {
  let folder: FilePath
  let displayPath: String

  /// The most bytes that a template or an asset may have.
  private static let sizeLimit = 16 << 20

  /// A file as the person who started the command knows it.
  func display(_ path: String) -> String { "\(displayPath)/\(path)" }

  /// The names of the files in a folder of the templates folder, in order, without those that are passed over
  /// (`DirectoryEntry.isPassedOver`).
  func names(in subfolder: String, diagnostics: inout [Diagnostic]) -> [String] {
    let path = subfolder.isEmpty ? folder : folder.appending(subfolder)
    do {
      return try path.directoryEntries().filter { entry in
        entry.kind == .file && !entry.isPassedOver
      }.map(\.name)
    } catch {
      diagnostics.append(
        .error(
          .unreadableFile, at: SourceLocation(file: subfolder.isEmpty ? displayPath : display(subfolder)),
          "the folder cannot be read: \(error)", suggestion: "name the right folder with --templates"))
      return []
    }
  }

  func bytes(_ path: String, diagnostics: inout [Diagnostic]) -> [UInt8]? {
    let location = SourceLocation(file: display(path))
    do {
      return try folder.pushing(FilePath(path)).readBytes(upTo: Self.sizeLimit)
    } catch .tooLarge(let size) {
      diagnostics.append(
        .error(
          .fileTooLarge, at: location,
          "the file has \((size + (1 << 20) - 1) >> 20) MB, and at most \(Self.sizeLimit >> 20) MB are read"))
    } catch {
      diagnostics.append(.error(.unreadableFile, at: location, "the file cannot be read: \(error)"))
    }
    return nil
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
