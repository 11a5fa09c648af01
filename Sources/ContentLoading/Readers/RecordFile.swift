import Diagnostics
import Markdown
import Records
import TypedYAML

/// What all records written in Markdown have in common.
struct RecordFile {
  let tree: ContentTree

  /// The short name of a record: that of its file, or of its folder when the file is called `index.md`.
  ///
  /// - Returns: a name of small letters, digits and hyphens. Any other is an error, and is turned into one.
  func id(of source: ContentFile, diagnostics: inout [Diagnostic]) -> String {
    let parts = source.path.split(separator: "/")
    let name = parts.last == "index.md" ? parts.dropLast().last ?? "" : parts.last?.dropLast(".md".count) ?? ""
    let slug = Slug(String(name), limit: 100).text
    if slug != name {
      diagnostics.append(
        .error(
          .invalidValue, at: source.location, "'\(name)' cannot be the name of a record",
          suggestion: "call the file or its folder '\(slug.isEmpty ? "record" : slug)'"))
    }
    return slug
  }

  /// The day from which a record may be read.
  ///
  /// - Returns: whether the record has to be kept back because the day cannot be read, besides the day.
  static func publication(in reader: inout MappingReader) -> (day: CalendarDate?, isUnknown: Bool) {
    let published = reader.date("published")
    // A day that cannot be read, or has yet to be written, may be the end of an embargo.
    reader.refuseBlank("published", suggestion: "write the day on which it may be read, or take the key out")
    return (published, published == nil && reader.has("published"))
  }

  /// What the file says below its keys, and the files to which that links.
  func text(
    of front: FrontMatter, in source: ContentFile, diagnostics: inout [Diagnostic]
  ) -> (text: MarkdownDocument, linkedFiles: [LinkedFile]) {
    let text = MarkdownDocument(
      parsing: front.body, in: source.displayPath, startingAtLine: front.bodyLine, diagnostics: &diagnostics)
    return (text, tree.files(linkedFrom: text, in: source, diagnostics: &diagnostics))
  }
}
