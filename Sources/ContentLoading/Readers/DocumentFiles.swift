import Diagnostics
import Digests
import Markdown
import Platform
import Records
import SystemPackage
import TypedYAML

extension ContentTree {
  /// Reads one of a record's attachments, and looks at the file.
  func attachment(reading reader: inout MappingReader, of source: ContentFile) -> Attachment? {
    let file = reader.requiredText("file")
    let title = reader.requiredText("title")?.value
    let kind = reader.requiredChoice("kind", of: Attachment.Kind.self)
    guard let file, let document = document(file, of: source, diagnostics: &reader.diagnostics) else { return nil }
    // Whatever else of it cannot be read, the file is this record's: no other may publish it while this one is hidden.
    return Attachment(
      file: document.file, location: file.location, title: title ?? "", kind: kind ?? .other,
      format: document.format, size: document.size, digest: document.digest)
  }

  /// What a file says below its keys, and the files to which that links. Redaction marks in the keys count as its own.
  func text(
    of front: FrontMatter, in source: ContentFile, diagnostics: inout [Diagnostic]
  ) -> (text: MarkdownDocument, linkedFiles: [LinkedFile]) {
    let marks = front.redactions(diagnostics: &diagnostics)
    let text = MarkdownDocument(
      parsing: front.body, in: source.displayPath, startingAtLine: front.bodyLine, diagnostics: &diagnostics
    ).counting(marks)
    return (text, files(linkedFrom: text, in: source, diagnostics: &diagnostics))
  }

  /// The files, other than content, to which a text links: they are published with it.
  private func files(
    linkedFrom text: MarkdownDocument, in source: ContentFile, diagnostics: inout [Diagnostic]
  ) -> [LinkedFile] {
    text.links.compactMap { link in
      guard case .file(let path, _) = link.destination, !path.hasSuffix(".md") else { return nil }
      guard
        let document = document(
          Located(path, at: link.location), of: source, missing: .brokenLink, diagnostics: &diagnostics)
      else { return nil }
      return LinkedFile(writtenAs: path, file: document.file, location: link.location, digest: document.digest)
    }
  }

  /// The file that a record names by a path relative to itself.
  func document(
    _ named: Located<String>, of source: ContentFile, missing: DiagnosticIdentifier = .missingAttachment,
    diagnostics: inout [Diagnostic]
  ) -> DocumentFile? {
    guard let path = source.path(to: named.value) else {
      diagnostics.append(
        .error(
          .outsideContent, at: named.location, "'\(named.value)' lies outside the content folder",
          suggestion: "put the file beside the record and name it without '/' or '..' in front"))
      return nil
    }
    guard contains(path) else {
      diagnostics.append(
        .error(
          missing, at: named.location, "there is no file '\(named.value)' beside this record",
          suggestion: didYouMean(named.value, in: names(in: source.folder)) ?? "put the file into the record's folder"))
      return nil
    }
    guard let format = FilePath(path).extension.flatMap(FileFormat.init(fileExtension:)) else {
      diagnostics.append(
        .error(
          .invalidValue, at: named.location, "'\(named.value)' is not of a kind that can be published",
          suggestion: "save it as PDF, as a spreadsheet or as a picture: "
            + FileFormat.allCases.map(\.rawValue).joined(separator: ", ")))
      return nil
    }
    return look(at: path, named: named, format: format, diagnostics: &diagnostics)
  }

  /// Whether a file is one of those whose rows are contracts or payments. As they stand they hold people to contact, names
  /// of private persons and rows under embargo.
  private func isReadAsTable(_ file: FilePath) -> Bool {
    guard file.extension?.lowercased() == "csv" else { return false }
    return ["contracts", "spend"].contains { file.isOrLies(below: root.appending($0)) }
  }

  private func look(
    at path: String, named: Located<String>, format: FileFormat, diagnostics: inout [Diagnostic]
  ) -> DocumentFile? {
    do {
      let file = try root.pushing(FilePath(path)).resolved()
      let size = try file.stat().size
      guard !isReadAsTable(file) else {
        diagnostics.append(
          .error(
            .linkToUnpublished, at: named.location,
            "'\(named.value)' is read as a register or as payments, and holds what is not published",
            suggestion: "link to the files beside the tables of the site, or put a copy into another folder"))
        return nil
      }
      guard file.extension.flatMap(FileFormat.init(fileExtension:)) == format, file.isVisible(below: root) else {
        diagnostics.append(
          .error(
            .outsideContent, at: named.location, "'\(named.value)' is a link to a file of another kind",
            suggestion: "put the document itself beside the record"))
        return nil
      }
      guard try format.matches(firstBytes: file.readFirstBytes(16)) else {
        diagnostics.append(
          .error(
            .invalidValue, at: named.location, "'\(named.value)' is not a \(format.abbreviation) file inside",
            suggestion: "save it again as \(format.abbreviation), or give it the extension of what it is"))
        return nil
      }
      return DocumentFile(file: file, format: format, size: size, digest: try file.digest())
    } catch {
      diagnostics.append(.error(.unreadableFile, at: named.location, "'\(named.value)' cannot be read: \(error)"))
      return nil
    }
  }

  private func names(in folder: String) -> [String] {
    let prefix = folder.isEmpty ? "" : folder + "/"
    return files.lazy.filter { $0.path.hasPrefix(prefix) }.map { String($0.path.dropFirst(prefix.count)) }
  }
}

/// A file that a record or a page names, as it was found.
struct DocumentFile {
  /// Where it is, without symbolic links.
  let file: FilePath
  let format: FileFormat
  /// In bytes.
  let size: Int64
  let digest: Digest
}

extension FilePath {
  /// The digest of the file's bytes.
  fileprivate func digest() throws -> Digest {
    let file = try OpenFile(self)
    let stream = DigestStream()
    while case let piece = try file.readPiece(1 << 18), !piece.isEmpty { piece.withUnsafeBytes { stream.write($0) } }
    return stream.finish()
  }

  /// Whether no part of the path below `root` is hidden.
  fileprivate func isVisible(below root: FilePath) -> Bool {
    components.dropFirst(root.components.count).allSatisfy { !$0.string.hasPrefix(".") }
  }
}
