import ContentLoading
import Diagnostics
import Records
import SystemPackage

/// An office that has not written down what it publishes without being asked.
enum AbsentScheme {
  /// That there is no publication scheme. Of one that cannot be understood there are errors already.
  static func fault(of content: LoadedContent, in folder: String) -> Diagnostic? {
    let file = FilePath(folder).string + "/" + ContentLoader.schemeFile
    guard content.records.publicationScheme == nil, !content.diagnostics.contains(where: { $0.location.file == file })
    else { return nil }
    let paragraphs = OrderParagraph.requirements.map(\.paragraph.text)
    let range = [paragraphs.first, paragraphs.last].compactMap(\.self).joined(separator: " to ")
    return .warning(
      .missingPublication, at: SourceLocation(file: file),
      "there is no publication scheme, which section 19 of the Freedom of Information Act asks for, and nothing says "
        + "where the information of paragraphs \(range) of the Specified Information Order is found",
      suggestion: "run 'public-record init' in an empty folder, copy the \(ContentLoader.schemeFile) that it writes "
        + "to this place, and change it to what your office publishes")
  }
}
