/// The names that may stand in a document's properties.
public struct AllowedNames: Sendable {
  /// The names in the form in which they are compared.
  let folded: Set<String>

  /// The names of offices, organisations and posts that the office means to be seen. Case and spaces do not count.
  public init(_ names: some Sequence<String>) { folded = Set(names.map(Self.folded)) }

  /// Whether a property says nothing that must stay inside: it is empty, or names nobody, or a name that is allowed.
  func allow(_ name: String) -> Bool {
    let name = Self.folded(name)
    return !name.contains { $0.isLetter } || Self.namesOfNobody.contains(name) || folded.contains(name)
  }

  /// What programs write by themselves where a name is not known.
  private static let namesOfNobody: Set<String> = [
    "(anonymous)", "anonymous", "(unspecified)", "unspecified", "unknown", "unknown author", "un-named", "none",
    "author", "user", "windows user", "microsoft office user", "office user", "administrator", "admin", "owner",
    "openpyxl", "python-docx", "python-pptx", "apache poi", "libreoffice", "openoffice", "aspose", "phpword",
    "phpspreadsheet", "xlsxwriter", "reportlab", "docx4j", "epplus", "closedxml", "crystal reports", "oracle reports",
  ]

  private static func folded(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
