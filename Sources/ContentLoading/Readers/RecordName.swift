import Diagnostics
import Markdown
import Records

extension ContentFile {
  /// The short name of the record that the file holds, which is part of its address.
  ///
  /// - Returns: a name of small letters, digits and hyphens. Any other is an error, and is turned into one.
  func shortName(diagnostics: inout [Diagnostic]) -> String {
    guard folder.contains("/") || !path.hasSuffix("/index.md") else {
      diagnostics.append(
        .error(
          .invalidValue, at: location, "a record called 'index.md' needs a folder of its own",
          suggestion: "call the file after what it is about, as in 'body-worn-video.md'"))
      return recordName
    }
    let slug = Slug(recordName, limit: Self.longestName).text
    if slug != recordName {
      diagnostics.append(
        .error(
          .invalidValue, at: location,
          "'\(recordName)' is not a short name of small letters, digits and hyphens, and is part of the address",
          suggestion: wayOut(towards: slug.isEmpty ? "record" : slug)))
    }
    return slug
  }

  private static var longestName: Int { 100 }

  private func wayOut(towards name: String) -> String {
    path.hasSuffix("/index.md") ? "call the folder '\(name)'" : "call the file '\(name).md'"
  }
}
