import Records

/// A page that is only begun and that is not a record.
public struct PageDraft: Sendable {
  /// Its heading.
  public var title: String
  /// What it is about, in a sentence.
  public var description: String?

  /// A page with what every one needs.
  public init(title: String) { self.title = title }

  /// The page, which is a draft.
  public func file(named name: String) -> NewFile {
    var record = RecordText()
    record.add("title", title)
    record.add("description", description)
    record.add("status", FreePage.Status.draft.rawValue)
    record.add(
      note: "The text of the page. A line that begins with '## ' is a heading. Change 'status: draft' to "
        + "'status: published' when everybody may read it.")
    return NewFile(path: Self.folder + "/" + name + ".md", text: record.text)
  }

  /// Where the page is found on the site: at the place of its file below the folder of the pages.
  public static func address(named name: String) -> String { name == "index" ? "/" : "/\(name)/" }

  /// The folder of the pages, below the content folder.
  public static let folder = "pages"
}
