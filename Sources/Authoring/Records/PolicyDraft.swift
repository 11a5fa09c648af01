import Records

/// A policy that is only begun.
public struct PolicyDraft: Sendable {
  /// Its title.
  public var title: String
  /// What it is about, in a sentence.
  public var summary: String?
  /// The post or body that answers for it.
  public var owner: String?
  /// Whose policy it is, where that has to be said.
  public var organisation: String?

  /// A policy with what every one needs.
  public init(title: String) { self.title = title }

  /// The record, which is a draft.
  public func file(named name: String, under configuration: SiteConfiguration) -> NewFile {
    var record = RecordText()
    record.add("title", title)
    record.add("summary", summary)
    record.add("status", Policy.Status.draft.rawValue)
    record.add("owner", owner)
    record.add("organisation", organisation)
    record.hint("version: '1.0'")
    record.hint("adopted: the day on which it was adopted, as 2026-05-12")
    record.hint("review: the day by which it is to be reviewed, as 2029-05-12")
    if !configuration.priorities.isEmpty {
      record.hint("priorities: [\(configuration.priorities.map(\.id).joined(separator: ", "))]")
    }
    record.add(
      note: "The text of the policy. A line that begins with '## ' is a heading. Change 'status: draft' to "
        + "'status: adopted' when it applies and everybody may read it.")
    return NewFile(path: Self.folder + "/" + name + "/index.md", text: record.text)
  }

  /// The folder of the policies, below the content folder.
  public static let folder = "policies"
}
