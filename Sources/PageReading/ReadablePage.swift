/// What a page says, without how it looks: what a reader would notice if it were otherwise.
///
/// It goes by the meaning of elements and by the page's structured data, never by class names, because an office changes
/// its templates. The frame round the page, navigation, scripts and pictures are left out.
public struct ReadablePage: Hashable, Sendable {
  /// A fact in the first list of terms.
  public struct Fact: Hashable, Sendable {
    /// What it is called.
    public let label: String
    /// What it is; several values are joined by commas.
    public internal(set) var value: String
  }

  /// A heading of the second level with what stands below it.
  public struct Section: Hashable, Sendable {
    /// The heading, or `nil` for what stands outside of all sections, such as below the title.
    public let heading: String?
    /// Paragraphs, items of lists and rows of tables, each on one line.
    public internal(set) var lines: [String]

    /// A heading with some lines below it.
    public init(heading: String?, lines: [String]) {
      self.heading = heading
      self.lines = lines
    }
  }

  /// A document that is published beside the page.
  public struct Document: Hashable, Sendable {
    /// The file's name, the last part of its address.
    public let file: String
    /// What the link to it says.
    public let title: String
    /// The whole item of the list in which it stands: title, kind, size.
    public let text: String
  }

  /// The title.
  public internal(set) var title = ""
  /// What the office calls the record (`identifier` of schema.org).
  public internal(set) var reference: String?
  /// What has become of the record, in the site's words (`creativeWorkStatus` of schema.org).
  public internal(set) var status: String?
  /// Where the page sends its reader, when it is only left at an old address.
  public internal(set) var redirect: String?
  /// The facts at its head, in order.
  public internal(set) var facts: [Fact] = []
  /// Its sections, in order. What stands outside of all of them comes first.
  public internal(set) var sections = [Section(heading: nil, lines: [])]
  /// The documents that it lists, in order.
  public internal(set) var documents: [Document] = []
}
