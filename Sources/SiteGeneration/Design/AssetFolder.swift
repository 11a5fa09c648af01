import Diagnostics
import Platform

/// A folder in `templates/assets` that is published as one file of the same name: the files in it, one behind the other
/// in the order of their names.
struct AssetFolder {
  private let path: String
  private let ending: String
  private let files: DesignFiles

  /// The kinds of files that are put together, because for a browser it makes no difference.
  private static let endings = [".css", ".js"]

  /// - Parameter path: the folder, below the templates folder.
  /// - Returns: `nil` with a diagnostic when the folder's name is not that of a style sheet or a script.
  init?(_ path: String, of files: DesignFiles, diagnostics: inout [Diagnostic]) {
    guard let ending = Self.endings.first(where: path.hasSuffix) else {
      diagnostics.append(
        .warning(
          .unusedFile, at: SourceLocation(file: files.display(path)),
          "nothing in this folder is published, because its name ends neither in '.css' nor in '.js'",
          suggestion: "put its files into '\(files.display(Asset.folder))' itself"))
      return nil
    }
    (self.path, self.ending, self.files) = (path, ending, files)
  }

  /// The bytes of the whole, with a line break between two files where the first does not end with one.
  ///
  /// - Returns: `nil` with diagnostics when there is no file, one cannot be read, or the whole is too large.
  func bytes(diagnostics: inout [Diagnostic]) -> [UInt8]? {
    guard let names = names(diagnostics: &diagnostics) else { return nil }
    var whole: [UInt8] = []
    var isComplete = true
    for name in names {
      guard let bytes = files.bytes("\(path)/\(name)", diagnostics: &diagnostics) else {
        isComplete = false
        continue
      }
      if let last = whole.last, last != Self.newline { whole.append(Self.newline) }
      whole += bytes.starts(with: Self.byteOrderMark) ? bytes[Self.byteOrderMark.count...] : bytes[...]
      guard whole.count <= DesignFiles.sizeLimit else {
        diagnostics.append(files.tooLarge("the files in this folder have", whole.count, at: path))
        return nil
      }
    }
    return isComplete ? whole : nil
  }

  private static let newline = UInt8(ascii: "\n")
  /// In the middle of a file browsers would take it for part of a word.
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private func names(diagnostics: inout [Diagnostic]) -> [String]? {
    guard let entries = files.entries(in: path, diagnostics: &diagnostics) else { return nil }
    diagnostics += entries.compactMap(fault)
    let names = entries.filter(isPart).map(\.name)
    guard names.isEmpty else { return names }
    diagnostics.append(
      .error(
        .emptyFile, at: SourceLocation(file: files.display(path)),
        "the folder has no file whose name ends in '\(ending)', so that there is nothing to publish",
        suggestion: "put such files into it, or delete the folder"))
    return nil
  }

  private func isPart(_ entry: DirectoryEntry) -> Bool { entry.kind == .file && entry.name.hasSuffix(ending) }

  /// What is wrong with something that is left out.
  private func fault(of entry: DirectoryEntry) -> Diagnostic? {
    let location = SourceLocation(file: files.display("\(path)/\(entry.name)"))
    return switch entry.kind {
    case .directory:
      .error(
        .unusedFile, at: location, "folders within '\(files.display(path))' are not read",
        suggestion: "put the files into '\(files.display(path))' itself")
    case .file where !isPart(entry):
      .error(
        .unusedFile, at: location,
        "the file is left out, because its name does not end in '\(ending)' as that of its folder does",
        suggestion: "give it that ending, or put it into '\(files.display(Asset.folder))' itself")
    case .file, .symbolicLink, .other: nil
    }
  }
}
